"""A 3D view of an answer: the body, the slices that were read, where the answer looked. vtk off-screen."""

from __future__ import annotations

import os
import sys

import numpy as np
import SimpleITK as sitk
import vtk
from PIL import Image, ImageDraw
from vtk.util.numpy_support import numpy_to_vtk, vtk_to_numpy

from .. import DISCLAIMER
from ..evidence.answer import Answer
from ..evidence.evidence import Evidence, Kind, slice_corners
from ..imaging.even import evened
from ..imaging.volume import Volume
from ..scene.roles import DROPPED_COLOUR, KEPT_COLOUR
from .paint import BACKGROUND, HEAT, INK, font, inferno, rgb

_SPHERES: dict[Kind, str] = {"answer": "Spheres: where the answer looked", "importance": "Spheres: highest encoder attention"}


def render_3d(volume: Volume, answer: Answer, size: tuple[int, int] = (900, 760)) -> Image.Image:
    """The body from the front left, slices that were read and those that were not, and where the answer looked (see `Evidence.kind`)."""
    evidence = answer.evidence
    renderer = vtk.vtkRenderer()
    renderer.SetBackground(*(channel / 255 for channel in BACKGROUND))
    renderer.AddActor(_skin(volume))
    strong = min(1.0, 20 / len(evidence.kept_slices))  # outlines of many images would hide the body
    for of_kept, colour, opacity, line in ((True, KEPT_COLOUR, 0.2 + 0.7 * strong, 1.0 + strong), (False, DROPPED_COLOUR, 0.25, 1.0)):
        renderer.AddActor(_outlines(evidence, of_kept, colour, opacity, line))
    heat = _heat_points(evidence)
    if heat is not None:
        renderer.AddActor(heat)
    corners = slice_corners(evidence).reshape(-1, 3)
    for prop in _letters(corners):
        renderer.AddActor(prop)
    window = _offscreen_window()
    window.SetMultiSamples(8)
    window.SetSize(*size)
    window.AddRenderer(renderer)
    _look_from_front_left(renderer, corners)
    window.Render()
    grabber = vtk.vtkWindowToImageFilter()
    grabber.SetInput(window)
    grabber.ReadFrontBufferOff()
    grabber.Update()
    output = grabber.GetOutput()
    pixels = vtk_to_numpy(output.GetPointData().GetScalars()).reshape(output.GetDimensions()[1], output.GetDimensions()[0], -1)
    picture = Image.fromarray(np.ascontiguousarray(pixels[::-1, :, :3]))
    window.Finalize()
    draw = ImageDraw.Draw(picture)
    kept = int(evidence.kept_slices.sum())
    draw.text((14, 12), f"Images read: {kept}", rgb(KEPT_COLOUR), font(16))
    draw.text((14, 34), f"Not read: {len(evidence.kept_slices) - kept}", rgb(DROPPED_COLOUR), font(16))
    draw.text((14, 56), _SPHERES[evidence.kind], HEAT, font(16))
    draw.text((14, size[1] - 28), DISCLAIMER, INK, font(16))
    return picture


def _skin(volume: Volume) -> vtk.vtkActor:
    """A translucent surface of the body (and of air within it), from at most about 100 samples a side."""
    volume = evened(volume)
    stride = [max(1, size // 100) for size in volume.voxels.shape]
    coarse = np.pad(
        volume.voxels[:: stride[0], :: stride[1], :: stride[2]].astype(np.float32), 1, constant_values=float(volume.voxels.min())
    )
    level = -400.0 if volume.modality == "CT" else _between_background_and_tissue(coarse)
    coarse = _body(coarse, level)
    image = vtk.vtkImageData()
    image.SetDimensions(coarse.shape[::-1])
    image.GetPointData().SetScalars(numpy_to_vtk(coarse.ravel(), deep=True))
    surface = vtk.vtkFlyingEdges3D()
    surface.SetInputData(image)
    surface.SetValue(0, level)
    smooth = vtk.vtkWindowedSincPolyDataFilter()
    smooth.SetInputConnection(surface.GetOutputPort())
    smooth.SetNumberOfIterations(12)
    to_world = np.eye(4)
    to_world[:3, :3] = volume.ijk_to_ras[:3, :3] * stride[::-1]
    to_world[:3, 3] = volume.ijk_to_ras[:3, 3] - to_world[:3, :3].sum(1)  # the padding moved the first voxel to (1, 1, 1)
    matrix, transform, move = vtk.vtkMatrix4x4(), vtk.vtkTransform(), vtk.vtkTransformPolyDataFilter()
    matrix.DeepCopy(to_world.ravel().tolist())
    transform.SetMatrix(matrix)
    move.SetTransform(transform)
    move.SetInputConnection(smooth.GetOutputPort())
    normals = vtk.vtkPolyDataNormals()
    normals.SetInputConnection(move.GetOutputPort())
    mapper = vtk.vtkPolyDataMapper()
    mapper.SetInputConnection(normals.GetOutputPort())
    mapper.ScalarVisibilityOff()
    actor = vtk.vtkActor()
    actor.SetMapper(mapper)
    actor.GetProperty().SetColor(0.85, 0.75, 0.70)
    actor.GetProperty().SetOpacity(0.22)
    return actor


def _body(values: np.ndarray, level: float) -> np.ndarray:
    """Without the table, and smooth: of sharp edges every voxel would be a stair, and its shades stripes."""
    image = sitk.GetImageFromArray(values)
    reach = [min(1, size // 8) for size in image.GetSize()]  # not along the few slices of a thin slab, which would go
    image = sitk.DiscreteGaussian(image, [float(step) for step in reach])
    parts = sitk.RelabelComponent(sitk.ConnectedComponent(sitk.BinaryMorphologicalOpening(image > level, reach)))
    body = sitk.BinaryDilate(parts == 1, (2, 2, 2))
    return sitk.GetArrayFromImage(sitk.Mask(image, body, outsideValue=float(values.min())))


def _between_background_and_tissue(values: np.ndarray) -> float:
    low, high = np.percentile(values, (5.0, 95.0))
    return float(low + 0.25 * (high - low))


def _outlines(evidence: Evidence, of_kept: bool, colour: tuple[float, float, float], opacity: float, width: float) -> vtk.vtkActor:
    points, lines = vtk.vtkPoints(), vtk.vtkCellArray()
    for corners in slice_corners(evidence)[evidence.kept_slices == of_kept]:
        first = points.GetNumberOfPoints()
        for corner in corners:
            points.InsertNextPoint(corner)
        lines.InsertNextCell(5, [first + number % 4 for number in range(5)])
    data = vtk.vtkPolyData()
    data.SetPoints(points)
    data.SetLines(lines)
    mapper = vtk.vtkPolyDataMapper()
    mapper.SetInputData(data)
    actor = vtk.vtkActor()
    actor.SetMapper(mapper)
    actor.GetProperty().SetColor(*colour)
    actor.GetProperty().SetOpacity(opacity)
    actor.GetProperty().SetLineWidth(width)
    actor.GetProperty().LightingOff()
    return actor


def _heat_points(evidence: Evidence) -> vtk.vtkActor | None:
    """A sphere for each of the hottest cells, 60 at most, sized and coloured by attention.

    Of an answer's all that reach a twentieth of the most, as in slices; of the encoder's, which are more even, one in two hundred.
    """
    values = np.nan_to_num(evidence.values(evidence.kind))
    count = 60 if evidence.kind == "answer" else min(60, max(5, values.size // 200))
    order = np.argsort(values.ravel())[::-1][:count]
    order = order[values.ravel()[order] > (values.max() / 20 if evidence.kind == "answer" else 0.0)]
    if not len(order):
        return None
    index, row, column = np.unravel_index(order, values.shape)
    height, width = evidence.image_size
    pixels = np.stack(
        [
            (column + 0.5) * width / values.shape[2] - 0.5,
            (row + 0.5) * height / values.shape[1] - 0.5,
            np.zeros(len(order)),
            np.ones(len(order)),
        ],
        -1,
    )
    places = np.einsum("nab,nb->na", evidence.image_to_ras[index], pixels)[:, :3]
    heat = values.ravel()[order] / values.max()
    points = vtk.vtkPoints()
    points.SetData(numpy_to_vtk(np.ascontiguousarray(places), deep=True))
    data = vtk.vtkPolyData()
    data.SetPoints(points)
    colours = numpy_to_vtk(inferno(0.35 + 0.6 * heat), deep=True)
    colours.SetName("colour")
    sizes = numpy_to_vtk(heat.astype(np.float32), deep=True)
    sizes.SetName("size")
    data.GetPointData().SetScalars(sizes)
    data.GetPointData().AddArray(colours)
    cell = np.linalg.norm(evidence.image_to_ras[0, :3, 0]) * width / values.shape[2]
    sphere = vtk.vtkSphereSource()
    sphere.SetRadius(0.6 * cell)
    sphere.SetThetaResolution(16)
    sphere.SetPhiResolution(16)
    glyphs = vtk.vtkGlyph3D()
    glyphs.SetInputData(data)
    glyphs.SetSourceConnection(sphere.GetOutputPort())
    mapper = vtk.vtkPolyDataMapper()
    mapper.SetInputConnection(glyphs.GetOutputPort())
    mapper.SetScalarModeToUsePointFieldData()
    mapper.SelectColorArray("colour")
    actor = vtk.vtkActor()
    actor.SetMapper(mapper)
    return actor


def _offscreen_window() -> vtk.vtkRenderWindow:
    """On Linux without a display vtk complains about X before it takes EGL; asked for EGL at once, it is silent."""
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        os.environ.setdefault("VTK_DEFAULT_OPENGL_WINDOW", "vtkEGLRenderWindow")
    window = vtk.vtkRenderWindow()
    window.SetOffScreenRendering(1)
    return window


def _letters(corners: np.ndarray) -> list[vtk.vtkBillboardTextActor3D]:
    """R L A P S I beside the box that the slices fill."""
    low, high = corners.min(0), corners.max(0)
    middle, reach = (low + high) / 2, (high - low) / 2 + 0.06 * (high - low).max()
    props = []
    for axis, names in enumerate(("LR", "PA", "IS")):
        for name, sign in zip(names, (-1.0, 1.0), strict=True):
            place = middle.copy()
            place[axis] += sign * reach[axis]
            prop = vtk.vtkBillboardTextActor3D()
            prop.SetInput(name)
            prop.SetPosition(*place)
            prop.GetTextProperty().SetFontSize(26)
            prop.GetTextProperty().SetBold(True)
            prop.GetTextProperty().SetColor(1.0, 0.84, 0.35)
            prop.GetTextProperty().SetJustificationToCentered()
            prop.GetTextProperty().SetVerticalJustificationToCentered()
            props.append(prop)
    return props


def _look_from_front_left(renderer: vtk.vtkRenderer, corners: np.ndarray) -> None:
    middle = (corners.min(0) + corners.max(0)) / 2
    camera = renderer.GetActiveCamera()
    camera.SetFocalPoint(*middle)
    # From anterior, a little from the patient's left and from above: right stays on image left.
    camera.SetPosition(*(middle + np.array([-0.45, 1.0, 0.35])))
    camera.SetViewUp(0.0, 0.0, 1.0)
    renderer.ResetCamera()
    camera.Zoom(1.15)
    renderer.ResetCameraClippingRange()
