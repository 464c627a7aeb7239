"""Compressed pixels, decoded by SimpleITK's GDCM in a process of its own: damaged bits make its libraries crash."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import numpy as np

from ...atomic import TemporaryFolder
from .image import BITS

_LONGEST = 60.0  # seconds for one image


class Decoder:
    """Starts its process when it is first needed, and again after a crash. A context manager: leaving it leaves nothing behind."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._folder: TemporaryFolder | None = None

    def __enter__(self) -> Decoder:
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()
        if self._folder is not None:
            self._folder.__exit__()

    def decode(self, dataset: Any) -> np.ndarray:
        """(frames, rows, columns) of a dataset, as stored. Raises ValueError for what cannot be decoded, whatever the decoder did."""
        from pydicom.encaps import generate_frames

        count = int(dataset.get("NumberOfFrames") or 1)
        return np.stack([self._frame(dataset, frame) for frame in generate_frames(dataset.PixelData, number_of_frames=count)])

    def _frame(self, dataset: Any, frame: bytes) -> np.ndarray:
        """GDCM reads files only: a frame goes into one that holds nothing else of the patient."""
        import pydicom
        from pydicom.dataset import Dataset, FileMetaDataset

        bare = Dataset()
        bare.file_meta = FileMetaDataset()
        bare.file_meta.TransferSyntaxUID = dataset.file_meta.TransferSyntaxUID
        bare.SOPClassUID = bare.file_meta.MediaStorageSOPClassUID = pydicom.uid.CTImageStorage
        bare.SOPInstanceUID = bare.file_meta.MediaStorageSOPInstanceUID = pydicom.uid.UID("2.25.1")
        for keyword in ("Rows", "Columns", "SamplesPerPixel", "PhotometricInterpretation", *BITS):
            setattr(bare, keyword, dataset[keyword].value)
        bare.PixelData = pydicom.encaps.encapsulate([frame])
        bare["PixelData"].VR = "OB"
        if self._folder is None:
            self._folder = TemporaryFolder("medpruner-")
        path = self._folder.path / "frame.dcm"
        bare.save_as(path, enforce_file_format=True)
        if not self._ask(path):
            raise ValueError("GDCM cannot decode it.")
        return np.load(f"{path}.npy", allow_pickle=False)

    def _ask(self, path: Path) -> bool:
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603 - this program and the file beside this one, nothing that was given
                [sys.executable, str(Path(__file__).with_name("gdcm_worker.py"))],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
        process = self._process
        watch = threading.Timer(_LONGEST, process.kill)
        watch.start()
        try:
            process.stdin.write(f"{path}\n")  # type: ignore[union-attr]
            process.stdin.flush()  # type: ignore[union-attr]
            answer = process.stdout.readline()  # type: ignore[union-attr]
        except OSError:  # it has gone
            answer = ""
        finally:
            watch.cancel()
        if not answer:
            self._stop()
        return answer.strip() == "1"

    def _stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None
