"""What the hub, or what stands between, can refuse: said in words, with what to do."""

from __future__ import annotations

import re
import time
from dataclasses import replace

import pytest
from downloads import CARD, bring, failing, partial, point_at, start
from huggingface_hub import constants
from standin_hub import REPOSITORY, TOKEN, Hub

from MedPrunerLogic.errors import ModelError
from MedPrunerLogic.models.catalogue import download


def test_offline_mode_touches_no_network(hub, cache, monkeypatch):
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    assert "HF_HUB_OFFLINE" in failing(cache).problem
    with pytest.raises(ModelError, match="Offline"):
        download.size_of(CARD, cache)
    assert hub.asked == []


def test_offline_mode_of_the_environment_holds_in_a_fresh_process(hub, cache):
    for variable in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        process = start("download", "remote", "--accept-licence", "--cache", cache, endpoint=hub.endpoint, **{variable: "1"})
        _, said = process.communicate(timeout=60)
        assert (process.returncode, "Offline mode is set" in said) == (5, True)
    assert hub.asked == []


def test_a_gated_model_without_a_token_says_how_to_get_access(hub, cache):
    hub.gated = True
    error = failing(cache)
    assert "accepted its terms" in error.problem
    for word in (f"https://huggingface.co/{REPOSITORY}", "HF_TOKEN", "hf auth login"):
        assert word in error.advice
    assert hub.fetched() == set()
    assert not cache.exists()  # said before anything is prepared


def test_a_gated_model_whose_terms_were_not_accepted_says_so_before_anything_is_fetched(hub, cache, monkeypatch):
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    hub.gated, hub.accepted = True, False
    error = failing(cache)
    assert "no access to Remote" in error.problem
    assert f"https://huggingface.co/{REPOSITORY}" in error.advice
    assert [asked.path for asked in hub.asked] == [f"/api/models/{REPOSITORY}/auth-check"]
    assert not cache.exists()


def test_a_mirror_that_cannot_tell_who_has_access_is_asked_for_the_files(hub, cache, monkeypatch):
    monkeypatch.setattr(hub, "knows_access", False)
    assert bring(cache).is_dir()


GATED = {"X-Error-Code": "GatedRepo", "X-Error-Message": "Access to model is restricted."}


@pytest.mark.parametrize(
    ("token", "refusal", "problem", "advice"),
    [
        (TOKEN, (403, GATED, b""), "no access to Remote", "fine-grained"),
        (TOKEN, (403, {"X-Error-Message": "Please enable access to public gated repositories"}, b""), "no access", "fine-grained"),
        (TOKEN, (401, GATED, b""), "does not accept your access token", "hf auth login"),
        (None, (404, {"X-Error-Code": "EntryNotFound"}, b""), "no longer there", "update MedPruner"),
        (None, (404, {"X-Error-Code": "RepoNotFound"}, b""), "no repository", "huggingface.co"),
        (None, (503, {}, b""), r"HTTP status 503", "goes on where it stopped"),
        (None, (429, {}, b""), "asks to wait", "few minutes"),
    ],
)
def test_a_refused_file_is_explained(hub, cache, monkeypatch, token, refusal, problem, advice):
    if token:
        monkeypatch.setenv("HF_TOKEN", token)
    hub.refusal = refusal
    error = failing(cache)
    assert re.search(problem, error.problem)
    assert advice in error.advice


def test_a_wrong_token_is_told_from_a_missing_repository(hub, cache, monkeypatch):
    monkeypatch.setenv("HF_TOKEN", "hf_" + "wr0ng" * 6)
    error = failing(cache)
    assert "token" in error.problem
    assert "wr0ng" not in str(error)


@pytest.mark.parametrize(
    ("change", "problem"), [({"repository": "test/other"}, "no repository"), ({"revision": "ab" * 20}, "no longer has")]
)
def test_a_missing_repository_or_revision(hub, cache, change, problem):
    with pytest.raises(ModelError, match=problem):
        download.download(replace(CARD, gated=False, **change), cache=cache, accept_licence=True)


def test_no_network(hub, cache, monkeypatch):
    with Hub({}) as gone:
        pass
    point_at(gone.endpoint, monkeypatch)
    began = time.monotonic()
    assert "cannot be reached" in failing(cache).problem
    assert time.monotonic() - began < 3


def test_a_network_that_goes_in_the_middle(hub, cache):
    hub.speed = 4e6
    sentences = []

    def watch(_stage: str, fraction: float, sentence: str) -> None:
        sentences.append(sentence)
        if 0.3 < fraction < 0.9:
            hub.cuts = [0] * 100

    assert "cannot be reached" in failing(cache, progress=watch).problem
    assert partial(cache).stat().st_size > 1e6


def test_a_proxy_that_is_not_there(hub, cache):
    process = start("download", "remote", "--accept-licence", "--cache", cache, endpoint="http://hub.invalid",
                    HTTP_PROXY="http://user:s3cret@127.0.0.1:9", http_proxy="", NO_PROXY="", no_proxy="")  # fmt: skip
    _, said = process.communicate(timeout=60)
    assert process.returncode == 5
    assert "cannot be reached" in said
    assert "s3cret" not in said


def test_missing_certificates_are_said(hub, cache):
    process = start("download", "remote", "--accept-licence", "--cache", cache, endpoint=hub.endpoint,
                    SSL_CERT_FILE=str(cache / "none.pem"), SSL_CERT_DIR="")  # fmt: skip
    _, said = process.communicate(timeout=60)
    assert process.returncode == 5, said
    assert "SSL_CERT_FILE" in said


def test_a_sign_in_page_is_not_the_hub(hub, cache):
    hub.listing_refusal = (200, {"Content-Type": "text/html"}, b"<html>Welcome to the guest network</html>")
    error = failing(cache)
    assert "not the hub" in error.problem
    assert "sign-in page" in error.advice
