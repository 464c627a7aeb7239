"""PythonSlicer: what stands between Slicer and its Python (commontk/AppLauncher), as far as whoever starts it can tell."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

# Input and output are Python's own, an exit code is handed on; but of a Python that was killed or has crashed only this is left.
_SCRIPT = """#!/bin/sh
{python} "$@"
code=$?
if [ $code -gt 128 ]; then
    echo "error: [{python}] exit abnormally - Report the problem." >&2
    exit 1
fi
exit $code
"""


def install(folder: Path) -> str:
    """Put the launcher on the search path, as Slicer does for its own folder. Returns the path as it was before."""
    folder.mkdir(parents=True, exist_ok=True)
    launcher = folder / "PythonSlicer"
    launcher.write_text(_SCRIPT.format(python=shlex.quote(sys.executable)), encoding="utf-8")
    launcher.chmod(0o755)
    before = os.environ.get("PATH", "")
    os.environ["PATH"] = os.pathsep.join((str(folder), before))
    return before
