"""What each slice view says of the slice that it shows."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import slicer
from answer_in_views import answered, put_under, said, show_slice, view
from made_answers import made_answer
from user import click

from MedPrunerLogic.scene import mrml
from MedPrunerLogic.scene.places import places


def test_each_slice_that_is_scrolled_to_says_what_was_done_with_it(panel):
    _, answer, nodes = answered(panel)
    kept, anchor = answer.evidence.kept_slices, answer.evidence.anchor_of
    for index in (0, 1, 2, 7, 29):
        show_slice(nodes, index)
        expected = "read" if kept[index] else f"left out, represented by slice {anchor[index] + 1}"
        assert said("Red") == f"Slice {index + 1} of 30: {expected}"
    assert said("Green") == ""  # it cuts all of them


def test_a_view_of_something_else_says_nothing(panel):
    _, _, nodes = answered(panel)
    show_slice(nodes, 3)
    assert said("Red")
    other = mrml.add_volume(slicer.mrmlScene, made_answer("right")[0].volume, "Other")
    slicer.util.setSliceViewerLayers(background=other, foreground=None)
    assert said("Red") == ""
    slicer.util.setSliceViewerLayers(background=nodes.volume)
    assert said("Red")
    view("Red").mrmlSliceNode().SetSliceOffset(1e4)  # far outside
    assert said("Red") == ""


def test_data_probes_corners_are_left_alone(host, panel):
    _, _, nodes = answered(panel)
    corner = view("Red").sliceView().cornerAnnotation()
    for place in range(4):
        corner.SetText(place, f"Data Probe {place}")
    show_slice(nodes, 4)
    assert [corner.GetText(place) for place in range(4)] == [f"Data Probe {place}" for place in range(4)]
    host.answers.append(True)
    click(panel.ui.removeButton)
    assert said("Red") == ""
    assert corner.GetText(0) == "Data Probe 0"


def test_slices_that_were_not_sampled_are_not_said_to_be_read(panel):
    _, _, nodes = answered(panel)
    found = places(nodes)
    every_other = np.stack([found.slabs[:, 0] * 2, found.slabs[:, 0] * 2 + 1], 1)
    sparse = replace(found, grid=(*found.grid[:2], 60), slabs=every_other)
    matrix = found.grid_to_world.copy()
    matrix[:, 3] = found.grid_to_world @ [0, 0, 5, 1]  # the sixth slice, between the third and the fourth that were sampled
    assert sparse.describe(matrix) == "Slice 6 of 60: not sampled, the nearest that was read is slice 5"
    matrix[:, 3] = found.grid_to_world @ [0, 0, 4, 1]
    assert sparse.describe(matrix) == "Slice 5 of 60: read"


def test_slices_that_share_an_image_are_said_to(panel):
    _, _, nodes = answered(panel)
    found = places(nodes)
    pairs = np.stack([np.arange(0, 30, 2), np.arange(2, 32, 2)], 1)
    kept = np.arange(15) != 1
    folded = replace(found, slabs=pairs, kept=kept, represented_by=np.where(kept, np.arange(15), -1))
    matrix = found.grid_to_world.copy()
    matrix[:, 3] = found.grid_to_world @ [0, 0, 5, 1]
    assert folded.describe(matrix) == "Slice 6 of 30: read, in one image with slices 5 to 6"
    matrix[:, 3] = found.grid_to_world @ [0, 0, 2, 1]
    assert folded.describe(matrix) == "Slice 3 of 30: left out, it is not in the region"
    np.testing.assert_allclose(folded.centres[2], (found.centres[4] + found.centres[5]) / 2)


def test_what_is_said_follows_a_volume_that_is_moved_afterwards(panel):
    _, _, nodes = answered(panel)
    show_slice(nodes, 6)
    assert said("Red").startswith("Slice 7 ")
    moved = np.eye(4)
    moved[2, 3] = 2 * nodes.importance.GetSpacing()[2]
    for node in (nodes.volume, *(n for n in nodes.all if n.IsA("vtkMRMLTransformableNode"))):
        put_under(node, moved)
    assert said("Red").startswith("Slice 5 ")
