"""A model at the stand-in hub (standin_hub.py), and ways to download it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from huggingface_hub import constants
from standin_hub import REPOSITORY, REVISION, Hub

from MedPrunerLogic.errors import MedPrunerError, ModelError
from MedPrunerLogic.models.catalogue import download
from MedPrunerLogic.models.catalogue import hub as hub_module
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.models.catalogue.find import is_present

ROOT = Path(__file__).parents[2]
PHANTOM = ROOT / "Resources" / "Models" / "phantom"
WEIGHTS = "model.safetensors"
CARD = replace(CARDS["phantom"], name="remote", title="Remote", repository=REPOSITORY, revision=REVISION, folder=None, gated=True)
UNWANTED = {"pytorch_model.bin": b"pickle", "modeling.py": b"print('run')", "onnx/config.json": b"{}", "..\\evil.json": b"{}"}


@pytest.fixture
def hub(monkeypatch, tmp_path):
    files = {path.name: path.read_bytes() for path in PHANTOM.iterdir()} | UNWANTED
    with Hub(files) as hub:
        point_at(hub.endpoint, monkeypatch)
        monkeypatch.setattr(constants, "HF_TOKEN_PATH", str(tmp_path / "no-token"))
        for name in ("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN", "MEDPRUNER_CACHE"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setattr(hub_module, "_PAUSE_SECONDS", 0.01)
        yield hub


def point_at(endpoint: str, monkeypatch) -> None:
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    monkeypatch.setattr(constants, "ENDPOINT", endpoint)
    monkeypatch.setattr(constants, "HUGGINGFACE_CO_URL_TEMPLATE", endpoint + "/{repo_id}/resolve/{revision}/{filename}")


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def bring(cache, **options):
    return download.download(CARD, cache=cache, accept_licence=True, **options)


def failing(cache, kind=ModelError, **options) -> MedPrunerError:
    """The error of a download that fails, leaving nothing that looks like a model and telling no secret."""
    with pytest.raises(kind) as caught:
        bring(cache, **options)
    assert not is_present(CARD, cache)
    assert caught.value.advice
    assert not re.search(r"s3cret|hf_s|127\.0\.0\.1|localhost", str(caught.value))
    return caught.value


def partial(cache) -> Path:
    return next(cache.glob("models--*/blobs/*.incomplete"))


def start(*arguments: object, endpoint: str, before: str = "", **environment: str) -> subprocess.Popen:
    """The command line in a process of its own, with one model more."""
    program = (
        "import sys\nfrom dataclasses import replace\nfrom MedPrunerLogic.models.catalogue.cards import CARDS\n"
        f"CARDS['remote'] = replace(CARDS['phantom'], name='remote', title='Remote', repository={REPOSITORY!r}, revision={REVISION!r},"
        " folder=None, gated=True)\nfrom MedPrunerLogic.cli.main import main\nsys.exit(main(sys.argv[1:]))\n"
    )
    plain = {"HF_ENDPOINT": endpoint, "HF_HUB_OFFLINE": "", "HF_TOKEN_PATH": "/nowhere", "HF_TOKEN": "", "MEDPRUNER_CACHE": ""}
    return subprocess.Popen(
        [sys.executable, "-c", before + program, *map(str, arguments)], cwd=ROOT, env={**os.environ, **plain, **environment},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
