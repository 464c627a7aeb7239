"""What is said to a model around the slices: one table per family of cards. Prompts are English and never translated. No torch here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """The words of a prompt.

    instruction: stands before the slices; "{slices}" becomes their number, "{modality}" CT, MR or both.
    question: around what the user asks, which becomes "{question}". report: the same for a report.
    region: stands before either where only a region of the volume is shown.
    """

    instruction: str = ""
    question: str = "{question}"
    report: str = "Write a report."
    region: str = "Only a region of interest of the volume is shown; everything outside it was left out."

    def before_slices(self, slice_count: int, modality: str) -> str:
        """The instruction for a scan. modality: of the volume, "CT", "MR" or "unknown"."""
        return self.instruction.format(slices=slice_count, modality="CT or MR" if modality == "unknown" else modality)

    def after_slices(self, question: str, *, in_region: bool = False, report: bool = False) -> str:
        """What the user asks, or what a report shall be about, as the model reads it."""
        asked = (self.report if report else self.question).format(question=question)
        return f"{self.region} {asked}" if in_region and self.region else asked


# The embedded model knows these words only.
PHANTOM = Wording(instruction="These are the {slices} slices of a volume.", region="")

_LANGUAGE = "\nAnswer in the language of the question."
_REPORT_LANGUAGE = "\nRequest: {question}\nWrite the report in the language of the request."

# Google-Health/medgemma, high_dimensional_ct_hugging_face notebook: "You are an instructor teaching medical students. You are analyzing a
# contiguous block of CT slices from the center of the abdomen. Please review the slices provided below carefully." and behind the slices
# "Based on the visual evidence in the slices provided above, is this image a good teaching example of liver pathology? ...". Where in the
# body a volume lies is not known here. No prompt for a report of a volume is published; this is ours.
MEDGEMMA = Wording(
    instruction=(
        "You are an instructor teaching medical students. You are analyzing a contiguous block of {modality} slices. "
        "Please review the slices provided below carefully."
    ),
    question="Based on the visual evidence in the slices provided above, answer this question: {question}" + _LANGUAGE,
    report=(
        "Based on the visual evidence in the slices provided above, write a radiology report with two sections, Findings and Impression. "
        "Give the numbers of the slices that show a finding." + _REPORT_LANGUAGE
    ),
)

# Nothing is published for volumes; these words are ours.
GENERAL = Wording(
    instruction="These are {slices} slices of a {modality} volume, from the first to the last, each followed by its number.",
    question="{question}" + _LANGUAGE,
    report=(
        "Write a radiology report of this volume with two sections, Findings and Impression. "
        "Give the numbers of the slices that show a finding." + _REPORT_LANGUAGE
    ),
)

_FORMAT = " Return the report in the following format: Findings: {{}} Impression: {{}}."

# alibaba-damo-academy/MedEvalKit, utils/question_formats.py, which is Lingshu's own evaluation (arXiv 2506.07044, figure 8).
LINGSHU = Wording(
    instruction=GENERAL.instruction,
    question=GENERAL.question,
    report=(
        "You are a helpful assistant. Please generate a report for the given images, including both findings and impressions."
        + _FORMAT
        + _REPORT_LANGUAGE
    ),
)

# The README of genmilab/MedMO: "Generate a detailed radiology report for this CT scan."; the sections are ours.
MEDMO = Wording(
    instruction=GENERAL.instruction,
    question=GENERAL.question,
    report="Generate a detailed radiology report for this scan, with the sections Findings and Impression." + _REPORT_LANGUAGE,
)

# The README of ZJUI-AI4H/Hulu-Med ("3D Example"), which puts no words before the slices; the format from its MedUniEval.
HULU_MED = Wording(
    question=GENERAL.question,
    report=(
        "This is a medical 3D scenario. Please generate a medical report for the given 3D medical images, "
        "including both findings and impressions." + _FORMAT + _REPORT_LANGUAGE
    ),
)
