"""The text headers of NRRD and MetaImage files: what ITK passes over in silence, and which files it would open for the voxels."""

from __future__ import annotations

import re
from pathlib import Path

from ...errors import VolumeError
from ...sentence import tr as _
from .values import damaged, no_image

NRRD = (".nrrd", ".nhdr")
META = (".mha", ".mhd")
_LONGEST = 1 << 20  # bytes; a header holds a few hundred, and with a list of data files a few thousand
_NUMBER = re.compile(r"[-+]?(\d{1,30}\.?\d{0,30}|\.\d{1,30})(e[-+]?\d{1,3})?", re.IGNORECASE)
_MATRICES = ("transformmatrix", "rotation", "orientation")
_LISTS = {
    "dimsize": re.compile(r"\d{1,9}"),
    **dict.fromkeys(("elementspacing", "elementsize", "offset", "position", "origin", "centerofrotation", *_MATRICES), _NUMBER),
}
_COUNTS = ("elementnumberofchannels", "headersize", "compresseddatasize")
_LARGEST_DATA = 8 << 30  # bytes that a file beside the header may have
_PATTERN = re.compile(r"[^%]*%0?\d{0,2}[diu][^%]*")  # of numbered data files; digits only, which cannot leave a folder


def fields_of(path: Path) -> tuple[dict[str, str], int]:
    """What an NRRD or MetaImage header says, names in lower case without blanks, and the bytes of it and of the files with its voxels.

    Raises VolumeError for a file that is neither, or whose voxels lie in files elsewhere: a header decides which files are opened, so that
    one from somewhere else could have any file of the machine read. Only plain files beside it are, and no links that lead out.
    """
    with path.open("rb") as file:
        text = file.read(_LONGEST)
    if path.name.lower().endswith(NRRD):
        fields, named = _nrrd(text, path)
    else:
        fields, named = _meta(text, path)
    return fields, path.stat().st_size + sum(_size_beside(path, name) for name in named)


def _nrrd(text: bytes, path: Path) -> tuple[dict[str, str], list[str]]:
    if not text.startswith(b"NRRD000"):
        raise no_image(path)
    # Teem, which reads NRRD for ITK, ends a line at any of these, and a header at the first empty line.
    head = re.split(rb"\r\n\r\n|\n\n|\r\r", text, maxsplit=1)[0].decode("latin-1")
    fields: dict[str, str] = {}
    files: list[str] = []
    for line in re.split(r"\r\n|\n|\r", head)[1:]:
        name, colon, value = line.partition(":")
        name = re.sub(r"\s", "", name).lower()
        if line.startswith("#") or not colon or (value.startswith("=") and name != "datafile"):
            continue
        fields[name], value = value.strip(), value.strip()
        if name != "datafile":
            continue
        words = value.split()
        if words and words[0].upper() == "LIST":
            files += _listed(text.decode("latin-1").partition(line)[2], path)
            break
        # NAME%03d.raw FIRST LAST STEP
        files.append(" ".join(words[:-3]) if "%" in value and len(words) > 3 else value)
    return fields, files


def _meta(text: bytes, path: Path) -> tuple[dict[str, str], list[str]]:
    content = text.decode("latin-1")
    last = re.search(r"^[ \t]*ElementDataFile[ \t]*[=:]", content, re.MULTILINE)
    if last is None:
        raise no_image(path)
    fields: dict[str, str] = {}
    for line in filter(str.strip, re.split(r"[\r\n]+", content[: last.start()])):
        name, equals, value = line.partition("=")
        if not equals or name.strip().lower() in fields:
            raise damaged(path)
        fields[name.strip().lower()] = value.strip()
    _check_lengths(fields, content[: last.start()], path)
    # MetaIO's own idea of where a name begins is loose: whatever looks like the field counts, wherever it stands.
    files: list[str] = []
    for found in re.finditer(r"ElementDataFile[ \t]*[=:]([^\r\n]*)", content):
        words = found[1].split()
        if words[:1] == ["LOCAL"]:
            continue
        if words[:1] == ["LIST"]:
            files += _listed(content[found.end() :], path)
        else:
            files.append(words[0] if words and "%" in words[0] else found[1].strip())
    return fields, files


def _check_lengths(fields: dict[str, str], head: str, path: Path) -> None:
    """Raises VolumeError unless each list in a MetaImage header is as long as its number of dimensions asks for.

    MetaIO itself believes any number, and writes beyond the ends of its arrays.
    """
    dimensions = fields.get("ndims", "")
    if dimensions not in ("1", "2", "3", "4", "5") or head.lower().count("ndims") != 1:
        raise damaged(path)
    for name, pattern in _LISTS.items():
        words = fields[name].split() if name in fields else None
        length = int(dimensions) ** 2 if name in _MATRICES else int(dimensions)
        if words is not None and not (len(words) == length and all(pattern.fullmatch(word) for word in words)):
            raise damaged(path)
    for name in _COUNTS:
        if name in fields and not re.fullmatch(r"-?\d{1,12}", fields[name]):
            raise damaged(path)
    if int(fields.get("compresseddatasize", 0)) > path.stat().st_size + _LARGEST_DATA:
        raise damaged(path)


def _listed(text: str, path: Path) -> list[str]:
    """The names of a list of data files, which runs to the end of the header file, empty lines or not."""
    if path.stat().st_size > _LONGEST:
        raise no_image(path)
    return [line.strip() for line in re.split(r"[\r\n]", text) if line.strip()]


def _size_beside(header: Path, name: str) -> int:
    """The bytes of a file, or of those of a numbered pattern. Raises VolumeError where one does not lie beside the header."""
    names = [name]
    plain = not re.search(r"[/\\:\x00]", name.removeprefix("./")) and name not in ("", ".", "..")
    if plain and "%" in name:
        plain = _PATTERN.fullmatch(name) is not None
        names = [entry.name for entry in header.parent.iterdir()]
    folder = header.parent.resolve()
    for each in names if plain else ():
        file = header.parent / each
        plain = plain and file.resolve().parent == folder
        if plain and "%" not in name and not file.is_file():
            raise VolumeError(
                _("The file with the voxels of '{file}' is not beside it.").format(file=header.name),
                _("Copy both files into one folder, or export the scan as a single file."),
            )
    if not plain:
        raise VolumeError(
            _("'{file}' names a file outside its own folder for its voxels, which is not opened.").format(file=header.name),
            _("Put both files into one folder and correct the name in the header, or export the scan as a single file."),
        )
    return sum((header.parent / each).stat().st_size for each in names)
