"""Vessels and airways in the lungs: trees that fill each lobe, branch by branch, and thin out towards its surface.

Each lobe's leaves are spread evenly. From its root a branch goes towards the middle of the leaves that it serves, which are parted in two
beside it, across where they spread most, and so on, until each leaf has its own branch. A branch is as wide as Murray's law wants.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .airways import ends
from .grid import Canvas, share_of, thin_line
from .thorax import LOBES, Thorax

_LEAF = 0.75  # radius of the last branches, units
_EXPONENT = 1 / 2.9
_WAY = (0.18, 0.5)  # of the way to the middle of its leaves that a branch takes: no farther than to the nearest of them, about
_GENERATIONS = 14
# Beside the bronchus of each lobe, units: where its artery and its vein begin. Left and right alike, x outwards.
_ARTERY, _VEIN = np.array([3.0, -6.0, 5.0]), np.array([-2.0, -10.0, -9.0])


@dataclass(frozen=True, eq=False)
class Branches:
    """Sections of trees, units of the body. start, end, before: (n, 3), before: where the section before it began.

    leaves: (n,) how many it serves. tree: (n,) which: lobe, + 5 for veins.
    """

    start: np.ndarray
    end: np.ndarray
    before: np.ndarray
    leaves: np.ndarray
    tree: np.ndarray

    @property
    def radius(self) -> np.ndarray:
        """(n,)."""
        return _LEAF * self.leaves**_EXPONENT


def grow(thorax: Thorax, rng: np.random.Generator, count: int) -> Branches:
    """Arteries and veins of all lobes, about `count` leaves each."""
    leaves = thorax.places(rng, 2 * count, 1.5)
    leaves = leaves[: 2 * (len(leaves) // 2)]
    lobe = thorax.lobe(leaves)
    tree = lobe + len(LOBES) * (np.arange(len(leaves)) % 2)
    outwards = np.array([-1.0, -1.0, -1.0, 1.0, 1.0])[:, None] * [[1.0, 0.0, 0.0]] + [[0.0, 1.0, 1.0]]
    roots = np.concatenate([ends(thorax) + outwards * _ARTERY, ends(thorax) + outwards * _VEIN])
    group = tree.copy()
    start, before = roots.copy(), roots - outwards[[*range(5), *range(5)]] * [[12.0, 0.0, 0.0]]
    of_tree = np.arange(len(roots))
    parts: list[tuple[np.ndarray, ...]] = []
    for _generation in range(_GENERATIONS):
        number = np.bincount(group, minlength=len(start))
        middle = np.stack([np.bincount(group, leaves[:, axis], len(start)) for axis in range(3)], 1) / np.maximum(number, 1)[:, None]
        last = number <= 1
        length = np.maximum(np.linalg.norm(middle - start, axis=1), 1e-6)
        towards = (middle - start) / length[:, None]
        ahead = ((leaves - start[group]) * towards[group]).sum(1)
        spread = np.sqrt(np.maximum(np.bincount(group, (ahead - length[group]) ** 2, len(start)) / np.maximum(number, 1), 0.0))
        way = np.where(last, 1.0, np.clip(1.0 - 1.1 * spread / length, *_WAY))[:, None]
        sideways = rng.normal(0.0, 0.08, start.shape) * length[:, None] * way
        end = np.where(last[:, None], middle, start + way * (middle - start) + sideways)
        used = number > 0
        parts.append((start[used], end[used], before[used], number[used], of_tree[used]))
        going = ~last[group]
        if not going.any():
            break
        leaves, group, ahead = leaves[going], group[going], ahead[going]
        aside = leaves - middle[group] - (ahead - length[group])[:, None] * towards[group]
        spreads = np.stack([np.bincount(group, aside[:, axis] ** 2, len(start)) for axis in range(3)], 1)
        beyond = aside[np.arange(len(leaves)), spreads.argmax(1)[group]] > 0
        children = 2 * group + beyond
        kept, group = np.unique(children, return_inverse=True)
        start, before, of_tree = end[kept // 2], start[kept // 2], of_tree[kept // 2]
    return Branches(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def _points(branches: Branches, chosen: np.ndarray, spacing: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Points along bent branches (n, 3), the branch of each, and how level it runs there (0 upright ... 1 level)."""
    start, end, before = branches.start[chosen], branches.end[chosen], branches.before[chosen]
    length = np.linalg.norm(end - start, axis=1)
    coming = start - before
    coming = coming / np.maximum(np.linalg.norm(coming, axis=1, keepdims=True), 1e-6)
    bend = start + coming * (0.27 * length)[:, None]
    count = np.maximum(np.ceil(length / spacing).astype(int), 1)
    branch = np.repeat(np.arange(len(start)), count)
    first = np.concatenate([[0], np.cumsum(count)[:-1]])
    t = ((np.arange(len(branch)) - first[branch]) / count[branch])[:, None]
    points = (1 - t) ** 2 * start[branch] + 2 * t * (1 - t) * bend[branch] + t**2 * end[branch]
    level = np.sqrt(np.maximum(1.0 - ((end - start)[:, 2] / np.maximum(length, 1e-6)) ** 2, 0.0))
    return points, branch, level[branch]


def draw_vessels(canvas: Canvas, branches: Branches, hu: dict[str, float]) -> None:
    """Arteries and veins, where there is lung or the root of one."""
    grid = canvas.grid
    finest = 0.16 * grid.pixel  # what is thinner is lost in noise
    for name, chosen in (("artery", branches.tree < len(LOBES)), ("vein", branches.tree >= len(LOBES))):
        picked = np.flatnonzero(chosen & (branches.radius > finest))
        points, branch, level = _points(branches, picked, grid.pixel)
        radius = branches.radius[picked][branch]
        strength = 1.0 - level * (1.0 - np.minimum(thin_line(grid, radius), 1.0))
        found = share_of(grid, points, radius, strength=strength)
        if found is None:
            continue
        index, share = found
        share *= np.minimum(canvas.lung[index] * np.float32(1.6), 1.0)
        canvas.paint(index, share, hu[name])


def draw_airways(canvas: Canvas, branches: Branches) -> None:
    """Bronchi beside the arteries, as far as their lumen can be seen."""
    radius = 0.85 * branches.radius
    picked = np.flatnonzero((branches.tree < len(LOBES)) & (radius > 0.9) & (radius < 4.2))
    if not len(picked):
        return
    points, branch, _level = _points(branches, picked, 0.8 * canvas.grid.pixel)
    inner = radius[picked][branch]
    # On the inner side of the artery, the same all the way, so that neighbouring sections meet.
    side = np.array([1.0, 1.0, 1.0, -1.0, -1.0])[branches.tree[picked]][branch]
    beside = np.stack([0.75 * side, np.full(len(side), 0.6), np.full(len(side), -0.25)], 1)
    points = points + beside * (inner * 2.2 + 0.9)[:, None]
    for more, value in ((0.7 + 0.1 * inner, 20.0), (np.zeros(len(inner)), -985.0)):
        found = share_of(canvas.grid, points, inner + more)
        if found is not None:
            index, share = found
            share *= np.minimum(canvas.lung[index] * np.float32(1.6), 1.0)
            canvas.paint(index, share, value)
