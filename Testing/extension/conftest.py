"""The panel in the stand-in for Slicer, opened once for all of these tests."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
import pytest
import slicer
from dicom_series import write_made_up
from forked import workers
from host import Host
from panel_steps import assert_nothing_half_made, choose, is_running, phantom

from MedPrunerLogic.imaging.files import read_volume
from MedPrunerLogic.scene import mrml

MODULE = Path(__file__).parents[2] / "MedPrunerExtension" / "MedPruner.py"


@pytest.fixture(scope="package")
def host(tmp_path_factory):
    """The stand-in for Slicer with the module opened in it; it ends with no process and no file left."""
    host = Host(tmp_path_factory.mktemp("settings"))
    host.load_module(MODULE)
    host.enter()
    yield host
    client = host.module.widgetRepresentation().self().logic.session.client
    pid, folder = client.hello and client.hello["pid"], client.folder
    host.close()
    assert folder is None or not folder.exists()
    host.until(lambda: pid is None or not is_running(pid), 10, "the worker outlived the panel")
    assert host.errors == []


@pytest.fixture(scope="module")
def forked_workers(host, tmp_path_factory):
    """Where workers are ended again and again: each new one begins with torch imported."""
    client = host.module.widgetRepresentation().self().logic.session.client

    def end() -> None:
        process = client._link._process
        client.restart("test")
        host.until(lambda: process is None or client._link._process is not process, 10)  # the next one may have begun at once

    real = client._link._command
    with workers(tmp_path_factory.mktemp("forked")) as command, pytest.MonkeyPatch.context() as patch:
        patch.setattr(client._link, "_command", lambda: (*command, real()[2]))
        end()
        yield
        end()


@pytest.fixture
def panel(host):
    """The module's widget over an empty scene, with nothing said yet, and nothing read before it is asked for (test_ahead.py)."""
    widget = host.module.widgetRepresentation().self()
    widget.ui.readAheadCheckBox.checked = True  # whatever it was, it is switched off now
    widget.ui.readAheadCheckBox.checked = False
    slicer.mrmlScene.Clear(False)
    host.process(0.1)
    widget.conversation._transcript.clear()
    widget.ui.questionEdit.clear()
    host.dialogs.clear()
    yield widget
    assert host.errors == []
    assert_nothing_half_made()


@pytest.fixture
def series(host, panel, tmp_path):
    """A volume as Slicer's DICOM module loads it: its node names the instances, the database knows their files."""
    made = phantom().volume
    files = write_made_up(tmp_path / "series", made.voxels[::2].astype(np.int16), spacing=(*made.spacing[:2], 2 * made.spacing[2]))
    headers = [pydicom.dcmread(file, stop_before_pixels=True) for file in files]
    host.dicom_files = {str(header.SOPInstanceUID): str(file) for header, file in zip(headers, files, strict=True)}
    node = mrml.add_volume(slicer.mrmlScene, read_volume(tmp_path / "series"))
    choose(panel, node)
    node.SetAttribute("DICOM.instanceUIDs", " ".join(host.dicom_files))
    yield node, headers
    host.dicom_files = {}
