"""The real worker process, spoken to as the panel will."""

from __future__ import annotations

import io
import queue
import subprocess
import sys
import threading
import time
from dataclasses import asdict, fields
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from MedPrunerLogic.engine import Engine
from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.evidence.evidence import Evidence
from MedPrunerLogic.imaging.slices import cut
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning.anchors import filter_slices
from MedPrunerLogic.pruning.settings import PRESETS, PruningSettings
from MedPrunerLogic.service import messages

ROOT = Path(__file__).parents[2]
QUESTION = "Is there a nodule?"


class Client:
    """The other side of the pipe, as simple as can be."""

    def __init__(self, folder: Path, program: tuple[str, ...] | list[str] = ("-m", "MedPrunerLogic.service.worker")) -> None:
        self.folder, self.count, self.noise = folder, 0, []
        folder.mkdir()
        self.process = subprocess.Popen(
            [sys.executable, *program, str(folder)],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, bufsize=1,
        )  # fmt: skip
        self.inbox: queue.Queue = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self.process.stdout:
            message = messages.decode(line)
            if message is None:
                self.noise.append(line)
            else:
                self.inbox.put(message)

    def send(self, kind: str, **values) -> int:
        self.count += 1
        self.process.stdin.write(messages.encode(kind, id=self.count, **values))
        return self.count

    def until(self, *kinds: str, request: int | None = None) -> tuple[dict, list[dict]]:
        """The first message of these kinds, and what came before it."""
        before = []
        while True:
            message = self.inbox.get(timeout=180)
            if message["kind"] in kinds and (request is None or message["id"] == request):
                return message, before
            before.append(message)

    def do(self, kind: str, **values) -> tuple[dict, list[dict]]:
        return self.until("done", "error", request=self.send(kind, **values))

    def open(self, volume, settings="paper") -> dict:
        packed = messages.pack_volume(volume, self.folder, "voxels")
        return self.do("open", volume=packed, settings=asdict(PRESETS[settings]))[0]

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait(30)


@pytest.fixture(scope="module")
def made():
    return drawing.make_phantom(900_000_021, nodules=1, slices=30)


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    client = Client(tmp_path_factory.mktemp("worker") / "shared")
    yield client
    client.close()
    assert client.process.returncode == 0
    assert client.noise == []
    assert not client.folder.exists()


@pytest.fixture(scope="module")
def greeting(client):
    return client.until("hello")[0]


@pytest.fixture(scope="module")
def opened(client, greeting, made):
    assert client.do("ask", question=QUESTION)[0]["problem"] == "No volume is open."
    assert client.open(made.volume)["problem"] == "No model is loaded."
    loaded, before = client.do("load", model="phantom", device="cpu")
    assert loaded["kind"] == "done", loaded
    assert [m["stage"] for m in before] == ["load", "load"]
    return client.open(made.volume)


def test_hello_tells_versions_and_the_process(client, greeting):
    import torch

    assert greeting["torch"] == torch.__version__
    assert greeting["pid"] == client.process.pid


def test_devices_tell_their_memory(client, greeting):
    devices = client.do("devices")[0]["devices"]
    assert devices[-1]["name"] == "cpu"
    assert all(0 < device["free_gb"] <= device["memory_gb"] for device in devices)


@pytest.mark.parametrize("model", ["phantom", "medgemma-1.5-4b"])
def test_a_survey_counts_the_slices_that_the_engine_would_keep(client, greeting, made, model):
    packed = messages.pack_voxels(made.volume.voxels, made.volume.ijk_to_ras, None, client.folder, "surveyed")
    done, _ = client.do("survey", volume=packed, model=model, plane="axial")
    (client.folder / "surveyed.npy").unlink()
    seen = messages.unpack_survey(done["survey"], client.folder)
    assert (seen.modality, seen.plane, seen.source_count) == ("CT", "axial", len(made.volume.voxels))
    images = cut(made.volume, "axial", CARDS[model].image_format).images
    exact, estimate = filter_slices(images, None).distance, seen.filter(PruningSettings(gamma=None)).distance
    np.testing.assert_allclose(estimate, exact, rtol=0.0 if model == "phantom" else 0.03)
    for gamma in (0.01, 0.02, 0.05, 0.1):  # an estimate close to gamma may fall on the other side of it, and take another anchor
        exact, estimate = filter_slices(images, gamma).kept.sum(), seen.filter(PruningSettings(gamma=gamma)).kept.sum()
        assert abs(int(estimate) - int(exact)) <= (0 if model == "phantom" else 3)


def test_an_answer_is_the_engines_own(client, opened, made):
    done, before = client.do("ask", question=QUESTION)
    scan = Engine.load("phantom", device="cpu").open(made.volume, PRESETS["paper"])
    direct = scan.ask(QUESTION)
    assert "".join(m["text"] for m in before if m["kind"] == "text").strip() == direct.text
    answer = messages.unpack_answer(done["answer"], client.folder)
    assert (answer.text, answer.settings, answer.retention, answer.finish) == (direct.text, direct.settings, direct.retention, "stop")
    assert answer.confidence == pytest.approx(direct.confidence, rel=1e-4)
    assert opened["retention"] == asdict(direct.retention)
    for field in fields(Evidence):
        if field.name != "words":
            np.testing.assert_allclose(getattr(answer.evidence, field.name), getattr(direct.evidence, field.name), atol=1e-5)
    for word in range(len(direct.text.split())):  # equally strong cells may come in any order
        np.testing.assert_allclose(answer.evidence.word_values(word), direct.evidence.word_values(word), atol=1e-4)
    assert [p.name for p in client.folder.iterdir()] == ["voxels.npy"]


def test_a_follow_up_and_a_comparison_with_nothing_pruned(client, opened):
    done, before = client.do("ask", question=QUESTION)
    assert {m["stage"] for m in before if m["kind"] == "progress"} == {"answer"}
    unpruned, before = client.do("ask", question=QUESTION, unpruned=True)
    assert "encode" in {m["stage"] for m in before if m["kind"] == "progress"}
    kept = [messages.unpack_answer(d["answer"], client.folder).retention.overall for d in (done, unpruned)]
    assert kept[0] < kept[1] == 1.0
    again, before = client.do("ask", question=QUESTION, unpruned=True)
    assert "encode" not in {m["stage"] for m in before if m["kind"] == "progress"}
    messages.unpack_answer(again["answer"], client.folder)


def test_a_picture_of_what_was_read_is_made_of_a_volume_and_its_answer_alone(client, opened, made):
    """Whatever scan is open; not of a volume that the answer is not about."""
    told = messages.unpack_answer(client.do("ask", question=QUESTION)[0]["answer"], client.folder)

    def picture(volume):
        said = messages.pack_volume(volume, client.folder, "pictured")
        return client.do("picture", volume=said, answer=messages.pack_answer(told, client.folder, "told"), model="phantom")[0]

    done = picture(made.volume)
    assert done["kind"] == "done", done
    image = Image.open(io.BytesIO(messages.take_file(client.folder, done["picture"])))
    assert image.format == "JPEG"
    assert image.width > 1000
    other = picture(drawing.make_phantom(900_000_031, slices=40).volume)
    assert "another volume" in other["problem"]
    (client.folder / "pictured.npy").unlink()
    assert [p.name for p in client.folder.iterdir()] == ["voxels.npy"]
    for name in ("../voxels.npy", "voxels.np", ""):
        with pytest.raises(MedPrunerError):
            messages.take_file(client.folder, name)


def test_what_is_wrong_is_said_and_survived(client, opened):
    for wrong, kind in (
        ({"kind": "dance"}, "MedPrunerError"),
        ({"kind": "ask", "question": " "}, "QuestionError"),
        ({"kind": "ask", "question": "Write a report.", "report": True}, "QuestionError"),
        # A message chooses no repository and no revision.
        ({"kind": "download", "model": "someone/model@" + "ab" * 20, "accept_licence": True}, "ModelError"),
        ({"kind": "ask"}, "unforeseen"),
        ({"kind": "open", "volume": {"voxels": "../x.npy", "ijk_to_ras": [], "modality": "CT"}, "settings": {}}, "MedPrunerError"),
    ):
        answer, _ = client.do(**wrong)
        assert (answer["kind"], answer["type"]) == ("error", kind), answer
        assert answer["advice"]


@pytest.mark.parametrize(
    ("wrong", "kind"),
    [
        ({"model": "gpt-9"}, "ModelError"),
        ({"model": "medgemma-1.5-4b"}, "ModelError"),  # its weights are not here
        ({"model": "phantom", "device": "npu"}, "DeviceError"),
        ({"model": "phantom", "report": True}, "QuestionError"),
    ],
)
def test_a_load_that_cannot_succeed_leaves_the_model_before_it_and_its_scan(client, opened, made, wrong, kind):
    client.open(made.volume)
    failed, before = client.do("load", **{"device": "cpu", **wrong})
    assert (failed["kind"], failed["type"], before) == ("error", kind, [])
    done, before = client.do("ask", question=QUESTION)
    assert messages.unpack_answer(done["answer"], client.folder).finish == "stop"
    assert {m["stage"] for m in before if m["kind"] == "progress"} == {"answer"}


@pytest.mark.parametrize("spare_mib", [8, 13])
def test_without_memory_the_worker_says_so_and_goes_on(client, opened, made, spare_mib):
    """Too little to map the voxels (12 MiB), and enough for that but not for what comes after."""
    import psutil

    process = psutil.Process(client.process.pid)
    before = process.rlimit(psutil.RLIMIT_AS)
    tall = drawing.make_phantom(900_000_024, slices=96, matrix=256).volume
    packed = messages.pack_volume(tall, client.folder, "tall")
    process.rlimit(psutil.RLIMIT_AS, (process.memory_info().vms + (spare_mib << 20), before[1]))
    try:
        failed, _ = client.do("open", volume=packed, settings=asdict(PRESETS["off"]))
    finally:
        process.rlimit(psutil.RLIMIT_AS, before)
        (client.folder / "tall.npy").unlink()
    assert (failed["kind"], failed["type"]) == ("error", "DeviceError"), failed
    assert "out of memory" in failed["problem"]
    assert failed["advice"]
    assert client.open(made.volume)["kind"] == "done"


def test_a_lost_device_ends_the_worker_after_it_has_said_so(tmp_path, made):
    """torch has no way to lose a CPU: the encoder raises what CUDA would, in a real worker process."""
    program = (
        "import sys\nfrom MedPrunerLogic.service import worker\nfrom MedPrunerLogic.models.adapters import gemma3\n"
        "def lost(*_):\n    raise RuntimeError('CUDA error: unspecified launch failure')\n"
        "gemma3.Gemma3Adapter.encode = lost\nsys.exit(worker.main())\n"
    )
    client = Client(tmp_path / "shared", ["-c", program])
    client.until("hello")
    client.do("load", model="phantom", device="cpu")
    failed = client.open(made.volume)
    assert failed["type"] == "DeviceLostError"
    assert "starts anew" in failed["advice"]
    assert client.process.wait(30) == 7


def test_rubbish_on_stdin_is_no_request(client, opened):
    client.process.stdin.write("hello?\n" + messages.PREFIX + "{not json\n" + messages.PREFIX + "[1]\n")
    assert client.do("dance")[0]["kind"] == "error"


def test_opening_is_cancelled_and_the_worker_goes_on(client, opened, made):
    packed = messages.pack_volume(drawing.make_phantom(900_000_022, slices=96).volume, client.folder, "other")
    request = client.send("open", volume=packed, settings=asdict(PRESETS["off"]))
    client.until("progress", request=request)
    client.process.stdin.write(messages.encode("cancel", id=request))
    ended, _ = client.until("done", "error", request=request)
    assert ended["type"] == "CancelledError"
    (client.folder / "other.npy").unlink()
    assert client.open(made.volume)["kind"] == "done"


def test_a_request_that_waits_can_be_cancelled(client, opened, made):
    packed = messages.pack_volume(made.volume, client.folder, "voxels")
    first = client.send("open", volume=packed, settings=asdict(PRESETS["paper"]))
    second = client.send("ask", question=QUESTION)
    client.process.stdin.write(messages.encode("cancel", id=second))
    assert client.until("done", "error", request=first)[0]["kind"] == "done"
    done, before = client.until("done", "error", request=second)
    assert messages.unpack_answer(done["answer"], client.folder).finish == "cancelled"
    assert not any(m["kind"] == "text" for m in before)


def test_the_worker_ends_and_tidies_up_when_its_parent_is_killed(tmp_path, made):
    """A parent that starts a worker, has it read a scan and is killed -9 in the middle."""
    folder = tmp_path / "shared"
    program = (
        "import sys, subprocess, time; sys.path[:0] = ['Testing/service']\n"
        "from pathlib import Path\nfrom test_worker import Client, asdict, PRESETS\n"
        "from MedPrunerLogic.phantom import drawing as phantom\nfrom MedPrunerLogic.service import messages\n"
        "c = Client(Path(sys.argv[1])); c.until('hello'); c.do('load', model='phantom')\n"
        "v = messages.pack_volume(phantom.make_phantom(900000023, slices=96).volume, c.folder, 'v')\n"
        "c.send('open', volume=v, settings=asdict(PRESETS['off'])); c.until('progress')\n"
        "print(c.process.pid, flush=True)\ntime.sleep(600)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", program, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    import psutil

    worker = psutil.Process(int(parent.stdout.readline()))
    assert folder.exists()
    parent.kill()
    parent.wait()
    deadline = time.monotonic() + 30
    while folder.exists() or (worker.is_running() and worker.status() != psutil.STATUS_ZOMBIE):  # nobody may be there to reap it
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_shutdown_ends_in_order(tmp_path):
    client = Client(tmp_path / "shared")
    client.until("hello")
    client.send("shutdown")
    assert client.process.wait(30) == 0


def test_a_message_is_one_line_and_nothing_else_is_a_message():
    line = messages.encode("text", text="two\nlines\u2028 é")
    assert line.count("\n") == 1
    assert line.isascii()
    assert messages.decode(line) == {"kind": "text", "text": "two\nlines\u2028 é"}
    for other in ("", "INFO: loading", messages.PREFIX, messages.PREFIX + "{}", messages.PREFIX + '{"kind": 3}'):
        assert messages.decode(other) is None


def test_arrays_are_never_unpickled(tmp_path):
    np.save(tmp_path / "v.npy", np.array([{"a": 1}], dtype=object), allow_pickle=True)
    with pytest.raises(ValueError, match="Python objects"):
        messages.unpack_volume({"voxels": "v.npy", "ijk_to_ras": np.eye(4).tolist(), "modality": "CT"}, tmp_path)
    for name in ("../v.npy", "/etc/passwd", "none.npy", None):
        with pytest.raises(MedPrunerError):
            messages.unpack_volume({"voxels": name, "ijk_to_ras": np.eye(4).tolist(), "modality": "CT"}, tmp_path)
