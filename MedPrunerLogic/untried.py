"""Ways of computing that were made for GPUs and not run on one yet. They give the same numbers on a CPU; only who asks has them."""

from __future__ import annotations

import os


def wanted() -> bool:
    """Whether the environment has MEDPRUNER_UNTRIED=1: see Resources/Docs/models-and-memory.md."""
    return os.environ.get("MEDPRUNER_UNTRIED") == "1"
