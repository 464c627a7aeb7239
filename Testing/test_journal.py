"""Results on the disk."""

from __future__ import annotations

import pytest

from MedPrunerLogic import journal
from MedPrunerLogic.errors import RunError


def test_a_line_that_was_cut_off_is_mended_and_any_other_is_not_guessed(tmp_path):
    path = tmp_path / "results.jsonl"
    for number in range(3):
        journal.append(path, {"number": number, "text": "größer\n"})
    whole = path.read_bytes()
    for cut in range(len(whole) - 1, len(whole) - 20, -1):
        path.write_bytes(whole[:cut])
        assert [record["number"] for record in journal.read(path)] == [0, 1]
        journal.append(path, {"number": 2, "text": "größer\n"})
        assert path.read_bytes() == whole
    path.write_bytes(whole.replace(b'"number": 1', b'"number" 1'))
    with pytest.raises(RunError, match="Line 2"):
        journal.read(path)
