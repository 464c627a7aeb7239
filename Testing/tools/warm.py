"""What takes seconds to import, imported: whatever is forked from a process that holds this begins with it (forked.py)."""

from __future__ import annotations

import os

os.environ["OMP_NUM_THREADS"] = "1"  # read when torch is imported; and a pool of threads would not survive the fork

import matplotlib.figure  # noqa: F401
import nltk  # noqa: F401
import torch

import MedPrunerLogic.cli.main
import MedPrunerLogic.cohort.asking
import MedPrunerLogic.cohort.run
import MedPrunerLogic.evaluation.report
import MedPrunerLogic.evaluation.run
import MedPrunerLogic.service.worker  # noqa: F401
from MedPrunerLogic.engine import Engine

torch.set_num_threads(1)
# After a fork torch makes its pool of threads anew, at the first use; two threads that use it at once can find none ("Invalid thread
# pool!"), as those do in which transformers loads weights. So it is used once before there are any.
os.register_at_fork(after_in_child=lambda: torch.set_num_threads(1))
Engine.load("phantom", "cpu")  # which imports the classes of its network; the engine itself is let go of
