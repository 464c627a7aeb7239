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
        thinking: the tokens between which the model thinks aloud. region_note: stands before a question that is limited to a region.
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
    thinking: tuple[str, str] | None = None
    region_note: str = "Only a region of interest of the volume is shown; everything outside it was left out."


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
    region_note="",  # it knows no word of it
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
    thinking=("<unused94>", "<unused95>"),  # Google-Health/medgemma: the answer is what follows <unused95>
)
# No format for volumes is published for the models below. 448 px is a multiple of what a visual token spans in Qwen3-VL (32 px) and in
# Qwen2.5-VL (28 px) and of the latter's attention windows (112 px): 196 and 256 tokens a slice. Grey, because nothing says that they know
# windows as colours; one window that tells lung, fat, soft tissue and bone apart. MR without the outermost half per cent.
_GENERAL_FORMAT = InputFormat(size=448, ct_windows=((-1000.0, 400.0),) * 3, percentiles=(0.5, 99.5))


def _qwen3_vl(size: str, revision: str, download_gb: float, memory_gb: float) -> ModelCard:
    """Sizes computed from the configuration. Memory: weights, the cache of 85 slices of which nothing is pruned, 1 GB of activations."""
    return ModelCard(
        name=f"qwen3-vl-{size.lower()}",
        title=f"Qwen3-VL {size} Instruct",
        architecture="qwen3_vl",
        licence="Apache-2.0",
        licence_url="https://www.apache.org/licenses/LICENSE-2.0",
        purpose="a general model, not trained for medicine; research only",
        image_format=_GENERAL_FORMAT,
        repository=f"Qwen/Qwen3-VL-{size}-Instruct",
        revision=revision,
        download_gb=download_gb,
        memory_gb=memory_gb,
        instruction=_MEDGEMMA.instruction,
    )


_QWEN3_VL_2B = _qwen3_vl("2B", "89644892e4d85e24eaac8bacfd4f463576704203", 4.3, 7.3)
_QWEN3_VL_4B = _qwen3_vl("4B", "ebb281ec70b05090aa6165b016eac8ec08e71b17", 8.9, 12.5)
_QWEN3_VL_8B = _qwen3_vl("8B", "0c351dd01ed87e9c1b53cbc748cba10e6187ff3b", 17.6, 21.1)
_LINGSHU = ModelCard(
    name="lingshu-7b",
    title="Lingshu 7B",
    architecture="qwen2_5_vl",
    licence="MIT",
    licence_url="https://opensource.org/license/mit",
    purpose="research on medical images; not validated for clinical use",
    image_format=_GENERAL_FORMAT,
    repository="lingshu-medical-mllm/Lingshu-7B",
    revision="b98aecd41dfd9d7545a6b8e2f4743ae8471bd7a9",
    download_gb=16.6,
    memory_gb=18.9,
    instruction=_MEDGEMMA.instruction,
)


def _hulu_med(size: str, architecture: str, revision: str, download_gb: float, memory_gb: float) -> ModelCard:
    """Format as in processing_hulumed.py: 180 slices, each stretched by itself; 16,384 tokens in all make 9 x 9 of each slice, 252 px.

    The published code gives fewer slices more pixels each. Sizes computed as for Qwen3-VL, with the cache of 180 slices.
    """
    return ModelCard(
        name=f"hulu-med-{size.lower()}",
        title=f"Hulu-Med {size}",
        architecture=architecture,
        licence="Apache-2.0",
        licence_url="https://www.apache.org/licenses/LICENSE-2.0",
        purpose="research on medical images and volumes; not validated for clinical use",
        image_format=InputFormat(size=252, max_slices=180, stretched=True),
        repository=f"ZJU-AI4H/Hulu-Med-{size}",
        revision=revision,
        download_gb=download_gb,
        memory_gb=memory_gb,
        thinking=("<think>", "</think>"),
    )


# 4B is read from a folder too; it has no card until the commit to pin is known.
_HULU_MED_7B = _hulu_med("7B", "hulumed_qwen2", "258594714a0d3835eb2c9e4cc165a4242e606d71", 16.1, 17.9)
_HULU_MED_14B = _hulu_med("14B", "hulumed_qwen3", "b30d9161b8c23a79e20e1eca3891f63697531904", 30.4, 33.8)
_ALL = (_PHANTOM, _MEDGEMMA, _QWEN3_VL_2B, _QWEN3_VL_4B, _QWEN3_VL_8B, _LINGSHU, _HULU_MED_7B, _HULU_MED_14B)
CARDS: dict[str, ModelCard] = {card.name: card for card in _ALL}
# Per supported architecture, the card that a folder of it is read like.
LIKE = {
    "gemma3": _MEDGEMMA,
    "hulumed_qwen2": _HULU_MED_7B,
    "hulumed_qwen3": _HULU_MED_14B,
    "qwen2_5_vl": _LINGSHU,
    "qwen3_vl": _QWEN3_VL_4B,
    "video_llama_3": _HULU_MED_7B,
}


def folder_card(folder: Path, architecture: str, image_size: int | None) -> ModelCard:
    """A card for a model that is not in the registry: a registered one of its architecture, with its own folder and no promises.

    image_size: what its configuration says, in pixels; None where it says nothing, because the model reads images of any size.
    """
    if _PHANTOM.folder is not None and folder.resolve() == _PHANTOM.folder.resolve():
        return _PHANTOM
    like = LIKE[architecture]
    return replace(
        like,
        name=folder.name,
        title=folder.name,
        architecture=architecture,
        licence="unknown (see the model's own card)",
        licence_url="",
        purpose="given by the user as a folder",
        image_format=replace(like.image_format, size=image_size or like.image_format.size),
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
