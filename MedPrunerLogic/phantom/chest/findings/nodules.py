"""Lung nodules: solid, part-solid, of ground-glass, or calcified."""

from __future__ import annotations

import numpy as np

from ....errors import VolumeError
from ....sentence import tr as _
from ..grid import Canvas, share_of, soft
from ..thorax import Thorax
from ..truth import LOBES, NODULES, Wish
from .placed import Marks, Placed, no_room, side_of, size_of

_DENSITY = {"solid": (15.0, 60.0), "part-solid": (-680.0, -560.0), "ground-glass": (-690.0, -560.0), "calcified": (350.0, 900.0)}
_MARGIN = 3.0  # from the pleura, mm
_HILUM = 38.0  # no nodule lies so near to the roots of the vessels, units


def place(rng: np.random.Generator, wish: Wish, thorax: Thorax, others: list[Placed]) -> Placed:
    """A nodule in the lung, apart from the others. Raises VolumeError where there is no room."""
    side = side_of(wish, rng)
    kind = str(rng.choice(NODULES, p=(0.55, 0.15, 0.15, 0.15)))
    least, most = (4.0, 12.0) if kind == "calcified" else (6.0, 30.0)
    drawn = float(np.exp(rng.uniform(np.log(least), np.log(most))))
    if wish.type is not None:
        if wish.type not in NODULES:
            raise VolumeError(
                _("There is no nodule of type '{type}'.").format(type=wish.type),
                _("Choose one of: {names}.").format(names=", ".join(NODULES)),
            )
        kind = wish.type
    size = size_of(wish, drawn, 3.0, 40.0)
    radius = size / 2 / thorax.patient.scale
    for _attempt in range(8):
        tries = thorax.places(rng, 400, radius + _MARGIN)
        lobes = np.array(LOBES)[thorax.lobe(tries)]
        right = np.array([lobe == wish.lobe if wish.lobe else lobe.startswith(side) for lobe in lobes], bool)
        hilum = np.array([[-46.0, 18.0, -30.0], [48.0, 22.0, -30.0]])
        right &= (np.linalg.norm(tries[:, None] - hilum, axis=2) > _HILUM).all(1)
        right &= np.abs(tries[:, 2] - thorax.major(tries[:, 0], tries[:, 1])) > 0.5 * radius + 2.0  # its lobe is beyond doubt
        for other in others:
            gap = radius + float(other.shape.get("reach", 15.0)) + 8.0
            if other.kind in ("nodule", "consolidation", "ground-glass"):
                right &= np.linalg.norm(tries - other.centre, axis=1) > gap
            if other.kind in ("effusion", "pneumothorax") and other.side == side:
                right &= other.shape["free"](tries) > radius + 3.0
        if right.any():
            centre, lobe = tries[right][0], str(lobes[right][0])
            break
    else:
        raise no_room("nodule")
    core = float(rng.uniform(0.35, 0.6)) if kind == "part-solid" else 0.0
    detail = {"type": kind, "density_hu": float(rng.uniform(*_DENSITY[kind]))}
    if core:
        detail["solid_mm"] = core * size
    shape = {
        "reach": radius,
        "core": core,
        "waves": rng.normal(0.0, 1.0, (3, 3)) * [[2.2], [3.4], [4.8]],
        "phases": rng.uniform(0.0, 2 * np.pi, 3),
        "spikes": _spikes(rng, radius) if kind == "solid" and size > 9.0 and rng.random() < 0.4 else None,
    }
    return Placed(
        "nodule", lobe.split(maxsplit=1)[0], lobe, centre, centre[2] - radius, centre[2] + radius, size, "diameter", detail, shape
    )


def _spikes(rng: np.random.Generator, radius: float) -> np.ndarray:
    """(n, 3) tips of spicules around the centre."""
    directions = rng.normal(0.0, 1.0, (int(rng.integers(8, 15)), 3))
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    return directions * (radius + rng.uniform(2.5, 6.0, (len(directions), 1)))


def draw(canvas: Canvas, placed: Placed, thorax: Thorax) -> Marks:
    """Blend it in, with its true share of thick layers."""
    grid, radius = canvas.grid, placed.shape["reach"]
    value = placed.detail["density_hu"]
    if thorax.patient.contrast != "none" and placed.detail["type"] == "solid":
        value += 25.0
    if placed.shape["spikes"] is not None:
        ways = np.linspace(0.5, 1.0, 12)[:, None, None] * placed.shape["spikes"][None]
        points = (placed.centre + ways).reshape(-1, 3)
        found = share_of(grid, points, np.repeat(np.linspace(1.0, 0.4, 12), len(placed.shape["spikes"])))
        if found is not None:
            canvas.paint(found[0], found[1] * canvas.lung[found[0]], value)
    box = grid.box(placed.centre, radius * 1.2)
    if box is None:
        return []
    parts = max(1, int(np.ceil(grid.layer / 0.8)))
    whole = np.zeros((len(box.z), *box.x.shape), np.float32)
    core = np.zeros_like(whole)
    x, y = box.x - np.float32(placed.centre[0]), box.y - np.float32(placed.centre[1])
    for part in range(parts):
        z = box.z - np.float32(placed.centre[2]) + np.float32(((part + 0.5) / parts - 0.5) * grid.layer)
        away = np.sqrt(x * x + y * y + z * z)
        ragged = np.zeros_like(away)
        for wave, phase in zip(placed.shape["waves"], placed.shape["phases"], strict=True):
            a, b, c = (np.float32(part) for part in wave)
            ragged += np.sin((a * x + b * y + c * z) / np.maximum(away, np.float32(0.5)) + np.float32(phase))
        edge = grid.pixel
        whole += soft(np.float32(radius) * (np.float32(1.0) + np.float32(0.035) * ragged) - away, edge)
        if placed.shape["core"]:
            core += soft(np.float32(radius * placed.shape["core"]) - away, edge)
    whole /= np.float32(parts)
    canvas.paint(box.index, whole, value)
    if placed.shape["core"]:
        canvas.paint(box.index, core / np.float32(parts), 30.0)
    return [(box.index, whole)]
