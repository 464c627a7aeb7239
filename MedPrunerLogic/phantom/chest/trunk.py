"""The trunk level by level: air and table, skin, fat, muscle, the pleural cavity with the lungs, and the fat below the diaphragm."""

from __future__ import annotations

import numpy as np

from .contours import COUNT, RIBS
from .grid import Canvas, Grid, soft
from .texture import Texture
from .thorax import Thorax

_SKIN = 2.0  # thickness, units
_SEPTUM = 1.2  # half thickness of the fat between two layers of muscle


def draw(canvas: Canvas, thorax: Thorax, surroundings: np.ndarray, textures: tuple[Texture, Texture]) -> None:
    """Everything that does not come and go between levels.

    surroundings: (J, I) HU of air and table. textures: of muscle and of lung.
    """
    grid, contours = canvas.grid, thorax.contours
    canvas.voxels[:] = surroundings
    rows, columns = _around(grid, float(contours.skin.max()) + 3.0)
    x, y = grid.x[rows, columns], grid.y[rows, columns]
    away = np.hypot(x, y)
    turn = np.rint(np.arctan2(y, x) * (COUNT / (2 * np.pi))).astype(np.intp) % COUNT
    skin, muscle, cavity = (contours.rows(outline, grid.levels) for outline in (contours.skin, contours.muscle, contours.cavity))
    # Outlines of neighbouring directions differ by more than a pixel's edge nowhere, so the nearest direction will do.
    diaphragm, apex = thorax.diaphragm(x, y), thorax.apex(x, y)
    core = _Core(thorax, x, y)
    grain, fine = (
        texture.planes(grid.x[0, columns], grid.y[rows, 0], grid.levels) for texture in textures
    )  # the body's turn is a few degrees: it matters to no texture
    painter = _Painter(grid, thorax, away, y)
    for k, z in enumerate(grid.levels):
        part, lung = canvas.voxels[k, rows, columns], canvas.lung[k, rows, columns]
        wall = cavity[k].take(turn)
        painter.wall(part, skin[k].take(turn), muscle[k].take(turn), wall, grain[k])
        inside = soft(wall - away + np.float32(0.7) * fine[k], grid.pixel)
        if z > 92.0:  # above the lungs there is the neck, full of muscles
            inside *= np.float32(np.clip((117.0 - z) / 25.0, 0.0, 1.0))
        painter.inside(part, inside, diaphragm + np.float32(canvas.lift[k]), z, grain[k])
        if z > 112.0:
            continue
        share = inside * soft((z - canvas.lift[k] - diaphragm) * np.float32(0.75), max(grid.pixel, 0.75 * grid.layer))
        share *= soft((apex - z) * np.float32(0.8), max(grid.pixel, 0.8 * grid.layer))
        share *= soft(-core.at(float(z)), grid.pixel)
        lung[:] = share
        painter.lung(part, share, y, fine[k])


class _Painter:
    """Paints the tissues of one level onto a part of it."""

    def __init__(self, grid: Grid, thorax: Thorax, away: np.ndarray, y: np.ndarray) -> None:
        self._lateral = np.exp(-(((y + np.float32(8.0)) / np.float32(42.0)) ** 2))
        self._grid, self._patient, self._away, self._y, self._canal = grid, thorax.patient, away, y, thorax.canal

    def wall(self, part: np.ndarray, skin: np.ndarray, muscle: np.ndarray, cavity: np.ndarray, grain: np.ndarray) -> None:
        """Skin, fat, and muscle in layers with fat between them."""
        pixel, hu, away = self._grid.pixel, self._patient.hu, self._away
        depth = skin - away + np.float32(0.35) * grain
        part += soft(depth, pixel) * (np.float32(30.0) - part)
        part += soft(depth - np.float32(_SKIN), pixel) * (np.float32(hu["fat"]) + np.float32(7.0) * grain - part)
        thick = muscle - cavity - np.float32(RIBS)
        # Fascia: sheets between bundles in thick muscle, and one between the two layers of the chest's wall.
        sheets = np.clip(np.float32(0.65) - np.abs(grain) * np.float32(2.4), 0.0, 0.5) * np.clip(
            thick * np.float32(1 / 22) - np.float32(0.9), 0.0, 1.0
        )
        fat = np.maximum(np.clip((grain - np.float32(1.35)) * np.float32(0.9), 0.0, 0.8), sheets)
        middle = np.abs(away - cavity - np.float32(RIBS) - np.float32(0.45) * thick)
        layers = np.clip(thick / np.float32(8.0) - np.float32(1.0), 0.0, 0.85) * np.clip(
            (np.float32(52.0) - thick) / np.float32(15.0), 0.0, 1.0
        )
        fat = np.maximum(fat, soft(np.float32(_SEPTUM) - middle, pixel) * layers)
        # The axilla: fat between the ribs and what moves the arm.
        outside = away - cavity - np.float32(RIBS + 4.0)
        axilla = (
            soft(outside, 3.0)
            * soft(np.float32(0.55) * thick - outside, 6.0)
            * np.clip(thick / np.float32(16.0) - np.float32(1.2), 0.0, 0.92)
        )
        fat = np.maximum(fat, axilla * self._lateral)
        value = np.float32(hu["skeletal"]) + np.float32(5.0) * grain
        value += fat * (np.float32(hu["fat"]) - value)
        part += soft(muscle - away + np.float32(0.8) * grain, pixel) * (value - part)

    def inside(self, part: np.ndarray, share: np.ndarray, diaphragm: np.ndarray, z: np.float32, grain: np.ndarray) -> None:
        """The fat of mediastinum and abdomen, and the diaphragm between them."""
        fat = np.float32(self._patient.hu["fat"]) + np.float32(7.0) * grain
        part += share * (fat - part)
        beside = soft(self._y - np.float32(self._canal(float(z)) + 1.0), 4.0)
        part += share * beside * (np.float32(self._patient.hu["skeletal"]) + np.float32(12.0) * grain - part)
        if z < float(diaphragm.max()) + 3.0:
            below, edge = (diaphragm - z) * np.float32(0.75), max(self._grid.pixel, 0.75 * self._grid.layer)
            band = soft(below, edge) - soft(below - np.float32(2.4), edge)
            part += share * band * (np.float32(48.0) - part)

    def lung(self, part: np.ndarray, share: np.ndarray, y: np.ndarray, fine: np.ndarray) -> None:
        """Parenchyma: denser behind, where blood sinks to; never quite even."""
        p = self._patient
        value = np.float32(p.lung_hu) + np.float32(p.gravity / 80.0) * y + np.float32(14.0) * fine
        part += share * (value - part)


class _Core:
    """The mediastinum's middle on a part of the plane, at any level."""

    _FINE = np.arange(-260.0, 260.0, 0.5)

    def __init__(self, thorax: Thorax, x: np.ndarray, y: np.ndarray) -> None:
        self._thorax, self._aside = thorax, np.abs(x)
        self._row = np.clip((y - self._FINE[0]) * 2.0, 0, len(self._FINE) - 1).astype(np.intp)

    def at(self, z: float) -> np.ndarray:
        """Its depth, see Thorax.core."""
        return self._thorax.core_width(self._FINE, z).astype(np.float32).take(self._row) - self._aside


def _around(grid: Grid, reach: float) -> tuple[slice, slice]:
    """Rows and columns within a distance from the body's axis."""
    place, margin = grid.to_pixels(np.array([[0.0, 0.0, 0.0]]))[0], reach / grid.pixel + 1.0
    (top, left), (bottom, right) = (np.clip(np.rint(place[1:] + sign * margin), 0, grid.x.shape[0]).astype(int) for sign in (-1, 1))
    return slice(int(top), int(bottom)), slice(int(left), int(right))
