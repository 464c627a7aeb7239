"""Pictures of an answer, for people who look before they read: a contact sheet and a 3D view. Pillow and vtk off-screen."""

from __future__ import annotations

import os
import sys
import textwrap
from functools import lru_cache

import numpy as np
import vtk
from PIL import Image, ImageDraw, ImageFont
from vtk.util.numpy_support import numpy_to_vtk, vtk_to_numpy

from .. import DISCLAIMER
from ..evidence.answer import Answer
from ..evidence.evidence import Evidence, robust_range, slice_centres, slice_corners
from ..imaging.slices import SliceStack
from ..imaging.volume import Volume
from ..scene.answer_nodes import DROPPED_COLOUR, INFERNO, KEPT_COLOUR

_PANEL, _MARGIN, _COLUMNS, _PANELS = 240, 12, 5, 15  # pixels, pixels, panels a row, panels at most
_BACKGROUND, _INK, _FAINT = (18, 18, 20), (235, 235, 235), (150, 150, 155)
_OPPOSITE = {"R": "L", "L": "R", "A": "P", "P": "A", "S": "I", "I": "S"}


def inferno(values: np.ndarray) -> np.ndarray:
    """Values 0...1 of any shape -> uint8 colours of that shape and 3 channels."""
    places = np.clip(values, 0.0, 1.0) * (len(INFERNO) - 1)
    table = np.array(INFERNO)
    channels = [np.interp(places, range(len(table)), table[:, channel]) for channel in range(3)]
    return np.rint(255 * np.stack(channels, -1)).astype(np.uint8)


def direction_letters(image_to_ras: np.ndarray) -> tuple[str, str]:
    """Patient directions that image columns and rows run towards, from the geometry: ("L", "P") for a standard axial image."""
    letters = []
    for column in (0, 1):
        direction = image_to_ras[:3, column]
        axis = int(np.argmax(np.abs(direction)))
        letters.append(("RAS" if direction[axis] > 0 else "LPI")[axis])
    return letters[0], letters[1]


def montage(stack: SliceStack, answer: Answer, *, with_text: bool = True) -> Image.Image:
    """A contact sheet of the slices that were read: heat over anatomy, what was dropped within a slice dimmed, letters, scale, answer.

    At most 15 slices, evenly spread, the hottest always among them. with_text: question, answer and numbers above.
    """
    evidence = answer.evidence
    shown = _chosen_slices(evidence)
    rows = -(-len(shown) // _COLUMNS)
    width = _COLUMNS * (_PANEL + _MARGIN) + _MARGIN
    header = _text_block(answer, width - 2 * _MARGIN) if with_text else Image.new("RGB", (width - 2 * _MARGIN, _MARGIN), _BACKGROUND)
    footer = 112
    sheet = Image.new("RGB", (width, header.height + rows * (_PANEL + _MARGIN + 18) + footer), _BACKGROUND)
    sheet.paste(header, (_MARGIN, 0))
    low, high = robust_range(evidence.importance)
    centres = slice_centres(evidence)
    axis = int(np.argmax(np.abs(evidence.image_to_ras[0, :3, 2])))
    for place, index in enumerate(shown):
        left = _MARGIN + place % _COLUMNS * (_PANEL + _MARGIN)
        top = header.height + place // _COLUMNS * (_PANEL + _MARGIN + 18)
        sheet.paste(_panel(stack, evidence, int(index), (low, high)), (left, top + 18))
        label = f"SLICE {index + 1}   {'RAS'[axis]} {centres[index, axis]:+.1f} mm"
        ImageDraw.Draw(sheet).text((left, top), label, _INK, _font(13))
    _footer(sheet, evidence, sheet.height - footer, (low, high))
    return sheet


def fits(stack: SliceStack, evidence: Evidence) -> bool:
    """Whether evidence is about these slices: as many, as large, at the same place to a hundredth of a millimetre."""
    same_size = stack.image_to_ras.shape == evidence.image_to_ras.shape and stack.images.shape[1:3] == tuple(evidence.image_size)
    return same_size and bool(np.allclose(stack.image_to_ras, evidence.image_to_ras, rtol=0.0, atol=0.01))


def render_3d(volume: Volume, answer: Answer, size: tuple[int, int] = (900, 760)) -> Image.Image:
    """The body from the front left, the slices that were read and those that were not, and where the encoder's attention lay."""
    evidence = answer.evidence
    renderer = vtk.vtkRenderer()
    renderer.SetBackground(*(channel / 255 for channel in _BACKGROUND))
    renderer.AddActor(_skin(volume))
    for of_kept, colour, opacity, line in ((True, KEPT_COLOUR, 0.9, 2.0), (False, DROPPED_COLOUR, 0.25, 1.0)):
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
    draw.text((14, 12), f"Slices read: {kept}", _rgb(KEPT_COLOUR), _font(16))
    draw.text((14, 34), f"Slices dropped: {len(evidence.kept_slices) - kept}", _rgb(DROPPED_COLOUR), _font(16))
    draw.text((14, 56), "Spheres: highest encoder attention", _rgb(INFERNO[6]), _font(16))
    draw.text((14, size[1] - 28), DISCLAIMER, _INK, _font(16))
    return picture


# --- contact sheet ------------------------------------------------------------------------------------------------------------


def _chosen_slices(evidence: Evidence) -> np.ndarray:
    kept = np.flatnonzero(evidence.kept_slices)
    if len(kept) <= _PANELS:
        return kept
    chosen = kept[np.unique(np.linspace(0, len(kept) - 1, _PANELS).round().astype(int))]
    hottest = kept[np.nan_to_num(evidence.importance[kept]).max((1, 2)).argmax()]
    if hottest not in chosen:
        chosen[np.abs(chosen - hottest).argmin()] = hottest
    return chosen


def _panel(stack: SliceStack, evidence: Evidence, index: int, heat_range: tuple[float, float]) -> Image.Image:
    image = stack.images[index].astype(np.float32)
    size = image.shape[0]
    # What the language model did not read of this slice is shown at half brightness.
    read = _enlarged(evidence.kept_tokens[index].astype(np.float32), size, Image.Resampling.NEAREST)
    image *= (0.5 + 0.5 * read)[..., None]
    low, high = heat_range
    heat = _enlarged(np.clip((np.nan_to_num(evidence.importance[index]) - low) / (high - low), 0.0, 1.0), size, Image.Resampling.BILINEAR)
    alpha = (0.65 * np.clip(heat, 0.0, 1.0))[..., None]
    blended = (1.0 - alpha) * image + alpha * inferno(heat)
    top, left, bottom, right = stack.content
    picture = Image.fromarray(np.rint(blended[top:bottom, left:right]).astype(np.uint8))
    scale = _PANEL / max(picture.size)
    picture = picture.resize((max(1, round(picture.width * scale)), max(1, round(picture.height * scale))), Image.Resampling.BICUBIC)
    panel = Image.new("RGB", (_PANEL, _PANEL), (0, 0, 0))
    panel.paste(picture, ((_PANEL - picture.width) // 2, (_PANEL - picture.height) // 2))
    draw = ImageDraw.Draw(panel)
    to_right, to_bottom = direction_letters(evidence.image_to_ras[index])
    middle = _PANEL // 2
    for letter, place, anchor in (
        (_OPPOSITE[to_right], (4, middle), "lm"),
        (to_right, (_PANEL - 4, middle), "rm"),
        (_OPPOSITE[to_bottom], (middle, 3), "mt"),
        (to_bottom, (middle, _PANEL - 3), "mb"),
    ):
        draw.text(place, letter, (255, 214, 90), _font(16), anchor=anchor, stroke_width=2, stroke_fill=(0, 0, 0))
    return panel


def _enlarged(values: np.ndarray, size: int, filter_: Image.Resampling) -> np.ndarray:
    return np.asarray(Image.fromarray(values.astype(np.float32)).resize((size, size), filter_))


def _text_block(answer: Answer, width: int) -> Image.Image:
    retention = answer.retention
    confidence = "" if answer.confidence is None else f"   confidence {answer.confidence:.2f}"
    lines = [
        *((line, _INK, 17) for line in textwrap.wrap(f"Q: {answer.question}", width // 9)[:3]),
        *((line, (140, 225, 170), 19) for line in textwrap.wrap(f"A: {answer.text}", width // 10)[:6]),
        *((line, (255, 190, 90), 14) for notice in answer.notices for line in textwrap.wrap(f"! {notice}", width // 7)),
        (
            f"read {retention.slices_kept} of {retention.slices_total} {answer.plane} slices, {retention.overall:.1%} of the visual tokens"
            f"{confidence}   model {answer.model_name}",
            _FAINT,
            14,
        ),
    ]
    block = Image.new("RGB", (width, sum(size + 8 for _, _, size in lines) + 2 * _MARGIN), _BACKGROUND)
    draw, y = ImageDraw.Draw(block), _MARGIN
    for line, colour, size in lines:
        draw.text((0, y), line, colour, _font(size))
        y += size + 8
    return block


def _footer(sheet: Image.Image, evidence: Evidence, top: int, heat_range: tuple[float, float]) -> None:
    """All slices as a strip (kept ones bright), the colour scale, the disclaimer."""
    draw = ImageDraw.Draw(sheet)
    width = sheet.width - 2 * _MARGIN
    letter = _slice_letters(evidence)
    draw.text((_MARGIN, top), f"All {len(evidence.kept_slices)} slices, {letter[0]} to {letter[1]} (bright: read)", _FAINT, _font(13))
    edges = np.linspace(_MARGIN, _MARGIN + width, len(evidence.kept_slices) + 1)
    for kept, left, right in zip(evidence.kept_slices, edges, edges[1:], strict=False):
        draw.rectangle((left, top + 18, max(left, right - 1.5), top + 34), _rgb(KEPT_COLOUR) if kept else (60, 60, 66))
    scale = Image.fromarray(np.repeat(inferno(np.linspace(0, 1, 220))[None], 12, 0))
    sheet.paste(scale, (_MARGIN, top + 64))
    draw.text((_MARGIN, top + 46), "Encoder attention (1 = average over a slice)", _FAINT, _font(13))
    draw.text((_MARGIN, top + 80), f"{heat_range[0]:.2g}", _FAINT, _font(13))
    draw.text((_MARGIN + 220, top + 80), f"{heat_range[1]:.2g}", _FAINT, _font(13), anchor="ra")
    draw.text((_MARGIN + 260, top + 64), "Dimmed: tokens that the language model did not read", _FAINT, _font(13))
    draw.text((sheet.width - _MARGIN, top + 80), DISCLAIMER, _INK, _font(16), anchor="ra")


def _slice_letters(evidence: Evidence) -> tuple[str, str]:
    axis = int(np.argmax(np.abs(evidence.image_to_ras[0, :3, 2])))
    return "LPI"[axis], "RAS"[axis]


@lru_cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def _rgb(colour: tuple[float, float, float]) -> tuple[int, int, int]:
    red, green, blue = (round(255 * channel) for channel in colour)
    return red, green, blue


# --- 3D -----------------------------------------------------------------------------------------------------------------------


def _skin(volume: Volume) -> vtk.vtkActor:
    """A translucent surface of the body (and of air within it), from at most about 100 samples a side."""
    stride = [max(1, size // 100) for size in volume.voxels.shape]
    coarse = np.pad(
        volume.voxels[:: stride[0], :: stride[1], :: stride[2]].astype(np.float32), 1, constant_values=float(volume.voxels.min())
    )
    image = vtk.vtkImageData()
    image.SetDimensions(coarse.shape[::-1])
    image.GetPointData().SetScalars(numpy_to_vtk(coarse.ravel(), deep=True))
    level = -400.0 if volume.modality == "CT" else _between_background_and_tissue(coarse)
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
    actor.GetProperty().SetOpacity(0.16)
    return actor


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
    """A sphere for each of the hottest cells (one in two hundred, 60 at most), sized and coloured by attention."""
    values = np.nan_to_num(evidence.importance)
    count = min(60, max(5, values.size // 200))
    order = np.argsort(values.ravel())[::-1][:count]
    order = order[values.ravel()[order] > 0]
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
