"""Model cards: everything about a model that is known before its weights are there. No torch here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import ModelError
from ..phantom import TEMPLATES
from ..slices import InputFormat

_PACKAGE = Path(__file__).resolve().parents[1]
# Beside the package in a source tree and where the extension is installed alike.
RESOURCES = _PACKAGE.parent / "Resources"


@dataclass(frozen=True)
class ModelCard:
    """One model.

    name: what the user types. repository, revision: where the weights come from, pinned to a commit; None for weights that ship
        with MedPruner or that must be given as a folder.
    gated: the licence must be accepted at the repository first. download_gb, memory_gb: size of the weights and what loading
        them takes in bf16 with one scan.
    image_format: how a volume becomes images. instruction: what stands before the slices in the prompt;
        "{slices}" in it becomes their number. suggestions: questions to offer; none: those for the modality (question.py).
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
    instruction: str = ""
    max_new_tokens: int = 2000
    suggestions: tuple[str, ...] = ()


_PHANTOM = ModelCard(
    name="phantom",
    title="MedPruner phantom model (embedded)",
    architecture="gemma3",
    licence="Apache-2.0",
    licence_url="https://www.apache.org/licenses/LICENSE-2.0",
    purpose="shows and tests the method on synthetic phantoms; never for a patient",
    image_format=InputFormat(size=128, max_slices=96, ct_windows=((-1000.0, 400.0),) * 3, percentiles=(0.5, 99.5)),
    folder=RESOURCES / "Models" / "phantom",
    download_gb=0.005,
    memory_gb=0.1,
    instruction="These are the {slices} slices of a volume.",
    max_new_tokens=24,
    suggestions=tuple(texts[0] for texts in TEMPLATES.values()),
)
_MEDGEMMA = ModelCard(
    name="medgemma-1.5-4b",
    title="MedGemma 1.5 4B",
    architecture="gemma3",
    licence="Health AI Developer Foundations terms",
    licence_url="https://developers.google.com/health-ai-developer-foundations/terms",
    purpose="research on CT and MR volumes; not validated for clinical use",
    # Windows, sampling and MR scaling as published: Google-Health/medgemma, high_dimensional_ct_hugging_face notebook.
    image_format=InputFormat(),
    repository="google/medgemma-1.5-4b-it",
    revision="91850547d9f0b2fdd21aa7c5f4f3d1a8a52c243b",
    gated=True,
    download_gb=8.6,
    memory_gb=11.0,
    instruction="Review the slices of this volume carefully. They run from the first to the last, each followed by its number.",
)
CARDS: dict[str, ModelCard] = {card.name: card for card in (_PHANTOM, _MEDGEMMA)}


def folder_card(folder: Path, architecture: str, image_size: int) -> ModelCard:
    """A card for a model that is not in the registry: the registered one of its architecture, with its own folder and no promises."""
    if _PHANTOM.folder is not None and folder.resolve() == _PHANTOM.folder.resolve():
        return _PHANTOM
    return replace(
        _MEDGEMMA,
        name=folder.name,
        title=folder.name,
        architecture=architecture,
        licence="unknown (see the model's own card)",
        licence_url="",
        purpose="given by the user as a folder",
        image_format=replace(_MEDGEMMA.image_format, size=image_size),
        folder=folder,
        repository=None,
        revision=None,
        gated=False,
        download_gb=0.0,
        memory_gb=0.0,
    )


def is_present(card: ModelCard, cache: Path | None = None) -> bool:
    """Whether a card's weights are on this machine, as far as a look at the folders tells."""
    if card.folder is not None:
        return (card.folder / "config.json").is_file()
    from .weights import find_weights

    try:
        find_weights(card, cache)
    except ModelError:
        return False
    return True
