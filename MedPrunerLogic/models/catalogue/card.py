"""What is known about a model before its weights are there."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from ...imaging.slices import InputFormat
from .wording import Wording

_PACKAGE = Path(__file__).resolve().parents[2]
# Beside the package in a source tree and where the extension is installed alike.
RESOURCES = _PACKAGE.parent / "Resources"


@dataclass(frozen=True)
class ModelCard:
    """One model.

    name: what the user types. repository, revision: where the weights come from, pinned to a commit; None for weights that ship
        with MedPruner or that must be given as a folder.
    gated: the licence must be accepted at the repository first. download_gb, memory_gb: size of the weights, and what
        memory.py comes to in bfloat16 for the most slices under the default preset.
    image_format: how a volume becomes images. wording: the words of the prompt. max_new_tokens, report_max_new_tokens: the longest
        answer to a question, and the longest report. suggestions: questions to offer; none: those for the modality (question.py).
        thinking: the tokens between which the model thinks aloud.
    """

    name: str
    title: str
    architecture: str
    licence: str
    licence_url: str
    purpose: str
    image_format: InputFormat
    repository: str | None = None
    revision: str | None = None
    folder: Path | None = None
    gated: bool = False
    download_gb: float = 0.0
    memory_gb: float = 0.0
    wording: Wording = field(default_factory=Wording)
    max_new_tokens: int = 2000
    report_max_new_tokens: int = 4000
    suggestions: tuple[str, ...] = ()
    thinking: tuple[str, str] | None = None

    @property
    def longest_answer(self) -> int:
        """The most tokens that anything it is asked for may take."""
        return max(self.max_new_tokens, self.report_max_new_tokens)
