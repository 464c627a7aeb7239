"""Messages and the arrays beside them."""

from __future__ import annotations

import json
from dataclasses import asdict

import numpy as np
import pytest

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.service import messages


def test_a_message_is_one_line_and_nothing_else_is_a_message():
    line = messages.encode("text", text="two\nlines\u2028 é")
    assert line.count("\n") == 1
    assert line.isascii()
    assert messages.decode(line) == {"kind": "text", "text": "two\nlines\u2028 é"}
    for other in ("", "INFO: loading", messages.PREFIX, messages.PREFIX + "{}", messages.PREFIX + '{"kind": 3}'):
        assert messages.decode(other) is None


def test_how_images_are_made_for_a_servers_model_is_understood_and_checked():
    for card in CARDS.values():
        assert messages.unpack_format(json.loads(json.dumps(asdict(card.image_format)))) == card.image_format
    said = asdict(CARDS["phantom"].image_format)
    for wrong in ({"size": 10**9}, {"size": 0}, {"size": "x"}, {"max_slices": -1}, {"frames": 65}, {"ct_windows": [[0, 1]]}, {"more": 1}):
        with pytest.raises(MedPrunerError, match="damaged"):
            messages.unpack_format(said | wrong)


def test_arrays_are_never_unpickled(tmp_path):
    np.save(tmp_path / "v.npy", np.array([{"a": 1}], dtype=object), allow_pickle=True)
    with pytest.raises(MedPrunerError, match=r"damaged \(ValueError\)"):
        messages.unpack_volume({"voxels": "v.npy", "ijk_to_ras": np.eye(4).tolist(), "modality": "CT"}, tmp_path)
    for name in ("../v.npy", "/etc/passwd", "none.npy", None):
        with pytest.raises(MedPrunerError):
            messages.unpack_volume({"voxels": name, "ijk_to_ras": np.eye(4).tolist(), "modality": "CT"}, tmp_path)
