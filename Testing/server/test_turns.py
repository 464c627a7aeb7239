"""Whose turn it is."""

from __future__ import annotations

import asyncio

from MedPrunerLogic.server.turns import Turns


def test_first_come_first_served_but_what_nobody_waits_for_comes_last():
    served, told = [], {}

    async def come(turns, name, ahead):
        async with turns.turn(ahead, lambda before: told.setdefault(name, []).append(before)):
            served.append(name)
            await asyncio.sleep(0.01)

    async def day():
        turns = Turns()
        tasks = [
            asyncio.ensure_future(come(turns, name, ahead)) for name, ahead in (("a", False), ("ahead", True), ("b", False), ("c", False))
        ]
        await asyncio.sleep(0.005)
        tasks[2].cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        assert not turns.taken

    asyncio.run(day())
    assert served == ["a", "c", "ahead"]
    assert (told["ahead"], told["c"]) == ([1, 3, 2, 1], [2, 1])
