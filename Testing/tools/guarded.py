"""Settings that drop slices under the local-novelty guard: what the clinical preset was before slices were folded."""

from MedPrunerLogic.pruning.settings import PruningSettings

GUARDED = PruningSettings(gamma=0.1, normalisation="excess", tau=0.6, contextual_fraction=0.0, local_gamma=0.02, tile_mm=4.0)
