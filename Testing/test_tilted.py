"""A tilted gantry, the whole way: what is answered, where the evidence lies in the patient, and what a scene keeps of it."""

from __future__ import annotations

import numpy as np
import pytest
from dicom_answers import answer_about
from scene_nodes import by_role, ijk_to_ras
from scipy.ndimage import map_coordinates

from MedPrunerLogic.engine import Engine
from MedPrunerLogic.evidence.evidence import hottest_point
from MedPrunerLogic.imaging.volume import Volume, from_array
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning.settings import PRESETS
from MedPrunerLogic.scene import answer_nodes, bundle, mrml


def lean(matrix: np.ndarray, degrees: float, rows: int) -> np.ndarray:
    """The matrix of slices that are tilted by so much about their middle row, and stacked as before."""
    leaning, row, tilt = matrix.copy(), matrix[:3, 1], np.radians(degrees)
    leaning[:3, 1] = row * np.cos(tilt) + np.array([0, 0, np.linalg.norm(row)]) * np.sin(tilt)
    leaning[:3, 3] += (row - leaning[:3, 1]) * (rows - 1) / 2
    return leaning


def with_a_bright_block() -> tuple[Volume, np.ndarray]:
    """A tilted volume, and where the middle of its bright block lies, RAS."""
    voxels = np.zeros((40, 48, 48), np.int16)
    voxels[28:33, 2:7, 30:35] = 255  # far from the middle row: 15 mm aside without the lean
    matrix = lean(np.array([[-2.0, 0, 0, 40], [0, -2.0, 0, 50], [0, 0, 3.0, -60], [0, 0, 0, 1]]), 22.0, 48)
    return from_array(voxels, matrix, "CT"), (matrix @ [32, 4, 30, 1.0])[:3]


@pytest.mark.parametrize("plane", ["axial", "coronal", "sagittal"])
def test_the_hottest_place_lies_where_the_bright_block_does_in_every_plane(plane):
    volume, middle = with_a_bright_block()
    answer = answer_about(volume, plane)
    cell = 2 * 48 * 3.0 / 16  # mm at most: two pixels of sixteen
    assert np.linalg.norm(hottest_point(answer.evidence, "importance") - middle) < cell / 2


@pytest.mark.parametrize("side", ["left", "right"])
def test_left_is_answered_left_by_a_tilted_gantry(side):
    phantom = drawing.make_phantom(900_000_002, nodules=1, side=side, size="large", slices=36).volume
    matrix = lean(phantom.ijk_to_ras, 8.0, phantom.voxels.shape[1])
    kji = np.indices(phantom.voxels.shape).reshape(3, -1)
    places = np.linalg.inv(phantom.ijk_to_ras) @ matrix @ np.vstack([kji[::-1], np.ones(kji.shape[1])])
    scanned = map_coordinates(phantom.voxels, places[2::-1], order=1, mode="nearest").reshape(phantom.voxels.shape)
    answer = (
        Engine.load("phantom", "cpu").open(from_array(scanned, matrix, "CT"), PRESETS["off"]).ask("On which side is the largest nodule?")
    )
    assert answer.text == f"On the {side}."


@pytest.mark.parametrize("plane", ["axial", "sagittal"])
def test_a_scene_keeps_the_places_of_a_tilted_volume_and_of_its_heatmap(tmp_path, plane):
    volume, middle = with_a_bright_block()
    answer = answer_about(volume, plane)
    scene, alive = bundle.new_scene()
    node = mrml.add_volume(scene, volume)
    nodes = answer_nodes.write_answer(scene, node, answer)
    np.testing.assert_allclose(mrml.from_node(node).ijk_to_ras, volume.ijk_to_ras, atol=1e-9)
    bundle.save_scene(scene, tmp_path / "answer.mrb")
    other, also_alive = bundle.new_scene()
    assert other.ReadFromMRB(str(tmp_path / "answer.mrb"), True)
    np.testing.assert_allclose(ijk_to_ras(other.GetFirstNodeByName(node.GetName())), volume.ijk_to_ras, atol=1e-6)
    heatmap = by_role(other, "heatmap-importance")
    np.testing.assert_allclose(ijk_to_ras(heatmap), ijk_to_ras(nodes.importance), atol=1e-6)
    voxels, matrix = mrml.view_node(heatmap)
    k, j, i = np.unravel_index(int(np.nan_to_num(voxels).argmax()), voxels.shape)
    assert np.linalg.norm((matrix @ [i, j, k, 1.0])[:3] - middle) < 12.0
    del alive, also_alive
