"""An answer as DICOM objects, from the panel: real clicks, the real worker process, files opened again."""

from __future__ import annotations

import pydicom
import slicer
from panel_steps import QUESTION, ask, last_box, left_behind, write_dicom
from user import click

from MedPrunerLogic.scene import edits


def test_an_answer_about_a_volume_from_the_database_becomes_dicom_objects_of_its_study(host, panel, series, tmp_path):
    _, headers = series
    assert not panel.ui.dicomButton.enabled
    ask(host, panel, QUESTION)
    out = tmp_path / "out"
    for number, edited in ((1, ""), (2, "No nodule.\nSee the prior.")):  # a second time: nothing is replaced
        edits.keep_edit(slicer.mrmlScene, panel.conversation.result.nodes, edited)
        write_dicom(host, panel, out)
        names = [f"{name}-{number}.dcm" for name in ("heatmap-importance", "heatmap-answer", "read", "report")]
        assert panel.ui.stageLabel.text == f"4 DICOM files were written: {', '.join(names)}."
        for name in names:
            assert pydicom.dcmread(out / name).StudyInstanceUID == headers[0].StudyInstanceUID
        said = {
            item.ConceptNameCodeSequence[0].CodeValue: item.get("TextValue")
            for item in pydicom.dcmread(out / names[3]).ContentSequence[-1].ContentSequence
        }
        assert said["ANSWER"] == panel.conversation.result.run.answer.text
        assert said.get("EDITED_BY_READER", "") == edited.replace("\n", "\r\n")
    assert len(list(out.iterdir())) == 8
    assert left_behind(host, panel) == []


def test_what_stands_in_the_way_of_dicom_is_said(host, panel, series, tmp_path):
    node, _ = series
    ask(host, panel, QUESTION)
    write_dicom(host, panel, tmp_path / "series")
    assert "folder of the source images" in last_box(host)
    host.packages_missing, host.packaging_error = True, RuntimeError("User declined")
    click(panel.ui.dicomButton)
    assert "highdicom>=0.28, which was not installed" in last_box(host)
    host.packages_missing, host.packaging_error = False, None
    host.dicom_files.popitem()
    click(panel.ui.dicomButton)
    assert "has 31 of the 32 images" in last_box(host)
    host.dicom_files.clear()
    node.SetAttribute("DICOM.instanceUIDs", None)
    panel.conversation.update()
    assert not panel.ui.dicomButton.enabled
    assert "DICOM database" in panel.ui.dicomButton.toolTip
