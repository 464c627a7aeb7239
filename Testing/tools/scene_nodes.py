"""What a scene holds, in numpy and in world coordinates."""

from __future__ import annotations

import numpy as np
import slicer
import vtk

from MedPrunerLogic.scene import roles


def rotated() -> np.ndarray:
    angle = np.deg2rad(30.0)
    matrix = np.eye(4)
    matrix[:3, :3] = [[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1]]
    matrix[:3, 3] = [12.0, -7.0, 30.0]
    return matrix


def numpy_matrix(matrix: vtk.vtkMatrix4x4) -> np.ndarray:
    return np.array([[matrix.GetElement(row, column) for column in range(4)] for row in range(4)])


def ijk_to_ras(node) -> np.ndarray:
    matrix = vtk.vtkMatrix4x4()
    node.GetIJKToRASMatrix(matrix)
    return numpy_matrix(matrix)


def by_role(scene, role: str):
    nodes = [scene.GetNthNode(n) for n in range(scene.GetNumberOfNodes())]
    found = [node for node in nodes if node.GetAttribute(roles.ROLE) == role]
    assert len(found) == 1, role
    return found[0]


def points_in_world(markups) -> np.ndarray:
    place = [0.0, 0.0, 0.0]
    result = []
    for number in range(markups.GetNumberOfControlPoints()):
        markups.GetNthControlPointPositionWorld(number, place)
        result.append(tuple(place))
    return np.array(result)


def ids(scene) -> list[str]:
    return sorted(scene.GetNthNode(n).GetID() for n in range(scene.GetNumberOfNodes()))


def items(scene) -> int:
    return slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(scene).GetNumberOfItems()
