"""Answer -> MRML nodes, as Slicer saves and shows them. Works on Slicer's own scene and on one from the slicer-core wheel.

Node classes and their traps: REFERENCE section 4. Everything about one answer lies in one subject-hierarchy folder beside the
volume; every node carries the attribute `MedPruner.Role`, so that a script can find it.
"""

from __future__ import annotations

from typing import Any

import slicer

from ..evidence.answer import Answer
from . import parts, pointing, rendering
from .mrml import find_colours, hierarchy_item, linear_frame, shortened
from .roles import PLOTTED, ROLE, ROLES, AnswerNodes


def write_answer(scene: Any, volume_node: Any, answer: Answer) -> AnswerNodes:
    """Put an answer into the scene: markers, outlines, two heatmaps, a segmentation, table and text in one folder beside the volume.

    Evidence is in world coordinates; when the volume is under a linear transform, the nodes are written in its frame and put under the
    same transform, so that they move with it. All or nothing: when anything fails, the scene is as it was.
    Raises VolumeError when the volume's parent transform bends it.
    """
    frame, to_local = linear_frame(volume_node)
    before = {scene.GetNthNode(n).GetID() for n in range(scene.GetNumberOfNodes())}
    hierarchy = slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(scene)
    evidence = answer.evidence
    folder = None
    try:
        volume_item = hierarchy_item(hierarchy, volume_node, hierarchy.GetSceneItemID())
        title = f"MedPruner: {shortened(answer.question, 50)}"
        folder = hierarchy.CreateFolderItem(hierarchy.GetItemParent(volume_item), title)
        table = parts.add_table(scene, evidence)
        series = parts.add_series(scene, table)
        nodes = AnswerNodes(
            folder,
            markers=parts.add_markers(scene, evidence, to_local),
            outlines=parts.add_outlines(scene, evidence, to_local),
            importance=parts.add_heatmap(scene, evidence, "importance", to_local),
            answer_attention=parts.add_heatmap(scene, evidence, "answer", to_local),
            segmentation=parts.add_segmentation(scene, evidence, to_local),
            table=table,
            chart=parts.add_chart(scene, series, title),
            series=series,
            words=parts.add_words(scene, evidence),
            text=parts.add_text(scene, answer, volume_node),
        )
        for node in nodes.all:
            hierarchy.SetItemParent(hierarchy_item(hierarchy, node, folder), folder)
            if node.IsA("vtkMRMLTransformableNode"):
                node.SetAndObserveTransformNodeID(frame.GetID() if frame is not None else None)
    except BaseException:  # nothing half-made stays, whatever happened, Ctrl-C included
        for node in [scene.GetNthNode(n) for n in range(scene.GetNumberOfNodes())]:
            if node.GetID() not in before:
                scene.RemoveNode(node)
        if folder is not None:
            hierarchy.RemoveItem(folder)
        raise
    return nodes


def keep_picture(scene: Any, nodes: AnswerNodes, jpeg: bytes) -> None:
    """Put a picture of what was read into an answer's folder, to be exported with it, also when the scene has been loaded again."""
    hierarchy = slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(scene)
    picture = parts.add_picture(scene, nodes.text, jpeg)
    hierarchy.SetItemParent(hierarchy_item(hierarchy, picture, nodes.folder), nodes.folder)


def remove_answer(scene: Any, nodes: AnswerNodes) -> None:
    """Take an answer out of the scene: its nodes that are still there, their display and storage nodes, its folder; nothing else.

    The colour tables go with the last answer.
    """
    pointing.take_away(scene, nodes)
    there = [node for node in nodes.all if scene.IsNodePresent(node)]
    for node in there:
        if node.IsA("vtkMRMLVolumeNode"):
            rendering.hide(scene, node)
    owned = [node.GetStorageNode() for node in there if node.IsA("vtkMRMLStorableNode")]
    for node in there:
        if node.IsA("vtkMRMLDisplayableNode"):
            owned += [node.GetNthDisplayNode(number) for number in range(node.GetNumberOfDisplayNodes())]
    hierarchy = slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(scene)
    for node in there:  # before the node goes: the application takes its item away then, a bare scene does not
        hierarchy.RemoveItem(hierarchy.GetItemByDataNode(node), False, True)
    for node in (*there, *owned):
        if node is not None and scene.IsNodePresent(node):
            scene.RemoveNode(node)
    hierarchy.RemoveItem(nodes.folder)
    if not any(scene.GetNthNode(n).GetAttribute(ROLE) in ROLES for n in range(scene.GetNumberOfNodes())):
        for name in (parts.HEAT_COLOURS, parts.OUTLINE_COLOURS):
            while (colours := find_colours(scene, name)) is not None:  # scenes that were merged brought one each
                for node in (colours.GetStorageNode(), colours):
                    if node is not None:
                        scene.RemoveNode(node)


def find_answers(scene: Any) -> list[AnswerNodes]:
    """The answers that a scene holds, oldest first; those of which a node is missing are left out."""
    hierarchy = slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(scene)
    folders: dict[int, dict[str, Any]] = {}
    for number in range(scene.GetNumberOfNodes()):
        node = scene.GetNthNode(number)
        role = node.GetAttribute(ROLE)
        if role:
            folders.setdefault(hierarchy.GetItemParent(hierarchy.GetItemByDataNode(node)), {})[role] = node
    wanted = {*ROLES, *(f"plot-{column}" for column in PLOTTED)}
    return [
        AnswerNodes(
            folder, series=tuple(found[f"plot-{column}"] for column in PLOTTED), **{field: found[role] for role, field in ROLES.items()}
        )
        for folder, found in folders.items()
        if found.keys() >= wanted
    ]
