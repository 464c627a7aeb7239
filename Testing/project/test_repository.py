"""What the repository promises about itself."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def python(program: str) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_package_imports_without_anything_heavy():
    done = python(
        "import sys, MedPrunerLogic.evidence.answer, MedPrunerLogic.phantom.drawing, MedPrunerLogic.models.catalogue.cards\n"
        "heavy = {'torch', 'transformers', 'vtk', 'slicer', 'SimpleITK', 'pydicom', 'qt', 'PySide6'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    assert done.returncode == 0, done.stderr


def test_the_face_brings_each_name_when_it_is_asked_for():
    done = python(
        "import sys, MedPrunerLogic as m\n"
        "assert m.preset('clinical') == m.PRESETS['clinical'] and 'torch' not in sys.modules\n"
        "from MedPrunerLogic import Engine, read_volume\n"
        "assert set(m.__all__) <= set(dir(m)) and all(getattr(m, name) is not None for name in m.__all__)\n"
        "try:\n    m.nothing\nexcept AttributeError as error:\n    assert 'nothing' in str(error)\nelse:\n    raise SystemExit('found')\n"
    )
    assert done.returncode == 0, done.stderr


ABSENT = ("scipy", "torch.distributed.tensor", "torch._dynamo.eval_frame", "torch._inductor")


@pytest.mark.parametrize(
    "used",
    [
        "from scipy.optimize import linear_sum_assignment",
        "import torch\nf = torch.compile(lambda x: x * 2 + 1, backend='eager')\nassert f(torch.ones(2)).tolist() == [3.0, 3.0]",
        "import torch._dynamo.config\nassert torch._dynamo.config.recompile_limit\n"
        "def f(): pass\nassert torch.compiler.disable(f) is not f",
        "import torch\nassert torch.distributed.is_available()\nfrom torch.distributed.tensor import DTensor",
    ],
)
def test_an_answer_comes_without_what_is_there_for_others(used):
    """Each in a process of its own: what is used first decides in which order the parts of torch's compiler import each other."""
    done = python(
        "import sys\n"
        "from MedPrunerLogic import Engine\n"
        "from MedPrunerLogic.phantom.drawing import make_phantom\n"
        "scan = Engine.load('phantom', 'cpu').open(make_phantom(900000011, slices=8).volume)\n"
        "assert scan.ask('Is there a nodule?').text\n"
        f"found = [name for name in {ABSENT} if name in sys.modules]\n"
        "assert not found, found\n" + used
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("wanted", [None, "ACTIVE"])
def test_threads_sleep_while_they_wait_unless_the_user_wants_them_to_spin(monkeypatch, wanted):
    from MedPrunerLogic.imports import wait_asleep

    monkeypatch.setenv("OMP_WAIT_POLICY", wanted or "")
    if wanted is None:
        monkeypatch.delenv("OMP_WAIT_POLICY")
    wait_asleep()
    assert os.environ["OMP_WAIT_POLICY"] == (wanted or "PASSIVE")


@pytest.fixture
def house(tmp_path):
    """A copy of the packages, for walls to be broken in."""
    for package in ("MedPrunerLogic", "MedPrunerExtension/MedPrunerLib"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(house: Path) -> subprocess.CompletedProcess:
    program = (
        "import sys; sys.path[:0] = ['.', 'MedPrunerExtension']; from importlinter.cli import lint_imports_command; lint_imports_command()"
    )
    return subprocess.run([sys.executable, "-c", program, "--no-cache"], cwd=house, capture_output=True, text=True, check=False)


def test_the_walls_hold(house):
    done = lint(house)
    assert done.returncode == 0, done.stdout
    assert "6 kept, 0 broken" in done.stdout


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("MedPrunerLogic/imaging/volume.py", "from ..engine import Engine", "Nothing imports upwards"),
        ("MedPrunerLogic/models/catalogue/folder.py", "from ..trust import scope", "No circle"),
        ("MedPrunerLogic/export/page.py", "import torch", "torch only where tensors are"),
        ("MedPrunerLogic/engine.py", "import slicer", "vtk and slicer only"),
        ("MedPrunerLogic/cli/ask.py", "import MedPrunerLib.settings", "The engine knows no panel"),
        ("MedPrunerExtension/MedPrunerLib/worker/session.py", "from ..sections import report", "Nothing in the panel imports upwards"),
        ("MedPrunerExtension/MedPrunerLib/views/display.py", "from ..export import pdf", "Nothing in the panel imports upwards"),
        ("MedPrunerExtension/MedPrunerLib/worker/folders.py", "from . import client", "No circle"),
    ],
)
def test_a_breach_is_named(house, file, line, contract):
    path = house / file
    path.write_text(path.read_text(encoding="utf-8") + f"\n\ndef _breach() -> None:\n    {line}\n", encoding="utf-8")
    done = lint(house)
    assert done.returncode == 1
    assert f"{contract}" in done.stdout.partition("Broken contracts")[2]


def test_no_pickle_and_no_remote_code():
    for path in [*(ROOT / "MedPrunerLogic").rglob("*.py"), *(ROOT / "Testing" / "training").glob("*.py")]:
        text = path.read_text()
        for forbidden in ("import pickle", "torch.load(", "torch.save(", "allow_pickle=True", "trust_remote_code=True"):
            assert forbidden not in text, (path.name, forbidden)


def test_the_embedded_model_is_small_and_safe():
    folder = ROOT / "Resources" / "Models" / "phantom"
    assert sum(p.stat().st_size for p in folder.iterdir()) < 16 * 2**20
    assert {p.suffix for p in folder.iterdir()} <= {".json", ".safetensors", ".jinja", ".md"}


def anchors(page: Path) -> set[str]:
    """What GitHub calls the headings of a page in links."""
    headings = re.findall(r"^#+ (.+)$", re.sub(r"^```.*?^```", "", page.read_text(), flags=re.DOTALL | re.MULTILINE), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_the_documents_name_only_what_is_there():
    """Links, pictures and headings resolve; tests and paths that are named exist."""
    pages = [ROOT / "README.md", *sorted((ROOT / "Resources" / "Docs").glob("*.md"))]
    tests = set(re.findall(r"^ *def (test_\w+)", "\n".join(p.read_text() for p in (ROOT / "Testing").rglob("test_*.py")), re.MULTILINE))
    dead, links = [], set()
    for page in pages:
        text = page.read_text()
        for target in re.findall(r"\]\(([^)\s]+)\)", text):
            path, _, anchor = target.partition("#")
            linked = (page.parent / path).resolve() if path else page
            links.add(linked)
            if not target.startswith("https://") and (not linked.exists() or (anchor and anchor not in anchors(linked))):
                dead.append((page.name, target))
        for code in re.findall(r"`([^`\n]+)`", text):
            is_path = re.fullmatch(r"(?:MedPruner\w+|Resources|Testing)/[\w./-]+", code)
            if (re.fullmatch(r"test_\w+", code) and code not in tests) or (is_path and not (ROOT / code).exists()):
                dead.append((page.name, code))
    assert dead == []
    assert set(pages[1:]) <= links, "a page that nothing leads to"


@pytest.mark.parametrize("folder", ["benchmarks", "pictures", "training"])
def test_programs_beside_the_suite_find_what_they_import(folder):
    """They are run by hand, seldom; a move in the house must not break them unseen."""
    done = python(
        "import importlib, pathlib, sys\n"
        f"sys.path[:0] = ['Testing/{folder}', 'Testing/tools', 'MedPrunerExtension']\n"
        f"for path in sorted(pathlib.Path('Testing/{folder}').glob('*.py')):\n    importlib.import_module(path.stem)"
    )
    assert done.returncode == 0, done.stderr
