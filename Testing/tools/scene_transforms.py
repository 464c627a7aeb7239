"""Transforms that are not linear by their kind, over volumes."""

from __future__ import annotations

import numpy as np
import slicer
import vtk
from vtk.util.numpy_support import vtk_to_numpy


def acquisition_transform(node, moves: np.ndarray):
    """What DICOMScalarVolumePlugin lays over a stack whose slices lie `moves` (K, 3), mm, beside an even grid at right angles."""
    columns, rows, slices = node.GetImageData().GetDimensions()
    grid, directions = vtk.vtkImageData(), vtk.vtkMatrix4x4()
    grid.SetOrigin(*node.GetOrigin())
    grid.SetDimensions(2, 2, slices)
    grid.SetSpacing(*np.multiply(node.GetSpacing(), (columns - 1, rows - 1, 1)))
    grid.AllocateScalars(vtk.VTK_DOUBLE, 3)
    vtk_to_numpy(grid.GetPointData().GetScalars()).reshape(slices, 4, 3)[:] = moves[:, None]
    node.GetIJKToRASDirectionMatrix(directions)
    transform = slicer.vtkOrientedGridTransform()
    transform.SetGridDirectionMatrix(directions)
    transform.SetDisplacementGridData(grid)
    parent = node.GetScene().AddNewNodeByClass("vtkMRMLGridTransformNode", f"{node.GetName()} acquisition transform")
    parent.SetAndObserveTransformToParent(transform)
    node.SetAndObserveTransformNodeID(parent.GetID())
    return parent


def bspline(node, bump: float):
    """A B-spline transform over a volume that is zero but for one place in its middle, moved by so many mm."""
    coefficients, bounds = vtk.vtkImageData(), [0.0] * 6
    node.GetRASBounds(bounds)
    coefficients.SetDimensions(9, 9, 9)
    coefficients.SetOrigin(*np.array(bounds[::2]) - 10.0)
    coefficients.SetSpacing(*(np.array(bounds[1::2]) - bounds[::2] + 20.0) / 8)
    coefficients.AllocateScalars(vtk.VTK_DOUBLE, 3)
    values = vtk_to_numpy(coefficients.GetPointData().GetScalars()).reshape(9, 9, 9, 3)
    values[:] = 0.0
    values[5, 3, 4] = bump
    transform = slicer.vtkOrientedBSplineTransform()
    transform.SetCoefficientData(coefficients)
    parent = node.GetScene().AddNewNodeByClass("vtkMRMLBSplineTransformNode")
    parent.SetAndObserveTransformToParent(transform)
    node.SetAndObserveTransformNodeID(parent.GetID())
    return parent
