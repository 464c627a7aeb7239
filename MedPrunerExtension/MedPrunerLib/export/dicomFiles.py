"""From a volume node that came from Slicer's DICOM database to the files of its images."""

from __future__ import annotations

from typing import Any

import slicer
from slicer.i18n import tr as _

from MedPrunerLogic.errors import VolumeError


def instances(volumeNode: Any) -> list[str]:
    """SOP Instance UIDs of the images that a volume was loaded from, as Slicer's DICOM plugins note them; none for other volumes."""
    return (volumeNode.GetAttribute("DICOM.instanceUIDs") or "").split() if volumeNode is not None else []


def files(volumeNode: Any) -> list[str]:
    """Paths of these images. Raises VolumeError when the database no longer has them all."""
    database = slicer.app.dicomDatabase()
    found = [database.fileForInstance(UID) for UID in instances(volumeNode)] if database is not None else []
    missing = found.count("")
    if not found or missing:
        raise VolumeError(
            _("Slicer's DICOM database has {found} of the {count} images that the volume was loaded from.").format(
                found=len(found) - missing, count=len(instances(volumeNode))
            ),
            _("Import the series into the database again (DICOM module)."),
        )
    return found
