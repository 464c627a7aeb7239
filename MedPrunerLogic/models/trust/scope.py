"""Whether a question and a volume lie within what a model was made for. Said beside the answer, never instead of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from ...errors import ModelError
from ...imaging.volume import Volume
from ...phantom.chest.questions import question_kind
from ...pruning.tokens import VisualTokens
from ...sentence import tr as _
from ..catalogue.card import ModelCard

FILE_NAME = "scope.safetensors"


@dataclass(frozen=True, eq=False)
class Scope:
    """What is known of a model's training data; empty for models whose training data nobody here has seen.

    mean (D,), whitening (D, D): of the mean visual token of training volumes. limit: the largest whitened distance of a volume that
    is still taken for one of that kind.
    """

    card: ModelCard
    mean: Tensor | None = None
    whitening: Tensor | None = None
    limit: float = 0.0

    @classmethod
    def load(cls, card: ModelCard, folder: Path) -> Scope:
        """The scope that ships beside a model's weights, where one does."""
        path = folder / FILE_NAME
        if not path.is_file():
            return cls(card)
        try:
            tensors = load_file(path)
            mean, whitening, limit = tensors["mean"].float(), tensors["whitening"].float(), float(tensors["limit"])
        except (OSError, SafetensorError, KeyError, ValueError, RuntimeError, TypeError):
            mean = None
        if mean is None or mean.ndim != 1 or whitening.shape != (len(mean), len(mean)):
            raise ModelError(_("The file {file} of the model is damaged.").format(file=FILE_NAME), _("Download the model again."))
        return cls(card, mean, whitening, limit)

    def distance(self, seen: VisualTokens) -> float:
        """Whitened (Mahalanobis) distance of a volume's mean visual token to the training volumes'; 0 where none are known."""
        if self.mean is None or self.whitening is None:
            return 0.0
        return float(((mean_token(seen.embeddings) - self.mean) @ self.whitening).norm())

    def volume_notices(self, volume: Volume, seen: VisualTokens) -> tuple[str, ...]:
        """Notices about the volume."""
        if self.mean is None:
            return () if volume.modality != "unknown" else (_("The modality is unknown; intensities were scaled like MR."),)
        if self.distance(seen) <= self.limit:
            return ()
        return (_("This volume does not look like the synthetic phantoms that this model was made for: its answer means nothing."),)

    def question_notices(self, question: str) -> tuple[str, ...]:
        """Notices about the question."""
        if self.mean is None or question_kind(question) is not None:
            return ()
        return (
            _(
                "This model only knows questions about eleven findings in chest phantoms, and reports: "
                "its answer to this one means nothing."
            ),
        )


def mean_token(embeddings: Tensor) -> Tensor:
    """(S, N, D) -> (D,), on the CPU."""
    return embeddings.float().mean((0, 1)).cpu()
