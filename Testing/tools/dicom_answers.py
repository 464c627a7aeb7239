"""Answers about made-up series of slices, and places worked out by hand from DICOM headers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import highdicom as hd
import numpy as np
import pydicom
from made_answers import made_answer

from MedPrunerLogic.evidence.answer import Answer, Retention
from MedPrunerLogic.evidence.evidence import Evidence
from MedPrunerLogic.imaging import slices
from MedPrunerLogic.imaging.slices import InputFormat
from MedPrunerLogic.imaging.volume import Volume

PM, SEG, SR = "1.2.840.10008.5.1.4.1.1.30", "1.2.840.10008.5.1.4.1.1.66.4", "1.2.840.10008.5.1.4.1.1.88.34"
SIDE, CELL, TOKEN = 16, 2, 4  # voxels in a row of the made-up slices, of a cell of the importance, and of a visual token
C, S = np.cos(0.35), np.sin(0.35)
SERIES = {
    "axial": {},
    "stacked downwards": {"downwards": True},
    "feet first, face down": {"orientation": (-1, 0, 0, 0, 1, 0)},
    "coronal": {"orientation": (1, 0, 0, 0, 0, -1)},
    "sagittal": {"orientation": (0, 1, 0, 0, 0, -1)},
    "oblique": {"orientation": (C, S, 0, -S * C, C * C, S), "spacing": (0.7, 0.7, 3.3)},
    "thick": {"spacing": (0.43, 0.43, 9.0), "origin": (123.456, -234.567, 345.678)},
}


# --- answers and places -------------------------------------------------------------------------------------------------------


def answer_about(volume: Volume, plane: str = "acquisition", most: int = 99) -> Answer:
    """An answer whose importance is the mean grey level of each cell, and that has read the tokens brighter than the middle."""
    stack = slices.cut(volume, plane, InputFormat(size=SIDE, max_slices=most, ct_windows=((0.0, 255.0),)))
    grey = stack.images[..., 0].astype(np.float32)
    importance = blocks(grey, CELL).mean(-1)
    tokens = blocks(grey, TOKEN).mean(-1) > 127
    count = len(stack)
    _, _, template = made_answer(count=30)
    evidence = Evidence(
        **{
            **vars(template.evidence),
            "image_to_ras": stack.image_to_ras,
            "image_size": (SIDE, SIDE),
            "slabs": stack.slabs,
            "source_count": stack.source_count,
            "places": stack.places,
            **dict.fromkeys(("anchor_distance", "local_distance"), np.zeros(count, np.float32)),
            "kept_slices": tokens.any((1, 2)),
            "anchor_of": np.arange(count),
            "kept_tokens": tokens,
            "importance": importance,
            "answer_attention": blocks(grey, TOKEN).mean(-1) / grey.sum(),
        }
    )
    retention = Retention(
        stack.source_count, int(tokens.any((1, 2)).sum()), count, int(tokens.any((1, 2)).sum()), tokens.size, int(tokens.sum())
    )
    return replace(template, evidence=evidence, retention=retention, plane=stack.plane)


def blocks(array: np.ndarray, side: int) -> np.ndarray:
    """(N, rows, columns, ...) -> (N, rows / side, columns / side, side * side, ...)."""
    count, rows, columns, *rest = array.shape
    split = array.reshape(count, rows // side, side, columns // side, side, *rest)
    return np.moveaxis(split, 3, 2).reshape(count, rows // side, columns // side, side * side, *rest)


def places(position, orientation, spacing, rows: int, columns: int) -> np.ndarray:
    """(rows, columns, 3) LPS in mm of pixel centres: PS3.3, equation C.7.6.2.1-1, written out."""
    x, y = np.reshape([float(v) for v in orientation], (2, 3))
    between_rows, between_columns = (float(v) for v in spacing)
    row, column = np.mgrid[:rows, :columns][..., None]
    return np.array([float(v) for v in position]) + x * between_columns * column + y * between_rows * row


def source_places(paths: list[Path]) -> tuple[np.ndarray, np.ndarray]:
    """(N, rows, columns, 3) LPS and (N, rows, columns) stored values of the source images."""
    images = [pydicom.dcmread(path) for path in paths]
    where = [places(i.ImagePositionPatient, i.ImageOrientationPatient, i.PixelSpacing, i.Rows, i.Columns) for i in images]
    return np.stack(where), np.stack([i.pixel_array for i in images])


def result_places(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """(N, rows, columns, 3) LPS and (N, rows, columns) values of a result, by pydicom."""
    image = pydicom.dcmread(path)
    shared = image.SharedFunctionalGroupsSequence[0]
    orientation, spacing = shared.PlaneOrientationSequence[0].ImageOrientationPatient, shared.PixelMeasuresSequence[0].PixelSpacing
    frames = [frame.PlanePositionSequence[0].ImagePositionPatient for frame in image.PerFrameFunctionalGroupsSequence]
    where = np.stack([places(position, orientation, spacing, image.Rows, image.Columns) for position in frames])
    return where, image.pixel_array.reshape(where.shape[:3])


def paired(where: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """For each wanted place (n, 3) the index of the only given place (n, 3) within 0.01 mm of it."""
    distances = np.linalg.norm(where[None] - wanted[:, None], axis=-1)
    nearest = distances.argmin(1)
    assert len(where) == len(wanted) == len(set(nearest.tolist()))
    assert distances.min(1).max() < 0.01
    return nearest


# --- what the objects say -----------------------------------------------------------------------------------------------------


def texts(report, name) -> list[str]:
    found = hd.sr.utils.find_content_items(report, name=name, value_type=hd.sr.ValueTypeValues.TEXT, recursive=True)
    return [item.TextValue for item in found]
