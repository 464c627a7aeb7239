"""Bring the catalogues of Resources/Translations up to date with the texts in the code: `make translations`.

Qt's own lupdate (pyside6-lupdate) reads a copy of the sources in which each `_("…")` has become `translate("context", "…")`, with the
context that slicer.i18n and MedPrunerLogic.sentence look a text up in; translations that are there stay. What it prints is still to be
translated. Files and language codes are those of Slicer/SlicerLanguageTranslations; all is marked unfinished until a speaker has read it.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "Resources" / "Translations"
SOURCE = "en-US"  # the texts themselves, from which Weblate begins a new language
LANGUAGES = {"de": "German", "es": "Spanish", "fr": "French", "ja": "Japanese", "zh-Hans": "Chinese (simplified)"}
PACKAGES = ("MedPrunerExtension", "MedPrunerLogic")


def catalogue(language: str) -> Path:
    """The file of a language."""
    return FOLDER / f"MedPruner_{language}.ts"


def context_of(path: Path) -> str:
    """As slicer.i18n.getContext names a file."""
    return f"{path.parent.name}.{path.stem}" if (path.parent / "__init__.py").is_file() else path.stem


def texts_of(path: Path) -> list[tuple[ast.Call, str]]:
    """Each call of `_` in a Python file, with its text."""
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    marked = [node for node in calls if isinstance(node.func, ast.Name) and node.func.id == "_"]
    return [(node, node.args[0].value) for node in marked]  # type: ignore[attr-defined]


def with_contexts(path: Path) -> str:
    """The source of a file as lupdate understands it: the same lines, the context named in every call."""
    lines = path.read_text(encoding="utf-8").encode().split(b"\n")  # an offset of ast counts bytes
    name = f'translate("{context_of(path)}", '.encode()
    for node, _text in sorted(texts_of(path), key=lambda one: (one[0].lineno, one[0].col_offset), reverse=True):
        line, start = lines[node.lineno - 1], node.col_offset
        lines[node.lineno - 1] = line[:start] + name + line[start + len(b"_(") :]
    return b"\n".join(lines).decode()


def entries(language: str) -> dict[tuple[str, str], ElementTree.Element]:
    """The messages of a catalogue by context and text."""
    found = {}
    for context in ElementTree.parse(catalogue(language)).getroot().iter("context"):
        for message in context.iter("message"):
            found[context.findtext("name") or "", message.findtext("source") or ""] = message
    return found


def untranslated(language: str) -> list[tuple[str, str]]:
    """Context and text of what a catalogue has no translation for."""
    return [key for key, message in entries(language).items() if not message.findtext("translation")]


def update(tool: str) -> None:
    """Run lupdate for every catalogue."""
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        copy = Path(folder)
        for package in PACKAGES:
            for path in sorted((ROOT / package).rglob("*.py")):
                target = copy / path.relative_to(ROOT)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(with_contexts(path), encoding="utf-8")
        shutil.copytree(ROOT / "Resources" / "UI", copy / "Resources" / "UI")
        for language in (SOURCE, *LANGUAGES):
            options = ["-source-language", "en_US", "-target-language", language.replace("-", "_"), "-locations", "none", "-no-obsolete"]
            subprocess.run([tool, "-silent", "-extensions", "py,ui", *options, ".", "-ts", str(catalogue(language))], cwd=copy, check=True)


def main() -> int:
    """Update, and say what is missing."""
    update(str(Path(sys.executable).with_name("pyside6-lupdate")))
    missing = {language: untranslated(language) for language in LANGUAGES}
    for language, keys in missing.items():
        print(f"{LANGUAGES[language]}: {len(keys)} of {len(entries(language))} texts are not translated.")
        print(*(f"  {context}: {text!r}" for context, text in keys), sep="\n" if keys else "")
    return 0


if __name__ == "__main__":
    sys.exit(main())
