"""The usual order of things: a scene is loaded first, then the module is opened."""

from __future__ import annotations

from pathlib import Path

import slicer
from host import Host
from made_answers import made_answer

from MedPrunerLogic.scene import answer_nodes, mrml

MODULE = Path(__file__).parents[2] / "MedPrunerExtension" / "MedPruner.py"


def test_a_conversation_that_was_loaded_before_the_module_was_opened_is_there(tmp_path):
    host = Host(tmp_path / "settings")
    try:
        made, _, answer = made_answer("left")
        node = mrml.add_volume(slicer.mrmlScene, made.volume, "Phantom")
        answer_nodes.write_answer(slicer.mrmlScene, node, answer)
        del node
        assert slicer.mrmlScene.WriteToMRB(str(tmp_path / "saved.mrb"))
        slicer.mrmlScene.Clear(False)
        assert slicer.mrmlScene.ReadFromMRB(str(tmp_path / "saved.mrb"), True)
        panel = host.load_module(MODULE)
        host.enter()
        host.process(0.1)
        assert panel.ui.transcript.toPlainText() == f"{answer.question}\n{answer.text}"
        assert panel.ui.sliceTable.rowCount == len(answer.evidence.slabs)
        assert panel.ui.evidenceButton.enabled
        assert panel.ui.inputVolumeSelector.currentNode().GetName() == "Phantom"
        host.exit()
        host.enter()
        assert panel.ui.transcript.toPlainText().count(answer.question) == 1
        assert host.errors == []
    finally:
        host.close()
