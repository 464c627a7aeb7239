"""Whose turn it is."""

from __future__ import annotations

import asyncio

from MedPrunerLogic.server.turns import Turns


def test_first_come_first_served_but_what_nobody_waits_for_comes_last():
    served, told = [], {}

    async def come(turns, name, until):
        async with turns.turn(name == "ahead", lambda before: told.setdefault(name, []).append(before)):
            served.append(name)
            await until.wait()

    async def settle():
        for _ in range(10):
            await asyncio.sleep(0)

    async def day():
        turns, ends = Turns(), {name: asyncio.Event() for name in ("a", "ahead", "b", "c")}
        tasks = {name: asyncio.ensure_future(come(turns, name, until)) for name, until in ends.items()}
        await settle()
        tasks["b"].cancel()  # goes away
        await settle()
        for until in ends.values():
            until.set()
            await settle()
        assert not turns.taken

    asyncio.run(day())
    assert served == ["a", "c", "ahead"]
    assert told == {"ahead": [1, 3, 2, 1], "b": [1], "c": [2, 1]}
