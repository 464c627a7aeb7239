"""An answer in the scene and in the panel without a worker, and what Slicer's views show of it."""

from __future__ import annotations

import numpy as np
import slicer
import vtk
from made_answers import made_answer

from MedPrunerLogic.scene import answer_nodes, mrml
from MedPrunerLogic.scene.places import places

VIEWS = ("Red", "Green", "Yellow")


def turned(degrees: float) -> np.ndarray:
    angle = np.radians(degrees)
    matrix = np.eye(4)
    matrix[:3, :3] = [[1, 0, 0], [0, np.cos(angle), -np.sin(angle)], [0, np.sin(angle), np.cos(angle)]]
    matrix[:3, 3] = [12.0, -7.0, 30.0]
    return matrix


def put_under(node, matrix: np.ndarray) -> None:
    transform = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLLinearTransformNode")
    to_parent = vtk.vtkMatrix4x4()
    to_parent.DeepCopy(matrix.ravel().tolist())
    transform.SetMatrixTransformToParent(to_parent)
    node.SetAndObserveTransformNodeID(transform.GetID())


def answered(panel, side: str = "left"):
    """(phantom, answer, nodes): an answer that is in the scene and in the Result section, as after loading a scene."""
    made, _, answer = made_answer(side)
    node = mrml.add_volume(slicer.mrmlScene, made.volume, "Phantom")
    slicer.util.setSliceViewerLayers(background=node, fit=True)
    nodes = answer_nodes.write_answer(slicer.mrmlScene, node, answer)
    panel.conversation.takeFromScene()
    panel._parameterNode.showMarkers = True
    panel.conversation.update()
    return made, answer, nodes


def view(name: str):
    return slicer.app.layoutManager().sliceWidget(name)


def said(name: str) -> str:
    return view(name).sliceView().cornerAnnotation().GetText(vtk.vtkCornerAnnotation.UpperEdge) or ""


def show_slice(nodes, index: int) -> None:
    view("Red").mrmlSliceNode().JumpSliceByOffsetting(*places(nodes).centres[index])
