"""What a patient and a scan are like, before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

CONTRASTS = ("none", "venous", "arterial", "pulmonary")
KERNELS = ("soft", "sharp")
ARMS = ("up", "down")
METALS = ("none", "wires", "pacemaker", "port", "spine")

# Density in HU by phase of contrast: blood of the left and right heart, aorta, pulmonary arteries and veins, superior vena cava;
# heart muscle, liver, its vessels, spleen, kidney, lymph nodes and what is inflamed.
_DENSITY: dict[str, tuple[float, ...]] = {
    "none": (42, 42, 42, 42, 42, 42, 47, 58, 42, 50, 33, 40, 35),
    "venous": (150, 145, 155, 150, 150, 150, 105, 108, 165, 122, 180, 82, 70),
    "arterial": (330, 210, 345, 230, 320, 300, 115, 70, 75, 150, 190, 75, 60),
    "pulmonary": (240, 400, 170, 420, 260, 600, 85, 60, 55, 70, 90, 60, 50),
}
_TISSUES = ("left", "right", "aorta", "artery", "vein", "cava", "muscle", "liver", "portal", "spleen", "kidney", "node", "inflamed")


@dataclass(frozen=True)
class Patient:
    """One body. Lengths in units of the body (mm in one of average size), see grid.py.

    scale: mm in a unit. width, depth: of the chest, beside the average. fat: thickness below the skin. muscle: share of the average.
    inspiration: by how much the diaphragm stands higher than in full inspiration. heart: size beside the average. aorta: diameter in mm of
    the ascending and descending aorta. hu: density of tissues. calcium: of the costal cartilages, 0...1. age: 0 (young) ... 1.
    """

    scale: float
    female: bool
    width: float
    depth: float
    fat: float
    muscle: float
    inspiration: float
    heart: float
    heart_shift: tuple[float, float]
    aorta: tuple[float, float]
    arms: str
    contrast: str
    metal: str
    age: float
    lung_hu: float
    gravity: float
    bone: float
    hu: dict[str, float]

    @staticmethod
    def draw(rng: np.random.Generator, arms: str | None = None, contrast: str | None = None, metal: str | None = None) -> Patient:
        """What is given is fixed, the rest is drawn; it leaves everything else of a seed as it is."""
        female = bool(rng.random() < 0.5)
        age = float(rng.uniform(0.0, 1.0))
        scale = rng.uniform(0.93, 1.03) if female else rng.uniform(0.99, 1.11)
        fat = float(np.clip(rng.lognormal(2.6, 0.6), 3.0, 42.0))
        drawn_arms = "down" if rng.random() < 0.2 else "up"
        drawn_contrast = str(rng.choice(CONTRASTS, p=(0.42, 0.28, 0.16, 0.14)))
        drawn_metal = str(rng.choice(METALS, p=(0.9, 0.04, 0.03, 0.02, 0.01)))
        contrast = contrast or drawn_contrast
        strength = rng.uniform(0.85, 1.15)
        density = dict(zip(_TISSUES, _DENSITY[contrast], strict=True))
        if contrast != "none":
            density = {name: 40.0 + (value - 40.0) * strength for name, value in density.items()}
        density["skeletal"] = float(rng.uniform(45.0, 62.0))
        density["fat"] = float(rng.uniform(-112.0, -95.0))
        return Patient(
            scale=float(scale),
            female=female,
            width=float(rng.uniform(0.95, 1.06)),
            depth=float(rng.uniform(0.98, 1.16)) + 0.06 * age,
            fat=fat,
            muscle=float(rng.uniform(0.75, 1.1) if female else rng.uniform(0.9, 1.25)),
            inspiration=float(np.clip(rng.normal(0.0, 8.0), -10.0, 22.0)),
            heart=float(rng.uniform(0.92, 1.04)),
            heart_shift=(float(rng.uniform(-5.0, 5.0)), float(rng.uniform(-6.0, 6.0))),
            aorta=(float(rng.uniform(27.0, 36.0) + 3.0 * age), float(rng.uniform(20.0, 26.0) + 2.0 * age)),
            arms=arms or drawn_arms,
            contrast=contrast,
            metal=metal or drawn_metal,
            age=age,
            lung_hu=float(rng.uniform(-900.0, -848.0)),
            gravity=float(rng.uniform(20.0, 65.0)),
            bone=float(rng.uniform(0.8, 1.15) - 0.25 * age),
            hu=density,
        )

    def with_heart(self, factor: float) -> Patient:
        """With a heart so much larger."""
        return replace(self, heart=self.heart * factor)


@dataclass(frozen=True)
class Acquisition:
    """How a patient is scanned.

    matrix: rows and columns. field_mm: side of the image. first_mm: world S of the lowest slice, step_mm from one to the next,
    thickness_mm of each. noise_hu: standard deviation in the middle of an average body. angle (radians), shift (mm): how the patient lies.
    padded: whether the corners outside the field of view hold no data. motion_mm: how far the diaphragm and the heart moved. table: which.
    """

    matrix: int
    field_mm: float
    slices: int
    first_mm: float
    step_mm: float
    thickness_mm: float
    kernel: str
    noise_hu: float
    angle: float
    shift: tuple[float, float]
    padded: bool
    motion_mm: float
    table: int

    @property
    def levels_mm(self) -> np.ndarray:
        """(K,) world S of the slices."""
        return self.first_mm + self.step_mm * np.arange(self.slices)

    def layers(self) -> tuple[np.ndarray, float, np.ndarray]:
        """(L,) levels and the thickness in mm of the layers that are drawn, and (K, L) what each is worth in each slice.

        Thick slices are drawn in several layers, and overlapping ones share theirs.
        """
        parts = max(1, round(self.step_mm / 2.6))
        layer = self.step_mm / parts
        margin = int(np.ceil(max(self.thickness_mm - self.step_mm, 0.0) / (2 * layer)))
        count = self.slices * parts + 2 * margin
        levels = self.first_mm - self.step_mm / 2 + layer * (np.arange(count) - margin + 0.5)
        apart = np.abs(self.levels_mm[:, None] - levels[None])
        share = np.clip((self.thickness_mm + layer) / (2 * layer) - apart / layer, 0.0, 1.0)
        share = np.minimum(share, min(1.0, max(self.thickness_mm / layer, 1e-3)))
        nearest = apart <= apart.min(1, keepdims=True) + 1e-9
        share = np.where(share.sum(1, keepdims=True) > 1e-6, share, nearest)
        return levels, layer, share / share.sum(1, keepdims=True)
