"""Where an answer looked, handed to a module that segments: nodes in the scene, and that module opened with the volume chosen."""

from __future__ import annotations

from typing import Any

import slicer
from slicer.i18n import tr as _

from MedPrunerLogic.scene import pointing, roles

from . import display

_EDITOR = "SegmentEditor"  # its singleton node, which nnInteractive (coendevente/SlicerNNInteractive) uses too
_VOXTELL = "VoxTell"  # lassoan/SlicerVoxTell: text prompts; its parameter node refers to the volume


def installed() -> dict[str, str]:
    """Names of the modules that are there, and what to call them."""
    known = {"SlicerNNInteractive": "nnInteractive", _VOXTELL: "VoxTell", _EDITOR: _("Segment Editor")}
    return {name: title for name, title in known.items() if hasattr(slicer.modules, name.lower())}


def handOver(nodes: roles.AnswerNodes, module: str) -> bool:
    """Mark where the answer looked most, turn the views to it and open a module; False where the spot cannot be told.

    None of these modules takes a prompt from another one: the point and the box show where to click, or what to name.
    """
    found = pointing.point_at(slicer.mrmlScene, nodes, "answer")
    if found is None:
        return False
    point, _box = found
    position = [0.0, 0.0, 0.0]
    point.GetNthControlPointPositionWorld(0, position)
    display.jumpTo(position, nodes.volume)
    if nodes.volume is not None:
        _choose(nodes.volume, module)
    slicer.util.selectModule(module)
    return True


def _choose(volumeNode: Any, module: str) -> None:
    """Have a module work on this volume, as it would find it when it is opened."""
    if module == _VOXTELL:
        slicer.util.getModuleLogic(module).getParameterNode().SetNodeReferenceID("InputVolume", volumeNode.GetID())
        return
    editor = slicer.mrmlScene.GetSingletonNode(_EDITOR, "vtkMRMLSegmentEditorNode")
    if editor is None:
        editor = slicer.vtkMRMLSegmentEditorNode()
        editor.SetSingletonTag(_EDITOR)
        editor = slicer.mrmlScene.AddNode(editor)
    editor.SetAndObserveSourceVolumeNode(volumeNode)
