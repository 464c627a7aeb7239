"""At the upper edge of each slice view: what was done with the slice that it shows."""

from __future__ import annotations

from typing import Any

import slicer
import vtk
from slicer.i18n import tr as _
from slicer.util import VTKObservationMixin

from MedPrunerLogic.scene import parts, places, roles
from MedPrunerLogic.scene.mrml import array_of

from ..watch import Watch

# Of vtkCornerAnnotation's eight places the four corners are Data Probe's, which rewrites them whenever a view changes.
_PLACE = vtk.vtkCornerAnnotation.UpperEdge


class SliceStatus(VTKObservationMixin):
    """Follows scrolling, the layers of the views, the layout, and the answer's place in the world."""

    def __init__(self) -> None:
        VTKObservationMixin.__init__(self)
        self._nodes: roles.AnswerNodes | None = None
        self._places: places.Places | None = None
        self._said: dict[str, str] = {}  # view -> sentence
        self._watch = Watch(self._update)
        if slicer.app.layoutManager() is not None:  # there is none without a main window
            slicer.app.layoutManager().connect("layoutChanged(int)", self._onLayoutChanged)

    def show(self, nodes: roles.AnswerNodes | None) -> None:
        """Tell about this answer; None: about none."""
        self.removeObservers()
        self._nodes, self._places = nodes, None
        if nodes is not None:
            self.addObserver(nodes.importance, slicer.vtkMRMLTransformableNode.TransformModifiedEvent, self._onMoved)
            self._places = places.places(nodes)
        volume = nodes.volume if nodes is not None else None
        self._watch.follow(volume, slicer.vtkMRMLVolumeNode.ImageDataModifiedEvent)  # a sequence may play on
        self._follow()

    def close(self) -> None:
        """Tell nothing any more, and hold on to nothing."""
        self.show(None)
        if slicer.app.layoutManager() is not None:
            slicer.app.layoutManager().disconnect("layoutChanged(int)", self._onLayoutChanged)

    def _onLayoutChanged(self, _layout: int) -> None:
        self._follow()

    def _onMoved(self, _caller: Any, _event: Any) -> None:
        self._places = places.places(self._nodes)
        self._update()

    def _follow(self) -> None:
        for name in _viewNames():
            view = slicer.app.layoutManager().sliceWidget(name)
            for node in (view.mrmlSliceNode(), view.mrmlSliceCompositeNode()):
                if self._nodes is not None and not self.hasObserver(node, vtk.vtkCommand.ModifiedEvent, self._update):
                    self.addObserver(node, vtk.vtkCommand.ModifiedEvent, self._update)
        self._update()

    def _update(self, _caller: Any = None, _event: Any = None) -> None:
        for name in _viewNames():
            view = slicer.app.layoutManager().sliceWidget(name)
            sentence = self._sentence(view.mrmlSliceNode(), view.mrmlSliceCompositeNode())
            if sentence != self._said.get(name, ""):
                self._said[name] = sentence
                view.sliceView().cornerAnnotation().SetText(_PLACE, sentence)
                view.sliceView().scheduleRender()

    def _sentence(self, sliceNode: Any, compositeNode: Any) -> str:
        if self._nodes is None or self._places is None:
            return ""
        shown = {compositeNode.GetBackgroundVolumeID(), compositeNode.GetForegroundVolumeID()}
        ours = (self._nodes.volume, self._nodes.importance, self._nodes.answer_attention)
        if not any(node is not None and node.GetID() in shown for node in ours):
            return ""
        frame = parts.other_frame(self._nodes)
        if frame is not None:
            return _("Frame {shown} of {count}: not the one that was read, which is frame {number}").format(
                shown=frame.shown, count=frame.count, number=frame.number
            )
        return self._places.describe(array_of(sliceNode.GetSliceToRAS()))


def _viewNames() -> list[str]:
    """Of the slice views that the layout has made."""
    manager = slicer.app.layoutManager()
    return [name for name in manager.sliceViewNames() if manager.sliceWidget(name) is not None] if manager is not None else []
