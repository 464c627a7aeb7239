"""Cutting, folding and filtering slices of large volumes: seconds and peak memory."""

from __future__ import annotations

from measure import machine, measured

PREPARE = """
import numpy as np
from MedPrunerLogic.imaging.planes import planes_of
from MedPrunerLogic.imaging.slices import InputFormat, cut, paint, place
from MedPrunerLogic.imaging.volume import Volume
from MedPrunerLogic.pruning.anchors import filter_stack
from MedPrunerLogic.pruning.settings import PRESETS, PruningSettings
from MedPrunerLogic.pruning.slabs import part_slices
guarded = PruningSettings(gamma=0.1, local_gamma=0.02)
rng = np.random.default_rng(0)
voxels = rng.integers(-1000, 1000, ({slices}, 512, 512), dtype=np.int16)
volume = Volume(voxels, np.diag([-0.7, -0.7, 1.0, 1.0]), "CT", "x")
native = InputFormat(size=512, max_slices=10_000)
stack = cut(volume, "axial", native) if {keep} else None
def fold():
    planes, medgemma = planes_of(volume), InputFormat()
    return paint(planes, place(planes, medgemma, part_slices(planes, medgemma, PRESETS["clinical"]).slabs), medgemma)
"""
ROWS = (
    ("cut 512 x 512 x 400, axial, MedGemma's 85 slices of 896 px", 400, "cut(volume)", False),
    ("part 512 x 512 x 400 and fold it into 34 images of 896 px", 400, "fold()", False),
    ("cut 512 x 512 x 400, axial, all slices at 512 px", 400, "cut(volume, 'axial', native)", False),
    ("cut 512 x 512 x 400, sagittal, MedGemma's 85 slices", 400, "cut(volume, 'sagittal')", False),
    ("stage 1 on 300 slices of 512 px", 300, "filter_stack(stack, PRESETS['paper'])", True),
    ("stage 1 with the guard on 300 slices of 512 px", 300, "filter_stack(stack, guarded)", True),
)


def main() -> None:
    """Print the table."""
    print(f"{machine()}; median of 3\n\n| | seconds | peak MiB over the volume | volume MiB |\n|---|---|---|---|")
    for name, slices, work, keep in ROWS:
        row = measured(PREPARE.format(slices=slices, keep=keep), work)
        print(f"| {name} | {row['seconds']:.2f} | {row['peak_mib']:.0f} | {slices * 512 * 512 * 2 / 2**20:.0f} |")


if __name__ == "__main__":
    main()
