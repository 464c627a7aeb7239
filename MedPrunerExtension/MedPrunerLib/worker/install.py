"""What must be on this computer before a model can answer: Python packages, and where to keep weights. Only ever on the user's word."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from slicer.i18n import tr as _

from MedPrunerLogic.errors import MedPrunerError

TORCH_REQUIREMENT = ">=2.6"
HIGHDICOM = "highdicom>=0.28"  # Slicer 5.12 brings 0.27, which can neither name the character set of a report nor a window function


def missingPackages(requirementsFile: str) -> list[str]:
    """Names of the packages that are missing or too old; torch among them. Imports none of them."""
    missing = [] if _installed("torch") else ["torch"]
    import slicer.packaging

    return missing + [r.name for r in slicer.packaging.load_requirements(requirementsFile) if not slicer.packaging.pip_check(r)]


def installPackages(requirementsFile: str) -> None:
    """Install what is missing, asking first; Slicer shows its own progress. Raises MedPrunerError when that did not work out."""
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
        version(package)
    except PackageNotFoundError:
        return False
    return True


def _installError(error: Exception) -> MedPrunerError:
    return MedPrunerError(
        _("The Python packages could not be installed ({kind}).").format(kind=type(error).__name__),
        _("Check the network, the proxy and the free disk space; the Python console shows what pip said. Then try again."),
    )
