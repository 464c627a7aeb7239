"""A conversation as a file, from the panel: real clicks, the real worker process, files opened again."""

from __future__ import annotations

import base64
import io
import re
from pathlib import Path

import numpy as np
import pytest
import slicer
from panel_steps import QUESTION, add_phantom, ask, choose, last_box, left_behind
from PIL import Image
from user import click

from MedPrunerLogic.scene import answer_nodes


def export(host, panel, path: Path) -> float:
    """Press Export and wait; the longest time that the event loop stood still, in seconds."""
    host.answers.append(str(path))
    host.longest_stall()
    click(panel.ui.exportButton)
    host.until(lambda: panel.conversation._keeping._export is None, 60, "the export never ended")
    return host.longest_stall()


def pictures(html: str) -> list[np.ndarray]:
    codes = re.findall(r'src="data:image/jpeg;base64,([^"]+)"', html)
    return [np.asarray(Image.open(io.BytesIO(base64.b64decode(code)))) for code in codes]


def test_a_conversation_about_two_volumes_becomes_a_page_with_a_picture_for_each_answer(host, panel, tmp_path):
    choose(panel, add_phantom("DOE^JANE 1970"))
    ask(host, panel, QUESTION)
    ask(host, panel, "On which side is the <b>largest</b> nodule & why?")
    choose(panel, add_phantom("SECRET^NAME", 900_000_012))
    ask(host, panel, "How many nodules are there?")
    stall = export(host, panel, tmp_path / "saved.html")
    html = (tmp_path / "saved.html").read_text(encoding="utf-8")
    assert panel.ui.stageLabel.text == "The conversation was saved."
    assert html.count("<h2>") == 3
    assert "&lt;b&gt;largest&lt;/b&gt; nodule &amp; why?" in html
    assert "<b>" not in html
    for part in (QUESTION, "Yes. There is a ", "Not for clinical use.", "Model: phantom", "gamma"):
        assert part in html, part
    text = re.sub(r"base64,[^\"]+", "", html)  # in which any three letters turn up
    for forbidden in ("DOE", "SECRET", str(tmp_path), "http", "<script", "<a "):
        assert forbidden not in text, forbidden
    found = pictures(html)
    assert len(found) == 3
    assert all(one.shape[1] > 1000 and one.std() > 20 for one in found)
    assert len({(one.shape, one.tobytes()) for one in found}) == 3  # each answer looked somewhere else
    assert left_behind(host, panel) == []
    assert stall < 0.5  # 0.05 by itself; other things are computed on the machine of the tests
    run = panel.logic.session._reading._opened
    ask(host, panel, QUESTION)
    assert panel.logic.session._reading._opened is run  # the scan that is being asked about was not evicted by the pictures


def test_an_answer_whose_volume_has_gone_or_was_changed_says_why_it_has_no_picture(host, panel, tmp_path):
    node = add_phantom("DOE^JANE 1970")
    choose(panel, node)
    ask(host, panel, QUESTION)
    node.SetOrigin(1.0, 2.0, 3.0)  # before there was time for a picture
    export(host, panel, tmp_path / "changed.html")
    slicer.mrmlScene.RemoveNode(node)
    export(host, panel, tmp_path / "gone.html")
    for name in ("changed.html", "gone.html"):
        html = (tmp_path / name).read_text(encoding="utf-8")
        assert "There is no picture: the volume has gone, or has been changed since." in html
        assert pictures(html) == []


def test_a_pdf_has_a_page_for_each_answer_with_text_and_picture(host, panel, tmp_path):
    choose(panel, add_phantom("DOE^JANE 1970"))
    ask(host, panel, QUESTION)
    ask(host, panel, "How many nodules are there?")
    stall = export(host, panel, tmp_path / "saved.pdf")
    content = (tmp_path / "saved.pdf").read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert len(re.findall(rb"/Type\s*/Page\b", content)) >= 2
    assert content.count(b"/Subtype /Image") >= 2 or content.count(b"/Subtype/Image") >= 2
    assert b"/Font" in content  # text that can be searched, not a picture of text
    assert stall < 0.5  # a page a turn; see above
    assert sorted(path.name for path in tmp_path.iterdir()) == ["saved.pdf"]


@pytest.mark.parametrize("name", ["saved.docx", "missing/saved.html", "missing/saved.pdf", "missing/saved.txt"])
def test_what_cannot_be_written_is_explained_and_leaves_nothing(host, panel, tmp_path, name):
    choose(panel, add_phantom("DOE^JANE 1970"))
    ask(host, panel, QUESTION)
    export(host, panel, tmp_path / name)
    assert last_box(host)
    assert host.dialogs[-1][0] == "error"
    assert list(tmp_path.iterdir()) == []
    assert panel.ui.exportButton.enabled


def test_a_worker_that_dies_while_pictures_are_made_costs_the_pictures_only(host, panel, tmp_path):
    choose(panel, add_phantom("DOE^JANE 1970"))
    ask(host, panel, QUESTION)
    host.answers.append(str(tmp_path / "saved.html"))
    click(panel.ui.exportButton)
    panel.logic.session.client.restart("The worker was ended.")
    host.until(lambda: panel.conversation._keeping._export is None, 60, "the export never ended")
    html = (tmp_path / "saved.html").read_text(encoding="utf-8")
    assert "The worker was ended." in html
    assert "Yes. There is a " in html


def test_a_loaded_conversation_is_exported_as_it_was_saved(host, panel, tmp_path):
    choose(panel, add_phantom("DOE^JANE 1970"))
    ask(host, panel, QUESTION)
    [answer] = answer_nodes.find_answers(slicer.mrmlScene)
    host.until(lambda: answer.picture is not None, 30, "no picture was kept")
    read = panel.conversation._transcript.exchanges[0].picture
    panel.conversation.result.run.volumeNode.SetOrigin(1.0, 2.0, 3.0)  # what was read then is what the page shows
    assert slicer.mrmlScene.WriteToMRB(str(tmp_path / "saved.mrb"))
    slicer.mrmlScene.Clear(False)
    panel.conversation._transcript.clear()
    assert slicer.mrmlScene.ReadFromMRB(str(tmp_path / "saved.mrb"), True)
    host.process(0.2)
    assert panel.ui.sliceTable.rowCount == 38  # a row for each image
    assert panel.ui.evidenceButton.enabled
    assert not panel.ui.dicomButton.enabled
    assert "of this session" in panel.ui.dicomButton.toolTip
    export(host, panel, tmp_path / "saved.html")
    html = (tmp_path / "saved.html").read_text(encoding="utf-8")
    assert html.count("Yes. There is a ") >= 1
    assert "Settings:" in html
    np.testing.assert_array_equal(*pictures(html), np.asarray(Image.open(io.BytesIO(read))))
    slicer.mrmlScene.RemoveNode(answer_nodes.find_answers(slicer.mrmlScene)[0].picture)
    panel.conversation._transcript.clear()
    panel.conversation.takeFromScene()
    export(host, panel, tmp_path / "without.html")
    html = (tmp_path / "without.html").read_text(encoding="utf-8")
    assert "There is no picture: the scene that brought this answer holds none." in html
    assert pictures(html) == []


def test_no_picture_is_made_while_someone_waits_nor_for_a_scene_that_was_closed(host, panel):
    choose(panel, add_phantom("DOE^JANE 1970"))
    ask(host, panel, QUESTION)
    session = panel.logic.session
    session.pictures._rest.stop()
    panel.ui.questionEdit.setPlainText("How many nodules are there?")
    click(panel.ui.askButton)
    session.pictures._makeMissing()  # as if the second were over
    kinds = [request.kind for request in session.client._requests.values()]
    assert "picture" not in kinds
    host.until(lambda: session.run is None, 60, "the question was never answered")
    slicer.mrmlScene.Clear(False)
    assert not session.pictures._rest.isActive()
    host.process(0.2)
    assert not session.client._requests
