"""What the panel remembers in the scene. What belongs to the user and not to the scene (model, device, folders) is in settings.py."""

from __future__ import annotations

from typing import Annotated

from slicer import vtkMRMLMarkupsFiducialNode, vtkMRMLMarkupsROINode, vtkMRMLScalarVolumeNode, vtkMRMLSegmentationNode
from slicer.i18n import tr as _
from slicer.parameterNodeWrapper import Choice, WithinRange, parameterNodeWrapper

from MedPrunerLogic.imaging.planes import PLANES
from MedPrunerLogic.pruning.settings import DEFAULT_PRESET, PRESETS, PruningSettings, preset

HEATMAPS = ("answer", "importance", "none")


@parameterNodeWrapper
class MedPrunerParameterNode:
    """The parameters of the module.

    inputVolume: the volume that questions are about. region: what of it is read (sections/regions.py); aroundMm: side in mm of the cube
    around a point. plane: in which it is read. preset, gamma, tau: MedPrunerLogic/pruning/settings.py.
    showMarkers, heatmap, opacity, threshold, maximumIntensity: how the present answer is shown (views/).
    """

    inputVolume: vtkMRMLScalarVolumeNode
    region: vtkMRMLMarkupsROINode | vtkMRMLMarkupsFiducialNode | vtkMRMLSegmentationNode | None
    aroundMm: Annotated[int, WithinRange(5, 500)] = 60
    plane: Annotated[str, Choice(list(PLANES))] = "axial"
    preset: Annotated[str, Choice(list(PRESETS))] = DEFAULT_PRESET
    gamma: Annotated[float, WithinRange(0.0, 0.3)] = PRESETS[DEFAULT_PRESET].gamma
    tau: Annotated[float, WithinRange(0.05, 1.0)] = PRESETS[DEFAULT_PRESET].tau
    showMarkers: bool = True
    heatmap: Annotated[str, Choice(list(HEATMAPS))] = "answer"
    opacity: Annotated[float, WithinRange(0.0, 1.0)] = 0.4
    threshold: Annotated[float, WithinRange(0.0, 1.0)] = 0.2
    maximumIntensity: bool = False


def pruningSettings(parameters: MedPrunerParameterNode) -> PruningSettings:
    """The settings that the sliders say; "off" has no use for sliders."""
    if parameters.preset == "off":
        return PRESETS["off"]
    return preset(parameters.preset, gamma=parameters.gamma, tau=parameters.tau)


def labels() -> dict[str, dict[str, str]]:
    """What the choices are called, by parameter."""
    return {
        "plane": {
            "axial": _("Axial"),
            "coronal": _("Coronal"),
            "sagittal": _("Sagittal"),
            "acquisition": _("As acquired"),
        },
        "preset": {
            "paper": _("As published (strongest)"),
            "mass": _("By attention mass"),
            "clinical": _("Clinical (folded)"),
            "fast": _("Fast (folded further)"),
            "off": _("Everything (no pruning)"),
        },
        "heatmap": {
            "answer": _("Answer"),
            "importance": _("Encoder"),
            "none": _("None"),
        },
    }
