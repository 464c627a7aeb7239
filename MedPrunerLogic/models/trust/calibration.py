"""From the probability of an answer's tokens to the probability that the answer is right, where that was measured."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from pathlib import Path

from ...pruning.settings import PRESETS, PruningSettings

FILE_NAME = "calibration.json"


@dataclass(frozen=True)
class Calibration:
    """Temperature scaling (Guo et al. 2017, "On Calibration of Modern Neural Networks", arXiv 1706.04599) of a whole answer's probability.

    The probability of an answer is the product of its tokens'. Its logit is divided by the one parameter, `temperature`, which was
    fitted to whether answers about phantoms were right (Testing/benchmarks/calibration.py). revision: the weights that it holds for.
    preset: the only settings that it holds for; what stronger pruning takes away, a model does not know that it has not seen.
    """

    temperature: float
    revision: str
    preset: str

    @classmethod
    def load(cls, folder: Path, revision: str) -> Calibration | None:
        """That of the weights of this revision; None where none is known, as for all models that nobody here could test."""
        try:
            said = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
            found = cls(float(said["temperature"]), str(said["revision"]), str(said["preset"]))
        except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
            return None
        known = found.revision == revision and found.preset in PRESETS
        return found if known and math.isfinite(found.temperature) and found.temperature > 0.0 else None

    def covers(self, settings: PruningSettings) -> bool:
        """Whether answers with these settings were measured."""
        return settings == PRESETS[self.preset]

    def save(self, folder: Path) -> None:
        """Write it beside the weights."""
        (folder / FILE_NAME).write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")

    def __call__(self, log_probability: float) -> float:
        """Natural logarithm of the product of the tokens' probabilities -> probability of being right, 0...1."""
        log_probability = min(log_probability, -1e-9)
        logit = log_probability - math.log(-math.expm1(log_probability))
        return 1.0 / (1.0 + math.exp(-max(min(logit / self.temperature, 700.0), -700.0)))
