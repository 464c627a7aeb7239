"""What Slicer loads when it starts: the module's import path is light, and has one effect outside its own packages, in a source tree."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXTENSION = ROOT / "MedPrunerExtension"

# What the Extensions Index takes at the top of a file: the standard library and what every Slicer has, minus what is slow to load.
BROUGHT_BY_SLICER = {"numpy", "vtk", "qt", "ctk", "slicer"}
OURS = {"MedPruner", "MedPrunerLib", "MedPrunerLogic"}

LOADED = """
import importlib, sys
from pathlib import Path
from host import Host

host = Host(Path(sys.argv[1]))
before = set(sys.modules)
sys.path.insert(0, str(Path(sys.argv[2]).parent))
importlib.import_module("MedPruner")
imported = {name.partition(".")[0] for name in set(sys.modules) - before}
host.load_module(Path(sys.argv[2]))
host.enter()
host.process(0.1)
opened = {name.partition(".")[0] for name in set(sys.modules) - before}
host.close()
print(*imported)
print(*opened)
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory) -> tuple[set[str], set[str]]:
    """Packages that are loaded when Slicer starts, and those once the panel has been opened."""
    program = f"import sys\nsys.path[:0] = [{str(ROOT)!r}, {str(ROOT / 'Testing' / 'tools')!r}]\n{LOADED}"
    command = [sys.executable, "-c", program, str(tmp_path_factory.mktemp("slicer")), str(EXTENSION / "MedPruner.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    imported, opened = (set(line.split()) for line in done.stdout.splitlines()[-2:])
    return imported, opened


def heavy(packages: set[str]) -> set[str]:
    """Those that neither the standard library nor every Slicer brings; what the host itself makes is not loaded from a file."""
    return packages - set(sys.stdlib_module_names) - BROUGHT_BY_SLICER - OURS - {"PyTorchUtils", "SampleData"}


def test_slicer_starts_without_anything_heavy(loaded):
    imported, _opened = loaded
    assert "MedPrunerLib" in imported
    assert heavy(imported) == set()


def test_opening_the_panel_loads_nothing_heavy_into_slicer(loaded):
    _imported, opened = loaded
    assert heavy(opened) - {"packaging"} == set()  # slicer.packaging reads the requirements with it


def statements_that_act(path: Path) -> list[str]:
    """What a file does when it is imported, beyond importing, defining and naming."""
    found = []
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        names = isinstance(node, ast.Import | ast.ImportFrom | ast.ClassDef | ast.FunctionDef | ast.Assign | ast.AnnAssign | ast.AugAssign)
        typing_only = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        started = isinstance(node, ast.If) and ast.unparse(node.test) == "__name__ == '__main__'"
        docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if not (names or typing_only or started or docstring):
            found.append(ast.unparse(node).splitlines()[0])
    return found


def test_importing_does_nothing_but_what_the_module_gives_a_reason_for():
    files = [*EXTENSION.rglob("*.py"), *(ROOT / "MedPrunerLogic").rglob("*.py")]
    acting = {path.name: found for path in files if (found := statements_that_act(path))}
    assert acting.pop("__main__.py") == ["program()"]  # `python -m MedPrunerLogic`; nothing imports it
    del acting["ingress.py"]  # a FastAPI application, as its decorators want it; a server's process alone imports it
    assert acting == {"MedPruner.py": ["if str(ROOT) not in sys.path:", "set_translator(translate)"]}
    lines = (EXTENSION / "MedPruner.py").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        if line.startswith(("if str(ROOT)", "set_translator(")):
            assert "#" in line or any(before.startswith("#") for before in lines[number - 3 : number]), line
