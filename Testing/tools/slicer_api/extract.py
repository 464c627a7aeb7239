"""Look every used name up in the sources of Slicer 5.12 and write slicer_api.json: what was found, and in which file of which commit.

nice .venv/bin/python Testing/tools/slicer_api/extract.py \\
    --slicer <git dir> --ctk <git dir> --pythonqt <git dir> --pytorch <git dir> --qt <include>

The git directories are clones of Slicer/Slicer, commontk/CTK, MeVisLab/pythonqt and fepegar/SlicerPyTorch (a bare one will do); include
is the folder of the headers of Qt 5.15. A name must be in every release of Slicer named below. Exits with 1 when something was not found.
"""

from __future__ import annotations

import argparse
import ast
import functools
import json
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from slicer_api import cpp, live, python_source, uses

TARGET = Path(__file__).with_name("slicer_api.json")
SLICER_REFS = ("v5.12.0", "v5.12.3", "main")  # first and last 5.12 of today, and the 5.13 preview
CTK_REF = "5056664a20a3d0a393bb6d91f040525581e0dcdf"  # SuperBuild/External_CTK.cmake of these three
PYTHONQT_REF = "9992368e937cc6cfaf5b1fb274ddc7b72ec73d4c"  # what commontk/PythonQt, as pinned by that CTK, is patched from
_PYTHON_FOLDERS = {"slicer": "Base/Python/slicer", "SampleData": "Modules/Scripted/SampleData", "PyTorchUtils": "PyTorchUtils"}
_SET_BY_SLICER = {"slicer.app", "slicer.mrmlScene", "slicer.modules"}  # Base/Python/slicerqt.py sets them at start-up
_DECORATORS = (
    "ctkWidgetsPythonQtDecorators",
    "ctkCorePythonQtDecorators",
    "qSlicerBaseQTCorePythonQtDecorators",
    "qSlicerBaseQTGUIPythonQtDecorators",
)


class Repository:
    """One commit of a git repository."""

    def __init__(self, label: str, folder: str, ref: str) -> None:
        self.label, self._folder = label, folder
        if ref == "main":
            ref = "HEAD"
        self.commit = self._git("rev-parse", f"{ref}^{{commit}}").strip()
        self.paths = self._git("ls-tree", "-r", "--name-only", self.commit).splitlines()
        self.by_name = {Path(path).name: path for path in reversed(self.paths)}

    @functools.cache  # noqa: B019 - lives as long as the program
    def read(self, path: str) -> str:
        """Text of a file."""
        return self._git("show", f"{self.commit}:{path}")

    def _git(self, *words: str) -> str:
        done = subprocess.run(["git", "--git-dir", self._folder, *words], capture_output=True, check=True)
        return done.stdout.decode("utf-8", "replace")


class Sources:
    """Where things are looked up: one release of Slicer, its CTK and PythonQt, the PyTorch extension, Qt's headers."""

    def __init__(self, slicer: Repository, ctk: Repository, pythonqt: Repository, pytorch: Repository, qt: Path) -> None:
        self.slicer, self.ctk, self.pythonqt, self.pytorch, self.qt = slicer, ctk, pythonqt, pytorch, qt
        self._wrappers = [path for path in pythonqt.paths if path.startswith("generated_cpp_515/") and path.endswith(".h")]

    @functools.cache  # noqa: B019
    def header(self, name: str) -> tuple[str, cpp.CppClass] | None:
        """(label and file, class) of a C++ class."""
        for repository in (self.slicer, self.ctk):
            path = repository.by_name.get(f"{name}.h")
            found = cpp.read_class(repository.read(path), name) if path else None
            if found:
                return f"{repository.label} {path}", found
        for module in ("QtCore", "QtGui", "QtNetwork", "QtWidgets"):
            forwarding = self.qt / module / name
            headers = [forwarding.parent / re.search(r'"(.+)"', forwarding.read_text())[1]] if forwarding.is_file() else []
            headers += [self.qt / "QtCore" / "qnamespace.h"] if name == "Qt" else []
            for header in headers:
                found = cpp.read_class(header.read_text(encoding="utf-8"), name)
                if found:
                    return f"qt {module}/{header.name}", found
        return None

    def chain(self, name: str) -> list[tuple[str, str, cpp.CppClass]]:
        """(place, class name, class) of a class and of all that it inherits from."""
        found = self.header(name)
        if found is None:
            return []
        return [(found[0], name, found[1]), *(entry for base in found[1].bases for entry in self.chain(base))]

    @functools.cache  # noqa: B019
    def wrapper(self, name: str) -> tuple[str, str] | None:
        """(place, text) of the class in PythonQt that shows a Qt class to Python."""
        for path in self._wrappers:
            if f"class PythonQtWrapper_{name} " in (text := self.pythonqt.read(path)):
                start = text.index(f"class PythonQtWrapper_{name} ")
                return f"pythonqt {path}", text[start : text.index("\n};", start)]
        return None

    # --- look-ups: each gives the place, or None --------------------------------------------------------------------------------

    def find_class(self, name: str) -> str | None:
        """A class whose header is there, and which PythonQt shows when it is Qt's."""
        found = self.header(name)
        if found is None or not found[0].startswith("qt ") or name == "QSpacerItem" or self.wrapper(name):
            return found and found[0]
        return None

    def find_member(self, kind: str, name: str) -> str | None:
        """A property, signal, slot, enumerator or method, in the class or in one it inherits from."""
        owner, _, member = name.partition(".")
        for place, one, found in self.chain(owner):
            if kind in ("method", "static"):
                if where := self._callable(place, one, found, member, kind == "static"):
                    return where
            elif (
                member
                in {"property": found.properties, "signal": found.signals, "slot": found.slots, "enumerator": found.enumerators}[kind]
            ):
                return place
        return self._decorated(owner, member) if kind == "method" else None

    def _callable(self, place: str, one: str, found: cpp.CppClass, member: str, static: bool) -> str | None:
        """PythonQt shows slots, signals and invokable methods of every QObject, and of Qt's classes what its wrappers have. A property's
        name reads the property and cannot be called, except that of a static method on the class (QTimer.singleShot)."""
        wrapped = self.wrapper(one) if place.startswith("qt ") else None
        if static:
            return wrapped[0] if wrapped and f"static_{one}_{member}(" in wrapped[1] else None
        if member in found.properties:
            return None
        if member in found.invokable or any(signature.startswith(f"{member}(") for signature in found.slots | found.signals):
            return place
        if wrapped and re.search(rf"\b(?:static_{one}_)?{member}\(", wrapped[1]):
            return wrapped[0]
        return None

    def _decorated(self, owner: str, member: str) -> str | None:
        for repository in (self.ctk, self.slicer):
            for name in _DECORATORS:
                path = repository.by_name.get(f"{name}.h")
                if path and re.search(rf"\b{member}\(\s*{owner}\s*\*", repository.read(path)):
                    return f"{repository.label} {path}"
        return None

    def find_python(self, dotted: str, call: str | None = None) -> str | None:
        """A name of one of Slicer's Python modules; with a call, one that takes these arguments."""
        if dotted in _SET_BY_SLICER:
            path = "Base/Python/slicerqt.py"
            short = dotted.rpartition(".")[2]
            return f"slicer {path}" if re.search(rf'setattr\(slicer, "{short}"|slicer\.{short}\b', self.slicer.read(path)) else None
        for repository, path, names in self._python_files(dotted.split(".")):
            tree = ast.parse(repository.read(path))
            found = python_source.find(tree, names) if names else tree
            if found is not None and (call is None or python_source.accepts(found, call, len(names) > 1)):
                return f"{repository.label} {path}"
        return None

    def _python_files(self, words: list[str]) -> list[tuple[Repository, str, list[str]]]:
        repository = self.pytorch if words[0] == "PyTorchUtils" else self.slicer
        folder = _PYTHON_FOLDERS.get(words[0])
        if folder is None:
            return []
        if words == ["slicer"]:
            return [(repository, f"{folder}/__init__.py", [])]
        if words[0] != "slicer":
            return [(repository, f"{folder}/{words[0]}.py", words[1:])]
        inside = [
            path for path in repository.paths if path.startswith(f"{folder}/{words[1]}/") and path.count("/") == folder.count("/") + 2
        ]
        files = [path for path in (f"{folder}/{words[1]}.py", *inside) if path in repository.paths and path.endswith(".py")]
        return [(repository, path, words[2:]) for path in files]

    def gives(self, owner: str, method: str, kind: str) -> bool:
        """Whether a method of one of Slicer's C++ classes gives a pointer to this class."""
        texts = (self.slicer.read(self.slicer.by_name[f"{one}.h"]) for place, one, _ in self.chain(owner) if place.startswith("slicer "))
        return any(re.search(rf"\b{kind}\s*\*\s*{method}\(", text) for text in texts)

    def find_loose(self, name: str) -> str | None:
        """Of no class in particular: a method of Slicer's Python code or of a class in PythonQt, or what every widget has."""
        member = name.partition(".")[2]
        for path in self.slicer.paths:
            ours = path.startswith("Base/Python/slicer/") and path.endswith(".py") and "/tests/" not in path
            if ours and re.search(rf'def {member}\(|checkedSetAttr\(\w+, "{member}"', self.slicer.read(path)):
                return f"slicer {path}"
        wrapped = next((f"pythonqt {path}" for path in self._wrappers if f" {member}(" in self.pythonqt.read(path)), None)
        return wrapped or self.find_member("property", f"QWidget.{member}") or self.find_member("method", f"QWidget.{member}")

    def find(self, use: uses.Use) -> str | None:
        """The place of a use."""
        if use.kind == "class":
            return self.find_class(use.name)
        if use.kind == "name":
            return self.find_python(use.name)
        if use.kind == "call":
            return self.find_python(use.name.partition("(")[0], use.name)
        if use.kind == "loose":
            return self.find_loose(use.name)
        return self.find_member(use.kind, use.name)


def main() -> None:
    """See the module."""
    parser = argparse.ArgumentParser()
    for name in ("slicer", "ctk", "pythonqt", "pytorch"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--qt", type=Path, required=True)
    paths = parser.parse_args()
    ctk = Repository("ctk", paths.ctk, CTK_REF)
    pythonqt = Repository("pythonqt", paths.pythonqt, PYTHONQT_REF)
    pytorch = Repository("pytorch", paths.pytorch, "main")
    releases = {ref: Repository("slicer", paths.slicer, ref) for ref in SLICER_REFS}
    every = [Sources(slicer, ctk, pythonqt, pytorch, paths.qt) for slicer in releases.values()]
    found: dict[str, dict[str, str]] = {}
    missing = [f"{'.'.join(method)}() gives no {kind}" for method, kind in live.SLICER_RETURNS.items() if not every[1].gives(*method, kind)]
    for use, place in sorted(uses.all_uses().items()):
        if use.kind == "vtk":  # the tests ask slicer-core itself
            continue
        places = [sources.find(use) for sources in every]
        if None in places:
            missing.append(
                f"{use.kind} {use.name} ({place}): not in {', '.join(r for r, p in zip(releases, places, strict=True) if p is None)}"
            )
        else:
            found.setdefault(use.kind, {})[use.name] = places[1]
    version = re.search(r'QT_VERSION_STR "([\d.]+)"', (paths.qt / "QtCore" / "qconfig.h").read_text())[1]
    sources = {
        "slicer": {"repository": "Slicer/Slicer", "commits": {ref: repository.commit for ref, repository in releases.items()}},
        "ctk": {"repository": "commontk/CTK", "commits": {"of Slicer 5.12": ctk.commit}},
        "pythonqt": {"repository": "MeVisLab/pythonqt", "commits": {"of Slicer 5.12, without CTK's patches": pythonqt.commit}},
        "pytorch": {"repository": "fepegar/SlicerPyTorch", "commits": {"main": pytorch.commit}},
        "qt": {"headers": f"Qt {version}"},
    }
    TARGET.write_text(json.dumps({"sources": sources, "found": found}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{sum(map(len, found.values()))} names found, {len(missing)} not.", *missing, sep="\n")
    sys.exit(bool(missing))


if __name__ == "__main__":
    main()
