"""Headers that are broken in any way whatever: refused in words or read, never a traceback, nothing of the patient in the words."""

from __future__ import annotations

import random
import re
import shutil
import struct
import tracemalloc
from pathlib import Path

import numpy as np
import pydicom
import pytest
from dicom_series import write_enhanced, write_made_up
from geometries import noise

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.imaging.files import read_volume
from MedPrunerLogic.imaging.volume import Volume

VOXELS = noise((4, 8, 8))
NO_NUMBERS = (b"nan", b"inf", b"-1", b"1e400", b"0", b"abc", b"--3", b"9" * 20, b"\\\\\\", b" ")


def mutated(content: bytes, end: int, rng: random.Random) -> bytes:
    """Bytes, lengths, numbers changed, taken out or put in before `end`, where the pixels begin; or the file cut there."""
    data = bytearray(content)
    for _ in range(rng.choice([1, 1, 2, 4, 16])):
        at = rng.randrange(132, max(134, min(end, len(data)) - 1))
        kind = rng.randrange(6)
        if at >= len(data):
            break
        if kind == 0:
            data[at] = rng.randrange(256)
        elif kind == 1:
            data[at : at + 4] = struct.pack("<I", rng.choice([0, 1, 0xFFFFFFFF, 0x7FFFFFFF, 65535, rng.randrange(2**32)]))
        elif kind == 2:
            del data[at : at + rng.randrange(1, 40)]
        elif kind == 3:
            data[at:at] = rng.randbytes(rng.randrange(1, 40))
        elif kind == 4:
            found = rng.choice(list(re.finditer(rb"[0-9][0-9.\\ ]{1,20}", bytes(data[132:end]))) or [None])
            if found:
                size = found.end() - found.start()
                data[132 + found.start() : 132 + found.end()] = (rng.choice(NO_NUMBERS) + b" " * size)[:size]
        else:
            del data[at:]
    return bytes(data)


def outcome(path: Path) -> tuple[Volume | None, VolumeError | None]:
    """What came of reading: one of the two."""
    try:
        return read_volume(path), None
    except VolumeError as error:
        return None, error


@pytest.mark.parametrize("seed", range(3))
def test_a_mutated_header_is_refused_in_words_or_read(tmp_path, seed):
    rng = random.Random(seed)
    single = write_made_up(tmp_path / "in", VOXELS)
    enhanced = write_enhanced(tmp_path / "e.dcm", VOXELS)
    outcomes = {"read": 0, "refused": 0}
    for number in range(100):
        path, folder = (enhanced, enhanced) if number % 3 == 2 else (rng.choice(single), tmp_path / "in")
        content = path.read_bytes()
        path.write_bytes(mutated(content, len(content) - VOXELS.nbytes // (1 if path is enhanced else 4), rng))
        volume, error = outcome(folder)
        outcomes["refused" if volume is None else "read"] += 1
        assert volume is not None or error.advice
        assert "Phantom" not in f"{error} {volume and volume.notices}"
        path.write_bytes(content)
    assert min(outcomes.values()) > 10  # both ways are tried


@pytest.mark.parametrize("keyword", ["PixelSpacing", "ImagePositionPatient", "ImageOrientationPatient", "RescaleSlope"])
@pytest.mark.parametrize("value", [b"abc", b"nan", b"inf", b"1e400", b"1\\2\\3\\4"])
def test_a_number_that_is_none_names_the_file_and_the_attribute(tmp_path, keyword, value):
    path = write_made_up(tmp_path, VOXELS, RescaleSlope=1)[1]
    content, tag = path.read_bytes(), pydicom.datadict.tag_for_keyword(keyword)
    at = content.index(struct.pack("<HH", tag >> 16, tag & 0xFFFF) + b"DS") + 6
    after = at + 2 + struct.unpack("<H", content[at : at + 2])[0]
    value = value.ljust(len(value) + len(value) % 2)
    path.write_bytes(content[:at] + struct.pack("<H", len(value)) + value + content[after:])
    with pytest.raises(VolumeError, match=rf"'{path.name}' is damaged: its {keyword} cannot be"):
        read_volume(tmp_path)


def test_twenty_thousand_nested_sequences_are_refused(tmp_path):
    path = write_made_up(tmp_path, VOXELS)[0]
    content = path.read_bytes()
    opened = struct.pack("<HH2sHI", 0x0008, 0x1140, b"SQ", 0, 0xFFFFFFFF) + struct.pack("<HHI", 0xFFFE, 0xE000, 0xFFFFFFFF)
    at = content.index(struct.pack("<HH", 0x0008, 0x0060) + b"CS")
    path.write_bytes(content[:at] + opened * 20_000 + content[at:])
    volume, error = outcome(tmp_path)
    assert "damaged" in (str(error) if volume is None else " ".join(volume.notices))


def test_a_damaged_file_beside_a_volume_is_said(tmp_path):
    paths = write_made_up(tmp_path, VOXELS)
    (tmp_path / "cut.dcm").write_bytes(paths[0].read_bytes()[:300])
    assert "1 files are damaged, such as 'cut.dcm'" in " ".join(read_volume(tmp_path).notices)


def test_a_slice_whose_header_is_cut_off_is_never_left_out_in_silence(tmp_path):
    paths = write_made_up(tmp_path / "in", VOXELS)
    last = max(paths, key=lambda path: pydicom.dcmread(path).InstanceNumber)  # at the end, where no gap would show it
    content = last.read_bytes()
    read = 0
    for size in range(140, len(content) - VOXELS[0].nbytes, 20):
        last.write_bytes(content[:size])
        volume, _error = outcome(tmp_path / "in")
        assert volume is None or volume.notices
        read += volume is not None
    assert read > 3


def test_empty_pixels_are_refused(tmp_path):
    path = write_made_up(tmp_path, VOXELS)[0]
    image = pydicom.dcmread(path)
    image.PixelData = b""
    image.save_as(path)
    with pytest.raises(VolumeError, match=f"'{path.name}'"):
        read_volume(tmp_path)


def test_sizes_that_lie_allocate_nothing(tmp_path):
    for path in write_made_up(tmp_path, VOXELS):
        image = pydicom.dcmread(path)
        image.Rows = image.Columns = 65535
        image.save_as(path)
    with pytest.raises(VolumeError, match="more than can be loaded"):
        read_volume(tmp_path)


def test_packed_pixels_take_no_memory_for_more_than_they_can_hold(tmp_path):
    for path in write_made_up(tmp_path, VOXELS):
        image = pydicom.dcmread(path)
        image.compress(pydicom.uid.RLELossless, generate_instance_uid=False)
        image.Rows = image.Columns = 20_000
        image.save_as(path)
    tracemalloc.start()
    with pytest.raises(VolumeError, match="are not what its header says"):
        read_volume(tmp_path)
    assert tracemalloc.get_traced_memory()[1] < 100 << 20
    tracemalloc.stop()


@pytest.mark.parametrize(
    ("kind", "message"), [("no zip", "kind that cannot be read"), ("cut", "damaged"), ("password", "protected by a password")]
)
def test_a_broken_archive_is_said(tmp_path, kind, message):
    write_made_up(tmp_path / "in", VOXELS)
    archive = Path(shutil.make_archive(str(tmp_path / "scan"), "zip", tmp_path / "in"))
    content = bytearray(archive.read_bytes())
    if kind == "no zip":
        content[:] = b"hello"
    elif kind == "cut":
        content[:-3000] = np.random.default_rng(0).bytes(len(content) - 3000)
    else:
        content[content.index(b"PK\x01\x02") + 8] |= 1  # the flag of encryption in the central directory
    archive.write_bytes(content)
    with pytest.raises(VolumeError, match=message):
        read_volume(archive)
