"""What a user agrees to: before a model is downloaded its licence, at a gated one its makers' terms too; and where volumes are sent."""

from __future__ import annotations

from slicer.i18n import tr as _

from MedPrunerLogic.models.catalogue.card import ModelCard

from .memory import size


def question(card: ModelCard) -> str:
    """To be answered with yes or no. Nothing is asked of the hub before the answer."""
    lines = [
        _("{title}: {size} from {repository}.").format(title=card.title, size=size(card.download_gb), repository=card.repository),
        _("Licence: {licence}").format(licence=card.licence) + f"\n{card.licence_url}",
    ]
    if card.gated:
        lines.append(
            _(
                "Its makers give it only to those who have accepted these terms at {page} with an account of their own, "
                "and who have logged in on this computer (HF_TOKEN or `hf auth login`). Both are checked first."
            ).format(page=f"https://huggingface.co/{card.repository}")
        )
    lines.append(_("Nothing about you or your volumes is sent."))
    lines.append(_("Do you accept this licence, and shall the model be downloaded?"))
    return "\n\n".join(lines)


def sending(address: str) -> str:
    """To be answered with yes or no, before the first volume is sent to a server."""
    lines = [
        _("Volumes that you ask about will be sent to {address}; while 'Read ahead' is checked, as soon as they are chosen.").format(
            address=address
        ),
        _("Sent are: voxels, geometry, modality, a chosen region, and the question. No names, no IDs, no other data of a patient."),
        _("The server removes them when you close the scene, and otherwise some hours after their last use."),
        _("Pixels themselves can show a person. Do you agree, and may these volumes leave this computer?"),
    ]
    return "\n\n".join(lines)
