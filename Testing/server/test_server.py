"""A real server with two engines, over real HTTP. The last tests end it."""

from __future__ import annotations

import json
import os
import re
import signal
import stat
import threading
import time
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("ray", reason="Ray is not installed: pip install 'MedPrunerLogic[server]'")

import grpc
import psutil
import torch
from server_client import Client, named
from server_fuzz import fuzz

from MedPrunerLogic.evidence.evidence import Evidence
from MedPrunerLogic.imaging.region import Box
from MedPrunerLogic.service import messages, wire
from MedPrunerLogic.service.worker import Worker

QUESTION = "On which side is the largest nodule?"
ROUTES = [
    *(("GET", path) for path in ("/v1/hello", f"/v1/uploads/{'0' * 64}", "/", "/docs", "/redoc", "/openapi.json", "/docs/oauth2-redirect")),
    *(("GET", path) for path in ("/-/routes", "/-/healthz", "/-/", "/metrics", "/favicon.ico", "/v1/../-/routes", "//-/healthz")),
    *(("POST", "/v1/messages"), ("PUT", f"/v1/uploads/{'0' * 64}"), ("OPTIONS", "/v1/messages"), ("HEAD", "/-/healthz"), ("DELETE", "/")),
]


def engines(server):
    return server.processes("ray::ServeReplica:medpruner:engine")


def test_every_route_wants_a_token(server, tmp_path):
    """Those of the application, whatever they will be, of FastAPI and of Serve's own proxy."""
    from MedPrunerLogic.server.ingress import app

    own = [(method.upper(), path) for path, methods in app.openapi()["paths"].items() for method in methods]
    assert {path for _method, path in own} >= {"/v1/hello", "/v1/messages"}
    routes = ROUTES + own
    for token in (None, "", "mp_wrong", server.tokens["ann"][:-1], f"{server.tokens['ann']} x"):
        client = Client(server.port, token, tmp_path)
        for method, path in routes:
            assert client.call(method, path)[0] == 401, (method, path, token)


def test_what_listens_is_reached_from_this_machine_only_or_wants_rays_token(server):
    """But for Serve's channel between its replicas, which listens everywhere, all of Ray keeps to the loopback interface."""
    listening = [
        (process, connection.laddr)
        for process in server.processes()
        for connection in process.net_connections(kind="inet")
        if connection.status == psutil.CONN_LISTEN
    ]
    beyond = [(process, address) for process, address in listening if address.ip not in ("127.0.0.1", "::ffff:127.0.0.1", "::1")]
    assert server.port in {address.port for _process, address in listening}
    assert all("ServeReplica" in process.cmdline()[0] for process, _address in beyond), beyond
    assert len(beyond) == 3  # two engines and the ingress
    for _process, address in beyond:
        with grpc.insecure_channel(f"127.0.0.1:{address.port}") as channel:
            call = channel.unary_unary("/ray.serve.ASGIService/HandleRequest")
            with pytest.raises(grpc.RpcError) as refused:
                call(b"", timeout=10)
            assert refused.value.code() == grpc.StatusCode.UNAUTHENTICATED


def test_rays_files_are_for_this_account_only(server):
    """Ray opens the folder that it is given to everyone: its sockets lie there."""
    named_there = re.findall(r"/[^ =,]*/mpr-[0-9a-f]{8}", " ".join(" ".join(process.cmdline()) for process in server.processes()))
    assert {stat.S_IMODE(Path(folder).stat().st_mode) for folder in named_there} == {0o700}


def test_only_the_engines_hold_torch(server):
    holds = [any("libtorch" in mapped.path for mapped in process.memory_maps()) for process in server.processes("ray::")]
    assert holds.count(True) == len(engines(server)) == 2


def test_hosts_origins_and_sizes_are_held(ann):
    assert ann.call("GET", "/v1/hello", Host="evil.example")[0] == 421
    assert ann.call("GET", "/v1/hello", Origin="https://evil.example")[0] == 403
    assert ann.call("POST", "/v1/messages", Content_Length=str(9 * 2**20))[0] == 413
    assert ann.call("POST", "/v1/messages", b"x" * 2**19)[0] == 400
    hello = messages.decode(ann.call("GET", "/v1/hello")[2].decode())
    assert (hello["kind"], hello["protocol"], hello["model"]) == ("hello", 1, "phantom")


@pytest.mark.parametrize("values", [{}, {"unpruned": True}])
def test_an_answer_is_the_local_workers_byte_for_byte(ann, left, values, tmp_path):
    done, before = ann.ask(left, QUESTION, **values)
    served = messages.unpack_answer(done["answer"], ann.folder)
    assert "".join(message["text"] for message in before if message["kind"] == "text").strip() == served.text
    assert list(ann.folder.iterdir()) == []

    torch.set_num_threads(1)
    said: list[dict] = []
    worker = Worker(tmp_path, lambda kind, **values: said.append({"kind": kind, **values}))
    opening = ann.opening(left) | {"volume": messages.pack_volume(left.volume, tmp_path, "volume")}
    for message in (
        {"kind": "load", "model": "phantom", "device": "cpu", "precision": "full"},
        opening,
        {"kind": "ask", "question": QUESTION},
    ):
        worker.handle(message | values | {"id": 1})
    local = messages.unpack_answer(said[-1]["answer"], tmp_path)
    for field in fields(local):
        if field.name not in ("created", "seconds", "evidence"):
            assert getattr(served, field.name) == getattr(local, field.name), field.name
    for field in fields(Evidence):
        if field.name != "words":
            np.testing.assert_array_equal(
                getattr(served.evidence, field.name), getattr(local.evidence, field.name), strict=True
            ) if isinstance(getattr(local.evidence, field.name), np.ndarray) else None
    assert served.evidence.words.cells.tobytes() == local.evidence.words.cells.tobytes()
    assert served.evidence.words.shares.tobytes() == local.evidence.words.shares.tobytes()


def test_follow_ups_find_each_its_own_scan(ann, left, right):
    """Each goes to the replica that has read its scan: nothing is encoded again, and each answer is about its own."""
    for round_ in range(3):
        for made in (left, right):
            done, before = ann.ask(made, QUESTION)
            assert made.nodules[0].side in done["answer"]["text"]
            assert round_ == 0 or "encode" not in {message.get("stage") for message in before}


def test_a_region_and_a_preview(ann, left):
    opening = ann.opening(left)
    centre, radius = left.nodules[0].centre_ras, left.nodules[0].radius_mm
    box = Box(np.block([[np.eye(3) * 4 * radius, np.array(centre)[:, None]], [np.zeros((1, 3)), np.ones((1, 1))]]))
    done, _ = ann.do(opening | {"region": messages.pack_region(box, ann.folder, "box")}, {"kind": "ask", "question": QUESTION})
    assert done["answer"]["region"]
    mask = np.zeros(left.volume.voxels.shape, np.uint8)
    mask[10:20, :, 10:40] = 1
    region = {"mask": opening["volume"] | {"voxels": ann.upload(mask), "modality": None}}
    done, _ = ann.do(opening | {"region": region}, {"kind": "ask", "question": QUESTION})
    assert done["answer"]["region"]
    done, _ = ann.do({"kind": "survey", "volume": opening["volume"], "model": "phantom", "plane": "axial"})
    assert messages.unpack_survey(done["survey"], ann.folder).source_count == 30


def test_the_server_loads_nothing_for_its_guests(ann, left):
    done, _ = ann.do({"kind": "load", "model": "phantom", "device": None, "precision": None})
    assert (done["model"], done["precision"]) == ("phantom", "full")
    for model in ("medgemma-1.5-4b", "/etc", "../../etc"):
        for message in ({"kind": "load", "model": model, "device": None, "precision": None}, {"kind": "survey", "plane": "axial"}):
            said, _ = ann.do(message | {"model": model, "volume": ann.opening(left)["volume"]})
            assert (said["kind"], said["type"]) == ("error", "ModelError")
    for kind in ("download", "forget", "picture", "dicom", "shutdown", "handle"):
        assert ann.call("POST", "/v1/messages", messages.encode(kind, id=1, model="phantom").encode())[0] == 400


def test_no_user_reaches_or_notices_the_scans_of_another(ann, bob, left):
    opening = ann.opening(left)
    content = opening["volume"]["voxels"]
    assert json.loads(ann.call("GET", f"/v1/uploads/{content}")[2])["complete"]
    assert json.loads(bob.call("GET", f"/v1/uploads/{content}")[2]) == {"received": 0, "complete": False}
    refused = bob.request(opening, {"kind": "ask", "question": QUESTION})
    assert (refused.status, next(refused)["type"]) == (404, "NotUploadedError")
    _, before = bob.ask(left, QUESTION)
    assert "encode" in {message.get("stage") for message in before}  # nor is another's reading of it found by how long it takes
    bob.do({"kind": "drop", "voxels": content})
    assert bob.request(opening, {"kind": "ask", "question": QUESTION}).status == 404
    assert "encode" not in {message.get("stage") for message in ann.do(opening, {"kind": "ask", "question": QUESTION})[1]}


def test_a_sentence_in_a_request_is_not_filled_in(ann, left):
    """Its template could ask for any length."""
    grows = {"@sentence": ["a", "{x:>2000000000}", {"x": "a"}]}
    asked = ann.do(ann.opening(left), {"kind": "ask", "question": grows})
    assert asked[0]["kind"] == "error"


def test_an_upload_goes_on_where_it_broke_off_and_lies_are_found(ann, right):
    array = (right.volume.voxels + 1).astype(np.int16)
    content, raw = named(array), array.tobytes()
    half = len(raw) // 2
    assert ann.put(content, array, 0, raw[:half]) == (200, {"received": half, "complete": False})
    assert ann.put(content, array, 0, raw[:half])[0] == ann.put(content, array, half + 1, raw[half + 1 :])[0] == 409
    assert ann.put(content, array[1:], half, raw[half:])[0] == 409  # another shape than was begun with
    assert ann.upload(array, size=half // 3) == content
    assert ann.put(content, array, 0, raw[:half]) == (200, {"received": len(raw), "complete": True})  # nothing is sent twice

    turned = array.transpose(1, 0, 2)
    status, said = ann.put(content[::-1], array, 0, raw)
    assert (status, said["type"]) == (422, "HashError")
    assert ann.put(named(turned), array, 0, raw)[0] == 422  # the shape lies
    assert ann.put(named(array), array.view(np.uint16), 0, raw) == (200, {"received": len(raw), "complete": True})  # it has the right one
    assert ann.put(named(array.view(np.uint16)), array, 0, raw)[0] == 422  # the type lies
    assert json.loads(ann.call("GET", f"/v1/uploads/{content[::-1]}")[2])["received"] == 0


def test_cancelling_stops_what_runs_and_what_waits(server, ann, large):
    opening = ann.opening(large, "off")
    running = ann.request(opening, {"kind": "ask", "question": QUESTION})
    assert running.until("progress")["stage"] != "queue"
    waiting = ann.request(opening, {"kind": "ask", "question": QUESTION})
    queued = waiting.until("progress")
    assert (queued["stage"], queued["sentence"].values) == ("queue", {"count": 1})
    ann.cancel(waiting.number)
    assert list(waiting)[-1]["type"] == "CancelledError"
    ann.cancel(running.number)
    assert list(running)[-1]["type"] == "CancelledError"
    ann.cancel(running.number)  # too late: nothing happens
    assert ann.do(opening, {"kind": "ask", "question": QUESTION})[0]["kind"] == "done"


def test_a_client_that_goes_away_stops_its_question(server, ann, large):
    opening = ann.opening(large, "off", plane="sagittal")
    for _ in range(6):  # more than a user may have under way
        gone = ann.request(opening, {"kind": "ask", "question": QUESTION})
        gone.until("progress")
        gone.leave()
        time.sleep(0.1)
    started = time.monotonic()
    assert (
        ann.do({"kind": "open", **ann.opening(large, "off", plane="coronal")}, {"kind": "ask", "question": QUESTION})[0]["kind"] == "done"
    )
    assert time.monotonic() - started < 10


@pytest.mark.parametrize(("askers", "refused"), [(("ann", "ann", "ann"), (429, "5")), (("ann", "ann", "ann", "bob"), (503, "10"))])
def test_too_many_are_told_to_come_again(server, ann, bob, left, askers, refused, tmp_path):
    """Of one user, and in all; those that were let in are answered."""
    opening, ends = ann.opening(left), []
    assert bob.opening(left) == opening

    def ask(number, name):
        client = Client(server.port, server.tokens[name], tmp_path / str(number))
        ends.append(client.do(opening, {"kind": "ask", "question": QUESTION})[0]["kind"])

    threads = [threading.Thread(target=ask, args=asker) for asker in enumerate(askers)]
    for engine in engines(server):
        engine.suspend()
    try:
        for thread in threads:
            thread.start()
        time.sleep(1)
        over = ann.request(opening, {"kind": "ask", "question": QUESTION})
        assert (over.status, over.headers["retry-after"]) == refused
    finally:
        for engine in engines(server):
            engine.resume()
    for thread in threads:
        thread.join()
    assert ends == ["done"] * len(askers)


def test_a_connection_that_lives_says_so(server, ann, large):
    """Through all of Serve, while the engines say nothing: what a client takes for a lost network is none."""
    opening = ann.opening(large, "off", plane="coronal")
    for engine in engines(server):
        engine.suspend()
    try:
        stream = ann.request(opening, {"kind": "ask", "question": QUESTION})
        assert stream.answer.read(1) == wire.BEAT
    finally:
        for engine in engines(server):
            engine.resume()
    assert list(stream)[-1]["kind"] == "done"


def test_a_fuzz_is_answered_rightly_and_touches_nothing(server, ann, left):
    found = fuzz(ann, left, seed=7, count=200)
    assert set(found) <= {200, 400, 403, 404, 405, 409, 411, 413, 415, 421, 422, 429}, found
    assert {path.name for path in server.folder.iterdir()} == {"users.json", "settings.json", "audit.log", "lock", "temporary", "uploads"}
    assert {path.name for path in (server.folder / "uploads").iterdir()} <= {"ann", "bob"}
    time.sleep(1)
    done, _ = ann.ask(left, QUESTION)
    assert "left" in done["answer"]["text"]


def test_what_lies_in_the_folder_is_for_this_account_only_and_tells_nothing(server, ann, left):
    for path in [server.folder, *server.folder.rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0 or path.name == "lock", path
    kept = (server.folder / "users.json").read_text() + (server.folder / "audit.log").read_text()
    assert not any(token in kept for token in server.tokens.values())
    lines = [json.loads(line) for line in (server.folder / "audit.log").read_text().splitlines()]
    assert {"ann", "bob", None} == {line["user"] for line in lines}
    asked = [line for line in lines if line["path"] == "/v1/messages" and line["status"] == 200]
    assert all(line["model"] == "phantom" and line["seconds"] >= 0 for line in asked)
    assert named(left.volume.voxels) not in kept
    assert QUESTION not in kept


def test_a_replica_that_is_killed_costs_a_question_only_time(server, ann, large):
    opening = ann.opening(large, "off", plane="coronal")
    stream = ann.request(opening | {"plane": "sagittal"}, {"kind": "ask", "question": QUESTION})
    stream.until("progress")
    busy = max(engines(server), key=lambda process: process.cpu_percent(0.15))
    os.kill(busy.pid, signal.SIGKILL)
    assert list(stream)[-1]["kind"] == "done"
    assert ann.do(opening, {"kind": "ask", "question": QUESTION})[0]["kind"] == "done"


def test_told_to_end_it_finishes_what_it_does_and_leaves_nothing(server, ann, large):
    processes = server.processes()
    stream = ann.request(ann.opening(large, "clinical", plane="sagittal"), {"kind": "ask", "question": QUESTION})
    stream.until("progress")
    server.process.send_signal(signal.SIGTERM)
    assert list(stream)[-1]["kind"] == "done"
    assert server.process.wait(60) == 0
    assert {path.name for path in server.folder.iterdir()} == {"users.json", "settings.json", "audit.log", "lock"}
    assert psutil.wait_procs(processes, 10)[1] == []
