"""What an error of the hub, the network or the disk means to whoever wanted a model, and what to do about it.

The errors themselves are never quoted: they may name a token or an address with a secret in it.
"""

from __future__ import annotations

import errno
import ssl

from huggingface_hub import get_token
from huggingface_hub.errors import (
    EntryNotFoundError,
    GatedRepoError,
    HfHubHTTPError,
    OfflineModeIsEnabled,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)

from ...errors import ModelError, OutputError
from ...sentence import tr as _
from .card import ModelCard

_BUSY = (408, 429, 500, 502, 503, 504)
_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


def status_of(error: BaseException) -> int | None:
    """The HTTP status that the hub answered with, if it answered at all."""
    return error.response.status_code if isinstance(error, HfHubHTTPError) else None


def may_pass(error: BaseException) -> bool:
    """Whether the same request may well succeed a moment later."""
    status = status_of(error)
    return not isinstance(error, OfflineModeIsEnabled) and (status is None or status in _BUSY)


def network_error(error: BaseException, card: ModelCard) -> ModelError:
    """For what a request to the hub raised."""
    if isinstance(error, OfflineModeIsEnabled):
        return ModelError(
            _("Offline mode is set (HF_HUB_OFFLINE), so nothing is downloaded."),
            _("Unset HF_HUB_OFFLINE and TRANSFORMERS_OFFLINE, or give the folder of a copy of the model."),
        )
    if isinstance(error, HfHubHTTPError):
        return _refusal(error, card)
    return _unreachable(error)


def disk_error(error: OSError, card: ModelCard) -> OutputError:
    """For what writing to the cache folder raised."""
    if error.errno in _FULL:
        return OutputError(
            _("The disk is full; {title} has arrived in part.").format(title=card.title),
            _("Free space and download again: it goes on where it stopped. To give up and free the part: medpruner forget {model}.").format(
                model=card.name
            ),
        )
    if error.errno == errno.EFBIG:
        return OutputError(
            _("The disk of the folder for models cannot hold a file as large as those of {title}.").format(title=card.title),
            _("Choose a folder on another disk with --cache or MEDPRUNER_CACHE."),  # FAT32 ends at 4 GB
        )
    return OutputError(_("The folder for models cannot be written."), _("Choose another one with --cache or MEDPRUNER_CACHE."))


def _refusal(error: HfHubHTTPError, card: ModelCard) -> ModelError:
    page, status = f"https://huggingface.co/{card.repository}", status_of(error)
    if isinstance(error, RevisionNotFoundError):
        return ModelError(
            _("The repository {repository} no longer has revision {revision}.").format(repository=card.repository, revision=card.revision),
            _("Check the commit, or update MedPruner."),
        )
    if isinstance(error, EntryNotFoundError):
        return ModelError(
            _("A file of {repository} is no longer there.").format(repository=card.repository), _("Try again later or update MedPruner.")
        )
    if status == 401 and get_token() is not None:
        return ModelError(
            _("The hub does not accept your access token."),
            _("It may have expired or been revoked: set a new one in HF_TOKEN, or run `hf auth login`."),
        )
    if isinstance(error, GatedRepoError) or (status in (401, 403) and card.gated):
        if status == 401:
            return ModelError(
                _("{title} is only for those who have accepted its terms at the hub, and no access token is set.").format(title=card.title),
                _("Log in and accept the terms at {page}, then set HF_TOKEN or run `hf auth login`, and download again.").format(page=page),
            )
        return ModelError(
            _("Your account at the hub has no access to {title}.").format(title=card.title),
            _(
                "Accept the terms at {page} with the account of your access token. "
                "A fine-grained token also needs permission to read gated repositories."
            ).format(page=page),
        )
    if isinstance(error, RepositoryNotFoundError) or status in (401, 403, 404):
        return ModelError(
            _("There is no repository {repository}, or it is private.").format(repository=card.repository),
            _("Look at {page}, or update MedPruner.").format(page=page),
        )
    if status == 429:
        return ModelError(_("The hub asks to wait: too many requests came from this network."), _("Download again in a few minutes."))
    return ModelError(
        _("The hub has a problem (HTTP status {status}).").format(status=status), _("Download again later: it goes on where it stopped.")
    )


def _unreachable(error: BaseException) -> ModelError:
    kinds = _kinds(error)
    if isinstance(error, FileNotFoundError | ssl.SSLError):  # raised before any request, while the trusted certificates are read
        return ModelError(
            _("The file of trusted certificates cannot be read."), _("Check REQUESTS_CA_BUNDLE, SSL_CERT_FILE and SSL_CERT_DIR.")
        )
    if "CERTIFICATE_VERIFY_FAILED" in str(error) or ssl.SSLCertVerificationError.__name__ in kinds:
        return ModelError(
            _("The certificate of the hub is not trusted here."),
            _("Where a proxy inspects traffic, set REQUESTS_CA_BUNDLE to your institution's certificates and try again."),
        )
    if "ProxyError" in kinds:
        return ModelError(_("The proxy does not let the hub through."), _("Check HTTPS_PROXY and NO_PROXY with your IT department."))
    return ModelError(
        _("The hub cannot be reached."),
        _(
            "Check the network connection and HTTPS_PROXY, then download again: it goes on where it stopped. "
            "Without a network, give the folder of a copy of the model."
        ),
    )


def _kinds(error: BaseException | None) -> set[str]:
    """The names of the classes of an error and of what caused it."""
    found = set()
    while error is not None:
        found.add(type(error).__name__)
        error = error.__cause__ or error.__context__
    return found
