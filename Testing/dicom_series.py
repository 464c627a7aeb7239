"""DICOM series made from the one image that pydicom ships, for tests."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
from pydicom.data import get_testdata_file
from pydicom.uid import generate_uid


def write_series(
    folder: Path, count: int = 8, step: float = 2.5, *, image: str = "CT_small.dcm", number: int = 3, seed: int = 0, **changes: object
) -> list[Path]:
    """The image `count` times at positions `step` mm apart along its normal, file names shuffled. changes: attributes to set.

    Each slice carries its number in its first pixel, so that the order can be checked.
    """
    folder.mkdir(parents=True, exist_ok=True)
    source = pydicom.dcmread(get_testdata_file(image))
    series = generate_uid()
    names = np.random.default_rng(seed).permutation(count)
    paths = []
    for index in range(count):
        slice_ = pydicom.dcmread(get_testdata_file(image))
        pixels = source.pixel_array.copy()
        pixels[0, 0] = index
        slice_.PixelData = pixels.tobytes()
        row, column = np.reshape(slice_.ImageOrientationPatient, (2, 3)).astype(float)
        slice_.ImagePositionPatient = [float(v) for v in np.add([-100.0, -90.0, 40.0], np.cross(row, column) * step * index)]
        slice_.SeriesInstanceUID, slice_.SOPInstanceUID, slice_.SeriesNumber = series, generate_uid(), number
        slice_.file_meta.MediaStorageSOPInstanceUID = slice_.SOPInstanceUID
        for name, value in changes.items():
            setattr(slice_, name, value)
        paths.append(folder / f"{names[index]:03d}.dcm")
        slice_.save_as(paths[-1])
    return paths
