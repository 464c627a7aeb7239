"""What people read can be said in their language, wherever it was made; Slicer's own tools find every text."""

# -*- i18n: disabled -*-: nothing here is for translators (Slicer's update_translations.py)

from __future__ import annotations

import ast
import copy
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from MedPrunerLogic import errors
from MedPrunerLogic.errors import MedPrunerError
from MedPrunerLogic.sentence import Sentence, local, set_translator
from MedPrunerLogic.sentence import tr as _
from MedPrunerLogic.service import messages

ROOT = Path(__file__).parents[1]
CODE = [*sorted((ROOT / "MedPrunerLogic").rglob("*.py")), *sorted((ROOT / "MedPrunerExtension").rglob("*.py"))]
ERRORS = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, MedPrunerError)}
GERMAN = {
    "{count} of {total} slices": "{count} von {total} Schichten",
    "The scan is empty.": "Die Aufnahme ist leer.",
    "{share:.1%} kept": "{share:.2%} behalten",
    "No place for {name}.": "Kein Platz für {nahme}.",
    "No time for {name}.": "Keine Zeit.",
    "No way for {name}.": "Kein Weg für {name.",
    "No name, {name}.": "Kein Name, {name:d}.",
}


@pytest.fixture
def german():
    set_translator(lambda _context, text: GERMAN.get(text, text))
    yield
    set_translator()


def travelled(**values):
    return messages.decode(messages.encode("progress", **values).rstrip("\n"))


def test_a_sentence_is_the_text_that_it_says():
    assert _("{count} of {total} slices").format(count=3, total=40) == "3 of 40 slices"
    assert _("Braces {like these} stay while nothing is filled in.") == "Braces {like these} stay while nothing is filled in."


def test_a_sentence_is_said_in_the_language_of_where_it_arrives(german):
    set_translator()
    line = messages.encode(
        "progress", sentence=_("{count} of {total} slices").format(count=3, total=40), notices=(_("The scan is empty."),)
    )
    set_translator(lambda _context, text: GERMAN.get(text, text))
    assert messages.decode(line) == {"kind": "progress", "sentence": "3 von 40 Schichten", "notices": ["Die Aufnahme ist leer."]}


def test_sentences_inside_a_sentence_are_said_in_that_language_too(german):
    set_translator()
    line = messages.encode("error", problem=_("Not read: {why}").format(why=_("The scan is empty.")))
    set_translator(lambda _context, text: GERMAN.get(text, text))
    assert messages.decode(line)["problem"] == "Not read: Die Aufnahme ist leer."


def test_a_sentence_made_before_the_language_was_known_can_be_said_again(german):
    set_translator()
    early = _("The scan is empty.")
    set_translator(lambda _context, text: GERMAN.get(text, text))
    assert (early, local(early), local("The scan is empty.")) == ("The scan is empty.", "Die Aufnahme ist leer.", "The scan is empty.")


@pytest.mark.parametrize("text", ["No place for {name}.", "No time for {name}.", "No way for {name}.", "No name, {name}."])
def test_a_translation_that_does_not_fit_is_not_used(german, text):
    assert Sentence("here", text).format(name="it") == text.replace("{name}", "it")


def test_formats_of_numbers_survive(german):
    assert _("{share:.1%} kept").format(share=0.0456) == "4.56% behalten"


def test_contexts_are_those_of_slicer():
    from MedPrunerLogic.models.catalogue import cards, find

    assert _("x").context == "Testing.test_sentence"
    assert cards.CARDS["phantom"].purpose.context == "catalogue.cards"
    with pytest.raises(MedPrunerError) as found:
        find.find_card("no such model")
    assert found.value.problem.context == "catalogue.find"


@given(
    st.text(max_size=40),
    st.dictionaries(
        st.from_regex("[a-z]{1,5}", fullmatch=True), st.none() | st.booleans() | st.integers() | st.text(max_size=20), max_size=4
    ),
)
def test_any_sentence_survives_the_way(words, values):
    template = words.replace("{", "{{").replace("}", "}}") + "".join("{" + name + "}" for name in values)
    said = Sentence("a.b", template).format(**values)
    arrived = travelled(sentence=said)["sentence"]
    assert (arrived, arrived.template, arrived.values, arrived.context) == (said, template, values, "a.b")
    assert copy.deepcopy(said).values == values


def test_an_object_that_only_looks_like_a_sentence_is_left_alone():
    assert travelled(arrays={"@sentence": "x", "other": 1})["arrays"] == {"@sentence": "x", "other": 1}


def marked(path: Path) -> set[str]:
    """Every text in a source file that is marked with `_`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_")
    return {node.args[0].value for node in calls}


def unmarked(source: str) -> list[str]:
    """Line and text of what an error, progress or a notice says without `_`."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        shown = node.args[:2] if name in ERRORS else node.args[-1:] if name in ("progress", "_progress", "clock", "tick", "advance") else []
        shown += [word.value for word in node.keywords if word.arg in ("problem", "advice", "sentence", "purpose")]
        for value in shown:
            if isinstance(value, ast.JoinedStr) or (
                isinstance(value, ast.Constant) and isinstance(value.value, str) and " " in value.value
            ):
                found.append(f"{value.lineno}: {ast.unparse(value)}")
    return found


@pytest.mark.parametrize("path", [path for path in CODE if "MedPrunerLogic" in path.parts], ids=lambda path: path.stem)
def test_what_the_engine_says_can_be_translated(path):
    assert unmarked(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        'raise VolumeError("It is empty.", _("Load it."))',
        'raise ModelError(_("No."), f"Try {name} again.")',
        'progress("load", 0.0, "Loading it")',
        'say(problem="It is gone.")',
    ],
)
def test_what_cannot_be_translated_is_noticed(line):
    assert unmarked(line) != []


def slicer_patch(source: str, context: str) -> str:
    """What Slicer's update_translations.py makes of `_`, before lupdate reads it."""
    return re.sub(r'([^_])_\((\s*?".+?"\s*?)\)', rf'\1translate("{context}", \2)', source, flags=re.DOTALL)


@pytest.mark.skipif(sys.platform == "win32", reason="the tool has another name there")
def test_qts_own_tool_finds_every_text_of_the_code_where_it_is_looked_up(tmp_path):
    """Every text, in the context under which Slicer and `sentence` look it up."""
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    assert tool is not None
    files, wanted = [], set()
    for number, path in enumerate(CODE):
        inside = (path.parent / "__init__.py").is_file()
        context = f"{path.parent.name}.{path.stem}" if inside else path.stem
        wanted |= {(context, text) for text in marked(path)}
        files.append(tmp_path / f"{number}_{path.name}")
        files[-1].write_text(slicer_patch(path.read_text(encoding="utf-8"), context), encoding="utf-8")
    subprocess.run([tool, *map(str, files), "-ts", str(tmp_path / "all.ts")], check=True, capture_output=True, timeout=120)
    found = {
        (context.findtext("name"), message.findtext("source"))
        for context in ElementTree.parse(tmp_path / "all.ts").iter("context")
        for message in context.iter("message")
    }
    assert wanted - found == set()
