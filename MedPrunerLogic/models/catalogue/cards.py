"""Model cards: everything about a model that is known before its weights are there. No torch here."""

from __future__ import annotations

from dataclasses import replace

from ...imaging.slices import InputFormat
from ...phantom.chest.questions import SUGGESTIONS
from ...sentence import tr as _
from . import wording
from .card import RESOURCES, ModelCard

# It ships with MedPruner.
EMBEDDED = ModelCard(
    name="phantom",
    title="MedPruner phantom model (embedded)",
    architecture="gemma3",
    licence="Apache-2.0",
    licence_url="https://www.apache.org/licenses/LICENSE-2.0",
    purpose=_("shows the method on chest phantoms, reports included; never for a patient"),
    # MedGemma's windows, but for the third: that of the brain tells nothing of a chest, that of the lungs does.
    image_format=InputFormat(192, 96, ((-1024.0, 1024.0), (-135.0, 215.0), (-1000.0, -300.0)), (0.5, 99.5)),
    folder=RESOURCES / "Models" / "phantom",
    download_gb=0.008,
    memory_gb=0.5,
    wording=wording.PHANTOM,
    max_new_tokens=400,
    report_max_new_tokens=400,
    suggestions=SUGGESTIONS,
)
_MEDGEMMA = ModelCard(
    name="medgemma-1.5-4b",
    title="MedGemma 1.5 4B",
    architecture="gemma3",
    licence="Health AI Developer Foundations terms",
    licence_url="https://developers.google.com/health-ai-developer-foundations/terms",
    purpose=_("research on CT and MR volumes; not validated for clinical use"),
    # Windows, sampling and MR scaling as published: Google-Health/medgemma, high_dimensional_ct_hugging_face notebook.
    image_format=InputFormat(),
    repository="google/medgemma-1.5-4b-it",
    revision="91850547d9f0b2fdd21aa7c5f4f3d1a8a52c243b",
    gated=True,
    download_gb=8.6,
    memory_gb=10.1,
    wording=wording.MEDGEMMA,
    thinking=("<unused94>", "<unused95>"),  # Google-Health/medgemma: the answer is what follows <unused95>
)
# No format for volumes is published for the models below. 448 px is a multiple of what a visual token spans in Qwen3-VL (32 px) and in
# Qwen2.5-VL (28 px) and of the latter's attention windows (112 px): 196 and 256 tokens a slice. Grey, because nothing says that they know
# windows as colours; one window that tells lung, fat, soft tissue and bone apart. MR without the outermost half per cent. A patch is two
# frames of a video deep.
_GENERAL_FORMAT = InputFormat(size=448, ct_windows=((-1000.0, 400.0),) * 3, percentiles=(0.5, 99.5), frames=2)


def _qwen3_vl(size: str, revision: str, download_gb: float, memory_gb: float) -> ModelCard:
    """Sizes computed from the configuration (memory/estimate.py)."""
    return ModelCard(
        name=f"qwen3-vl-{size.lower()}",
        title=f"Qwen3-VL {size} Instruct",
        architecture="qwen3_vl",
        licence="Apache-2.0",
        licence_url="https://www.apache.org/licenses/LICENSE-2.0",
        purpose=_("a general model, not trained for medicine; research only"),
        image_format=_GENERAL_FORMAT,
        repository=f"Qwen/Qwen3-VL-{size}-Instruct",
        revision=revision,
        download_gb=download_gb,
        memory_gb=memory_gb,
        wording=wording.GENERAL,
    )


_QWEN3_VL_2B = _qwen3_vl("2B", "89644892e4d85e24eaac8bacfd4f463576704203", 4.3, 5.9)
_QWEN3_VL_4B = _qwen3_vl("4B", "ebb281ec70b05090aa6165b016eac8ec08e71b17", 8.9, 10.5)
_QWEN3_VL_8B = _qwen3_vl("8B", "0c351dd01ed87e9c1b53cbc748cba10e6187ff3b", 17.6, 19.4)
_LINGSHU = ModelCard(
    name="lingshu-7b",
    title="Lingshu 7B",
    architecture="qwen2_5_vl",
    licence="MIT",
    licence_url="https://opensource.org/license/mit",
    purpose=_("research on medical images; not validated for clinical use"),
    image_format=_GENERAL_FORMAT,
    repository="lingshu-medical-mllm/Lingshu-7B",
    revision="b98aecd41dfd9d7545a6b8e2f4743ae8471bd7a9",
    download_gb=16.6,
    memory_gb=18.8,
    wording=wording.LINGSHU,
)


def _medmo(size: str, revision: str, download_gb: float, memory_gb: float) -> ModelCard:
    """A fine-tune of Qwen3-VL. Revisions: lixiangcog/MedUMM, docs/results/v1.5-real-model-adapters.json, which loaded them on a GPU."""
    return replace(
        _qwen3_vl(size, revision, download_gb, memory_gb),
        name=f"medmo-{size.lower()}",
        title=f"MedMO {size}",
        purpose=_("research on medical images; not validated for clinical use"),
        repository=f"MBZUAI/MedMO-{size}",
        wording=wording.MEDMO,
    )


_MEDMO_4B = _medmo("4B", "0e220705d851598b37725326aadb852aa8b37f43", 8.9, 10.5)
_MEDMO_8B = _medmo("8B", "8eafab80545fb4d60b0fb126a097e972e6475851", 17.6, 19.4)


def _hulu_med(size: str, architecture: str, revision: str, download_gb: float, memory_gb: float) -> ModelCard:
    """Format as in processing_hulumed.py: 180 slices, each stretched by itself; 16,384 tokens in all make 9 x 9 of each slice, 252 px.

    The published code gives fewer slices more pixels each. Sizes computed as for Qwen3-VL.
    """
    return ModelCard(
        name=f"hulu-med-{size.lower()}",
        title=f"Hulu-Med {size}",
        architecture=architecture,
        licence="Apache-2.0",
        licence_url="https://www.apache.org/licenses/LICENSE-2.0",
        purpose=_("research on medical images and volumes; not validated for clinical use"),
        image_format=InputFormat(size=252, max_slices=180, stretched=True),
        repository=f"ZJU-AI4H/Hulu-Med-{size}",
        revision=revision,
        download_gb=download_gb,
        memory_gb=memory_gb,
        wording=wording.HULU_MED,
        thinking=("<think>", "</think>"),
    )


# 4B is read from a folder too; it has no card until the commit to pin is known.
_HULU_MED_7B = _hulu_med("7B", "hulumed_qwen2", "258594714a0d3835eb2c9e4cc165a4242e606d71", 16.1, 17.6)
_HULU_MED_14B = _hulu_med("14B", "hulumed_qwen3", "b30d9161b8c23a79e20e1eca3891f63697531904", 30.4, 32.0)
_ALL = (EMBEDDED, _MEDGEMMA, _QWEN3_VL_2B, _QWEN3_VL_4B, _QWEN3_VL_8B, _LINGSHU, _MEDMO_4B, _MEDMO_8B, _HULU_MED_7B, _HULU_MED_14B)
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
