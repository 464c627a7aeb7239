"""One question on its way to an answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from MedPrunerLogic.evidence.answer import Answer
from MedPrunerLogic.imaging.region import Region
from MedPrunerLogic.pruning.settings import DEFAULT_PRESET, PRESETS, PruningSettings
from MedPrunerLogic.scene import roles

from .request import nothing


@dataclass(eq=False)
class Run:
    """One question on its way to an answer.

    state: "waiting" while another one is being answered, "running", then "answered", "cancelled" or "failed"; then nothing changes.

    report: write a report; the question, which may be empty, is what it shall be about and in which language.
    fingerprint: of the volume as it was read. answer: Answer, or None when it failed or was cancelled before anything was read.
    nodes: AnswerNodes; None when `answer` is None, or was asked for without them. error: (type, problem, advice) when it failed.
    picture: a JPEG of what was read, once it was made. edited: what the reader made of the answer, kept for when its nodes come back.
    volumeNode and nodes are None again when they have left the scene, so that nothing of it stays in memory.
    """

    volumeNode: Any
    question: str
    model: str = "phantom"
    device: str = "auto"
    settings: PruningSettings = field(default_factory=lambda: PRESETS[DEFAULT_PRESET])
    plane: str = "axial"
    unpruned: bool = False
    region: Region | None = None
    report: bool = False
    precision: str = "auto"
    onText: Callable[[str], None] = nothing
    onProgress: Callable[[str, float, str], None] = nothing
    onFinished: Callable[[Run], None] = nothing
    onStarted: Callable[[Run], None] = nothing
    state: str = "running"
    answer: Answer | None = None
    nodes: roles.AnswerNodes | None = None
    error: tuple[str, str, str] | None = None
    fingerprint: tuple | None = None
    picture: bytes | None = None
    edited: str = ""

    def leaveVolume(self) -> None:
        """Let go of a volume that leaves the scene, and of the segment of it that was asked about."""
        self.volumeNode = self.region = None

    def leaveScene(self) -> None:
        """Let go of all that lies in a scene that is closed."""
        self.leaveVolume()
        self.nodes = None
