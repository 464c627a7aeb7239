"""Getting a model's weights, from a stand-in hub (standin_hub.py) that has bad days."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from huggingface_hub import constants, scan_cache_dir, snapshot_download
from standin_hub import REPOSITORY, REVISION, TOKEN, Hub

from MedPrunerLogic.errors import CancelledError, MedPrunerError, ModelError, OutputError
from MedPrunerLogic.models.catalogue import download, find
from MedPrunerLogic.models.catalogue import hub as hub_module
from MedPrunerLogic.models.catalogue.cache import cache_folder
from MedPrunerLogic.models.catalogue.cards import CARDS, LIKE
from MedPrunerLogic.models.catalogue.find import is_present

ROOT = Path(__file__).parents[3]
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


# --- the good day -------------------------------------------------------------------------------------------------------------


def test_a_downloaded_model_is_the_model_and_loads(hub, cache, monkeypatch):
    told = []
    folder = bring(cache, progress=lambda *told_now: told.append(told_now))
    wanted = {path.name for path in PHANTOM.iterdir()} - {"README.md"}
    assert {path.name for path in folder.iterdir()} == wanted == hub.fetched()
    assert all((folder / name).read_bytes() == (PHANTOM / name).read_bytes() for name in wanted)
    assert folder.name == REVISION
    assert told[-1] == ("download", 1.0, "Remote is on this machine")

    from MedPrunerLogic.engine import Engine

    monkeypatch.setitem(CARDS, CARD.name, CARD)
    monkeypatch.setenv("MEDPRUNER_CACHE", str(cache))
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    for model, revision in (("remote", REVISION), (REPOSITORY, REVISION), (folder, find.find_weights(CARDS["phantom"])[1])):
        assert Engine.load(model, device="cpu").revision == revision


def test_progress_comes_five_times_a_second_in_words_for_people(hub, cache):
    hub.speed = 3e6
    told = []
    bring(cache, progress=lambda stage, fraction, sentence: told.append((time.monotonic(), stage, fraction, sentence)))
    times, stages, fractions, sentences = zip(*told, strict=True)
    assert set(stages) == {"download"}
    assert list(fractions) == sorted(fractions)
    assert sum(0.05 < fraction < 0.95 for fraction in fractions) >= 4
    assert max(b - a for a, b in pairwise(times)) < 1.0
    total = sum(file.size for file in download.size_of(CARD, cache).files) / 1e6
    assert any(re.fullmatch(rf"Downloading Remote: [1-4]\.\d of {total:.1f} MB", sentence) for sentence in sentences)


def test_the_size_is_known_beforehand_and_counts_what_has_arrived(hub, cache):
    size = download.size_of(CARD, cache)
    assert (size.bytes_total, size.bytes_present) == (sum(len(hub.files[file.name]) for file in size.files), 0)
    assert size.files[-1].name == "config.json"  # it makes a folder look like a model
    bring(cache)
    assert download.size_of(CARD, cache).bytes_present == size.bytes_total
    assert download.size_of(CARDS["phantom"]).bytes_total > 5e6


def test_a_model_that_is_here_asks_nobody_anything(hub, cache, monkeypatch):
    folder = bring(cache)
    hub.asked.clear()
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    assert download.download(CARD, cache=cache) == folder
    assert download.download(CARDS["phantom"]) == PHANTOM
    assert hub.asked == []


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


def test_the_token_goes_to_the_hub_only_and_onto_no_disk(hub, cache, monkeypatch):
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    hub.gated = True
    bring(cache)
    elsewhere = [asked for asked in hub.asked if asked.path.startswith("/cdn/")]
    assert elsewhere
    assert all(asked.authorization is None for asked in elsewhere)
    assert {asked.authorization for asked in hub.asked if asked not in elsewhere} == {f"Bearer {TOKEN}"}
    assert not any(TOKEN.encode() in path.read_bytes() for path in cache.rglob("*") if path.is_file())


def test_where_there_are_no_links_the_files_lie_in_the_folder_itself(hub, cache, monkeypatch):
    def refuse(*_: object) -> None:
        raise OSError("a privilege is missing")

    monkeypatch.setattr(Path, "symlink_to", refuse)
    folder = bring(cache)
    assert not any(path.is_symlink() for path in folder.iterdir())
    assert list(cache.glob("models--*/blobs/*")) == []
    total = download.size_of(CARD, cache).bytes_total
    assert download.forget(CARD, cache) == total


# --- interrupted --------------------------------------------------------------------------------------------------------------


def test_a_cut_connection_goes_on_where_it_was(hub, cache):
    hub.cuts = [1_000_000, 3_000_000]
    bring(cache)
    assert hub.sent(WEIGHTS) == len(hub.files[WEIGHTS])
    assert sum(asked.offset > 0 for asked in hub.asked if asked.path.startswith("/cdn/")) == 2


def test_a_killed_download_fetches_nothing_twice(hub, cache):
    hub.speed = 2e6
    process = start("download", "remote", "--accept-licence", "--cache", cache, endpoint=hub.endpoint)
    deadline = time.monotonic() + 60
    while hub.sent(WEIGHTS) < 2e6:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    arrived = partial(cache).stat().st_size
    assert arrived > 5e5
    assert not is_present(CARD, cache)
    hub.heal()
    folder = bring(cache)
    assert hub.sent(WEIGHTS) == len(hub.files[WEIGHTS]) - arrived
    assert "chat_template.jinja" not in hub.fetched()
    assert (folder / WEIGHTS).read_bytes() == hub.files[WEIGHTS]


def test_a_download_killed_just_before_its_last_link_fetches_nothing(hub, cache):
    folder = bring(cache)
    for path in folder.iterdir():
        path.unlink()
    hub.heal()
    bring(cache)
    assert hub.fetched() == set()


def test_cancelling_takes_hold_within_two_seconds_of_silence(hub, cache):
    hub.hang_after = 2_000_000
    began = None

    def cancelled() -> bool:
        nonlocal began
        if began is None and hub.sent(WEIGHTS) >= hub.hang_after:
            began = time.monotonic()
        return began is not None

    error = failing(cache, CancelledError, cancelled=cancelled)
    assert time.monotonic() - began < 2.0
    assert "kept" in error.advice
    arrived = partial(cache).stat().st_size
    assert arrived > 1_000_000
    hub.closing.set()  # the silent connection ends; its thread gives the lock back
    hub.heal()
    bring(cache)
    assert hub.sent(WEIGHTS) == len(hub.files[WEIGHTS]) - arrived


def test_after_cancelling_nothing_more_arrives(hub, cache):
    hub.speed = 1e6
    failing(cache, CancelledError, cancelled=lambda: hub.sent(WEIGHTS) > 500_000)
    arrived = partial(cache).stat().st_size
    time.sleep(0.5)
    assert partial(cache).stat().st_size == arrived < len(hub.files[WEIGHTS])


def test_a_server_without_ranges_starts_over_and_still_ends_right(hub, cache):
    hub.cuts, hub.ignores_ranges = [1_000_000], True
    folder = bring(cache)
    assert (folder / WEIGHTS).read_bytes() == hub.files[WEIGHTS]


def test_two_downloads_at_once_fetch_it_once(hub, cache):
    hub.speed = 4e6
    sentences = []
    first = threading.Thread(target=bring, args=(cache,))
    first.start()
    while not hub.sent(WEIGHTS):
        time.sleep(0.01)
    with pytest.raises(ModelError, match="being downloaded"):
        download.forget(CARD, cache)
    bring(cache, progress=lambda _stage, _fraction, sentence: sentences.append(sentence))
    first.join()
    assert hub.sent(WEIGHTS) == len(hub.files[WEIGHTS])
    assert "Waiting for another download of Remote" in sentences


# --- refused ------------------------------------------------------------------------------------------------------------------


def test_without_the_licence_accepted_nobody_is_asked(hub, cache):
    with pytest.raises(ModelError, match=r"licence of Remote .*Apache-2\.0") as caught:
        download.download(CARD, cache=cache)
    assert CARD.licence_url in caught.value.advice
    assert hub.asked == []
    assert not cache.exists()


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
    assert WEIGHTS not in hub.fetched()  # said at the first small file


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


def test_weights_that_can_carry_code_are_refused(hub, cache):
    hub.files = {"config.json": b"{}", "pytorch_model.bin": b"pickle"}
    assert "no weights as safetensors" in failing(cache).problem
    assert hub.fetched() == set()


def test_a_digest_that_could_be_a_path_is_refused(hub, cache, monkeypatch):
    listing = hub.listing()
    listing["siblings"][0]["blobId"] = "../../evil"
    listing["siblings"][0].update(rfilename="config.json", lfs=None)
    monkeypatch.setattr(hub, "listing", lambda: listing)
    assert "does not say what" in failing(cache).problem


# --- damaged, full ------------------------------------------------------------------------------------------------------------


def test_too_little_space_is_said_before_anything_is_fetched(hub, cache, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9 - 2 * 10**7, 2 * 10**7))
    error = failing(cache, OutputError)
    assert error.problem == "Remote needs 5.1 MB more on the disk; 20.0 MB are free."
    assert hub.fetched() == set()


def test_a_disk_that_fills_up_in_the_middle(hub, cache):
    weights_file = next(file for file in download.size_of(CARD, cache).files if file.name == WEIGHTS)
    full = cache / f"models--{REPOSITORY.replace('/', '--')}" / "blobs" / f"{weights_file.digest}.incomplete"
    full.parent.mkdir(parents=True)
    full.symlink_to("/dev/full")
    error = failing(cache, OutputError)
    assert "disk is full" in error.problem
    assert "forget remote" in error.advice
    full.unlink()
    assert bring(cache)


def test_a_disk_that_holds_no_large_files(hub, cache):
    before = (
        "import resource, signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))\n"
    )
    process = start("download", "remote", "--accept-licence", "--cache", cache, endpoint=hub.endpoint, before=before)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 6, said
    assert "as large as" in said
    assert not is_present(CARD, cache)


def test_a_folder_that_cannot_be_written(hub, tmp_path):
    (tmp_path / "file").touch()
    assert "cannot be written" in failing(tmp_path / "file" / "cache", OutputError).problem
    assert "cannot be written" in failing(tmp_path / "file", OutputError).problem


def test_a_file_damaged_on_its_way_is_thrown_away(hub, cache):
    content = hub.files[WEIGHTS]
    hub.changed = {WEIGHTS: content[:-1] + bytes([content[-1] ^ 1])}
    assert "checksum" in failing(cache).problem
    assert list(cache.glob("models--*/blobs/*.incomplete")) == []
    hub.heal()
    assert (bring(cache) / WEIGHTS).read_bytes() == content


@pytest.mark.parametrize("difference", [-1000, 1000])
def test_a_file_of_another_size_is_thrown_away(hub, cache, difference):
    content = hub.files[WEIGHTS]
    hub.changed = {WEIGHTS: content[:difference] if difference < 0 else content + bytes(difference)}
    assert "instead of" in failing(cache).problem
    hub.heal()
    assert (bring(cache) / WEIGHTS).read_bytes() == content


@pytest.mark.parametrize("damage", ["short", "missing", "other bytes"])
def test_a_model_damaged_on_the_disk_is_mended(hub, cache, damage):
    folder = bring(cache)
    blob = (folder / WEIGHTS).resolve()
    content = hub.files[WEIGHTS]
    if damage == "missing":
        blob.unlink()
    else:
        blob.write_bytes(content[:-5] if damage == "short" else b"\xff" * len(content))
    hub.heal()
    assert not is_present(CARD, cache)
    bring(cache)
    assert (folder / WEIGHTS).read_bytes() == content
    assert hub.fetched() == {WEIGHTS}


# --- forget -------------------------------------------------------------------------------------------------------------------


def test_forgetting_frees_what_was_taken(hub, cache):
    total = download.size_of(CARD, cache).bytes_total
    bring(cache)
    assert download.forget(CARD, cache) == total
    assert not list(cache.glob("models--*"))
    assert download.forget(CARD, cache) == 0


def test_forgetting_takes_the_unfinished_part_too(hub, cache):
    hub.hang_after = 1_000_000
    failing(cache, CancelledError, cancelled=lambda: hub.sent(WEIGHTS) >= hub.hang_after)
    hub.closing.set()
    deadline = time.monotonic() + 15
    freed = 0
    while not freed:  # the thread of the silent connection may still hold the lock for a moment
        assert time.monotonic() < deadline
        try:
            freed = download.forget(CARD, cache)
        except ModelError:
            time.sleep(0.1)
    assert freed > 300_000
    assert not list(cache.glob("models--*"))


def test_forgetting_leaves_another_revision_alone(hub, cache):
    folder = bring(cache)
    other = folder.with_name("ab" * 20)
    other.mkdir()
    (other / "config.json").write_text("{}")
    assert download.forget(CARD, cache) > 5e6
    assert [path.name for path in other.parent.iterdir()] == [other.name]
    assert (other / "config.json").read_text() == "{}"


def test_what_was_not_downloaded_is_not_removed(tmp_path):
    own = tmp_path / "own"
    shutil.copytree(PHANTOM, own)
    for model in ("phantom", own):
        with pytest.raises(ModelError, match="was not downloaded"):
            download.forget(find.find_card(model))
    assert (PHANTOM / WEIGHTS).is_file()
    assert (own / WEIGHTS).is_file()


# --- folders, imports, command line -------------------------------------------------------------------------------------------


def test_an_unsupported_architecture_is_refused_with_the_supported_ones(tmp_path):
    (tmp_path / "config.json").write_text('{"model_type": "llava"}')
    with pytest.raises(ModelError, match=r"'llava' is not supported\. Supported: .*gemma3"):
        find.find_card(tmp_path)


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(PHANTOM, tmp_path / "model")


def test_a_truncated_shard_is_named(folder):
    """Of several, as large models have them."""
    weights_file = folder / WEIGHTS
    for number in (1, 2):
        shutil.copy(weights_file, folder / f"model-0000{number}-of-00002.safetensors")
    weights_file.unlink()
    shards = {f"weight.{number}": f"model-0000{number}-of-00002.safetensors" for number in (1, 2)}
    (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": shards}))
    assert find.find_card(folder).architecture == "gemma3"
    os.truncate(folder / shards["weight.2"], 1_000_000)
    with pytest.raises(ModelError, match=r"model-00002-of-00002\.safetensors in 'model' is damaged or incomplete"):
        find.find_card(folder)
    (folder / shards["weight.1"]).unlink()
    with pytest.raises(ModelError, match=r"lacks 1 of 2 weight files: model-00001"):
        find.find_card(folder)


def test_a_folder_with_pickled_weights_only_is_refused(folder):
    (folder / WEIGHTS).rename(folder / "pytorch_model.bin")
    with pytest.raises(ModelError, match=r"lacks 1 of 1 weight files: model\.safetensors\. .*other weight formats are refused"):
        find.find_card(folder)


@pytest.mark.parametrize(
    ("config", "problem"),
    [
        ({"model_type": "qwen3_vl"}, "could not be loaded"),
        (
            {"model_type": "gemma3", "text_config": {"num_hidden_layers": 62, "hidden_size": 5376}},
            r"its configuration wants \d\d,\d\d\d,\d\d\d,\d\d\d weights, its files hold 1,\d\d\d,\d\d\d",
        ),
        ({"model_type": "gemma3", "vision_config": None, "text_config": "none"}, "could not be loaded"),
    ],
)
def test_a_configuration_of_another_model_is_refused_without_filling_memory(folder, config, problem):
    """A 27B text model's numbers would be made up, 108 GB of them."""
    from MedPrunerLogic.models.adapters import loading

    path = folder / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | config))
    card = replace(CARDS["phantom"], architecture=config["model_type"], folder=folder)
    with pytest.raises(ModelError, match=problem):
        loading.load_adapter(card, folder, loading.torch.device("cpu"))


def test_a_copy_of_the_embedded_model_is_the_embedded_model(folder):
    from MedPrunerLogic.engine import Engine

    assert find.find_card(folder) == replace(CARDS["phantom"], folder=folder)
    copied, embedded = (Engine.load(model, device="cpu") for model in (folder, "phantom"))
    assert copied.revision == embedded.revision
    assert copied.calibration == embedded.calibration is not None
    assert copied.scope.limit == embedded.scope.limit > 0.0


def test_other_weights_of_the_embedded_models_network_are_read_as_it_is(folder):
    """Trained anew, say; what was measured of the old weights does not hold for them."""
    from MedPrunerLogic.engine import Engine

    weights = bytearray((folder / WEIGHTS).read_bytes())
    weights[500_000] ^= 1
    (folder / WEIGHTS).write_bytes(weights)
    card, embedded = find.find_card(folder), CARDS["phantom"]
    assert (card.name, card.licence) == ("model", "unknown (see the model's own card)")
    assert (card.image_format, card.wording, card.max_new_tokens) == (embedded.image_format, embedded.wording, embedded.max_new_tokens)
    assert Engine.load(folder, device="cpu").calibration is None


def test_code_in_a_folder_is_never_run(folder):
    """No option makes it: what a repository brings of its own is left where it is."""
    from MedPrunerLogic.engine import Engine

    for name in ("config.json", "tokenizer_config.json"):
        entries = {"auto_map": {"AutoConfig": "own.Config", "AutoTokenizer": ["own.Tokenizer", None], "AutoProcessor": "own.Processor"}}
        (folder / name).write_text(json.dumps(json.loads((folder / name).read_text()) | entries))
    (folder / "own.py").write_text("raise SystemExit('code of the repository ran')")
    assert Engine.load(folder, device="cpu").card.architecture == "gemma3"


# --- any repository -----------------------------------------------------------------------------------------------------------

NAMED = f"{REPOSITORY}@{REVISION}"


def test_a_repository_that_is_not_registered_comes_by_its_commit(hub, cache, monkeypatch):
    card = find.find_card(NAMED, cache, any_repository=True)
    assert (card.name, card.repository, card.revision, card.architecture) == (NAMED, REPOSITORY, REVISION, "")
    with pytest.raises(ModelError, match=r"are not on this machine\. Run `medpruner download .*@.*--model FOLDER"):
        find.find_weights(card, cache)
    with pytest.raises(ModelError, match=r"licence of .* has not been accepted: unknown .* to download the model\."):
        download.download(card, cache=cache)
    folder = download.download(card, cache=cache, accept_licence=True)

    from MedPrunerLogic.engine import Engine

    known = find.find_card(NAMED, cache, any_repository=True)
    assert (known.architecture, known.image_format.size, known.folder, known.gated) == ("gemma3", 128, None, False)
    assert (known.name, known.title, known.licence_url) == (NAMED, REPOSITORY, f"https://huggingface.co/{REPOSITORY}")
    monkeypatch.setenv("MEDPRUNER_CACHE", str(cache))
    assert Engine.load(known, device="cpu").revision == REVISION == folder.name
    assert download.forget(known, cache) > 5e6


def test_an_unsupported_repository_is_refused_before_its_weights_are_fetched(hub, cache):
    hub.files["config.json"] = b'{"model_type": "llava"}'
    card = find.find_card(NAMED, cache, any_repository=True)
    with pytest.raises(ModelError, match=r"'llava' is not supported\. Supported: gemma3, .*video_llama_3"):
        download.download(card, cache=cache, accept_licence=True)
    assert hub.fetched() == {"config.json"}
    assert not is_present(card, cache)


@pytest.mark.parametrize("revision", ["", "@main", "@" + REVISION[:12], "@" + REVISION.upper()])
def test_a_repository_without_a_full_commit_is_refused(hub, cache, revision):
    with pytest.raises(ModelError, match=rf"{REPOSITORY}@COMMIT .*medgemma-1\.5-4b"):
        find.find_card(REPOSITORY + revision, cache, any_repository=True)
    assert hub.asked == []


@pytest.mark.parametrize("name", [NAMED, "../up@" + REVISION, "a/../b@" + REVISION, "a/.b@" + REVISION, "https://a/b@" + REVISION])
def test_only_who_may_choose_a_repository_can(name):
    """The worker passes names on as they come: registered ones and folders."""
    with pytest.raises(ModelError, match="There is no model"):
        find.find_card(name, any_repository=name != NAMED)


def test_every_architecture_of_the_list_has_an_adapter():
    from MedPrunerLogic.models.adapters import loading

    assert {card.architecture for card in CARDS.values()} <= set(LIKE) == set(loading._ADAPTERS)


def test_every_repository_is_pinned_to_a_commit():
    assert all(re.fullmatch("[0-9a-f]{40}", card.revision) for card in CARDS.values() if card.repository)


def test_a_card_is_found_before_any_package_is_installed_and_a_download_needs_no_torch():
    program = (
        "import sys\nsys.modules.update(dict.fromkeys(['huggingface_hub', 'safetensors', 'filelock', 'torch', 'transformers']))\n"
        "from MedPrunerLogic.models.catalogue import find\nfind.find_card('medgemma-1.5-4b')\n"
        "for name in ('huggingface_hub', 'safetensors', 'filelock'): del sys.modules[name]\n"
        "from MedPrunerLogic.models.catalogue import download, hub\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


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


def test_the_command_line_downloads_lists_and_forgets(hub, cache):
    def run(*arguments: object) -> tuple[int, str, str]:
        process = start(*arguments, "--cache", cache, endpoint=hub.endpoint)
        said = process.communicate(timeout=60)
        return process.returncode, *said

    code, _, errors = run("download", "remote")
    assert (code, "--accept-licence" in errors, hub.asked) == (5, True, [])
    code, output, errors = run("download", "remote", "--accept-licence")
    assert (code, errors) == (0, "")
    assert Path(output.strip()) == find.find_weights(CARD, cache)[0]
    code, output, _ = run("models")
    assert re.search(r"remote.*open|remote.*gated.*yes", output)
    assert str(cache) in output
    code, output, _ = run("forget", "remote")
    assert (code, output) == (0, "0.01 GB freed\n")
    assert run("forget", "remote")[1] == "Nothing of it was on this machine\n"
    assert run("forget", "phantom")[0] == 5
    assert run("download", "gpt-9", "--accept-licence")[0] == 5


def test_ctrl_c_ends_with_130_and_keeps_the_part(hub, cache):
    hub.hang_after = 1_000_000
    process = start("download", "remote", "--accept-licence", "--cache", cache, endpoint=hub.endpoint)
    deadline = time.monotonic() + 60
    while hub.sent(WEIGHTS) < 1e6:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 130, errors
    assert "Traceback" not in errors
    assert "What has arrived is kept" in errors
    assert partial(cache).stat().st_size > 300_000
