"""The temporary directory is full, read-only, or holds what others have put there."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

import numpy as np
import pytest
import slicer
from panel_steps import QUESTION, add_phantom, ask, begin, choose, finish, last_box, left_behind, transcript

from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.service import messages

pytestmark = pytest.mark.usefixtures("forked_workers")
FULL = [errno.ENOSPC, errno.EDQUOT, errno.EROFS]


def failing(number: int):
    def fail(*_values, **_keywords):
        raise OSError(number, os.strerror(number))

    return fail


@pytest.fixture
def stopped(host, panel):
    """The client, its worker ended."""
    client = panel.logic.session.client
    client.restart("test")
    host.until(lambda: not client.running, 10)
    return client


@pytest.mark.parametrize("owner", ["0²", "9" * 200, "9999999999", "", "\u0663", "-1"])
def test_what_others_put_into_the_temporary_directory_does_no_harm(host, panel, stopped, owner):
    odd = Path(tempfile.gettempdir()) / f"medpruner-{owner}-x"
    odd.mkdir()
    try:
        stopped.start()
        assert stopped.folder.is_dir()
        assert odd.is_dir()
    finally:
        odd.rmdir()


@pytest.mark.parametrize("number", FULL)
def test_a_worker_that_gets_no_folder_is_explained_and_the_panel_goes_on(host, panel, stopped, monkeypatch, number):
    choose(panel, add_phantom(slices=16))
    with monkeypatch.context() as patch:
        patch.setattr(Path, "mkdir", failing(number))
        panel.model.check()  # as when the panel is built
        host.process(0.1)
        assert os.strerror(number) in panel.ui.modelStatusLabel.text
        panel.ui.questionEdit.setPlainText(QUESTION)
        panel.ui.askButton.click()
        assert "handed to the worker" in last_box(host)
        assert "Free disk space" in last_box(host)
        assert panel.logic.session.run is None
        assert panel.ui.askButton.text == "Ask"
    panel._parameterNode.preset = "paper"
    ask(host, panel, QUESTION)
    assert "Yes" in transcript(panel)


@pytest.mark.parametrize("loaded", [True, False])
@pytest.mark.parametrize("number", FULL)
def test_a_region_that_cannot_be_handed_over_ends_the_question(host, panel, monkeypatch, number, loaded):
    choose(panel, add_phantom(slices=16))
    panel._parameterNode.preset = "paper"
    ask(host, panel, QUESTION)
    if not loaded:
        panel.logic.session._reading._loaded = None
    before = left_behind(host, panel)
    with monkeypatch.context() as patch:
        patch.setattr(messages, "pack_volume", half_written(number))
        patch.setattr(panel.conversation, "_chosen", lambda: (*chosen(panel), a_mask()))
        panel.ui.questionEdit.setPlainText(QUESTION)
        panel.ui.askButton.click()
        finish(host, panel)
        host.process(0.05)
    said = last_box(host) if loaded else transcript(panel)
    assert "could not be handed to the worker" in said
    assert os.strerror(number) in said
    assert "Free disk space" in said
    assert panel.ui.askButton.text == "Ask"
    assert not [name for name in left_behind(host, panel) if name.startswith("region") and name not in before]
    ask(host, panel, QUESTION)


def chosen(panel):
    return panel.model.model, panel.model.device, panel.model.precision


def a_mask():
    from MedPrunerLogic.imaging.region import Mask
    from MedPrunerLogic.imaging.volume import Volume

    return Mask(Volume(np.ones((4, 4, 4), np.uint8), np.eye(4), "unknown", "mask"))


def half_written(number: int):
    """pack_volume on a disk that is full in the middle of it."""
    whole = messages.pack_voxels

    def pack(volume, folder, name):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(np, "save", lambda file, *_v, **_k: (file.write(b"voxels"), failing(number)()))
            return whole(volume.voxels, volume.ijk_to_ras, volume.modality, folder, name)

    return pack


def test_arrays_of_an_answer_that_find_no_room_leave_nothing_and_are_explained(host, panel, monkeypatch):
    choose(panel, add_phantom(slices=16))
    panel._parameterNode.preset = "paper"
    session, runs = panel.logic.session, []
    begin(host, panel, QUESTION)
    run = session.run
    finish(host, panel)
    host.until(lambda: run.picture is not None, 30)
    node = run.volumeNode
    before = left_behind(host, panel)
    with monkeypatch.context() as patch:
        patch.setattr(np, "savez", lambda file, *_v, **_k: (file.write(b"arrays"), failing(errno.ENOSPC)()))
        session._handed._said.clear()  # so that the volume is handed over once more for it, and taken back
        with pytest.raises(MedPrunerError, match=r"could not be handed to the worker.*No space left.*Free disk space"):
            session.pictures.make(run, runs.append, runs.append)
        with pytest.raises(MedPrunerError, match=r"could not be handed to the worker"):
            session.exportDicom(run.answer, "", [], "", runs.append, runs.append)
    assert runs == []
    assert node is slicer.mrmlScene.GetNodeByID(node.GetID())
    assert left_behind(host, panel) == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_really_full_disk_is_a_sentence(tmp_path):
    (tmp_path / "volume.npy").symlink_to("/dev/full")
    with pytest.raises(MedPrunerError, match="could not be handed to the worker"):
        messages.pack_voxels(np.ones((64, 64, 64)), np.eye(4), "CT", tmp_path, "volume")
    assert list(tmp_path.iterdir()) == []
