"""Plain synthetic chest volumes with known answers: small and quick to make, for tests, and for comparison with older measurements.

A body with two lungs, heart, spine and vessels, and none to three nodules, in Hounsfield units and real millimetres. Nothing
here resembles a patient closely enough to learn medicine from: it shows that the way from volume to answer works.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from ..errors import VolumeError
from ..imaging.volume import Volume
from ..sentence import tr as _

SIDES = ("left", "right")
LEVELS = ("lower", "middle", "upper")
SIZES = ("small", "medium", "large")
MAX_NODULES = 3
RADIUS_MM = {"small": (4.5, 6.0), "medium": (8.0, 10.0), "large": (12.5, 15.0)}
# Share of the lung's half height, from its middle: thirds with a gap between them, so that every phantom has one true answer.
LEVEL_RANGE = {"lower": (-0.74, -0.43), "middle": (-0.24, 0.24), "upper": (0.43, 0.74)}


@dataclass(frozen=True)
class Nodule:
    """A sphere in a lung. centre_ras in world mm, radius in mm."""

    centre_ras: tuple[float, float, float]
    radius_mm: float
    side: str
    level: str
    size: str


@dataclass(frozen=True)
class Phantom:
    """A volume and the truth about it. `nodules` runs from the largest to the smallest."""

    seed: int
    volume: Volume
    nodules: tuple[Nodule, ...] = field(default=())


def make_phantom(
    seed: int,
    *,
    slices: int | None = None,
    nodules: int | None = None,
    side: str | None = None,
    level: str | None = None,
    size: str | None = None,
    matrix: int = 128,
    up_to: str = "large",
    small_mm: tuple[float, float] = RADIUS_MM["small"],
    distractors: int = 0,
    noise_hu: float | None = None,
) -> Phantom:
    """A phantom from a seed; what is given is fixed, the rest is drawn.

    slices: 24...96 unless given. side, level, size: those of the largest nodule. matrix: rows and columns of each slice.
    What makes it harder, and leaves everything else of a seed as it is: up_to: the largest size there may be. small_mm: range of the radius
    of small nodules. distractors: thick vessels and flat scars, each of which looks like a nodule on one slice. noise_hu: standard
    deviation of the noise, 4...16 HU unless given. Raises VolumeError when the wishes cannot be met.
    """
    rng = np.random.default_rng(seed)
    count = int(rng.integers(0, MAX_NODULES + 1)) if nodules is None else nodules
    if not 0 <= count <= MAX_NODULES:
        raise VolumeError(
            _("A phantom cannot have {count} nodules.").format(count=count), _("Choose 0 to {most}.").format(most=MAX_NODULES)
        )
    if count > 1 and "small" in (size, up_to):
        raise VolumeError(_("The largest of several nodules cannot be small."), _("Choose medium or large, or one nodule."))
    slice_count = int(rng.integers(24, 97)) if slices is None else slices
    if slice_count < 2 or matrix < 16:
        raise VolumeError(
            _("A phantom of {slice_count} slices of {matrix} x {matrix} is too small.").format(slice_count=slice_count, matrix=matrix),
            _("Take 2 slices, 16 pixels at least."),
        )

    anatomy = _Anatomy.draw(rng)
    if noise_hu is not None:
        anatomy = replace(anatomy, noise=noise_hu)
    drawn = _draw_nodules(rng, anatomy, count, side, level, size, SIZES[: SIZES.index(up_to) + 1], small_mm)
    # Distractors come from a generator of their own: the seed's other draws do not move.
    decoys = _draw_distractors(np.random.default_rng([seed, 1]), anatomy, distractors, drawn)
    voxels, ijk_to_ras = _render(rng, anatomy, drawn, decoys, slice_count, matrix)
    return Phantom(seed, Volume(voxels, ijk_to_ras, "CT", f"phantom {seed}"), tuple(drawn))


@dataclass(frozen=True)
class _Anatomy:
    """One body. Lengths in mm in the body's own frame (x to the patient's left, y to posterior, z up), densities in HU."""

    body: tuple[float, float]
    height: float
    lung_offset: float
    lung: tuple[float, float, float]
    lung_z: float
    angle: float
    shift: tuple[float, float]
    field_of_view: float
    density: dict[str, float]
    noise: float

    @staticmethod
    def draw(rng: np.random.Generator) -> _Anatomy:
        scale = rng.uniform(0.92, 1.06)
        body = (122.0 * scale * rng.uniform(0.97, 1.03), 92.0 * scale * rng.uniform(0.95, 1.05))
        height = rng.uniform(236.0, 276.0)
        return _Anatomy(
            body=body,
            height=height,
            lung_offset=0.47 * body[0],
            lung=(0.36 * body[0], 0.68 * body[1], height * rng.uniform(0.42, 0.46)),
            lung_z=rng.uniform(-6.0, 6.0),
            angle=float(np.deg2rad(rng.uniform(-8.0, 8.0))),
            shift=(rng.uniform(-6.0, 6.0), rng.uniform(-6.0, 6.0)),
            field_of_view=rng.uniform(272.0, 288.0),
            density={
                "lung": rng.uniform(-860.0, -780.0),
                "soft": rng.uniform(20.0, 60.0),
                "heart": rng.uniform(50.0, 110.0),
                "bone": rng.uniform(220.0, 380.0),
                "nodule": rng.uniform(0.0, 80.0),
            },
            noise=rng.uniform(4.0, 16.0),
        )

    def to_world(self, points: np.ndarray) -> np.ndarray:
        """(n, 3) body frame -> world RAS: turned, shifted, x to left becomes -R, y to posterior becomes -A."""
        cosine, sine = np.cos(self.angle), np.sin(self.angle)
        x = cosine * points[:, 0] - sine * points[:, 1] + self.shift[0]
        y = sine * points[:, 0] + cosine * points[:, 1] + self.shift[1]
        return np.stack([-x, -y, points[:, 2]], -1)


def _heart_radius(x: np.ndarray | float, y: np.ndarray | float, z: np.ndarray | float, margin: float = 0.0) -> np.ndarray:
    """1 on the heart's surface (grown by a margin in mm): left and anterior, on the diaphragm, it tells the sides apart."""
    return np.sqrt(((x - 14.0) / (44.0 + margin)) ** 2 + ((y + 22.0) / (36.0 + margin)) ** 2 + ((z + 42.0) / (48.0 + margin)) ** 2)


def _draw_nodules(
    rng: np.random.Generator,
    anatomy: _Anatomy,
    count: int,
    side: str | None,
    level: str | None,
    size: str | None,
    sizes: tuple[str, ...],
    small_mm: tuple[float, float],
) -> list[Nodule]:
    """Nodules well inside a lung and apart from each other; the first is the largest by a whole size class."""
    nodules: list[Nodule] = []
    first_size = size or str(rng.choice(sizes if count == 1 else sizes[1:]))
    for _attempt in range(1000):
        if len(nodules) == count:
            break
        first = not nodules
        chosen_size = first_size if first else str(rng.choice(SIZES[: SIZES.index(first_size)]))
        chosen_side = side if first and side else str(rng.choice(SIDES))
        chosen_level = level if first and level else str(rng.choice(LEVELS))
        radius = rng.uniform(*(small_mm if chosen_size == "small" else RADIUS_MM[chosen_size]))
        z = rng.uniform(*LEVEL_RANGE[chosen_level])  # share of the lung's half height
        room = np.sqrt(1.0 - z * z)
        direction, reach = rng.uniform(0.0, 2.0 * np.pi), np.sqrt(rng.uniform(0.0, 1.0))
        x = np.cos(direction) * reach * max(anatomy.lung[0] * room - radius - 3.0, 0.0)
        y = np.sin(direction) * reach * max(anatomy.lung[1] * room - radius - 3.0, 0.0)
        offset = anatomy.lung_offset if chosen_side == "left" else -anatomy.lung_offset
        height = anatomy.lung_z + z * anatomy.lung[2]
        if _heart_radius(offset + x, y, height, margin=radius + 4.0) < 1.0:
            continue  # soft tissue in soft tissue: nobody could see it
        centre = anatomy.to_world(np.array([[offset + x, y, height]]))[0]
        apart = all(np.linalg.norm(centre - other.centre_ras) > radius + other.radius_mm + 25.0 for other in nodules)
        if apart:
            right, anterior, superior = (float(c) for c in centre)
            nodules.append(Nodule((right, anterior, superior), float(radius), chosen_side, chosen_level, chosen_size))
    return nodules


@dataclass(frozen=True)
class _Distractor:
    """What is no nodule, in the body frame, mm: an ellipsoid, long and upright like a vessel or flat and level like a scar."""

    centre: tuple[float, float, float]
    half_axes: tuple[float, float, float]


def _draw_distractors(rng: np.random.Generator, anatomy: _Anatomy, count: int, nodules: list[Nodule]) -> list[_Distractor]:
    """Vessels and scars in turn, inside the lungs, clear of the nodules and of each other."""
    found: list[_Distractor] = []
    for _attempt in range(200 * count):
        if len(found) == count:
            break
        vessel = len(found) % 2 == 0
        radius = rng.uniform(2.5, 5.0) if vessel else rng.uniform(5.0, 9.0)
        half_axes = (radius, radius, rng.uniform(30.0, 45.0) if vessel else rng.uniform(0.8, 1.5))
        offset = float(rng.choice((-1.0, 1.0))) * anatomy.lung_offset
        x, y = offset + rng.uniform(-0.5, 0.5) * anatomy.lung[0], rng.uniform(-0.5, 0.5) * anatomy.lung[1]
        z = anatomy.lung_z + rng.uniform(-0.4, 0.4) * anatomy.lung[2]
        if _heart_radius(x, y, max(z - half_axes[2], -42.0) if z > -42.0 else z, margin=radius + 4.0) < 1.0:
            continue
        place = anatomy.to_world(np.array([[x, y, z]]))[0]
        apart = [np.hypot(*(place - n.centre_ras)[:2]) > radius + n.radius_mm + 6.0 for n in nodules]
        apart += [np.hypot(x - other.centre[0], y - other.centre[1]) > radius + other.half_axes[0] + 6.0 for other in found]
        if all(apart):
            found.append(_Distractor((float(x), float(y), float(z)), half_axes))
    return found


def _render(
    rng: np.random.Generator, anatomy: _Anatomy, nodules: list[Nodule], distractors: list[_Distractor], slices: int, matrix: int
) -> tuple[np.ndarray, np.ndarray]:
    """Voxels (K, J, I) int16 in HU and the IJK-to-RAS matrix: columns to the patient's left, rows to posterior, slices up."""
    pixel, thickness = anatomy.field_of_view / matrix, anatomy.height / slices
    offsets = (np.arange(matrix, dtype=np.float32) - (matrix - 1) / 2) * pixel
    levels = (np.arange(slices, dtype=np.float32) - (slices - 1) / 2) * thickness
    # Image coordinates are world (-R, -A); the body frame is the inverse of to_world.
    cosine, sine = np.cos(anatomy.angle), np.sin(anatomy.angle)
    across, down = offsets[None, :] - anatomy.shift[0], offsets[:, None] - anatomy.shift[1]
    x = (cosine * across + sine * down).astype(np.float32)  # (J, I)
    y = (-sine * across + cosine * down).astype(np.float32)
    hu = anatomy.density
    edge = max(pixel, 1.5)  # mm over which a border blurs

    taper = 1.0 - 0.10 * (levels / (anatomy.height / 2)) ** 2
    voxels = np.full((slices, matrix, matrix), -1000.0, np.float32)
    paint_body = np.hypot(x / anatomy.body[0], y / anatomy.body[1])[None]  # 1 at the skin of the middle slice
    _paint(voxels, (taper[:, None, None] - paint_body) * min(anatomy.body), hu["soft"], edge)
    for sign in (-1.0, 1.0):
        radius = np.hypot((x - sign * anatomy.lung_offset) / anatomy.lung[0], y / anatomy.lung[1])[None]
        height = (levels - anatomy.lung_z) / anatomy.lung[2]
        _paint(voxels, (1.0 - np.hypot(radius, height[:, None, None])) * min(anatomy.lung[:2]), hu["lung"], edge)
    heart = _heart_radius(x[None], y[None], levels[:, None, None])
    _paint(voxels, (1.0 - heart) * 36.0, hu["heart"], edge)
    spine = np.hypot(x / 15.0, (y - 0.70 * anatomy.body[1]) / 14.0)[None]
    _paint(voxels, np.broadcast_to((1.0 - spine) * 14.0, voxels.shape), hu["bone"], edge)
    _paint_vessels(rng, voxels, anatomy, x, y, levels, edge)

    for decoy in distractors:
        width, tall = decoy.half_axes[0], decoy.half_axes[2]
        # A slice shows what lies anywhere within its thickness; of a flat scar that may be all there is.
        along = np.maximum(np.abs(levels - decoy.centre[2]) - thickness / 2, 0.0) / tall
        shown = along < 1.0 + edge / (2 * width)
        across = np.hypot(x - decoy.centre[0], y - decoy.centre[1]) / width
        part = voxels[shown]
        _paint(part, (1.0 - np.hypot(across, along[shown, None, None])) * width, hu["nodule"], edge)
        voxels[shown] = part

    ijk_to_ras = np.diag([-pixel, -pixel, thickness, 1.0])
    ijk_to_ras[:3, 3] = [-offsets[0], -offsets[0], levels[0]]
    for nodule in nodules:
        _paint_nodule(voxels, nodule, ijk_to_ras, hu["nodule"])
    voxels += rng.standard_normal(voxels.shape, dtype=np.float32) * anatomy.noise
    return np.rint(np.clip(voxels, -1024, 3071)).astype(np.int16), ijk_to_ras.astype(np.float64)


def _paint(voxels: np.ndarray, depth_mm: np.ndarray, value: float, edge_mm: float) -> None:
    """Blend a value in where depth below a surface is positive, over an edge of that width."""
    share = np.clip(depth_mm / edge_mm + 0.5, 0.0, 1.0)
    voxels += share * (value - voxels)


def _paint_vessels(
    rng: np.random.Generator, voxels: np.ndarray, anatomy: _Anatomy, x: np.ndarray, y: np.ndarray, levels: np.ndarray, edge: float
) -> None:
    """A few thin, slanting vessels a lung: they look like small nodules in one slice, but go on in the next."""
    reach = 0.62 * anatomy.lung[2]
    for sign in (-1.0, 1.0):
        for _vessel in range(int(rng.integers(2, 5))):
            start, slope = rng.uniform(-0.4, 0.4, 2), rng.uniform(-0.25, 0.25, 2)
            shown = np.abs(levels - anatomy.lung_z) < reach
            z = (levels[shown] - anatomy.lung_z)[:, None, None]
            centre_x = sign * anatomy.lung_offset + start[0] * anatomy.lung[0] + slope[0] * z
            centre_y = start[1] * anatomy.lung[1] + slope[1] * z
            radius = rng.uniform(1.4, 2.2)
            part = voxels[shown]
            _paint(part, radius - np.hypot(x - centre_x, y - centre_y), -100.0, edge)
            voxels[shown] = part


def _paint_nodule(voxels: np.ndarray, nodule: Nodule, ijk_to_ras: np.ndarray, value: float) -> None:
    """Blend a sphere in with its true partial volume along z: four thin layers a slice."""
    spacing = np.linalg.norm(ijk_to_ras[:3, :3], axis=0)
    centre = (np.linalg.inv(ijk_to_ras) @ [*nodule.centre_ras, 1.0])[:3]
    reach = nodule.radius_mm / spacing + 2.0
    low = np.maximum(np.floor(centre - reach), 0).astype(int)
    high = np.minimum(np.ceil(centre + reach) + 1, voxels.shape[::-1]).astype(int)
    i, j, k = (np.arange(low[a], high[a]) for a in range(3))
    layers = ((k[:, None] + (np.arange(4) - 1.5) / 4) - centre[2]) * spacing[2]  # (K', 4) mm
    in_plane = np.hypot((i - centre[0])[None, :] * spacing[0], (j - centre[1])[:, None] * spacing[1])  # (J', I') mm
    distance = np.hypot(in_plane[None, None], layers[..., None, None])  # (K', 4, J', I')
    share = np.clip((nodule.radius_mm - distance) / spacing[0] + 0.5, 0.0, 1.0).mean(1)
    region = voxels[low[2] : high[2], low[1] : high[1], low[0] : high[0]]
    region += share * (value - region)
