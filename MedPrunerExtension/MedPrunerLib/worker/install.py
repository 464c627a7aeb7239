"""What must be on this computer before a model can answer: Python packages, and where to keep weights. Only ever on the user's word."""

from __future__ import annotations

import shutil
import sysconfig
from importlib.metadata import PackageNotFoundError, version

from slicer.i18n import tr as _

from MedPrunerLogic.errors import MedPrunerError

TORCH_REQUIREMENT = ">=2.6"
HIGHDICOM = "highdicom>=0.28"  # Slicer 5.12 brings 0.27, which can neither name the character set of a report nor a window function

# MB to download and on the disk, with what they bring along; the others are below 1 MB each (wheels for Linux, November 2026)
_SIZES = {"torch": (200, 900), "transformers": (20, 160), "bitsandbytes": (45, 130)}
_CUDA_MB = 2700  # torch's wheel and NVIDIA's libraries, which the PyTorch extension chooses where there is an NVIDIA card


def missingPackages(requirementsFile: str) -> list[str]:
    """Names of the packages that are missing or too old; torch among them. Imports none of them."""
    missing = [] if _installed("torch") else ["torch"]
    import slicer.packaging

    return missing + [r.name for r in slicer.packaging.load_requirements(requirementsFile) if not slicer.packaging.pip_check(r)]


def downloadSize(missing: list[str]) -> str:
    """What the missing packages come to, told before any of them is fetched."""
    megabytes = sum(_SIZES.get(name, (1, 1))[0] for name in missing)
    if "torch" not in missing:
        return _("To download: about {size} MB.").format(size=megabytes)
    return _("To download: about {small} GB for the processor alone, {large} GB with an NVIDIA card.").format(
        small=f"{megabytes / 1000:.1f}", large=f"{(megabytes - _SIZES['torch'][0] + _CUDA_MB) / 1000:.1f}"
    )


def installPackages(requirementsFile: str) -> None:
    """Install what is missing, asking first; Slicer shows its own progress. Raises MedPrunerError when that did not work out.

    To be called from the main thread, by a button: never when Slicer or the module starts. Where an earlier installation was cut off,
    pip goes on with what is not whole yet.
    """
    _checkSpace(missingPackages(requirementsFile))
    if not _installed("torch"):
        try:
            import PyTorchUtils
        except ImportError as error:
            raise MedPrunerError(
                _("The PyTorch extension is not installed."),
                _("Open the Extensions Manager, install 'PyTorch', restart Slicer, then come back here."),
            ) from error
        try:
            torch = PyTorchUtils.PyTorchUtilsLogic().installTorch(askConfirmation=True, torchVersionRequirement=TORCH_REQUIREMENT)
        except Exception as error:  # pip's own many ways to fail
            raise _installError(error) from error
        if torch is None:
            raise MedPrunerError(_("PyTorch was not installed."), _("Press 'Install packages' again when you want to go on."))
    import slicer.packaging

    try:
        slicer.packaging.pip_ensure(slicer.packaging.load_requirements(requirementsFile), requester="MedPruner")
    except RuntimeError as error:  # declined, or packages that would have to be unloaded first
        raise MedPrunerError(_("The packages were not installed."), _("Press 'Install packages' again when you want to go on.")) from error
    except Exception as error:
        raise _installError(error) from error


def ensureForDicom() -> None:
    """Have highdicom, in a version that is new enough; else install it, asking first. Raises MedPrunerError when that did not work out."""
    import slicer.packaging

    try:
        slicer.packaging.pip_ensure(HIGHDICOM, requester="MedPruner")
    except RuntimeError as error:  # declined
        raise MedPrunerError(
            _("DICOM results need the package {package}, which was not installed.").format(package=HIGHDICOM),
            _("Press 'DICOM…' again when you want to go on."),
        ) from error
    except Exception as error:  # pip's own many ways to fail
        raise _installError(error) from error


def _installed(package: str) -> bool:
    try:
        return version(package) is not None  # None: an installation was cut off before it had written what it installs
    except PackageNotFoundError:
        return False


def _checkSpace(missing: list[str]) -> None:
    folder = sysconfig.get_path("purelib")
    needed, free = sum(_SIZES.get(name, (1, 1))[1] for name in missing), shutil.disk_usage(folder).free // 10**6
    if needed > free:
        raise MedPrunerError(
            _("The Python packages need {needed} MB on the disk; {free} MB are free where Slicer keeps them.").format(
                needed=needed, free=free
            ),
            _("Free disk space in {folder}, then press 'Install packages' again.").format(folder=folder),
        )


def _installError(error: Exception) -> MedPrunerError:
    return MedPrunerError(
        _("The Python packages could not be installed ({kind}).").format(kind=type(error).__name__),
        _("Check the network, the proxy and the free disk space; the Python console shows what pip said. Then try again."),
    )
