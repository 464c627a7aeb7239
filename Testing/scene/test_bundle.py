"""A scene on the disk: saved and loaded again, whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import slicer
import vtk
from made_answers import made_answer
from rendered_views import voxels
from scene_nodes import by_role, ijk_to_ras, numpy_matrix, points_in_world, rotated
from vtk.util.numpy_support import vtk_to_numpy

from MedPrunerLogic.errors import OutputError
from MedPrunerLogic.scene import answer_nodes, bundle, mrml, roles


def test_a_bundle_reloads_with_every_node_value_and_geometry(written, tmp_path):
    scene, volume, nodes, answer = written
    bundle.save_scene(scene, tmp_path / "answer.mrb")
    assert os.listdir(tmp_path) == ["answer.mrb"]
    other, alive = bundle.new_scene()
    assert other.ReadFromMRB(str(tmp_path / "answer.mrb"), True)

    for node in (volume, *nodes.all):
        role = node.GetAttribute(roles.ROLE)
        twin = by_role(other, role) if role else other.GetFirstNodeByName(node.GetName())
        assert (twin.GetClassName(), twin.GetName()) == (node.GetClassName(), node.GetName())
        if node.IsA("vtkMRMLTransformableNode"):
            assert (twin.GetParentTransformNode() is None) == (node.GetParentTransformNode() is None)
            if node.GetParentTransformNode() is not None:
                matrix = vtk.vtkMatrix4x4()
                twin.GetParentTransformNode().GetMatrixTransformToWorld(matrix)
                np.testing.assert_allclose(numpy_matrix(matrix), rotated(), atol=1e-9)
        if node.IsA("vtkMRMLScalarVolumeNode"):
            np.testing.assert_array_equal(voxels(twin), voxels(node))
            np.testing.assert_allclose(ijk_to_ras(twin), ijk_to_ras(node), atol=1e-9)
        if node.IsA("vtkMRMLScalarVolumeNode") and role:
            ours, theirs = node.GetDisplayNode(), twin.GetDisplayNode()
            for value in ("GetWindow", "GetLevel", "GetLowerThreshold", "GetUpperThreshold", "GetApplyThreshold", "GetAutoWindowLevel"):
                assert getattr(theirs, value)() == pytest.approx(getattr(ours, value)(), rel=1e-5), value
            assert theirs.GetColorNode().GetName() == "MedPruner heat"
            colour = [0.0] * 4
            theirs.GetColorNode().GetColor(255, colour)
            assert colour[:3] == pytest.approx(roles.INFERNO[-1], abs=0.01)

    np.testing.assert_allclose(points_in_world(by_role(other, "markers")), points_in_world(nodes.markers), atol=1e-6)
    assert by_role(other, "markers").GetNthControlPointLocked(0)
    ours, theirs = nodes.outlines.GetPolyData(), by_role(other, "outlines").GetPolyData()
    np.testing.assert_allclose(vtk_to_numpy(theirs.GetPoints().GetData()), vtk_to_numpy(ours.GetPoints().GetData()), atol=1e-4)
    for name in ("kept", "distance", "slice"):
        np.testing.assert_allclose(vtk_to_numpy(theirs.GetCellData().GetArray(name)), vtk_to_numpy(ours.GetCellData().GetArray(name)))
    ours, theirs = nodes.table.GetTable(), by_role(other, "table").GetTable()
    assert theirs.GetNumberOfRows() == len(answer.evidence.slabs)
    for column in range(ours.GetNumberOfColumns()):
        assert theirs.GetColumnName(column) == ours.GetColumnName(column)
        for row in range(ours.GetNumberOfRows()):
            assert theirs.GetValue(row, column).ToDouble() == pytest.approx(ours.GetValue(row, column).ToDouble(), rel=1e-5)
    assert by_role(other, "text").GetText() == nodes.text.GetText()

    hierarchy = slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(other)
    parents = {hierarchy.GetItemParent(hierarchy.GetItemByDataNode(by_role(other, node.GetAttribute(roles.ROLE)))) for node in nodes.all}
    assert len(parents) == 1
    assert hierarchy.GetItemName(parents.pop()) == "MedPruner: On which side is the largest nodule?"
    del alive


def test_a_saved_scene_opens_with_the_volume_and_the_heatmap_in_the_slice_views(tmp_path):
    made, _, answer = made_answer()
    scene, alive = bundle.new_scene()
    volume = mrml.add_volume(scene, made.volume)
    bundle.show_in_slice_views(scene, volume, answer_nodes.write_answer(scene, volume, answer).importance)
    bundle.save_scene(scene, tmp_path / "a.mrb")
    other, alive_too = bundle.new_scene()
    assert other.ReadFromMRB(str(tmp_path / "a.mrb"), True)
    for view in ("Red", "Green", "Yellow"):
        node = other.GetSingletonNode(view, "vtkMRMLSliceCompositeNode")
        assert other.GetNodeByID(node.GetBackgroundVolumeID()).GetName() == volume.GetName()
        assert other.GetNodeByID(node.GetForegroundVolumeID()).GetAttribute(roles.ROLE) == "heatmap-importance"
    del alive, alive_too


@pytest.mark.parametrize("path", ["no/such/folder/x.mrb", "x.nrrd"])
def test_a_scene_that_cannot_be_written_is_refused(tmp_path, path):
    scene, alive = bundle.new_scene()
    with pytest.raises(OutputError):
        bundle.save_scene(scene, tmp_path / path)
    assert os.listdir(tmp_path) == []
    del alive


def test_a_full_disk_leaves_no_half_bundle(tmp_path):
    program = (
        "import resource, signal, sys; sys.path.insert(0, 'Testing/tools'); signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "from made_answers import made_answer\nfrom MedPrunerLogic.scene import answer_nodes, bundle, mrml\n"
        "from MedPrunerLogic.errors import OutputError\n"
        "made, _, answer = made_answer(); scene, alive = bundle.new_scene()\n"
        "answer_nodes.write_answer(scene, mrml.add_volume(scene, made.volume), answer)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (30000, 30000))\n"
        "try:\n    bundle.save_scene(scene, sys.argv[1])\nexcept OutputError:\n    sys.exit(6)\n"
    )
    path = tmp_path / "x.mrb"
    done = subprocess.run([sys.executable, "-c", program, str(path)], cwd=Path(__file__).parents[2], capture_output=True, check=False)
    assert done.returncode == 6, done.stderr[-500:]
    assert os.listdir(tmp_path) == []
