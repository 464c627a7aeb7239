"""From the probability of an answer's tokens to the probability that the answer is right, where that was measured."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from pathlib import Path

from ...phantom.chest.questions import question_kind
from ...pruning.settings import PRESETS, PruningSettings

FILE_NAME = "calibration.json"


@dataclass(frozen=True)
class Calibration:
    """Platt scaling (Platt 1999, "Probabilistic Outputs for Support Vector Machines") of a whole answer's probability, by kind of question.

    The probability of an answer is the product of its tokens'. Its logit is multiplied by a slope and moved by an offset, which were fitted
    to whether answers about phantoms were right (Testing/benchmarks/calibration.py): a size may be a millimetre off and right, a side may
    not. scales: slope and offset of each kind (phantom/chest/questions.py) that was measured. revision: the weights that it holds for.
    preset: the only settings that it holds for; what stronger pruning takes away, a model does not know that it has not seen.
    """

    scales: dict[str, tuple[float, float]]
    revision: str
    preset: str

    @classmethod
    def load(cls, folder: Path, revision: str) -> Calibration | None:
        """That of the weights of this revision; None where none is known, as for all models that nobody here could test."""
        try:
            said = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
            scales = {str(kind): (float(slope), float(offset)) for kind, (slope, offset) in said["scales"].items()}
            found = cls(scales, str(said["revision"]), str(said["preset"]))
        except (OSError, ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
            return None
        sound = all(math.isfinite(slope) and math.isfinite(offset) and slope > 0.0 for slope, offset in scales.values())
        return found if found.revision == revision and found.preset in PRESETS and sound else None

    def confidence(self, question: str, settings: PruningSettings, log_probability: float) -> float | None:
        """The probability that an answer is right; None where none to such a question with these settings were measured."""
        if settings != PRESETS[self.preset]:
            return None
        kind = question_kind(question)
        return self(log_probability, kind) if kind in self.scales else None

    def save(self, folder: Path) -> None:
        """Write it beside the weights."""
        (folder / FILE_NAME).write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")

    def __call__(self, log_probability: float, kind: str) -> float:
        """Natural logarithm of the product of the tokens' probabilities -> probability of being right, 0...1."""
        slope, offset = self.scales[kind]
        logit = slope * logit_of(log_probability) + offset
        return 1.0 / (1.0 + math.exp(-max(min(logit, 700.0), -700.0)))


def logit_of(log_probability: float) -> float:
    """ln(p / (1 - p)) from ln p."""
    log_probability = min(log_probability, -1e-9)
    return log_probability - math.log(-math.expm1(log_probability))
