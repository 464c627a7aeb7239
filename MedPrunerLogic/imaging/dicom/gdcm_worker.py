"""Run as a program by `gdcm.py`: decodes the DICOM files whose names come on stdin, one a line, into NAME.npy; answers 1 or 0."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> None:
    """Until stdin ends."""
    sys.path[:] = [entry for entry in sys.path if entry != str(Path(__file__).parent)]  # whose modules have common names
    import numpy as np
    import SimpleITK as sitk

    for line in sys.stdin:
        path = line.rstrip("\n")
        reader = sitk.ImageFileReader()
        reader.SetImageIO("GDCMImageIO")
        reader.SetFileName(path)
        try:
            np.save(f"{path}.npy", sitk.GetArrayFromImage(reader.Execute())[0], allow_pickle=False)
            answer = "1"
        except (RuntimeError, OSError, IndexError):
            answer = "0"
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
