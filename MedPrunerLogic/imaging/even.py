"""Slices that were not scanned at even distances, and the even grid that files, scenes and reformats want.

places: (N,) ascending, where each slice lies, in layers of an even grid of M layers: the first slice in layer 0, the last in layer M - 1.
None: every layer is a slice. No two slices share the layer that is nearest to them, so that each has one of its own.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .volume import Volume


def places_of(count: int, places: np.ndarray | None = None) -> np.ndarray:
    """(N,) float, of so many slices."""
    return np.arange(float(count)) if places is None else places


def faces_of(count: int, places: np.ndarray | None = None) -> np.ndarray:
    """(N, 2), where each slice begins and ends, in layers: it reaches to both sides half the way to the nearer of its neighbours."""
    middle = places_of(count, places)
    half = np.diff(middle) / 2 if count > 1 else np.array([0.5])
    reach = np.minimum(np.concatenate([half[:1], half])[:count], np.concatenate([half, half[-1:]])[:count])
    return np.stack([middle - reach, middle + reach], 1)


def nearest_slices(count: int, places: np.ndarray | None, wanted: np.ndarray) -> np.ndarray:
    """(n,) int, the slices nearest to places (n,); midway between two the upper one."""
    middle = places_of(count, places)
    return np.searchsorted((middle[1:] + middle[:-1]) / 2, wanted, side="right")


def layers_of_slices(count: int, places: np.ndarray | None = None) -> np.ndarray:
    """(N,) int, the layer nearest to each slice."""
    return np.floor(places_of(count, places) + 0.5).astype(int)


def slices_of_layers(count: int, places: np.ndarray | None = None) -> np.ndarray:
    """(M,) int, the slice that each layer lies in; -1 for those between slices, where nothing was scanned."""
    own = layers_of_slices(count, places)
    layers = np.arange(own[-1] + 1)
    nearest, faces = nearest_slices(count, places, layers), faces_of(count, places)
    within = (layers >= faces[nearest, 0] - 1e-6) & (layers <= faces[nearest, 1] + 1e-6)
    found = np.where(within, nearest, -1)
    found[own] = np.arange(count)
    return found


def evened(volume: Volume) -> Volume:
    """The volume with a layer at every step; itself where it is that already. Between slices it is interpolated linearly."""
    places = volume.places
    if places is None:
        return volume
    count, dtype = round(float(places[-1])) + 1, volume.voxels.dtype
    voxels = np.empty((count, *volume.voxels.shape[1:]), dtype)
    for layer in range(count):
        after = int(np.searchsorted(places, layer))
        if places[after] == layer:
            voxels[layer] = volume.voxels[after]
            continue
        before = after - 1  # the first and the last layer are slices
        share = (layer - places[before]) / (places[after] - places[before])
        between = volume.voxels[before] * (1.0 - share) + volume.voxels[after] * share
        voxels[layer] = np.rint(between) if dtype.kind in "iu" else between
    return replace(volume, voxels=voxels, places=None)


def layered(volume: Volume) -> Volume:
    """As `evened`, but each layer is the slice that it lies in, unchanged, and 0 between slices: for maps and masks."""
    if volume.places is None:
        return volume
    slices = slices_of_layers(len(volume.voxels), volume.places)
    voxels = volume.voxels[slices]
    voxels[slices < 0] = 0
    return replace(volume, voxels=voxels, places=None)
