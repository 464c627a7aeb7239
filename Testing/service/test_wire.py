"""Messages and arrays in one stream."""

from __future__ import annotations

import numpy as np
import pytest

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.service import messages, wire


def stream(folder) -> bytes:
    found = {
        "words": np.arange(6, dtype=np.float16).reshape(2, 3),
        "kept": np.ones((2, 0, 3), bool),
        "lines": np.frombuffer(b"\n@medpruner {", "u1"),
    }
    np.savez(folder / "answer.npz", **found)
    before = messages.encode("text", id=1, text="Yes\n").encode() + wire.BEAT
    return (
        before
        + b"".join(piece + wire.BEAT for piece in wire.arrays(folder / "answer.npz", 1))
        + messages.encode("done", id=1, arrays="answer.npz").encode()
    )


@pytest.mark.parametrize("size", [1, 7, 10_000])
def test_what_arrives_in_any_pieces_is_what_was_sent(tmp_path, size):
    sent, received = tmp_path / "sent", tmp_path / "received"
    sent.mkdir()
    received.mkdir()
    data, reader, lines = stream(sent), wire.Reader(received), []
    for start in range(0, len(data), size):
        lines += reader.feed(data[start : start + size])
    assert [messages.decode(line)["kind"] for line in lines] == ["text", "done"]
    with np.load(sent / "answer.npz") as one, np.load(received / "answer.npz") as other:
        assert list(one) == list(other)
        assert all((one[name].dtype, one[name].shape, one[name].tobytes()) == (a.dtype, a.shape, a.tobytes()) for name, a in other.items())


@pytest.mark.parametrize(
    "values",
    [
        {"file": "../answer.npz"}, {"file": "answer.py"}, {"file": None}, {"name": 1}, {"dtype": "O"}, {"dtype": "<M8[s]"}, {"dtype": "no"},
        {"shape": [-1]}, {"shape": [2**40]}, {"shape": 3}, {"shape": [True]}, {"shape": ["1"]},
    ],
)  # fmt: skip
def test_a_server_that_lies_is_found_out_and_writes_nothing(tmp_path, values):
    line = messages.encode("array", **{"id": 1, "file": "a.npz", "name": "a", "dtype": "<f4", "shape": [1]} | values)
    with pytest.raises(MedPrunerError, match="damaged"):
        wire.Reader(tmp_path).feed(line.encode())
    assert list(tmp_path.iterdir()) == []


def test_a_line_without_an_end_is_no_line(tmp_path):
    with pytest.raises(MedPrunerError, match="damaged"):
        wire.Reader(tmp_path).feed(b"x" * 2**25)
