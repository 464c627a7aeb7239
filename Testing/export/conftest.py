"""What the tests of exports ask about."""

from __future__ import annotations

from command_line import volume  # noqa: F401
