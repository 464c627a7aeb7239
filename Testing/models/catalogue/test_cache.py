"""Where weights lie on the disk, as the hub's own tools have them."""

from __future__ import annotations

from pathlib import Path

import pytest
from downloads import CARD, WEIGHTS, bring
from huggingface_hub import constants, scan_cache_dir, snapshot_download
from standin_hub import REPOSITORY, REVISION

from MedPrunerLogic.models.catalogue import download
from MedPrunerLogic.models.catalogue.cache import cache_folder


def test_the_hubs_own_tools_find_it(hub, cache):
    folder = bring(cache)
    assert Path(snapshot_download(REPOSITORY, revision=REVISION, cache_dir=cache, local_files_only=True)) == folder
    found = scan_cache_dir(cache)
    assert (len(found.warnings), found.size_on_disk) == (0, download.size_of(CARD, cache).bytes_total)


def test_the_cache_is_the_argument_then_ours_then_the_hubs(monkeypatch, tmp_path):
    monkeypatch.setenv("MEDPRUNER_CACHE", str(tmp_path / "ours"))
    assert cache_folder(tmp_path) == tmp_path
    assert cache_folder() == tmp_path / "ours"
    monkeypatch.setenv("MEDPRUNER_CACHE", "")
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    assert cache_folder() == tmp_path / "hub"


def test_where_there_are_no_links_the_files_lie_in_the_folder_itself(hub, cache, monkeypatch):
    def refuse(*_: object) -> None:
        raise OSError("a privilege is missing")

    monkeypatch.setattr(Path, "symlink_to", refuse)
    folder = bring(cache)
    assert not any(path.is_symlink() for path in folder.iterdir())
    assert list(cache.glob("models--*/blobs/*")) == []
    total = download.size_of(CARD, cache).bytes_total
    assert download.forget(CARD, cache) == total


@pytest.mark.parametrize("name", ["Anna & Co's 100% #1 (new); $HOME/Jürgen Größe/放射線科 张伟", "x" * 200])
def test_a_model_is_brought_into_a_folder_of_an_odd_name_and_forgotten_there(hub, tmp_path, name):
    folder = tmp_path / name / "models"
    found = bring(folder)
    assert found.is_relative_to(folder)
    assert (found / WEIGHTS).read_bytes() == hub.files[WEIGHTS]
    assert download.forget(CARD, folder) > 5e6
    assert not list(folder.glob("models--*"))
