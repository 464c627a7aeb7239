"""What a user of Slicer gets is what is listed in CMake, it works from there, and the Extensions Index would take it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from PIL import Image

ROOT = Path(__file__).parents[2]
STAND_IN = ROOT / "Testing" / "cmake"
# Read on the project's page, not needed where the extension runs.
NOT_PACKAGED = ("MedPrunerExtension/CMakeLists.txt", "Resources/Docs/", "Resources/Screenshots/", "Resources/Translations/")
RAW = "https://raw.githubusercontent.com/MedPruner/SlicerMedPruner/main/"


def run(*command: object, **options: object) -> subprocess.CompletedProcess:
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **options)


def cmake(*arguments: object) -> str:
    """Run CMake; what it says, if it succeeds. Nothing is compiled: a machine without a compiler can do it, and nobody waits for checks."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    program = shutil.which("cmake", path=path)
    assert program, "CMake is missing. Install it with the system's packages or with pip (package cmake)."
    done = run(program, *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def configure(source: Path, build: Path) -> str:
    compilers = []
    for language in ("C", "CXX"):
        compilers += [f"-DCMAKE_{language}_COMPILER={sys.executable}", f"-DCMAKE_{language}_COMPILER_FORCED=1"]
        compilers += [f"-DCMAKE_{language}_COMPILER_ID_RUN=1"]
    return cmake("-S", source, "-B", build, f"-DSlicer_DIR={STAND_IN}", "-DBUILD_TESTING=ON", *compilers)


def repository_files(*folders: str) -> set[str]:
    """What is in the repository, or would be with the next `git add`."""
    done = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *folders, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return {name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()}


@pytest.fixture(scope="module")
def package(tmp_path_factory) -> Path:
    """The extension, configured, built and installed with the stand-in for Slicer's macros; build/ and install/ in a folder."""
    folder = tmp_path_factory.mktemp("package")
    configure(ROOT, folder / "build")
    cmake("--build", folder / "build")
    cmake("--install", folder / "build", "--prefix", folder / "install", "--component", "RuntimeLibraries")
    return folder


@pytest.fixture(scope="module")
def modules(package: Path) -> Path:
    return package / "install" / "lib" / "Slicer-5.12" / "qt-scripted-modules"


@pytest.fixture(scope="module")
def metadata(package: Path) -> dict[str, str]:
    """EXTENSION_* without the prefix, in lower case, as Slicer reads them."""
    lines = (package / "build" / "MedPruner.s4ext").read_text().splitlines()
    return dict(line.split(" ", 1) for line in lines)


# --- what is installed --------------------------------------------------------------------------------------------------------


def test_every_file_is_packaged_and_nothing_else(package, modules):
    sources = {name for name in repository_files("MedPrunerExtension", "MedPrunerLogic", "Resources") if not name.startswith(NOT_PACKAGED)}
    expected = {name.removeprefix("MedPrunerExtension/"): ROOT / name for name in sources}
    installed = {path.relative_to(modules).as_posix() for path in modules.rglob("*") if path.is_file()}
    assert installed == expected.keys(), "MedPrunerExtension/CMakeLists.txt lists other files than there are"
    assert {"MedPruner.py", "Resources/UI/MedPruner.ui", "Resources/Models/phantom/model.safetensors"} <= installed
    assert [name for name, source in expected.items() if (modules / name).read_bytes() != source.read_bytes()] == []
    assert [path for path in (package / "install").rglob("*") if path.is_file() and modules not in path.parents] == []


def installed_python(modules: Path, *arguments: str) -> subprocess.CompletedProcess:
    """Python away from the source tree, with the installed folder first on sys.path, as Slicer puts it there.

    -S leaves out .pth files, and so the editable installation of this repository, which would lend what is missing.
    """
    paths = dict.fromkeys((str(modules), sysconfig.get_path("purelib"), sysconfig.get_path("platlib")))
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONDONTWRITEBYTECODE": "1"}
    return run(sys.executable, "-S", *arguments, cwd=modules.parents[2], env=environment)


IMPORT_EVERYTHING = """
import importlib, pkgutil, sys
from pathlib import Path

ABSENT = {"torch", "transformers", "safetensors", "huggingface_hub", "psutil", "rich", "vtk", "slicer", "qt", "ctk"}

class Absent:  # what neither numpy nor a bare Slicer's Python brings, or what only the application has
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ABSENT:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Absent())
folder = Path(sys.argv[1])
names = ["MedPruner", "MedPrunerLib", "MedPrunerLogic"]
names += [found.name for package in names[1:] for found in pkgutil.walk_packages([str(folder / package)], package + ".")]
for name in names:
    if name.endswith("__main__"):
        continue
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as error:
        assert error.name.partition(".")[0] in ABSENT, (name, error)
    else:
        print(name)
ours = [module for name, module in sys.modules.items() if name.partition(".")[0] in names[:3]]
assert all(folder in Path(module.__file__).parents for module in ours), "imported from elsewhere"
from MedPrunerLogic.models.catalogue import card, cards, find
assert card.RESOURCES == folder / "Resources", card.RESOURCES
assert find.is_present(cards.CARDS["phantom"])
"""


def test_the_installed_tree_imports(modules):
    done = installed_python(modules, "-c", IMPORT_EVERYTHING, str(modules))
    assert done.returncode == 0, done.stderr
    light = {
        "service.messages",
        "models.catalogue.cards",
        "phantom.drawing",
        "question",
        "imaging.readers",
        "pruning.settings",
        "imaging.volume",
        "service.worker",
    }
    assert {"MedPrunerLogic", "MedPrunerLib"} | {f"MedPrunerLogic.{name}" for name in light} <= set(done.stdout.split())


def test_the_installed_worker_and_command_line_start(modules):
    for module, word in (("MedPrunerLogic.service.worker", "folder"), ("MedPrunerLogic", "ask")):
        done = installed_python(modules, "-m", module, "--help")
        assert done.returncode == 0, done.stderr
        assert word in done.stdout.lower()


# --- the stand-in itself ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scripts", "resources", "complaint"),
    [
        ("here.py", "here.txt", None),
        ("here.py gone.py", "here.txt", "gone.py"),
        ("here.py", "gone.txt", "gone.txt"),
        ("here.py", "folder", "folder"),
    ],
)
def test_the_stand_in_refuses_what_is_not_there(tmp_path, scripts, resources, complaint):
    (tmp_path / "folder").mkdir()
    for name in ("here.py", "here.txt"):
        (tmp_path / name).write_text("")
    (tmp_path / "CMakeLists.txt").write_text(
        "cmake_minimum_required(VERSION 3.16)\nproject(Tried)\nfind_package(Slicer REQUIRED)\ninclude(${Slicer_USE_FILE})\n"
        f"slicerMacroBuildScriptedModule(NAME Tried SCRIPTS {scripts} RESOURCES {resources})\n"
    )
    if complaint is None:
        configure(tmp_path, tmp_path / "build")
    else:
        with pytest.raises(AssertionError, match=complaint):
            configure(tmp_path, tmp_path / "build")


# --- rules of the Extensions Index --------------------------------------------------------------------------------------------
# Slicer/ExtensionsIndex: PULL_REQUEST_TEMPLATE.md and scripts/check_description_files.py, August 2026


def catalog_entry() -> dict:
    return json.loads((ROOT / "MedPruner.json").read_text())


# Slicer's Schemas/slicer-extension-catalog-entry-schema-v1.0.2.json, property by property
SCHEMA = {
    "$schema": lambda value: (
        value == "https://raw.githubusercontent.com/Slicer/Slicer/main/Schemas/slicer-extension-catalog-entry-schema-v1.0.2.json#"
    ),
    "build_dependencies": lambda value: type(value) is list and all(type(item) is str for item in value),
    "build_subdirectory": lambda value: type(value) is str,
    "category": lambda value: type(value) is str,
    "dicom_support_rule": lambda value: type(value) is str,
    "enabled": lambda value: type(value) is bool,
    "scm_revision": lambda value: type(value) is str,
    "scm_type": lambda value: value in ("git", "local"),
    "scm_url": lambda value: type(value) is str,
    "tier": lambda value: type(value) is int and 1 <= value <= 5,
}


def test_the_catalog_entry_follows_its_schema():
    entry = catalog_entry()
    assert {"$schema", "category", "scm_url"} <= entry.keys() <= SCHEMA.keys()
    assert [key for key, value in entry.items() if not SCHEMA[key](value)] == []
    assert b"\r" not in (ROOT / "MedPruner.json").read_bytes()


def test_catalog_entry_and_cmake_agree(metadata):
    entry = catalog_entry()
    assert entry["category"] == "Informatics"  # one of the index's fixed list; CMake says none since the index keeps it in JSON
    assert entry["build_dependencies"] == metadata["depends"].split() == ["PyTorch"]
    assert entry["build_subdirectory"] == "."
    assert entry["scm_url"] == metadata["homepage"] + ".git"
    repository = metadata["homepage"].rpartition("/")[2]
    project = re.search(r"project\(([^\s)]+)", (ROOT / "CMakeLists.txt").read_text())[1]
    assert repository == f"Slicer{project}" == "SlicerMedPruner"


def test_the_metadata_is_complete(metadata):
    assert metadata.keys() == {
        "contributors", "depends", "description", "homepage", "iconurl", "keywords", "screenshoturls",
    }  # fmt: skip
    assert all(value.strip() for value in metadata.values())
    assert "not for clinical use" in metadata["description"]
    assert {"Apache-2.0", "patents"} <= set(re.findall(r"[\w.-]*\w", metadata["description"]))
    assert re.fullmatch(r"[^(),]+ \([^()]+\)(, [^(),]+ \([^()]+\))*", metadata["contributors"])  # Name (Organisation), ...


def test_cmake_is_as_in_slicers_template():
    """Utilities/Templates/Extensions/Default/CMakeLists.txt of 5.12 and of main, August 2026: its version, its order, no other steps."""
    lines = [line for line in (ROOT / "CMakeLists.txt").read_text().splitlines() if line and not line.startswith(("#", "set("))]
    assert lines == [
        "cmake_minimum_required(VERSION 3.28.0...3.28.0 FATAL_ERROR)",
        "project(MedPruner)",
        "find_package(Slicer REQUIRED)",
        "include(${Slicer_USE_FILE})",
        "add_subdirectory(MedPrunerExtension)",
        "include(${Slicer_EXTENSION_GENERATE_CONFIG})",
        "include(${Slicer_EXTENSION_CPACK})",
    ]


def test_pictures_are_where_the_metadata_says(metadata):
    """The index's check reads the file as text: a literal URL, one quoted string."""
    text, files = (ROOT / "CMakeLists.txt").read_text(), repository_files()
    icon = re.search(r'set\s*\(EXTENSION_ICONURL\s*"([^"]+)"[ ]*\)', text)[1]
    screenshots = re.search(r'set\s*\(EXTENSION_SCREENSHOTURLS\s*"([^"]+)"\)', text)[1].split()
    assert (icon, screenshots) == (metadata["iconurl"], metadata["screenshoturls"].split())
    for url in (icon, *screenshots):
        assert url.startswith(RAW)
        assert url.removeprefix(RAW) in files
        with Image.open(ROOT / url.removeprefix(RAW)) as picture:
            assert picture.format == "PNG"
    with Image.open(ROOT / icon.removeprefix(RAW)) as picture:
        assert picture.size == (128, 128)
        assert picture.getextrema()[3] == (0, 255)  # drawn, and transparent around it


def test_the_readme_has_what_the_index_asks_for(metadata):
    readme, files = (ROOT / "README.md").read_text(), repository_files()
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", readme)
    assert pictures
    assert set(pictures) <= files
    assert {"# MedPruner", "## Tutorial", "## Citation", "## Privacy", "## Licence"} <= set(readme.splitlines())
    assert re.search(r"## Citation.*https://arxiv\.org/abs/\d{4}\.\d{5}.*## Licence\s.*Apache-2\.0.*LICENSE\.txt", readme, re.DOTALL)
    assert "Apache License" in (ROOT / "LICENSE.txt").read_text()


def test_the_repository_is_small():
    """What a clone brings: each object of the history once, whatever else lies in this copy's store."""
    history = int(run("git", "rev-list", "--disk-usage", "--objects", "HEAD", cwd=ROOT).stdout)
    assert history + sum((ROOT / name).stat().st_size for name in repository_files()) < 100 * 2**20


# --- what is installed beside it ----------------------------------------------------------------------------------------------

# What Slicer 5.12 bundles, what the PyTorch extension brings, and what only the command line outside Slicer uses.
FROM_ELSEWHERE = {"nibabel", "numpy", "pillow", "pydicom", "SimpleITK", "torch", "rich"}


def test_requirements_can_be_installed_in_any_slicer():
    """load_requirements of slicer.packaging skips lines that begin with # or -, and parses each other line as a whole."""
    lines = [line.strip() for line in (ROOT / "Resources" / "requirements.txt").read_text().splitlines()]
    requirements = {Requirement(line) for line in lines if line and not line.startswith(("#", "-"))}
    assert not {"torch", "torchvision"} & {requirement.name for requirement in requirements}
    assert not [str(requirement) for requirement in requirements if "==" in str(requirement.specifier) or requirement.url]
    listed = re.search(r"^dependencies = \[\n(.*?)^\]", (ROOT / "pyproject.toml").read_text(), re.DOTALL | re.MULTILINE)[1]
    needed = {Requirement(text) for text in re.findall(r'^ +"(.+)",$', listed, re.MULTILINE)}
    assert {name for name in FROM_ELSEWHERE if name not in {requirement.name for requirement in needed}} == set()
    assert requirements == {requirement for requirement in needed if requirement.name not in FROM_ELSEWHERE}
