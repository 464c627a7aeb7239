"""A volume in the scene of the stand-in for Slicer."""

from __future__ import annotations

import numpy as np


def add_volume(slicer, name="CT", shape=(5, 6, 7)):
    node = slicer.mrmlScene.AddNewNodeByClass("vtkMRMLScalarVolumeNode", name)
    slicer.util.updateVolumeFromArray(node, np.zeros(shape, np.int16))
    return node
