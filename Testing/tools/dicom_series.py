"""DICOM series made from the one image that pydicom ships, for tests."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
from pydicom.data import get_testdata_file
from pydicom.uid import generate_uid

from MedPrunerLogic.imaging.volume import Volume


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


def write_made_up(
    folder: Path,
    voxels: np.ndarray,
    *,
    orientation: tuple[float, ...] = (1, 0, 0, 0, 1, 0),
    spacing: tuple[float, float, float] = (1.0, 1.0, 2.0),
    origin: tuple[float, float, float] = (-50.0, -60.0, 70.0),
    downwards: bool = False,
    modality: str = "CT",
    **changes: object,
) -> list[Path]:
    """Voxels (K, J, I) as a series of which nothing is real, every attribute that the CT and MR IODs ask for among it.

    spacing: between columns, rows and slices, mm. origin: LPS of the first voxel, mm. downwards: slices are stacked against the normal.
    """
    from pydicom.dataset import Dataset, FileMetaDataset
    from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian, MRImageStorage

    folder.mkdir(parents=True, exist_ok=True)
    study, series, frame = generate_uid(), generate_uid(), generate_uid()
    step = np.cross(orientation[:3], orientation[3:]) * spacing[2] * (-1.0 if downwards else 1.0)
    paths = []
    for k, plane in enumerate(voxels.astype(np.int16)):
        image = Dataset()
        image.SpecificCharacterSet = "ISO_IR 100"
        image.SOPClassUID = CTImageStorage if modality == "CT" else MRImageStorage
        image.SOPInstanceUID, image.StudyInstanceUID, image.SeriesInstanceUID = generate_uid(), study, series
        image.FrameOfReferenceUID, image.PositionReferenceIndicator = frame, ""
        image.PatientName, image.PatientID, image.PatientBirthDate, image.PatientSex = "Phantom^Made Up", "P-0", "19700101", "O"
        image.StudyDate, image.StudyTime, image.StudyID, image.AccessionNumber = "20260102", "101500", "1", "A-0"
        image.ReferringPhysicianName, image.StudyDescription = "Nobody^Refers", "Made up"
        image.Modality, image.SeriesNumber, image.InstanceNumber, image.BodyPartExamined = modality, 3, k + 1, "CHEST"
        image.Manufacturer, image.InstitutionName = "Nobody", "Nowhere General"
        image.ImageType, image.AcquisitionNumber, image.PatientPosition = ["ORIGINAL", "PRIMARY", "AXIAL"], 1, "HFS"
        image.ImageOrientationPatient = [float(v) for v in orientation]
        image.ImagePositionPatient = [float(v) for v in np.add(origin, step * k)]
        image.PixelSpacing, image.SliceThickness = [spacing[1], spacing[0]], spacing[2]
        image.Rows, image.Columns, image.SamplesPerPixel, image.PhotometricInterpretation = *plane.shape, 1, "MONOCHROME2"
        image.BitsAllocated, image.BitsStored, image.HighBit, image.PixelRepresentation = 16, 16, 15, 1
        if modality == "CT":
            image.RescaleIntercept, image.RescaleSlope, image.KVP = 0, 1, 120
        image.PixelData = plane.tobytes()
        for name, value in changes.items():
            if value is ...:
                delattr(image, name)
            else:
                setattr(image, name, value)
        image.file_meta = FileMetaDataset()
        image.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        paths.append(folder / f"{(7 * k + 3) % len(voxels) if len(voxels) % 7 else k:03d}.dcm")  # not in the order of their positions
        image.save_as(paths[-1], enforce_file_format=True)
    return paths


def write_phantom(folder: Path, volume: Volume, **changes: object) -> list[Path]:
    """A volume that stands upright as a made-up series. changes: attributes to set."""
    lps = np.diag([-1.0, -1.0, 1.0, 1.0]) @ volume.ijk_to_ras
    directions = lps[:3, :3] / volume.spacing
    downwards = bool(np.cross(directions[:, 0], directions[:, 1]) @ directions[:, 2] < 0)
    return write_made_up(
        folder, volume.voxels, orientation=(*directions[:, 0], *directions[:, 1]), spacing=volume.spacing, origin=tuple(lps[:3, 3]),
        downwards=downwards, **changes,
    )  # fmt: skip


def write_enhanced(
    path: Path, voxels: np.ndarray, *, order: np.ndarray | None = None, slopes: np.ndarray | None = None, echoes: int = 1
) -> Path:
    """Voxels (K * echoes, J, I) as one Enhanced MR file, 1 x 1 x 2 mm from (-50, -60, 70) LPS; echoes of one place follow each other.

    order: of the frames in the file. slopes: (frames,), the rescale slope of each.
    """
    from pydicom.dataset import Dataset, FileMetaDataset
    from pydicom.uid import EnhancedMRImageStorage, ExplicitVRLittleEndian

    def item(**values: object) -> list[Dataset]:
        dataset = Dataset()
        for name, value in values.items():
            setattr(dataset, name, value)
        return [dataset]

    image = Dataset()
    image.SOPClassUID, image.SOPInstanceUID, image.Modality = EnhancedMRImageStorage, generate_uid(), "MR"
    image.SeriesInstanceUID, image.StudyInstanceUID, image.FrameOfReferenceUID = generate_uid(), generate_uid(), generate_uid()
    image.SeriesNumber, image.NumberOfFrames, image.Rows, image.Columns = 5, *voxels.shape
    image.SamplesPerPixel, image.PhotometricInterpretation = 1, "MONOCHROME2"
    image.BitsAllocated, image.BitsStored, image.HighBit, image.PixelRepresentation = 16, 16, 15, 1
    image.SharedFunctionalGroupsSequence = item(
        PixelMeasuresSequence=item(PixelSpacing=[1, 1], SliceThickness=2),
        PlaneOrientationSequence=item(ImageOrientationPatient=[1, 0, 0, 0, 1, 0]),
    )
    frames = np.arange(len(voxels)) if order is None else order
    image.PerFrameFunctionalGroupsSequence = [
        item(
            PlanePositionSequence=item(ImagePositionPatient=[-50, -60, 70 + 2 * int(frame // echoes)]),
            MREchoSequence=item(EffectiveEchoTime=10.0 * (1 + int(frame % echoes))),
            PixelValueTransformationSequence=item(RescaleSlope=1 if slopes is None else float(slopes[frame]), RescaleIntercept=0),
        )[0]
        for frame in frames
    ]
    image.PixelData = voxels[frames].astype(np.int16).tobytes()
    image.file_meta = FileMetaDataset()
    image.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    image.save_as(path, enforce_file_format=True)
    return path
