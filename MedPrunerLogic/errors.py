"""What can go wrong, said so that a clinician knows what to do next.

Every error carries the problem and the advice apart, so that a panel can show both and a script can rely on the exit code.
"""

from __future__ import annotations

import errno
from pathlib import Path


class MedPrunerError(Exception):
    """An error with a cure: `problem` says what was wrong and with what value, `advice` what to do about it."""

    exit_code = 1

    def __init__(self, problem: str, advice: str = "") -> None:
        super().__init__(f"{problem} {advice}".strip())
        self.problem = problem
        self.advice = advice


class VolumeError(MedPrunerError):
    """The input is not a volume that can be read, or not one that can be asked about."""

    exit_code = 3


class QuestionError(MedPrunerError):
    """The question is empty or too long, or asks for what the model cannot do."""

    exit_code = 4


class ModelError(MedPrunerError):
    """The model is unknown, missing, incomplete or of an unsupported architecture."""

    exit_code = 5


class OutputError(MedPrunerError):
    """A result could not be written."""

    exit_code = 6


class DeviceError(MedPrunerError):
    """The device is not there, or its memory is not enough."""

    exit_code = 7


class DeviceLostError(DeviceError):
    """The device failed in the middle of a computation; the process that used it cannot use it again."""


class RunError(MedPrunerError):
    """A run over many scans cannot start or go on: its list, its packages or its folder are not what it needs."""

    exit_code = 8


class BenchmarkError(RunError):
    """An evaluation cannot be made: its data, its packages or its results folder are not what it needs."""


class PostponedError(MedPrunerError):
    """What nobody waits for is not done now."""


class CancelledError(MedPrunerError):
    """The user cancelled; nothing was written. The exit code is the shell's for Ctrl-C."""

    exit_code = 130


def is_out_of_memory(error: BaseException) -> bool:
    """Whether Python or the system had no memory left; of what a device says, models/memory/device.py knows more."""
    return isinstance(error, MemoryError) or getattr(error, "errno", None) == errno.ENOMEM


def place_of(error: BaseException) -> str:
    """File and line where an error arose."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "an unknown place"
