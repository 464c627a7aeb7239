"""What the repository promises about itself."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

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


def test_nothing_imports_upwards():
    """engine -> parts -> volume, scene and pictures on top (DESIGN, The house)."""
    lower = [*(ROOT / "MedPrunerLogic").glob("[imp]*ing/*.py"), *(ROOT / "MedPrunerLogic" / "phantom").glob("*.py")]
    assert len(lower) > 10
    for path in lower:
        for upper in ("engine", "scene", "export", "conversation", "cli"):
            assert f"from ..{upper}" not in path.read_text(), (path.name, upper)


def test_torch_stays_where_it_belongs():
    allowed = {"importance.py", "nucleus.py", "conversation.py", "engine.py"}
    for path in (ROOT / "MedPrunerLogic").rglob("*.py"):
        if path.name not in allowed and path.relative_to(ROOT).parts[1] not in ("models", "evaluation"):
            assert "import torch" not in path.read_text(), path.name


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
