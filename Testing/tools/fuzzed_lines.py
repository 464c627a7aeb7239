"""Lines that a worker must survive; `python Testing/tools/fuzzed_lines.py 100000` puts as many to a real one."""

from __future__ import annotations

import collections
import sys
import tempfile
from pathlib import Path

import numpy as np

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[2])]

from MedPrunerLogic.service import messages

_VALUES = (None, True, 0, -1, 1e308, 10**30, "", "phantom", "../../etc/passwd", "\x00", "\ud800", [], [[1, 2]], {}, {"box": [[0] * 4] * 4})
_FIELDS = ("volume", "model", "plane", "device", "precision", "settings", "region", "question", "answer", "files", "folder", "report")
# Not "download", which would fetch, nor "shutdown", which is obeyed.
_KINDS = ("devices", "models", "survey", "forget", "load", "open", "ask", "picture", "dicom", "cancel", "dance", "")
_WHOLE = ("hello", messages.PREFIX + "[" * 100_000, messages.PREFIX + '{"kind": "ask", "id": {}}', messages.PREFIX + '{"kind": []}')


def fuzzed_lines(count: int, seed: int = 0) -> list[bytes]:
    """As many, always the same ones for a seed."""
    rng = np.random.default_rng(seed)
    made = [line.encode() + b"\n" for line in _WHOLE]
    while len(made) < count:
        fields = {str(name): _value(rng) for name in rng.choice(_FIELDS, rng.integers(0, 6), replace=False)}
        # "load" of a real model would make every line after it slow; it is loaded already
        fields = {name: value for name, value in fields.items() if not (name == "model" and value == "phantom")}
        identity = [7, "a", None, 1.5, [], {}][rng.integers(6)]
        line = bytearray(messages.encode(str(rng.choice(_KINDS)), id=identity, **fields).encode())
        for _change in range(rng.integers(0, 4)):
            place = rng.integers(min(len(messages.PREFIX), len(line) - 1) if rng.random() < 0.8 else 0, len(line))
            what = rng.integers(4)
            if what == 0:
                line[place] = rng.integers(256)
            elif what == 1:
                del line[place:]
            elif what == 2:
                line[place:place] = bytes(rng.integers(0, 256, rng.integers(1, 9), np.uint8))
            else:
                line[place:place] = line[-rng.integers(1, len(line) + 1) :]
            line = line or bytearray(b"x")
        made.append(bytes(line) + b"\n")
    return made


def _value(rng: np.random.Generator) -> object:
    value = _VALUES[rng.integers(len(_VALUES))]
    return {"voxels": value, "ijk_to_ras": _VALUES[rng.integers(len(_VALUES))]} if rng.random() < 0.2 else value


if __name__ == "__main__":
    from worker_client import Client

    with tempfile.TemporaryDirectory() as parent:
        client = Client(Path(parent) / "shared")
        client.until("hello")
        lines = fuzzed_lines(int(sys.argv[1]), seed=1)
        for line in lines:
            client.process.stdin.buffer.write(line)
        client.process.stdin.buffer.flush()
        client.count = 10**9  # no line that was sent has it
        answered, errors = client.do("devices")
        kinds = [message.get("type") for message in errors]
        print(f"{len(lines)} lines; then: {answered['kind']}; errors before: {dict(collections.Counter(map(str, kinds)))}")
