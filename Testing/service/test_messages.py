"""Messages and the arrays beside them."""

from __future__ import annotations

import numpy as np
import pytest

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.service import messages


def test_a_message_is_one_line_and_nothing_else_is_a_message():
    line = messages.encode("text", text="two\nlines\u2028 é")
    assert line.count("\n") == 1
    assert line.isascii()
    assert messages.decode(line) == {"kind": "text", "text": "two\nlines\u2028 é"}
    for other in ("", "INFO: loading", messages.PREFIX, messages.PREFIX + "{}", messages.PREFIX + '{"kind": 3}'):
        assert messages.decode(other) is None


def test_arrays_are_never_unpickled(tmp_path):
    np.save(tmp_path / "v.npy", np.array([{"a": 1}], dtype=object), allow_pickle=True)
    with pytest.raises(MedPrunerError, match=r"damaged \(ValueError\)"):
        messages.unpack_volume({"voxels": "v.npy", "ijk_to_ras": np.eye(4).tolist(), "modality": "CT"}, tmp_path)
    for name in ("../v.npy", "/etc/passwd", "none.npy", None):
        with pytest.raises(MedPrunerError):
            messages.unpack_volume({"voxels": name, "ijk_to_ras": np.eye(4).tolist(), "modality": "CT"}, tmp_path)
