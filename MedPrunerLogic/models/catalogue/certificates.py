"""Whose certificates are trusted on the way to the hub."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_SLICERS = "Slicer.crt"
_OF_LINUX = ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem")


def trust_as_the_system_does() -> None:
    """Have the hub's session trust what the user or the system does, and not only the list that Slicer brings.

    Slicer's launchers point SSL_CERT_FILE to that list, whatever it was before (SlicerBlockCTKAppLauncherSettings.cmake,
    python_configure_python_launcher.cmake), and it knows no institution whose proxy inspects traffic. They leave REQUESTS_CA_BUNDLE and
    CURL_CA_BUNDLE alone, which httpx does not read. Without SSL_CERT_FILE it asks Windows and macOS themselves.
    """
    known = os.environ.get("SSL_CERT_FILE", "")
    if known and Path(known).name != _SLICERS:
        return  # the user's own
    wanted = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")
    if wanted:
        os.environ["SSL_CERT_FILE"] = wanted
    elif known and sys.platform in ("win32", "darwin"):
        del os.environ["SSL_CERT_FILE"]
    elif known:
        os.environ["SSL_CERT_FILE"] = next((file for file in _OF_LINUX if Path(file).is_file()), known)
