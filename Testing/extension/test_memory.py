"""What was asked about does not stay in memory."""

from __future__ import annotations

import gc
import weakref
from typing import ClassVar

import slicer
from panel_steps import QUESTION, add_phantom, ask, choose

COUNT = 20


def watched(node, alive: set[str]) -> None:
    """Have a node's name taken out of `alive` when it is deleted, by whoever lets go of it last."""
    name = node.GetName()
    alive.add(name)
    node.AddObserver("DeleteEvent", lambda *_: alive.discard(name))


def test_no_volume_is_alive_when_its_scene_is_closed_and_the_conversation_cleared(host, panel):
    alive: set[str] = set()
    panel._parameterNode.preset = "fast"
    for number in range(COUNT):
        node = add_phantom(f"Phantom {number}", 900_000_011 + number, slices=8, matrix=64)
        watched(node, alive)
        choose(panel, node)
        del node
        ask(host, panel, QUESTION)
    assert len(panel.conversation._transcript.exchanges) == len(alive) == COUNT
    slicer.mrmlScene.Clear(False)
    host.process(0.1)
    gc.collect()
    assert sorted(alive) == []  # the words of the conversation are still there
    assert panel.conversation._transcript.text().count(QUESTION) == COUNT


def test_a_volume_that_is_removed_from_the_scene_leaves_memory(host, panel):
    alive: set[str] = set()
    node = add_phantom(slices=8, matrix=64)
    watched(node, alive)
    choose(panel, node)
    ask(host, panel, QUESTION)
    slicer.mrmlScene.RemoveNode(node)
    del node
    host.process(0.1)
    gc.collect()
    assert alive == set()


def test_a_panel_that_was_reloaded_leaves_memory(host, panel):
    again = host.reload_module()  # the first one is held by these tests
    choose(again, add_phantom(slices=8, matrix=64))
    ask(host, again, QUESTION)
    old = weakref.ref(again.conversation)
    host.reload_module()
    del again
    host.process(0.1)
    gc.collect()
    assert old() is None


def test_what_was_done_later_is_let_go_of_at_once(host, panel):
    from MedPrunerLib.later import later

    class Panel:
        done: ClassVar[list[str]] = []

        def act(self) -> None:
            self.done.append("done")

    one = Panel()
    kept = weakref.ref(one)
    later(one.act)
    del one
    assert kept() is not None
    host.process(0.05)
    assert Panel.done == ["done"]
    assert kept() is None  # without a collection of circles
