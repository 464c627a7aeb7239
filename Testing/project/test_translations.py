"""The catalogues for Slicer's language packs: whole, true to their placeholders, and spoken by the panel through Qt itself."""

from __future__ import annotations

import re
import string
import subprocess
import sys
import warnings
from pathlib import Path
from xml.etree import ElementTree

import catalogues
import pytest

ROOT = Path(__file__).parents[2]
CODE = sorted(path for package in catalogues.PACKAGES for path in (ROOT / package).rglob("*.py"))
UI = ROOT / "Resources" / "UI" / "MedPruner.ui"
COMMANDS = re.compile(r"`[^`]+`|--[a-z]\w+|[A-Z]+_[A-Z_]+")  # to be typed, in any language
MOST_UNTRANSLATED = 0.05  # of the texts: new ones are English until someone has run `make translations` and translated them
SCRIPTS = {"ja": r"[\u3040-\u30ff\u4e00-\u9fff]", "zh-Hans": r"[\u4e00-\u9fff]"}  # what a text of these languages is written in


def texts() -> set[tuple[str, str]]:
    """Context and text of everything that can be translated."""
    found = {(catalogues.context_of(path), text) for path in CODE for _node, text in catalogues.texts_of(path)}
    shown = [entry.find("string") for entry in ElementTree.parse(UI).iter("property")]
    return found | {("MedPruner", one.text) for one in shown if one is not None and one.text and one.get("notr") != "true"}


def placeholders(text: str) -> list[tuple[str, str | None, str | None]]:
    return sorted((name, form, conversion) for _text, name, form, conversion in string.Formatter().parse(text) if name is not None)


def accelerators(text: str) -> int:
    return len(re.findall(r"&(?!&)", text.replace("&&", "")))


@pytest.mark.parametrize("language", [catalogues.SOURCE, *catalogues.LANGUAGES])
def test_which_texts_lack_a_translation(language):
    """Said as a warning, text by text; too many are an error."""
    wanted, known = texts(), set(catalogues.entries(language))
    missing = sorted(wanted - (known if language == catalogues.SOURCE else known - set(catalogues.untranslated(language))))
    if missing:
        warnings.warn("\n".join(f"{language}, {context}: {text!r}" for context, text in missing), stacklevel=1)
    assert len(missing) <= MOST_UNTRANSLATED * len(wanted), f"{len(missing)} texts are not translated: run `make translations`"


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_translations_keep_what_programs_put_in(language):
    wrong = []
    for (context, source), message in catalogues.entries(language).items():
        entry = message.find("translation")
        text = entry.text or ""
        if not text:
            continue
        same = placeholders(text) == placeholders(source) and text.count("\n") == source.count("\n")
        plural = message.get("numerus") is None and "%n" not in text  # sentences count by {count}, in the same form for every number
        commands = set(COMMANDS.findall(source)) <= set(COMMANDS.findall(text))
        blank = (text[:1].isspace(), text[-1:].isspace()) == (source[:1].isspace(), source[-1:].isspace())
        if not (same and plural and commands and blank and accelerators(text) == accelerators(source)):
            wrong.append((context, source, text))
    assert wrong == []


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_catalogues_are_laid_out_as_the_language_packs_expect(language):
    root = ElementTree.parse(catalogues.catalogue(language)).getroot()
    assert (root.tag, root.get("language", "").replace("_", "-")) == ("TS", language)
    assert all(entry.get("type") == "unfinished" for entry in root.iter("translation"))  # until a speaker has read them
    if language in SCRIPTS:
        said = [entry.text or "" for entry in root.iter("translation")]
        assert sum(bool(re.search(SCRIPTS[language], text)) for text in said if text) > 0.95 * sum(map(bool, said))


def test_a_new_text_is_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr(catalogues, "untranslated", lambda _language: list(catalogues.entries("de"))[: len(catalogues.entries("de")) // 10])
    with pytest.warns(UserWarning, match="de, "), pytest.raises(AssertionError, match="make translations"):
        test_which_texts_lack_a_translation("de")


SPOKEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTranslator
from host import Host, application
from panel_steps import QUESTION, add_phantom, ask, choose

folder, module = Path(sys.argv[1]), sys.argv[2]
for language in sys.argv[3:]:
    host = Host(folder / language)
    translator = QTranslator()
    assert translator.load(str(folder / f"MedPruner_{language}.qm"))
    host._application.installTranslator(translator)
    panel = host.load_module(module)
    host.enter()
    choose(panel, add_phantom(slices=16))
    host.process(0.2)
    ui = panel.ui
    ui.questionEdit.setPlainText(QUESTION)
    if language == "de":  # once: what the worker says crosses in the same way for all
        ask(host, panel, QUESTION)
    shown = [ui.askButton.text, ui.askButton.toolTip, ui.questionEdit.placeholderText, ui.presetComboBox.itemText(0)]
    shown += [ui.modelInfoLabel.text, ui.resultLabel.text]
    print(language, *(text.replace("\\n", " ") for text in shown), sep="\\t")
    assert host.errors == [], host.errors
    host.close()
    host._application.removeTranslator(translator)
"""


def test_the_panel_speaks_every_language_through_qt(tmp_path):
    """Compiled by Qt's lrelease, loaded by its QTranslator: widgets of the .ui file, texts of the code, and what the worker said."""
    for language in catalogues.LANGUAGES:
        compiled = tmp_path / f"MedPruner_{language}.qm"
        tool = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run([tool, "-silent", catalogues.catalogue(language), "-qm", compiled], check=True)
    program = f"import sys\nsys.path[:0] = [{str(ROOT)!r}, {str(ROOT / 'Testing' / 'tools')!r}]\n{SPOKEN}"
    command = [sys.executable, "-c", program, tmp_path, ROOT / "MedPrunerExtension" / "MedPruner.py", *catalogues.LANGUAGES]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said = {line.split("\t")[0]: line.split("\t")[1:] for line in done.stdout.splitlines() if "\t" in line}
    assert said.keys() == catalogues.LANGUAGES.keys()
    assert [said[language][0] for language in catalogues.LANGUAGES] == ["Fragen", "Preguntar", "Demander", "質問する", "提问"]
    assert said["de"][-1].startswith("Gelesen: 16 von 16 Schichten, ")
    licence = {"de": "Lizenz: ", "es": "Licencia: ", "fr": "Licence : ", "ja": "ライセンス：", "zh-Hans": "许可证："}
    assert [language for language, texts in said.items() if licence[language] not in texts[-2]] == []
    english = {"Ask", "Ask the question about the chosen volume (Ctrl+Enter).", "Type a question first."}
    assert not english & {text for texts in said.values() for text in texts}
