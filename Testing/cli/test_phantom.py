"""`medpruner phantom`."""

from __future__ import annotations

import numpy as np
from command_line import medpruner

from MedPrunerLogic.imaging.files import read_volume
from MedPrunerLogic.phantom import drawing


def test_a_phantom_is_what_was_asked_for(tmp_path):
    done = medpruner("phantom", tmp_path / "p.nii.gz", "--seed", 7, "--nodules", 2, "--side", "right", "--size", "large", "--slices", 40)
    assert done.returncode == 0, done.stderr
    assert "right lung" in done.stdout
    read = read_volume(tmp_path / "p.nii.gz")
    np.testing.assert_array_equal(read.voxels, drawing.make_phantom(7, nodules=2, side="right", size="large", slices=40).volume.voxels)
    assert medpruner("phantom", tmp_path / "q.nrrd", "--nodules", 9).returncode == 3
