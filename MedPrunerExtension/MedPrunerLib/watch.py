"""Follow a node without keeping it alive."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import slicer
import vtk
from slicer.util import VTKObservationMixin


class Watch(VTKObservationMixin):
    """Calls onEvent() whenever the node changes. When it leaves the scene it is let go of: what the mixin observes it holds."""

    def __init__(self, onEvent: Callable[[], None]) -> None:
        VTKObservationMixin.__init__(self)
        self._onEvent = onEvent
        self._nodeID = ""

    def follow(self, node: Any, *events: int) -> None:
        """This node from now on, in place of another; None: none."""
        self.removeObservers()
        if node is None:
            return
        self._nodeID = node.GetID()
        for event in events:
            self.addObserver(node, event, self._onChange)
        self.addObserver(slicer.mrmlScene, slicer.mrmlScene.NodeAboutToBeRemovedEvent, self._onNodeRemoved)

    def _onChange(self, _caller: Any, _event: Any) -> None:
        self._onEvent()

    @vtk.calldata_type(vtk.VTK_OBJECT)
    def _onNodeRemoved(self, _caller: Any, _event: Any, node: Any) -> None:
        if node.GetID() == self._nodeID:
            self.removeObservers()
