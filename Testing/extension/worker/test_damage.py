"""What the worker says, damaged on its way; callbacks that raise. The question ends with a sentence, and the next one is answered."""

from __future__ import annotations

import json
import re

import numpy as np
import pytest
from panel_steps import QUESTION, add_phantom, answer_nodes, ask, begin, choose, finish, transcript
from user import type_text

from MedPrunerLogic.scene import answer_nodes as writing
from MedPrunerLogic.service import messages

pytestmark = pytest.mark.usefixtures("forked_workers")
LINES = {
    "cut": lambda line: line[: len(line) // 2],
    "cut in its prefix": lambda line: line[5:],
    "no UTF-8": lambda line: line.replace('"kind"', '"k\ufffdd"'),
    "an error without a word": lambda line: re.sub('"kind": "[a-z]+"', '"kind": "error"', line).replace('"text"', '"type"'),
    "deep": lambda _line: messages.PREFIX + "[" * 100_000,
    "a list": lambda _line: messages.PREFIX + "[]",
    "an id that cannot be hashed": lambda line: line.replace('"id": ', '"id": {}, "was": '),
    "an unknown id": lambda line: line.replace('"id": ', '"id": 99'),
    "an unknown kind": lambda line: line.replace('"kind": "', '"kind": "not '),
    "a sentence whose braces do not match": lambda line: line[:-1] + ', "more": {"@sentence": ["c", "{a} {", {"b": 1}]}}',
}


def fields_of(kind: str) -> list[str]:
    return {"text": ["text"], "progress": ["stage", "fraction", "sentence"], "done": ["answer"]}[kind]


def of_field(name, value):
    def damage(line):
        said = json.loads(line[len(messages.PREFIX) :])
        return messages.PREFIX + json.dumps(said | {name: value})

    return damage


def in_answer(*path, value):
    """A field within the answer that is a lie."""

    def damage(line):
        said = json.loads(line[len(messages.PREFIX) :])
        place = said["answer"]
        for name in path[:-1]:
            place = place[name]
        place[path[-1]] = value
        return messages.PREFIX + json.dumps(said)

    return damage


@pytest.fixture
def on_its_way(monkeypatch):
    """damage(of(kind of message) -> bool, change(line) -> line): what the panel hears of the first such message."""
    decode, done = messages.decode, []

    def install(kind, change):
        done.clear()

        def heard(line):
            message = decode(line)
            if message and message["kind"] == kind and not done and (kind != "done" or "answer" in message):
                done.append(kind)
                return decode(change(line))
            return message

        monkeypatch.setattr(messages, "decode", heard)

    return install


def asked_in_vain(host, panel) -> tuple[str, str, str]:
    type_text(panel.ui.questionEdit, "")
    begin(host, panel, QUESTION)
    run = panel.logic.session.run
    host.until(lambda: panel.logic.session.run is None, 30, "the panel hangs")
    assert run.state == "failed"
    _kind, problem, advice = run.error
    assert problem
    assert advice
    assert problem in transcript(panel)
    assert panel.ui.askButton.text == "Ask"
    assert panel.ui.askButton.enabled
    assert answer_nodes() == []
    assert not host.dialogs
    panel.ui.questionEdit.clear()
    return run.error


@pytest.mark.parametrize("kind", ["text", "progress", "done"])
def test_any_message_may_be_damaged(host, panel, on_its_way, kind):
    choose(panel, add_phantom(slices=16))
    panel._parameterNode.preset = "paper"
    kinds = dict(LINES)
    wrong = {"text": (None, 5, []), "progress": (None, [], {}), "done": (None, 5, [], {})}[kind]
    kinds |= {f"{name} is {value!r}": of_field(name, value) for name in fields_of(kind) for value in wrong}
    for change in kinds.values():
        on_its_way(kind, change)
        error = asked_in_vain(host, panel)
        assert error[0] != "unforeseen", error
        assert host.errors == []
    ask(host, panel, QUESTION)
    assert "Yes" in transcript(panel)
    print(f"{kind}: {len(kinds)} kinds of damage")


HELLOS = {
    **{f"pid is {pid!r}": of_field("pid", pid) for pid in (None, 0, 1, -1, True, "7", 2**40, [])},
    **{name: LINES[name] for name in ("cut", "deep", "an unknown kind")},
}


@pytest.mark.parametrize("how", HELLOS)
def test_the_first_word_may_be_damaged(host, panel, on_its_way, how):
    """The worker is killed by the number that it says: a wrong one would kill something else, Slicer's own group for 0."""
    choose(panel, add_phantom(slices=16))
    panel._parameterNode.preset = "paper"
    panel.logic.session.client.restart("test")
    host.until(lambda: not panel.logic.session.client.running, 10)
    on_its_way("hello", HELLOS[how])
    assert asked_in_vain(host, panel)[0] == "WorkerEnded"
    assert host.errors == []


LISTS = {
    "devices": [{"devices": value} for value in (None, 5, {}, [5], [{}], [{"name": "cpu", "title": 5, "memory_gb": 1, "free_gb": 1}])],
    "models": [{"present": value} for value in (None, 5, [])],
    "survey": [{"survey": value} for value in (None, 5, {}, {"arrays": 5}, {"arrays": "../x"})],
    "picture": [{"picture": value} for value in (None, 5, "", "../x", "none.jpg")],
    "dicom": [{"names": value} for value in (None, 5, [5])],
}


@pytest.mark.parametrize("kind", LISTS)
def test_other_answers_may_be_damaged(host, panel, kind):
    client = panel.logic.session.client
    node = add_phantom(slices=16)
    choose(panel, node)
    panel._parameterNode.preset = "paper"
    ask(host, panel, QUESTION)
    run = panel.conversation.result.run
    host.until(lambda: run.picture is not None, 30)
    for damage in LISTS[kind]:
        errors, done = [], []

        def fail(_kind, problem, advice, errors=errors):
            errors.append((problem, advice))

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(client, "_send", lambda _line: None)  # the worker is never asked, and answers all the same
            if kind == "devices":
                request = client.request(kind, panel.model._onDevices, fail)
            elif kind == "models":
                request = client.request(kind, panel.model._onPresent, fail)
            elif kind == "survey":
                panel.logic.session.survey(node, "phantom", "axial", done.append, fail)
                request = panel.logic.session._survey
            elif kind == "picture":
                panel.logic.session.pictures.make(run, done.append, lambda problem, fail=fail: fail("", problem, "-"))
                request = list(client._requests.values())[-1]
            else:
                request = client.request(kind, panel.conversation.result._onDicomWritten, fail)
            client._onMessage({"kind": "done", "id": request.number} | damage)
        [(problem, advice)] = errors
        assert problem
        assert advice
        assert done == []
        assert not client.isUnderWay(request)
    assert host.errors == []


LIES = [
    *((name,) for name in ("text", "confidence", "finish", "retention", "evidence", "settings", "notices", "costs", "seconds", "created")),
    ("retention", "images_total"),
    ("evidence", "image_size"),
    ("evidence", "source_count"),
    ("evidence", "arrays"),
    ("settings", "tau"),
]


def test_fields_of_an_answer_may_lie(host, panel, on_its_way):
    choose(panel, add_phantom(slices=16))
    panel._parameterNode.preset = "paper"
    for path in LIES:
        on_its_way("done", in_answer(*path, value={"a": [None]}))
        assert asked_in_vain(host, panel)[0] == "MedPrunerError"
    assert host.errors == []


def cut(path):
    path.write_bytes(path.read_bytes()[:-100])


def rewritten(change):
    def damage(path):
        with np.load(path) as stored:
            arrays = dict(stored)
        change(arrays)
        np.savez(path, **arrays)

    return damage


def shaped(name, value):
    return rewritten(lambda arrays: arrays.update({name: value(arrays[name])}))


FILES = {
    "cut": cut,
    "empty": lambda path: path.write_bytes(b""),
    "missing": lambda path: path.unlink(),
    "no zip": lambda path: path.write_bytes(b"\x00" * 999),
    "without an array": rewritten(lambda arrays: arrays.pop("importance")),
    "an array too many": rewritten(lambda arrays: arrays.update(another=np.zeros(3))),
    "flat": shaped("importance", np.ravel),
    "other tokens": shaped("kept_tokens", lambda a: a[:, :, :-1]),
    "no matrix": shaped("image_to_ras", lambda a: a[:, :3]),
    "no number": shaped("image_to_ras", lambda a: a * np.nan),
    "text": shaped("anchor_distance", lambda a: a.astype(str)),
    "slabs beyond the volume": shaped("slabs", lambda a: a + 10**9),
    "words elsewhere": shaped("words.cells", lambda a: a + 10**9),
    "no slices": rewritten(lambda arrays: arrays.update({name: a[:0] for name, a in arrays.items()})),
}


def test_the_file_of_an_answer_may_be_damaged(host, panel, on_its_way):
    choose(panel, add_phantom(slices=16))
    panel._parameterNode.preset = "paper"
    for change in FILES.values():

        def damage(line, change=change):
            name = json.loads(line[len(messages.PREFIX) :])["answer"]["evidence"]["arrays"]
            change(panel.logic.session.client.folder / name)
            return line

        on_its_way("done", damage)
        assert asked_in_vain(host, panel)[0] == "MedPrunerError"
    assert host.errors == []


def raising(*_values, **_keywords):
    raise ValueError("Jane Doe")


@pytest.mark.parametrize("what", ["text", "progress", "nodes"])
def test_whatever_a_callback_raises_ends_the_question(host, panel, monkeypatch, what):
    choose(panel, add_phantom(slices=16))
    panel._parameterNode.preset = "paper"
    with monkeypatch.context() as patch:
        if what == "nodes":
            patch.setattr(writing, "write_answer", raising)
        elif what == "text":
            patch.setattr(panel.conversation._transcript, "append", raising)
        else:
            patch.setattr(panel._report, "progress", raising)
        begin(host, panel, QUESTION)
        run = panel.logic.session.run
        finish(host, panel)
    assert (run.state, run.error[0]) == ("failed", "unforeseen")
    assert "ValueError in test_damage.py" in transcript(panel)
    assert panel.ui.askButton.text == "Ask"
    assert host.errors
    assert all("ValueError in test_damage.py" in error and "Jane" not in error for error in host.errors)
    host.errors.clear()
    ask(host, panel, QUESTION)
    assert "Yes" in transcript(panel)


def test_an_answer_that_cannot_be_shown_leaves_the_panel_free(host, panel, monkeypatch):
    choose(panel, add_phantom(slices=16))
    panel._parameterNode.preset = "paper"
    with monkeypatch.context() as patch:
        patch.setattr(panel.conversation.result, "show", raising)
        ask(host, panel, QUESTION)
    assert "ValueError in test_damage.py" in transcript(panel)
    assert panel.ui.askButton.text == "Ask"
    assert len(host.errors) == 1
    assert "Jane" not in host.errors[0]
    host.errors.clear()
