"""The Model section: folders, packages, memory, precision and downloads."""

from __future__ import annotations

import shutil
import threading
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest
import slicer
from panel_steps import QUESTION, add_phantom, ask, choose, last_box, transcript
from standin_hub import Hub
from user import click, press, type_text

ROOT = Path(__file__).parents[3]


def test_a_folder_that_is_no_model(host, panel, tmp_path):
    panel.ui.modelSection.collapsed = False
    (tmp_path / "empty").mkdir()
    host.answers.append(str(tmp_path / "empty"))
    click(panel.ui.folderButton)
    assert "no config.json" in last_box(host)
    wrong = tmp_path / "wrong"
    wrong.mkdir()
    (wrong / "config.json").write_text('{"model_type": "llama"}')
    (wrong / "tokenizer_config.json").write_text("{}")
    (wrong / "model.safetensors").write_bytes((ROOT / "Resources/Models/phantom/model.safetensors").read_bytes())
    host.answers.append(str(wrong))
    click(panel.ui.folderButton)
    try:
        assert "'llama' is not supported" in panel.ui.stageLabel.text  # at once, and not only when it is asked
        assert "'llama' is not supported" in panel.ui.modelStatusLabel.text
        choose(panel, add_phantom())
        ask(host, panel, QUESTION)
        assert "'llama' is not supported" in transcript(panel)
        assert "gemma3" in transcript(panel)
    finally:
        panel.ui.modelComboBox.currentIndex = 0


def test_the_folder_for_models_is_remembered_also_when_it_is_emptied(host, panel, tmp_path):
    def kept() -> str:
        return slicer.app.userSettings().value("MedPruner/CacheFolder")

    client = panel.logic.session.client
    client.start()
    panel.ui.cachePathEdit.currentPath = str(tmp_path)
    assert kept() == str(tmp_path)
    host.until(lambda: not client.running, 10, "the worker goes on with the old folder")
    client.start()
    panel.ui.cachePathEdit.currentPath = ""
    assert kept() == ""
    host.until(lambda: not client.running, 10, "the worker goes on with the old folder")


def test_declined_packages_say_how_to_go_on(host, panel):
    choose(panel, add_phantom())
    host.packages_missing, host.packaging_error = True, RuntimeError("User declined")
    try:
        panel.model.check()
        assert "packages are missing" in panel.ui.modelStatusLabel.text
        assert "To download: about 25 MB." in panel.ui.modelStatusLabel.text
        assert "packages are missing" in panel.ui.stageLabel.text
        click(panel.ui.nextButton)
        assert "were not installed" in last_box(host)
        type_text(panel.ui.questionEdit, QUESTION)
        press(panel.ui.questionEdit, "Ctrl+Return")
        assert "Press 'Install packages'" in last_box(host)
        assert panel.logic.session.run is None
    finally:
        host.packages_missing, host.packaging_error = False, None
        panel.model.check()
    assert "Ready" in panel.ui.modelStatusLabel.text
    assert not panel.ui.installButton.enabled


@pytest.fixture
def without_packages(host, panel, monkeypatch):
    """Slicer as it comes: neither torch nor the packages. Gives what asks pip for something, with the thread that it ran in."""
    calls: list[tuple[str, bool]] = []

    def noting(module, name):
        original = getattr(module, name)

        def noted(*arguments, **keywords):
            calls.append((name, threading.current_thread() is threading.main_thread()))
            return original(*arguments, **keywords)

        monkeypatch.setattr(module, name, noted)

    import PyTorchUtils
    import slicer.packaging
    from MedPrunerLib.worker import install

    for module, name in ((slicer.packaging, "pip_ensure"), (slicer.packaging, "pip_install")):
        noting(module, name)
    noting(PyTorchUtils.PyTorchUtilsLogic, "installTorch")
    real = install.version

    def version(name):
        if name == "torch" and host.torch_missing:
            raise PackageNotFoundError(name)
        return real(name)

    monkeypatch.setattr(install, "version", version)
    host.torch_missing = host.packages_missing = True
    yield calls
    host.torch_missing = host.packages_missing = False
    host.packaging_error = None
    panel.model.check()


def test_packages_are_installed_by_the_button_only_and_in_the_main_thread(host, panel, without_packages):
    host.exit()
    host.enter()
    panel.model.check()
    host.process(0.2)
    assert without_packages == []
    status = panel.ui.modelStatusLabel.text
    assert "torch, filelock" in status
    assert "0.2 GB for the processor alone, 2.7 GB with an NVIDIA card" in status
    click(panel.ui.installButton)
    assert [name for name, _main in without_packages] == ["installTorch", "pip_ensure"]
    assert all(main for _name, main in without_packages)
    assert "Ready" in panel.ui.modelStatusLabel.text


def test_an_installation_that_was_cut_off_goes_on(host, panel, without_packages):
    """torch has arrived, the network goes: what is there stays, and the button brings the rest."""
    import PyTorchUtils

    host.packaging_error = None
    PyTorchUtils.PyTorchUtilsLogic().installTorch()
    without_packages.clear()
    host.packaging_error = RuntimeError("pip was killed")
    panel.model.check()
    assert "torch" not in panel.ui.modelStatusLabel.text
    click(panel.ui.installButton)
    assert "were not installed" in last_box(host)
    host.packaging_error = None
    click(panel.ui.installButton)
    assert [name for name, _main in without_packages] == ["pip_ensure", "pip_ensure"]
    assert "Ready" in panel.ui.modelStatusLabel.text


def test_a_package_of_which_only_the_name_has_arrived_is_missing(tmp_path, panel, monkeypatch):
    """What pip leaves when it is killed while it writes: a folder of metadata with nothing in it."""
    from MedPrunerLib.worker import install

    (tmp_path / "cut_off-1.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert not install._installed("cut-off")
    assert install._installed("torch")


def test_too_little_room_for_the_packages_is_said_before_anything_is_fetched(host, panel, without_packages, monkeypatch):
    from MedPrunerLib.worker import install

    monkeypatch.setattr(install.shutil, "disk_usage", lambda _folder: shutil._ntuple_diskusage(10**10, 10**10 - 10**8, 10**8))
    panel.model.check()
    click(panel.ui.installButton)
    assert "need 1065 MB on the disk; 100 MB are free" in last_box(host)
    assert without_packages == []


@pytest.fixture
def medgemma(host, panel):
    """The gated model is chosen; its weights are not here."""
    panel.ui.modelSection.collapsed = False
    panel.ui.modelComboBox.currentIndex = panel.ui.modelComboBox.findData("medgemma-1.5-4b")
    panel.model.check()
    host.until(lambda: panel.ui.deviceComboBox.count > 1 and "not on this computer" in panel.ui.modelStatusLabel.text, 60)
    yield panel
    panel.ui.modelComboBox.currentIndex = 0


def test_the_state_line_offers_the_download_of_a_model_that_is_not_here(host, medgemma):
    ui = medgemma.ui
    assert ui.stageLabel.text == "MedGemma 1.5 4B is not on this computer yet (8.6 GB to download)."
    assert ui.nextButton.text == "Download the model…"
    click(ui.nextButton)  # looks at the licence and declines
    assert "Health AI Developer Foundations" in host.dialogs[-1][1]
    assert medgemma.model._download is None


def test_the_memory_of_a_precision_is_told_and_what_would_fit(host, medgemma):
    ui, section = medgemma.ui, medgemma.model
    gpu = {"name": "cuda:0", "title": "Card", "memory_gb": 12.0, "half": True}
    try:
        section._onDevices({"devices": [gpu | {"free_gb": 11.5}]})
        assert "10.1 GB of memory with full precision; 11.5 GB are free on cuda:0." in ui.modelInfoLabel.text
        section._onDevices({"devices": [gpu | {"free_gb": 8.5}]})
        assert "6.9 GB of memory with 8-bit weights; 8.5 GB are free" in ui.modelInfoLabel.text
        ui.precisionComboBox.currentIndex = ui.precisionComboBox.findData("full")
        host.until(lambda: len(section._devices) and section._devices[0]["name"] == "cpu", 60)  # looked for anew
        section._onDevices({"devices": [gpu | {"free_gb": 8.5}]})
        assert "It may not fit: 10.1 GB of memory with full precision, but only 8.5 GB are free" in ui.modelInfoLabel.text
        assert "All of it would fit with 8-bit weights" in ui.modelInfoLabel.text
    finally:
        ui.precisionComboBox.currentIndex = ui.precisionComboBox.findData("auto")
        section.check()
        host.until(lambda: section._devices[0]["name"] != "cuda:0", 60)


def test_a_question_with_rounded_weights(host, panel):
    ui = panel.ui
    ui.precisionComboBox.currentIndex = ui.precisionComboBox.findData("8bit")
    try:
        assert not panel.model.missingPackages
        choose(panel, add_phantom(slices=24))
        ask(host, panel, QUESTION)
        assert "rounded to 8 bits" in transcript(panel)
    finally:
        ui.precisionComboBox.currentIndex = ui.precisionComboBox.findData("auto")


def test_a_models_terms_are_shown_and_accepted_before_the_hub_is_asked_anything(host, medgemma, monkeypatch):
    with Hub({}, gated=True) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        client = medgemma.logic.session.client
        client.restart("another hub")
        host.until(lambda: not client.running, 10)
        host.answers.append(False)
        click(medgemma.ui.downloadButton)
        host.process(0.2)
        assert hub.asked == []
    kind, text = host.dialogs[-1]
    assert kind == "confirmYesNo"
    assert "Do you accept this licence" in text
    for shown in ("8.6 GB", "health-ai-developer-foundations/terms", "https://huggingface.co/google/medgemma-1.5-4b-it", "HF_TOKEN"):
        assert shown in text


@pytest.mark.parametrize("trouble", ["no network", "wrong token", "offline"])
def test_a_download_that_fails_says_what_to_do(host, medgemma, monkeypatch, tmp_path, trouble):
    ui, client = medgemma.ui, medgemma.logic.session.client
    with Hub({}, gated=True) as hub:
        monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9" if trouble == "no network" else hub.endpoint)
        monkeypatch.setenv("HF_TOKEN", "hf_wrong")
        hub.listing_refusal = (401, {"X-Error-Message": "Invalid credentials in Authorization header"}, b"")
        client.restart("another hub")
        host.until(lambda: not client.running, 10)
        ui.offlineCheckBox.checked = trouble == "offline"
        ui.cachePathEdit.currentPath = str(tmp_path)
        try:
            host.answers.append(False)
            click(ui.downloadButton)  # looks at the licence and declines
            assert medgemma.model._download is None
            host.answers.append(True)
            click(ui.downloadButton)
            host.until(lambda: medgemma.model._download is None, 60)
        finally:
            host.answers.clear()
            ui.offlineCheckBox.checked, ui.cachePathEdit.currentPath = False, ""
            host.until(lambda: not client.running, 10)
        said = last_box(host)
        assert {"no network": "network", "wrong token": "token", "offline": "offline"}[trouble] in said, said
        assert "hf_wrong" not in said
    assert trouble == "offline" or any("Health AI Developer Foundations" in text for _kind, text in host.dialogs)
