"""Volumes in the scene."""

from __future__ import annotations

import numpy as np
import pytest
from geometries import noise, oblique

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.scene.mrml import from_node


def node_of(voxels: np.ndarray, matrix: np.ndarray):
    import slicer
    import vtk
    from vtk.util.numpy_support import numpy_to_vtk

    image = vtk.vtkImageData()
    image.SetDimensions(voxels.shape[::-1])
    image.GetPointData().SetScalars(numpy_to_vtk(voxels.ravel(), deep=True))
    node = slicer.vtkMRMLScalarVolumeNode()
    node.SetAndObserveImageData(image)
    node.SetIJKToRASMatrix(vtk_matrix(matrix))
    node.SetName("from the scene")
    return node


def vtk_matrix(matrix: np.ndarray):
    import vtk

    result = vtk.vtkMatrix4x4()
    result.DeepCopy(matrix.ravel().tolist())
    return result


def test_a_node_is_read_in_world_coordinates():
    import slicer

    matrix, parent = oblique(), oblique(spacing=(1, 1, 1), angles=(0.5, 0.1, -0.7), origin=(5, 6, 7))
    scene = slicer.vtkMRMLScene()
    transform = scene.AddNewNodeByClass("vtkMRMLLinearTransformNode")
    transform.SetMatrixTransformToParent(vtk_matrix(parent))
    node = scene.AddNode(node_of(noise(), matrix))
    node.SetAndObserveTransformNodeID(transform.GetID())
    np.testing.assert_allclose(from_node(node).ijk_to_ras, parent @ matrix, atol=1e-9)


def test_an_empty_node_says_so():
    import slicer

    node = slicer.vtkMRMLScalarVolumeNode()
    node.SetName("nothing")
    with pytest.raises(VolumeError, match="'nothing' is empty"):
        from_node(node)
