"""MedPruner's engine: everything that does not need Slicer's GUI.

    from MedPrunerLogic import Engine, preset, read_volume

    scan = Engine.load("phantom").open(read_volume("chest.nrrd"), preset("clinical"))
    print(scan.ask("Is there a nodule?").text)

Rules of the house:
- the rooms lie on floors, and what imports may only point down (pyproject.toml, import-linter; `make lint` says so):
  cli, server, service, evaluation - engine - export, scene - conversation - models, evidence - pruning, phantom - imaging - the ground;
- nothing here imports qt; torch and transformers are imported only by engine, conversation, models, pruning, evaluation and
  evidence/answer_attention, vtk and slicer only by scene and export, so `import MedPrunerLogic` takes milliseconds and works in a bare
  Slicer;
- what passes between the rooms is a frozen dataclass that says shapes and units;
- an error says what was wrong and what to do (errors.py), and leaves nothing half-written.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .imports import light_transformers, unhindered
from .sentence import tr as _

if TYPE_CHECKING:
    from .engine import Engine
    from .evidence.answer import Answer
    from .imaging.files import read_volume, write_volume
    from .imaging.volume import Volume, from_array
    from .pruning.settings import PRESETS, PruningSettings, preset
    from .scan import Scan

__version__ = "0.1.0"
DISCLAIMER = _("Not for clinical use.")

# Each comes from its room when it is first asked for: torch, SimpleITK and the like stay out until then.
_FACE = {
    "Answer": "evidence.answer",
    "Engine": "engine",
    "PRESETS": "pruning.settings",
    "PruningSettings": "pruning.settings",
    "Scan": "scan",
    "Volume": "imaging.volume",
    "from_array": "imaging.volume",
    "preset": "pruning.settings",
    "read_volume": "imaging.files",
    "write_volume": "imaging.files",
}
__all__ = [
    "DISCLAIMER",
    "PRESETS",
    "Answer",
    "Engine",
    "PruningSettings",
    "Scan",
    "Volume",
    "from_array",
    "preset",
    "read_volume",
    "write_volume",
]


def __getattr__(name: str) -> Any:
    """A name of the face (PEP 562)."""
    if name not in _FACE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    with unhindered():
        if _FACE[name] in ("engine", "scan"):
            light_transformers()
        value = globals()[name] = getattr(import_module(f".{_FACE[name]}", __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
