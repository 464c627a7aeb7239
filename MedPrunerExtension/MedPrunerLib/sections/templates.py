"""Templates for reports: what a report shall go through, by modality. Some come with the module, settings keep the user's own."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from slicer.i18n import tr as _

from .. import settings

MODALITIES = ("CT", "MR", "")  # "": for any


@dataclass(frozen=True)
class Template:
    """name: for the menu. modality: "CT", "MR" or "" for any. text: what the report shall go through, as the model reads it."""

    name: str
    modality: str
    text: str


def brought() -> list[Template]:
    """Those that come with the module, in the language of the application, which the report follows."""
    return [
        Template(
            _("Chest CT"),
            "CT",
            _(
                "Report on the chest: lungs and airways; pleura; mediastinum and hila; heart and great vessels; chest wall and bones; "
                "upper abdomen as far as it is shown."
            ),
        ),
        Template(
            _("CT of the abdomen and pelvis"),
            "CT",
            _(
                "Report on the abdomen and pelvis: liver, gallbladder and bile ducts; spleen; pancreas; adrenals, kidneys, "
                "urinary tract; stomach and bowel; vessels and lymph nodes; peritoneum and free fluid; pelvic organs; bones."
            ),
        ),
        Template(
            _("CT of the head"),
            "CT",
            _(
                "Report on the head: bleeding; signs of infarction; mass effect and midline; ventricles and cisterns; skull, skull base, "
                "sinuses, mastoids and orbits."
            ),
        ),
        Template(
            _("MR of the head"),
            "MR",
            _(
                "Report on the head: grey and white matter; masses; midline; ventricles and cisterns; posterior fossa; "
                "vessels as far as they are shown; skull base, sinuses and orbits."
            ),
        ),
        Template(
            _("MR of the spine"),
            "MR",
            _(
                "Report on the spine: alignment; vertebrae and bone marrow; discs, level by level; spinal canal and cord; foramina; "
                "soft tissue."
            ),
        ),
    ]


def own() -> list[Template]:
    """The user's; what someone has damaged in the settings is left out."""
    try:
        kept = json.loads(str(settings.get("ReportTemplates", "[]")))
        return [Template(str(one["name"]), str(one["modality"]), str(one["text"])) for one in kept]
    except (ValueError, TypeError, KeyError):
        return []


def keepOwn(templates: list[Template]) -> None:
    """Keep these for all scenes and sessions."""
    settings.put("ReportTemplates", json.dumps([asdict(one) for one in templates]))


def offered(modality: str) -> list[Template]:
    """Those that suit a modality, those for any among them; all where it is unknown."""
    return [one for one in [*brought(), *own()] if modality not in MODALITIES[:2] or one.modality in (modality, "")]


def chosen(modality: str) -> Template | None:
    """The one that was last chosen for this modality; None: a free report."""
    name = settings.get(f"ReportTemplate{modality}", "")
    return next((one for one in offered(modality) if one.name == name), None)


def choose(modality: str, template: Template | None) -> None:
    """Use this one for the modality from now on."""
    settings.put(f"ReportTemplate{modality}", template.name if template else "")


def request(template: Template | None, typed: str) -> str:
    """What the report is asked for with: the template, and what the user has typed."""
    return " ".join(part for part in (template.text if template else "", typed.strip()) if part)
