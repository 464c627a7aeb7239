"""Which scans: of a folder tree, a pattern, a table with a path in each row, or an archive that is asked for them."""

from __future__ import annotations

import csv
import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path
from typing import Any

from ..errors import RunError, VolumeError
from ..imaging.dicom.files import DicomFile, looks_like_dicom
from ..imaging.readers.read import ENDINGS
from ..pacs.address import Address, is_address, parse, parse_series
from ..plain import plain
from ..sentence import tr as _

_CHOOSING = {"modality": str, "series": str, "phase": int, "frame": int}  # columns that say what to read of a path: as in read_volume


@dataclass(frozen=True)
class Listed:
    """A scan by its path, or by its address in an archive.

    id: names it in the table. reading: keyword arguments of `read_volume`. carried: the table's other columns.
    """

    id: str
    path: Path | Address
    reading: dict[str, Any] = field(default_factory=dict)
    carried: dict[str, Any] = field(default_factory=dict)


def find(source: str) -> list[Listed]:
    """Every scan once, in a fixed order; a folder with DICOM files in it is one scan. Raises RunError where there is none.

    Only an address of an archive leads to the network.
    """
    if is_address(source):
        return _archive(parse(source, RunError))
    path = Path(source)
    if path.is_dir():
        found = [Listed(_id(scan, path) if scan != path else path.resolve().name, scan) for scan in _tree(path)]
    elif path.suffix.lower() in (".csv", ".parquet"):
        found = _table(path)
    elif glob.has_magic(source) and not path.exists():
        root = Path(*takewhile(lambda part: not glob.has_magic(part), path.parts))
        matches = sorted(root.glob(Path(*path.parts[len(root.parts) :]).as_posix()))
        found = [Listed(_id(match, root), match) for match in matches]
    else:
        found = [Listed(path.name, path)] if path.exists() else []
    if not found:
        raise RunError(
            _("There is no scan in '{source}'.").format(source=source),
            _("Give a folder, a pattern in quotes, or a CSV or Parquet file with a column 'path'."),
        )
    check_unique([scan.id for scan in found], path)
    return found


def service_of(scans: Sequence[Listed]) -> str | None:
    """The first archive that scans come from; None: none does."""
    return next((scan.path.service for scan in scans if isinstance(scan.path, Address)), None)


def _archive(address: Address) -> list[Listed]:
    """Each is called by the UID of its series; its address is carried along."""
    from ..pacs import fetch

    fetch.check_installed(RunError)
    from ..pacs.query import find_series

    found = find_series(address, RunError, by_environment=True)
    return [Listed(series.series, series, carried={"address": str(series)}) for series in found]


def _id(scan: Path, root: Path) -> str:
    """Text also where a file's name is none."""
    return plain(scan.relative_to(root).as_posix())


def _tree(folder: Path) -> Iterator[Path]:
    for name, folders, files in os.walk(folder):
        folders[:] = sorted(below for below in folders if not below.startswith("."))
        visible = [Path(name, file) for file in sorted(files) if not file.startswith(".")]
        volumes = [file for file in visible if file.name.lower().endswith((*ENDINGS, ".zip"))]
        yield from volumes
        if any(_is_dicom(file) for file in visible if file not in volumes):
            yield Path(name)


def _is_dicom(file: Path) -> bool:
    """A DICOMDIR is none: it lists the others."""
    try:
        return file.name.upper() != "DICOMDIR" and looks_like_dicom(DicomFile(file).beginning())
    except OSError:
        return False


def _table(path: Path) -> list[Listed]:
    found = []
    for number, row in enumerate(read_table(path), start=1):
        where = str(row.pop("path", None) or "").strip()
        if not where:
            raise RunError(
                _("Row {number} of '{file}' has no path.").format(number=number, file=path.name),
                _("Give the table a column 'path', from the table's folder on."),
            )
        reading = {name: _chosen(name, row[name], number, path) for name in _CHOOSING if row.get(name)}
        carried = {name: value for name, value in row.items() if name not in ("id", *_CHOOSING)}
        place = _address(where, number, path) if is_address(where) else path.parent / where
        found.append(Listed(str(row.get("id") or where), place, reading, carried))
    return found


def _address(where: str, number: int, path: Path) -> Address:
    try:
        return parse_series(where)
    except VolumeError as error:
        raise RunError(
            _("Row {number} of '{file}': {problem}").format(number=number, file=path.name, problem=error.problem), error.advice
        ) from error


def _chosen(name: str, value: Any, number: int, path: Path) -> Any:
    try:
        return _CHOOSING[name](value)
    except ValueError as error:
        raise RunError(
            _("Row {number} of '{file}' has '{value}' as {name}.").format(number=number, file=path.name, value=value, name=name),
            _("Give a number."),
        ) from error


def check_unique(ids: list[str], path: Path) -> None:
    """Raises RunError where two have one id."""
    twice = next((name for name in ids if ids.count(name) > 1), None) if len(set(ids)) < len(ids) else None
    if twice is not None:
        raise RunError(
            _("'{name}' is in '{file}' twice.").format(name=twice, file=path.name), _("Give each row an id of its own in a column 'id'.")
        )


def read_table(path: Path) -> list[dict[str, Any]]:
    """The rows of a CSV or Parquet file; of a CSV as text. Raises RunError for what is none."""
    try:
        if path.suffix.lower() == ".parquet":
            from pyarrow import parquet

            return [{name: _plain(value) for name, value in row.items()} for row in parquet.read_table(path).to_pylist()]
        with path.open(encoding="utf-8-sig", newline="") as file:
            return [{name: value for name, value in row.items() if name} for row in csv.DictReader(file)]
    except ImportError as error:
        raise RunError(
            _("Parquet needs pyarrow, which is not installed."), _("Install it: pip install 'MedPrunerLogic[cohort]'. Or give a CSV file.")
        ) from error
    except (OSError, ValueError, csv.Error) as error:  # pyarrow's are among them
        raise RunError(
            _("'{file}' cannot be read as a table.").format(file=path.name), _("Check that it is there, and that it is UTF-8 if it is CSV.")
        ) from error


def _plain(value: Any) -> Any:
    """What JSON can hold."""
    return value if value is None or isinstance(value, str | bool | int | float) else str(value)
