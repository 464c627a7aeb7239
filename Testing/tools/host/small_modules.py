"""slicer.i18n, slicer.packaging, SampleData and PyTorchUtils: what a module imports, recording what it asks for."""

# ruff: noqa: N802, N803 - these are Slicer's and Qt's names

from __future__ import annotations

import inspect
import re
import types
from pathlib import Path
from typing import Any

import slicer
from PySide6.QtCore import QCoreApplication


def make_i18n(host: Any) -> types.ModuleType:
    """slicer.i18n. `host.translations` maps texts to translations; for any other the application's translators are asked, as in Slicer.

    A text whose placeholders do not match stays as it is.
    """
    module = types.ModuleType("slicer.i18n", "Translation.")

    def translate(context: str, text: str) -> str:
        if not isinstance(context, str) or not isinstance(text, str):
            raise TypeError("translate(context, text) takes two strings.")
        return host().translations.get(text) or QCoreApplication.translate(context, text)

    def tr(text: str) -> str:
        translated = translate(getContext(inspect.currentframe().f_back.f_code.co_filename), text)
        return translated if _placeholders(text) == _placeholders(translated) else text

    def getContext(sourceFile: str) -> str:
        path = Path(sourceFile)
        return f"{path.parent.name}.{path.stem}" if (path.parent / "__init__.py").is_file() else path.stem

    module.translate, module.tr, module.getContext = translate, tr, getContext
    return module


def _placeholders(text: str) -> set[str]:
    return set(re.findall(r"(?<!\{)\{([^{}]+)\}(?!\})", text))


def make_packaging(host: Any) -> types.ModuleType:
    """slicer.packaging. Calls are recorded in `host.packaging_calls`; `host.packages_missing` and `host.packaging_error` decide."""
    module = types.ModuleType("slicer.packaging", "Installing Python packages, recorded and never done.")

    def load_requirements(path: str | Path) -> list[Any]:
        from packaging.requirements import Requirement

        lines = (line.strip() for line in Path(path).read_text().splitlines())
        return [Requirement(line) for line in lines if line and not line.startswith(("#", "-"))]

    def pip_check(req: Any, _seen: Any = None) -> bool:
        host().packaging_calls.append(("pip_check", {"req": req}))
        return not host().packages_missing

    def pip_ensure(
        requirements,
        constraints=None,
        skip_packages=None,
        prompt_install=True,
        prompt_restart=True,
        requester=None,
        skip_in_testing=True,
        show_progress=True,
    ):
        host().packaging_calls.append(("pip_ensure", dict(locals())))
        _decide(host())

    def pip_install(
        requirements,
        constraints=None,
        no_deps_requirements=None,
        skip_packages=None,
        blocking=True,
        show_progress=True,
        requester=None,
        logCallback=None,
        completedCallback=None,
    ):
        host().packaging_calls.append(("pip_install", dict(locals())))
        _decide(host())

    for function in (load_requirements, pip_check, pip_ensure, pip_install):
        setattr(module, function.__name__, function)
    return module


def _decide(host: Any) -> None:
    if host.packaging_error is not None:
        raise host.packaging_error
    host.packages_missing = False


def make_sample_data(host: Any) -> types.ModuleType:
    """SampleData. Sources land in `slicer.modules.sampleDataSources` as in Slicer; `host.run_sample` runs one."""
    module = types.ModuleType("SampleData", "Sample data sources.")

    class SampleDataSource:
        def __init__(self, **fields: Any) -> None:
            vars(self).update(fields)

    class SampleDataLogic:
        @staticmethod
        def registerCustomSampleDataCategory(category, title):
            _table("sampleDataSourceCategories").setdefault(category, {})["title"] = title

        @staticmethod
        def registerCustomSampleDataSource(
            category="Custom",
            sampleName=None,
            uris=None,
            fileNames=None,
            nodeNames=None,
            customDownloader=None,
            thumbnailFileName=None,
            loadFileTypes=None,
            loadFiles=None,
            loadFileProperties=None,
            checksums=None,
            loadFileType=None,
        ):
            fields = {name: value for name, value in locals().items() if name not in {"category", "loadFileType"}}
            lists = (uris, fileNames, nodeNames)
            if any(one is None for one in lists):
                raise TypeError("Slicer counts uris, fileNames and nodeNames: none of them may be None.")
            if len({1 if isinstance(one, str) else len(one) for one in lists}) != 1:
                raise ValueError("All fields of sample data source must have the same length")
            known = _table("sampleDataSources").setdefault(category, [])
            if not any(source.sampleName == sampleName for source in known):
                known.append(SampleDataSource(**fields))

        @staticmethod
        def sourceForSampleName(sampleName):
            sources = [one for group in _table("sampleDataSources").values() for one in group]
            return next((one for one in sources if one.sampleName == sampleName), None)

    module.SampleDataLogic, module.SampleDataSource = SampleDataLogic, SampleDataSource
    return module


def _table(name: str) -> dict[str, Any]:
    if not hasattr(slicer.modules, name):
        setattr(slicer.modules, name, {})
    return getattr(slicer.modules, name)


def make_pytorch_utils(host: Any) -> types.ModuleType:
    """PyTorchUtils, importable only when `host.pytorch_utils` is True."""
    module = types.ModuleType("PyTorchUtils", "The PyTorch extension.")

    class PyTorchUtilsLogic:
        @staticmethod
        def torchInstalled():
            return not host().torch_missing

        def installTorch(
            self, askConfirmation=False, forceComputationBackend=None, torchVersionRequirement=None, torchvisionVersionRequirement=None
        ):
            arguments = {key: value for key, value in locals().items() if key != "self"}
            host().packaging_calls.append(("installTorch", arguments))
            if host().packaging_error is not None:
                raise host().packaging_error
            host().torch_missing = False
            return types.SimpleNamespace(__version__="2.13.0")

    module.PyTorchUtilsLogic = PyTorchUtilsLogic
    return module
