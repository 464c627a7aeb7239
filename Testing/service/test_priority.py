"""Work that gives way: done, in its own time, and what it raises arrives."""

from __future__ import annotations

import os
import sys
import threading

import pytest

from MedPrunerLogic.service import priority


def test_it_returns_and_raises_what_the_work_does():
    assert priority.lowered(lambda: 3) == 3
    with pytest.raises(KeyError, match="here"):
        priority.lowered(lambda: {}["here"])


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has priorities of threads")
def test_the_work_is_lowered_and_whoever_waits_for_it_is_not():
    before = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    inside = priority.lowered(lambda: os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))
    assert inside == min(max(before, 10), 19)
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == before


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has priorities of threads")
def test_torchs_own_threads_are_lowered_too():
    import torch

    if torch.get_num_threads() < 2:
        pytest.skip("torch computes in one thread here")

    def nice() -> list[int]:
        numbers = torch.rand(1500, 1500)
        (numbers @ numbers).sum()
        own = threading.get_native_id()
        others = [int(name) for name in os.listdir("/proc/self/task")]
        return [os.getpriority(os.PRIO_PROCESS, number) for number in others if number != own]

    before = sorted(nice())
    assert sorted(priority.lowered(nice)).count(10) > before.count(10)
