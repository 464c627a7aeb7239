"""Uploads on the disk."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
import zlib
from pathlib import Path

import numpy as np
import pytest
from server_client import named

from MedPrunerLogic.server import uploads
from MedPrunerLogic.server.refusals import RefusedError
from MedPrunerLogic.server.settings import CHUNK_BYTES, Settings
from MedPrunerLogic.server.uploads import Claim, Uploads

ROOT = Path(__file__).parents[2]


def volume(seed: int, *shape: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(-1000, 1000, shape).astype(np.int16)


def send(
    kept: Uploads, user: str, array: np.ndarray, offset: int = 0, size: int | None = None, encoding: str = "identity"
) -> tuple[int, bool]:
    claim = Claim(named(array), array.dtype.str, array.shape)
    chunk = array.tobytes()[offset : None if size is None else offset + size]
    return kept.append(user, claim, offset, zlib.compress(chunk) if encoding == "deflate" else chunk, encoding)


def refused(call) -> int:
    with pytest.raises(RefusedError) as error:
        call()
    return error.value.refusal.status


@pytest.fixture
def kept(tmp_path):
    return Uploads(Settings(str(tmp_path), user_gb=1e-4, volume_gb=1e-4))


@pytest.mark.parametrize("encoding", ["identity", "deflate"])
def test_what_arrives_is_what_was_sent(kept, tmp_path, encoding):
    array = volume(1, 4, 5, 6)
    assert send(kept, "ann", array, 0, 100, encoding) == (100, False)
    again = Uploads(Settings(str(tmp_path)))  # a server that was started again goes on
    assert again.received("ann", named(array)) == (100, False)
    assert send(again, "ann", array, 100, None, encoding) == (240, True)
    path = tmp_path / "uploads" / "ann" / uploads.file_name("ann", named(array))
    np.testing.assert_array_equal(np.load(path), array)
    assert path.stat().st_mode & 0o077 == path.parent.stat().st_mode & 0o077 == 0


def test_claims_are_checked_before_anything_is_written(kept, tmp_path):
    for content, dtype, shape in (
        ("../" + "a" * 61, "<i2", (1, 1, 1)), ("a" * 64, "|O", (1, 1, 1)), ("a" * 64, ">i2", (1, 1, 1)), ("a" * 64, "<i2", (1, 1)),
        ("a" * 64, "<i2", (0, 1, 1)), ("a" * 64, "<i2", (10**6, 1, 1)),
    ):  # fmt: skip
        assert refused(lambda content=content, dtype=dtype, shape=shape: Claim(content, dtype, shape)) == 422
    huge = Claim("a" * 64, "<f8", (9999, 9999, 9999))
    assert refused(lambda: kept.append("ann", huge, 0, b"x", "identity")) == 413
    assert refused(lambda: kept.append("ann", Claim("a" * 64, "<i2", (9, 9, 9)), 0, b"x", "br")) == 415
    assert not (tmp_path / "uploads").exists()


def test_a_bomb_costs_no_memory():
    """A chunk of a gigabyte in a megabyte is refused where a process that unpacks it all would end."""
    program = (
        f"import resource, zlib\nfrom MedPrunerLogic.server import uploads\nbomb = zlib.compress(bytes(2**30), 1)\n"
        f"resource.setrlimit(resource.RLIMIT_DATA, ({10 * CHUNK_BYTES} + 2**27,) * 2)\n"
        "try:\n    uploads._unpacked(bomb, 'deflate')\nexcept uploads.RefusedError as error:\n    assert error.refusal.status == 413\n"
    )
    if hasattr(resource, "RLIMIT_DATA"):
        subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


def test_the_least_used_go_where_a_user_has_too_much(kept):
    one, two, three = (volume(seed, 20, 30, 30) for seed in (1, 2, 3))  # 36 kB of the 100 kB that a user has
    for array in (one, two):
        send(kept, "ann", array)
        time.sleep(0.01)
    assert kept.has("ann", named(one))  # used now
    send(kept, "ann", three)
    send(kept, "bob", two)
    assert [kept.has("ann", named(array)) for array in (one, two, three)] == [True, False, True]
    assert kept.has("bob", named(two))


def test_a_full_disk_refuses_and_is_not_left_fuller(kept, tmp_path, monkeypatch):
    array = volume(1, 20, 30, 30)
    send(kept, "ann", array, 0, 1000)
    monkeypatch.setattr(uploads, "_SPARE", 2**60)
    assert refused(lambda: send(kept, "ann", array, 1000)) == 507
    monkeypatch.undo()
    if Path("/dev/full").exists():
        monkeypatch.setattr(uploads.os, "fdopen", lambda *_arguments: _Full(tmp_path))
        assert refused(lambda: send(kept, "ann", array, 1000)) == 507
        monkeypatch.undo()
    assert kept.received("ann", named(array)) == (1000, False)
    assert send(kept, "ann", array, 1000)[1]


class _Full:
    """A file on a disk that is full after ten bytes more."""

    def __init__(self, folder: Path) -> None:
        self._file = next(folder.rglob("*.part")).open("r+b")
        self.read, self.seek, self.truncate = self._file.read, self._file.seek, self._file.truncate

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self._file.close()

    def write(self, chunk: bytes) -> None:
        self._file.write(chunk[:10])
        raise OSError(28, "No space left on device")


def test_what_nobody_uses_goes_and_what_is_used_stays(kept, tmp_path):
    for seed in (1, 2):
        send(kept, "ann", volume(seed, 4, 5, 6))
    send(kept, "ann", volume(3, 4, 5, 6), 0, 10)
    long_ago = time.time() - 13 * 3600
    for path in (tmp_path / "uploads" / "ann").iterdir():
        os.utime(path, (long_ago, long_ago))
    before = next((tmp_path / "uploads").rglob(f"*{named(volume(1, 4, 5, 6))}*")).stat()
    assert kept.has("ann", named(volume(1, 4, 5, 6)))
    kept.tidy()
    left = list((tmp_path / "uploads" / "ann").iterdir())
    assert len(left) == 1
    assert left[0].stat().st_mtime_ns == before.st_mtime_ns  # by which a replica knows what it has read
    kept.drop("ann", None, "")
    assert list((tmp_path / "uploads" / "ann").iterdir()) == []


def test_what_one_client_drops_stays_for_another_of_its_user(kept):
    array, content = volume(1, 4, 5, 6), named(volume(1, 4, 5, 6))
    for user in ("ann", "bob"):
        send(kept, user, array)
    for client in ("one", "two"):
        kept.hold("ann", content, client)
    kept.drop("ann", content, "one")
    kept.drop("ann", content, "one")
    kept.drop("ann", None, "never here")
    assert kept.has("ann", content)
    kept.drop("ann", content, "two")
    assert not kept.has("ann", content)
    assert kept.has("bob", content)
    send(kept, "ann", array)
    kept.drop("ann", None, "one")  # nobody holds it since it was sent again
    assert not kept.has("ann", content)


def test_a_link_is_not_followed(kept, tmp_path):
    array, elsewhere = volume(1, 4, 5, 6), tmp_path / "elsewhere"
    elsewhere.write_bytes(b"")
    folder = tmp_path / "uploads" / "ann"
    folder.mkdir(parents=True)
    (folder / uploads.file_name("ann", named(array))).with_suffix(".part").symlink_to(elsewhere)
    with pytest.raises(OSError, match="symbolic link"):
        send(kept, "ann", array, 0, 100)
    assert elsewhere.read_bytes() == b""
