"""A chest is drawn from the outside in: wall, organs, bones, then what is in the lungs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from . import abdomen, airways, great_vessels, heart, lungs, metal, ribs, shoulder, spine, table, tree, trunk
from .findings import aorta, bones, emphysema, nodes, nodules, opacities, pleura
from .findings import heart as hearts
from .findings.placed import Marks, Placed
from .grid import Canvas, Grid
from .plan import Acquisition, Patient
from .texture import Texture
from .thorax import Thorax

_LEAVES = 2200  # of each kind of vessel, in both lungs
_CYCLE = 37.0  # mm of table between two breaths


@dataclass(frozen=True, eq=False)
class Scene:
    """Everything that is to be drawn."""

    seed: int
    patient: Patient
    thorax: Thorax
    grid: Grid
    scan: Acquisition
    placed: list[Placed]
    ribs: list[ribs.Rib]


def paint(scene: Scene) -> tuple[Canvas, list[Marks], metal.Sources]:
    """The layers, where in them each finding is, and where metal throws streaks."""
    rng = [np.random.default_rng([scene.seed, 20 + number]) for number in range(8)]
    thorax, grid, patient = scene.thorax, scene.grid, scene.patient
    breath = scene.scan.motion_mm / patient.scale * np.sin(grid.levels * (2 * np.pi / _CYCLE) + rng[0].uniform(0.0, 2 * np.pi))
    canvas = Canvas(grid, np.empty(grid.shape, np.float32), np.zeros(grid.shape, np.float32), breath.astype(np.float32))
    marks: list[Marks] = [[] for _one in scene.placed]

    def found(*kinds: str) -> list[tuple[int, Placed]]:
        return [(number, one) for number, one in enumerate(scene.placed) if one.kind in kinds]

    back = float(thorax.contours.skin[:, 180].max())
    surroundings = table.surroundings(grid, rng[1], scene.scan.table, back)
    front = float(thorax.contours.skin[:, 540].max())
    blanket = table.fold(grid, rng[1], -front)
    if blanket is not None:
        surroundings += blanket * (np.float32(20.0) - surroundings)
    grain = Texture(rng[2], 9.0, 14.0)
    trunk.draw(canvas, thorax, surroundings, (grain, Texture(rng[3], 7.0, 8.0)))
    abdomen.draw(canvas, thorax, rng[4])
    vessels = great_vessels.groups(thorax)
    great_vessels.draw_walls(canvas, thorax, vessels)
    heart.draw(canvas, thorax.heart)
    great_vessels.draw_blood(canvas, thorax, vessels)
    for number, one in found("enlarged lymph node"):
        marks[number] = nodes.draw(canvas, one, thorax)
    for number, _one in found("cardiomegaly"):
        marks[number] = hearts.mark(canvas, thorax)
    for number, one in found("aortic aneurysm"):
        marks[number] = aorta.mark_aneurysm(canvas, one, thorax)
    spine.draw(canvas, thorax)
    for number, one in found("rib fracture"):
        marks[number] = bones.draw(canvas, one)
    ribs.draw(canvas, thorax, scene.ribs, rng[5])
    shoulder.draw(canvas, thorax)

    for number, one in found("emphysema"):
        marks[number] = emphysema.draw(canvas, one)
    lungs.draw_fissures(canvas, thorax)
    for number, one in found("ground-glass", "consolidation"):
        marks[number] = opacities.draw(canvas, one, thorax)
    branches = tree.grow(thorax, rng[6], _LEAVES)
    tree.draw_vessels(canvas, branches, patient.hu)
    tree.draw_airways(canvas, branches)
    airways.draw(canvas, thorax)
    for number, one in found("nodule"):
        marks[number] = nodules.draw(canvas, one, thorax)
    for number, one in found("effusion", "pneumothorax"):
        marks[number] = pleura.draw(canvas, one, thorax)
    for number, one in found("aortic calcification"):
        marks[number] = aorta.draw_calcification(canvas, one)
    return canvas, marks, metal.draw(canvas, thorax, rng[7])
