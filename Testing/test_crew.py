"""Jobs shared out among processes, of which some end as none should."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from MedPrunerLogic.crew import share_out
from MedPrunerLogic.errors import DeviceError, RunError


def do(job: tuple[Path, str]) -> None:
    folder, what = job
    if what == "crash":
        os._exit(9)
    if what == "refuse":
        raise RunError("Refused.")
    (folder / what).touch()


def test_a_job_that_ends_its_process_costs_none_of_the_others(tmp_path):
    names = ["a", "b", "crash", "c", "d", "e"]
    lost: list[tuple[Path, str]] = []
    share_out(do, [(tmp_path, name) for name in names], 2, lambda: None, lost.append)
    assert lost == [(tmp_path, "crash")]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b", "c", "d", "e"]


def test_where_nothing_can_be_done_no_job_is_blamed(tmp_path):
    with pytest.raises(DeviceError, match="ended suddenly"):
        share_out(do, [(tmp_path, "crash")], 1, lambda: None, lambda _job: pytest.fail("blamed"))
    with pytest.raises(DeviceError, match="ended suddenly"):
        share_out(do, [(tmp_path, "a"), (tmp_path, "crash")], 1, lambda: None)


def test_what_a_job_raises_is_raised(tmp_path):
    with pytest.raises(RunError, match="Refused"):
        share_out(do, [(tmp_path, "a"), (tmp_path, "refuse"), (tmp_path, "b")], 1, lambda: None)
    assert not (tmp_path / "b").exists()
