"""What no one foresaw: the user gets a sentence, Slicer's log kind and place of it; never its words, which may hold names."""

from __future__ import annotations

import sys

from slicer.i18n import tr as _

from MedPrunerLogic.errors import MedPrunerError, place_of


def explain(error: Exception) -> tuple[str, str, str]:
    """(type, problem, advice) of whatever was raised; `report`s what is no MedPrunerError."""
    if isinstance(error, MedPrunerError):
        return type(error).__name__, error.problem, error.advice
    problem = _("Something unforeseen went wrong ({where}).").format(where=report(error))
    return "unforeseen", problem, _("Copy the log into a bug report, please; then ask again.")


def report(error: Exception) -> str:
    """Tell Slicer's log of a bug as of any exception that no one caught. Returns what it was and where."""
    where = f"{type(error).__name__} in {place_of(error)}"
    sys.excepthook(RuntimeError, RuntimeError(where), None)
    return where
