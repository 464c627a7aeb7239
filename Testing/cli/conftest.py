"""What the tests of the command line ask about."""

from __future__ import annotations

from command_line import volume  # noqa: F401
from downloads import cache, hub  # noqa: F401
