"""What the readers of files share: units of length, and what is said of a broken or a silent file."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ...errors import VolumeError
from ...sentence import tr as _

_SMALLEST, _LARGEST = 10.0, 3_000.0  # mm; a scan of a part of a person


def check_units(matrix: np.ndarray, shape: tuple[int, ...], path: Path) -> None:
    """Raises VolumeError when a volume (I, J, K) that is not stored in millimetres is of no possible size, converted to them."""
    extent = float((np.linalg.norm(matrix[:3, :3], axis=0) * shape[:3]).max())
    if not _SMALLEST <= extent <= _LARGEST:
        raise VolumeError(
            _("By the unit of length in '{file}' the volume would be {extent:g} mm long.").format(file=path.name, extent=extent),
            _("Correct the unit in the header, or export the scan again in millimetres."),
        )


def not_oriented() -> str:
    """What is said beside answers about a volume whose file does not say how it lies in the patient."""
    return _("The file does not say how it lies in the patient: left and right, front and back, head and feet are guessed.")


def damaged(path: Path) -> VolumeError:
    """Of a file that ends too early or contradicts itself."""
    return VolumeError(_("'{file}' is damaged or incomplete.").format(file=path.name), _("Copy or export it again."))


def no_image(path: Path) -> VolumeError:
    """Of a file that holds something else than its ending says."""
    return VolumeError(
        _("'{file}' is no image that can be read, whatever its ending says.").format(file=path.name),
        _("Export the scan again, for example as NRRD from Slicer."),
    )
