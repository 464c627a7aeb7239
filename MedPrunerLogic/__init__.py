"""MedPruner's engine: everything that does not need Slicer's GUI.

Rules of the house:
- nothing here imports qt; torch and transformers are imported only by attention, nucleus, models, conversation and engine, vtk and
  slicer only by scene, places, rendering and pictures, so `import MedPrunerLogic` takes milliseconds and works in a bare Slicer;
- dependencies point one way: cli, worker -> places, pictures, page -> scene, rendering -> engine -> (slices, anchors, nucleus, models,
  conversation, evidence) -> volume;
- what passes between the parts is a frozen dataclass that says shapes and units;
- an error says what was wrong and what to do (errors.py), and leaves nothing half-written.
"""

from .sentence import tr as _

__version__ = "0.1.0"
DISCLAIMER = _("Not for clinical use.")
