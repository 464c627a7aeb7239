"""What the reader made of an answer, kept beside the model's own words and never in their place."""

from __future__ import annotations

from typing import Any

import slicer

from ..plain import plain
from .mrml import hierarchy_item
from .roles import EDITED, ROLE, AnswerNodes


def keep_edit(scene: Any, nodes: AnswerNodes, text: str) -> None:
    """Put the reader's words into the answer's folder, in place of earlier ones; empty text takes them away."""
    node, text = nodes.edited, plain(text).strip()
    if not text:
        if node is not None:
            scene.RemoveNode(node)
        return
    if node is None:
        node = scene.AddNewNodeByClass("vtkMRMLTextNode", "Edited by the reader")
        node.SetAttribute(ROLE, "edited")
        node.SetForceCreateStorageNode(slicer.vtkMRMLTextNode.CreateStorageNodeAlways)
        nodes.text.SetNodeReferenceID(EDITED, node.GetID())
        hierarchy = slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(scene)
        hierarchy.SetItemParent(hierarchy_item(hierarchy, node, nodes.folder), nodes.folder)
    node.SetText(text)


def edit_of(text_node: Any) -> str:
    """The reader's words that belong to the text node of an answer; empty where there are none."""
    node = text_node.GetNodeReference(EDITED)
    return "" if node is None else node.GetText() or ""
