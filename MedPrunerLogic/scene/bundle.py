"""A scene outside the Slicer application, and Slicer bundles (.mrb)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import slicer

from ..atomic import TemporaryFolder, atomic_output
from ..errors import OutputError
from ..sentence import tr as _


def new_scene() -> tuple[Any, tuple[Any, ...]]:
    """A scene outside the Slicer application that can hold and save nodes, and what must be kept alive with it."""
    application = slicer.vtkSlicerApplicationLogic()
    folder = TemporaryFolder("medpruner-scene-")
    application.SetHomeDirectory(str(folder.path))
    application.SetShareDirectory("share")
    application.SetTemporaryPath(str(folder.path))
    scene = slicer.vtkMRMLScene()
    application.SetMRMLScene(scene)
    # Bundles are read through the remote IO logic; without a cache folder ReadFromMRB returns False.
    remote = slicer.vtkMRMLRemoteIOLogic()
    remote.SetMRMLApplicationLogic(application)
    remote.GetCacheManager().SetRemoteCacheDirectory(str(folder.path))
    remote.SetMRMLScene(scene)
    remote.AddDataIOToScene()
    manager = slicer.vtkDataIOManagerLogic()
    manager.SetMRMLApplicationLogic(application)
    manager.SetAndObserveDataIOManager(remote.GetDataIOManager())
    markups = slicer.vtkSlicerMarkupsLogic()  # registers the markups' storage; without it their points are not saved
    markups.SetMRMLApplicationLogic(application)
    markups.SetMRMLScene(scene)
    segmentations = slicer.vtkSlicerSegmentationsModuleLogic()  # likewise for segmentations
    segmentations.SetMRMLApplicationLogic(application)
    segmentations.SetMRMLScene(scene)
    volumes = slicer.vtkSlicerVolumeRenderingLogic()  # and for volume renderings
    volumes.SetMRMLApplicationLogic(application)
    volumes.SetMRMLScene(scene)
    scene.RegisterNodeClass(slicer.vtkMRMLColorLegendDisplayNode())  # in Slicer the Colors module does
    slicer.vtkMRMLSubjectHierarchyNode.GetSubjectHierarchyNode(scene)  # creates it
    return scene, (application, remote, manager, markups, segmentations, volumes, folder)


def show_in_slice_views(scene: Any, volume_node: Any, heatmap_node: Any, opacity: float = 0.4) -> None:
    """Let a saved scene open in Slicer with the volume in its three slice views and a heatmap over it.

    Slicer keeps what a view shows in singleton nodes named after the view (vtkMRMLSliceCompositeNode).
    """
    for view in ("Red", "Green", "Yellow"):
        node = slicer.vtkMRMLSliceCompositeNode()
        node.SetSingletonTag(view)
        node.SetLayoutName(view)
        node = scene.AddNode(node)
        node.SetBackgroundVolumeID(volume_node.GetID())
        node.SetForegroundVolumeID(heatmap_node.GetID())
        node.SetForegroundOpacity(opacity)


def save_scene(scene: Any, path: str | Path) -> None:
    """Write the scene as a Slicer bundle (.mrb), all or nothing. Raises OutputError when it could not be written completely."""
    path = Path(path)
    if path.suffix.lower() != ".mrb":
        raise OutputError(_("'{file}' is not a Slicer bundle.").format(file=path.name), _("Give the scene a name that ends with .mrb."))
    with atomic_output(path) as part:
        if not scene.WriteToMRB(str(part)) or not part.is_file() or part.stat().st_size == 0:
            raise OutputError(
                _("The scene could not be written to {file}.").format(file=path.name), _("Check the free disk space and the permissions.")
            )
