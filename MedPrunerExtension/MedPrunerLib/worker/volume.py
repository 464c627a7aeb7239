"""The volume that is asked about, as the worker is told of it."""

from __future__ import annotations

from typing import Any

import vtk

from MedPrunerLogic.scene.mrml import ijk_to_world

MODALITY = "MedPruner.Modality"  # attribute of a volume node: what the user or a script says it is; guessed from the values otherwise


def fingerprint(volumeNode: Any) -> tuple | None:
    """What must stay the same for an answer about a volume to be about it still: its voxels and its place in the world."""
    image = volumeNode.GetImageData()
    if image is None or image.GetPointData().GetScalars() is None:
        return None
    scalars = image.GetPointData().GetScalars()
    ijkToWorld = ijk_to_world(volumeNode)
    place = None if ijkToWorld is None else tuple(ijkToWorld.ravel())
    return volumeNode.GetID(), scalars.GetAddressAsString(""), scalars.GetMTime(), volumeNode.GetAttribute(MODALITY), place


def changes(volumeNode: Any) -> tuple:
    """The events after which a volume may be another one."""
    return vtk.vtkCommand.ModifiedEvent, volumeNode.ImageDataModifiedEvent, volumeNode.TransformModifiedEvent
