"""Whose turn it is with an engine, which does one thing at a time."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager


class Turns:
    """In the order in which they came; what nobody waits for comes after all else."""

    def __init__(self) -> None:
        self._waiting: list[tuple[bool, int]] = []
        self._numbers = itertools.count()
        self._moved = asyncio.Event()
        self.taken = False

    @asynccontextmanager
    async def turn(self, ahead: bool, tell: Callable[[int], None]) -> AsyncIterator[None]:
        """Wait for it, and have it while the block runs. tell(count): how many come before, whenever that changes."""
        place, told = (ahead, next(self._numbers)), 0
        self._waiting.append(place)
        self._waiting.sort()
        self._move()
        try:
            while before := self._waiting.index(place) + self.taken:
                if before != told:
                    tell(before)
                    told = before
                await self._moved.wait()
            self.taken = True
        finally:
            self._waiting.remove(place)
            self._move()
        try:
            yield
        finally:
            self.taken = False
            self._move()

    def _move(self) -> None:
        self._moved.set()
        self._moved = asyncio.Event()
