"""The rows as CSV and, where pyarrow is installed, as Parquet; a table's own columns are carried along."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..atomic import atomic_output
from ..journal import Record

CSV, PARQUET = "answers.csv", "answers.parquet"
COLUMNS = {  # of every row, with their types as pyarrow names them
    "scan": "string",
    "question": "string",
    "kind": "string",
    "text": "string",
    "answer": "string",
    "option": "string",
    "probabilities": "string",
    "confidence": "float64",
    "calibrated": "bool",
    "finish": "string",
    "notices": "string",
    "images_encoded": "int64",
    "tokens_read": "int64",
    "share": "float64",
    "stored": "int64",
    "seconds_reading": "float64",
    "seconds": "float64",
    "error_type": "string",
    "error": "string",
    "evidence": "string",
    "model": "string",
    "revision": "string",
    "settings": "string",
}


def write(rows: Sequence[Record], carried: Mapping[str, Mapping[str, Any]], folder: Path) -> None:
    """Replace both. carried: the user's own columns by scan; one that is called like ours becomes given_NAME."""
    own = dict.fromkeys(name for columns in carried.values() for name in columns)
    columns = {name: [row.get(name) for row in rows] for name in COLUMNS}
    for name in own:
        columns[f"given_{name}" if name in COLUMNS else name] = [carried.get(row["scan"], {}).get(name) for row in rows]
    with atomic_output(folder / CSV) as part, part.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(zip(*columns.values(), strict=True))
    if find_spec("pyarrow") is not None:
        _write_parquet(columns, folder / PARQUET)


def _write_parquet(columns: Mapping[str, list[Any]], path: Path) -> None:
    """A column of the user's that mixes types becomes text."""
    import pyarrow
    from pyarrow import parquet

    arrays = {}
    for name, values in columns.items():
        mixed = name not in COLUMNS and len({type(value) for value in values if value is not None}) > 1
        plain = [None if value is None else str(value) for value in values] if mixed else values
        arrays[name] = pyarrow.array(plain, COLUMNS.get(name))
    with atomic_output(path) as part:
        parquet.write_table(pyarrow.table(arrays), part)
