"""A synthetic chest as a sample, in Slicer's Sample Data module and in the scene."""

from __future__ import annotations

from typing import Any

import slicer
from slicer.i18n import tr as _

from MedPrunerLogic.phantom.chest.make import sample
from MedPrunerLogic.scene import mrml

NAME = "MedPrunerPhantom"


def register(thumbnail: str) -> None:
    """Offer the phantom in the Sample Data module; it is made on this computer, nothing is downloaded."""
    import SampleData

    SampleData.SampleDataLogic.registerCustomSampleDataCategory("MedPruner", title=_("MedPruner"))
    SampleData.SampleDataLogic.registerCustomSampleDataSource(
        category="MedPruner",
        sampleName=NAME,
        thumbnailFileName=thumbnail,
        uris="",
        fileNames="",
        nodeNames=NAME,
        customDownloader=lambda _source: addPhantom(),
    )


def addPhantom() -> Any:
    """The chest of the README's demo, shown in the slice views."""
    node = mrml.add_volume(slicer.mrmlScene, sample().volume, NAME)
    slicer.util.setSliceViewerLayers(background=node, fit=True)
    return node
