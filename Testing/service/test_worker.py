"""The requests of a panel, to a real worker process."""

from __future__ import annotations

import io
from dataclasses import asdict, fields, replace
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from PIL import Image
from worker_client import QUESTION, Client

from MedPrunerLogic.engine import Engine
from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.evidence.evidence import Evidence
from MedPrunerLogic.imaging.slices import cut
from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.pruning.anchors import filter_slices
from MedPrunerLogic.pruning.settings import PRESETS, PruningSettings
from MedPrunerLogic.service import messages
from MedPrunerLogic.service.worker import Worker


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
        if field.name not in ("words", "places"):
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
        # A message chooses no repository and no revision.
        ({"kind": "download", "model": "someone/model@" + "ab" * 20, "accept_licence": True}, "ModelError"),
        ({"kind": "ask"}, "MedPrunerError"),
        ({"kind": "open", "volume": {}, "settings": {}}, "MedPrunerError"),
        ({"kind": "picture", "volume": {}, "answer": {"evidence": 3}, "model": "phantom"}, "MedPrunerError"),
        ({"kind": "open", "volume": {"voxels": "../x.npy", "ijk_to_ras": [], "modality": "CT"}, "settings": {}}, "MedPrunerError"),
    ):
        answer, _ = client.do(**wrong)
        assert (answer["kind"], answer["type"]) == ("error", kind), answer
        assert answer["advice"]


def test_a_bug_is_said_without_what_could_be_a_patients_and_survived(tmp_path, monkeypatch):
    said = []
    worker = Worker(tmp_path, lambda kind, **values: said.append((kind, values)))
    monkeypatch.setattr(worker, "_devices", lambda _message: {}["DOE^JANE"])
    worker.handle({"kind": "devices", "id": 1})
    worker.handle({"kind": "models", "id": 2})
    (failed, values), (done, _) = said
    assert (failed, values["type"], done) == ("error", "unforeseen", "done")
    assert "KeyError in test_worker.py:" in values["problem"]
    assert "DOE" not in str(values)


@pytest.mark.parametrize(
    ("wrong", "kind"),
    [
        ({"model": "gpt-9"}, "ModelError"),
        ({"model": "medgemma-1.5-4b"}, "ModelError"),  # its weights are not here
        ({"model": "phantom", "device": "npu"}, "DeviceError"),
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
    client.do("drop", voxels=None)  # else what is at hand gives way, and it succeeds
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


def stages(before: list[dict]) -> set[str]:
    return {message["stage"] for message in before if message["kind"] == "progress"}


def test_a_scan_that_was_read_is_at_hand_until_it_is_dropped(client, opened, made):
    """Volume A, B, A: nothing is read again, and the answer is the same to the last digit."""
    other = drawing.make_phantom(900_000_022, nodules=2, slices=30).volume
    packed = {name: messages.pack_volume(volume, client.folder, name) for name, volume in (("a", made.volume), ("b", other))}

    def visit(name: str, preset: str = "clinical", **values) -> tuple[dict, set[str], tuple]:
        done, before = client.do("open", volume=packed[name], settings=asdict(PRESETS[preset]), **values)
        answer = messages.unpack_answer(client.do("ask", question=QUESTION)[0]["answer"], client.folder)
        return done, stages(before), (answer.text, answer.confidence, answer.retention, answer.settings)

    first, read, said = visit("a")
    assert "encode" in read
    assert "a.npy" in first["volumes"]
    second, read, other_said = visit("b", ahead=True)
    assert "encode" in read
    assert {"a.npy", "b.npy"} <= set(second["volumes"])
    again, read, same = visit("a")
    assert (read, same) == (set(), said)
    assert again["seconds"] == first["seconds"]
    assert visit("a", "fast")[1]  # another preset is read
    assert visit("b")[1:] == (set(), other_said)
    assert client.do("drop", voxels="b.npy")[0]["kind"] == "done"
    assert client.do("ask", question=QUESTION)[0]["problem"] == "No volume is open."
    assert visit("a")[1] == set()
    assert "encode" in visit("b")[1]
    client.do("drop", voxels=None)
    assert "encode" in visit("a")[1]
    client.do("drop", voxels=None)
    for name in packed:
        (client.folder / f"{name}.npy").unlink()


def test_another_volume_under_the_same_name_is_read(client, opened, made):
    assert client.open(made.volume)["kind"] == "done"
    brighter = replace(made.volume, voxels=made.volume.voxels + np.int16(1))
    packed = messages.pack_volume(brighter, client.folder, "voxels")
    assert "encode" in stages(client.do("open", volume=packed, settings=asdict(PRESETS["paper"]))[1])
    client.do("drop", voxels=None)


def test_reading_ahead_is_dropped_at_the_next_image(client, opened, made):
    packed = messages.pack_volume(made.volume, client.folder, "ahead")
    request = client.send("open", volume=packed, settings=asdict(PRESETS["off"]), ahead=True)
    while client.until("progress", request=request)[0]["stage"] != "encode":
        pass
    client.send("cancel")
    client.process.stdin.write(messages.encode("cancel", id=request))
    ended, _ = client.until("done", "error", request=request)
    assert ended["type"] == "CancelledError"
    assert client.open(made.volume)["kind"] == "done"
    assert messages.unpack_answer(client.do("ask", question=QUESTION)[0]["answer"], client.folder).text
    (client.folder / "ahead.npy").unlink()


class Fake:
    """A worker without a process, whose engine is real and runs out of memory while scans are at hand."""

    def __init__(self, folder):
        self.said = []
        self.worker = Worker(folder, lambda kind, **values: self.said.append({"kind": kind} | values))

    def do(self, kind: str, **values) -> dict:
        self.worker.handle({"kind": kind, "id": 1} | values)
        return self.said[-1]


def test_scans_at_hand_give_way_when_a_question_needs_their_memory(tmp_path, made, monkeypatch):
    fake = Fake(tmp_path)
    fake.do("load", model="phantom", device="cpu", precision="auto")
    volumes = [messages.pack_volume(made.volume, tmp_path, f"volume-{number}") for number in range(3)]
    settings = asdict(PRESETS["clinical"])
    assert [fake.do("open", volume=volume, settings=settings)["kind"] for volume in volumes] == ["done"] * 3
    engine, shelf = fake.worker._engine, fake.worker._shelf
    extend, tight = engine.adapter.extend, {"at": 1}

    def extend_in_little_memory(*arguments):
        if len(shelf) > tight["at"]:
            raise MemoryError
        return extend(*arguments)

    monkeypatch.setattr(engine.adapter, "extend", extend_in_little_memory)
    assert fake.do("ask", question=QUESTION)["kind"] == "done"
    assert [key.voxels for key in shelf] == ["volume-2.npy"]
    assert [message["kind"] for message in fake.said].count("error") == 0
    tight["at"] = 0  # now it is short of memory whatever goes
    fake.do("open", volume=volumes[0], settings=settings)
    said = fake.do("ask", question=QUESTION)
    assert (said["kind"], said["type"]) == ("error", "DeviceError")
    assert [key.voxels for key in shelf] == ["volume-0.npy"]


def test_text_that_was_said_is_not_said_twice(tmp_path, made, monkeypatch):
    fake = Fake(tmp_path)
    fake.do("load", model="phantom", device="cpu", precision="auto")
    for number in range(2):
        packed = messages.pack_volume(made.volume, tmp_path, f"volume-{number}")
        fake.do("open", volume=packed, settings=asdict(PRESETS["clinical"]))
    adapter = fake.worker._engine.adapter
    extend, count = adapter.extend, []

    def extend_for_a_while(*arguments):
        count.append(1)
        if len(count) > 4:
            raise MemoryError
        return extend(*arguments)

    monkeypatch.setattr(adapter, "extend", extend_for_a_while)
    assert fake.do("ask", question=QUESTION)["type"] == "DeviceError"
    texts = [message["text"] for message in fake.said if message["kind"] == "text"]
    assert texts
    assert len(count) == 5


def test_nothing_is_read_ahead_on_battery(tmp_path, made, monkeypatch):
    import psutil

    battery = SimpleNamespace(power_plugged=False)
    monkeypatch.setattr(psutil, "sensors_battery", lambda: battery, raising=False)
    fake = Fake(tmp_path)
    fake.do("load", model="phantom", device="cpu", precision="auto")
    wanted = {"volume": messages.pack_volume(made.volume, tmp_path, "voxels"), "settings": asdict(PRESETS["clinical"])}
    assert fake.do("open", ahead=True, **wanted)["type"] == "PostponedError"
    assert fake.do("open", **wanted)["kind"] == "done"
    battery.power_plugged = True
    assert fake.do("open", ahead=True, **wanted)["kind"] == "done"


def test_ten_scans_in_turn_stay_within_their_share_and_the_oldest_is_read_again_rightly(tmp_path):
    fake = Fake(tmp_path)
    fake.do("load", model="phantom", device="cpu", precision="auto")
    worker, settings = fake.worker, asdict(PRESETS["paper"])
    packed = []
    for number in range(10):
        volume = drawing.make_phantom(900_000_040 + number, nodules=1, slices=10).volume
        packed.append(messages.pack_volume(volume, tmp_path, f"volume-{number}"))

    def visit(number: int) -> tuple[bool, tuple]:
        before = len(fake.said)
        fake.do("open", volume=packed[number], settings=settings)
        read = any(message["kind"] == "progress" and message["stage"] == "encode" for message in fake.said[before:])
        answer = messages.unpack_answer(fake.do("ask", question=QUESTION)["answer"], tmp_path)
        return read, (answer.text, answer.confidence, answer.retention)

    first = visit(0)
    cpu, one = torch.device("cpu"), worker._shelf.used()[torch.device("cpu")]
    worker._shelf._limit = lambda _device: 4 * one
    said = [first[1]]
    for number in range(1, 10):
        read, answer = visit(number)
        assert read
        said.append(answer)
        assert worker._shelf.used()[cpu] <= 4 * one
        assert min(number + 1, 3) <= len(worker._shelf) <= 5
    assert visit(9) == (False, said[9])
    assert visit(0) == (True, said[0])
    assert len({answer[1] for answer in said}) > 1  # they are told apart


def test_what_the_first_question_needs_is_imported_while_nobody_asks(tmp_path):
    program = (
        "import sys, runpy; from MedPrunerLogic.service import worker; rest = worker.Worker.rest\n"
        "def told(self):\n    rest(self); self._say('text', id=0, text=str('transformers.modeling_utils' in sys.modules))\n"
        "worker.Worker.rest = told; sys.exit(worker.main())"
    )
    client = Client(tmp_path / "w", ["-c", program])
    assert client.until("text")[0]["text"] == "False"  # no panel: it may have been started for anything
    client.do("devices")
    assert client.until("text")[0]["text"] == "True"
    assert client.do("models")[0]["kind"] == "done"
    client.close()
