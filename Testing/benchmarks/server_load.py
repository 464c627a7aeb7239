"""Many who ask a server at once, and many scans one after the other: right answers, waits, memory.

    python Testing/benchmarks/server_load.py [--askers 50] [--seconds 60] [--scans 500] [--out FILE.md]

Two engines on this machine, real HTTP on the loopback interface, the embedded model. Each asker has a scan of its own, and its answers are
held against what the engine says of that scan by itself, without a server.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "Testing" / "tools")]

from measure import machine, seconds  # noqa: E402
from server_client import Client, Server  # noqa: E402

from MedPrunerLogic.engine import Engine  # noqa: E402
from MedPrunerLogic.phantom import drawing, questions  # noqa: E402
from MedPrunerLogic.pruning.settings import preset  # noqa: E402
from MedPrunerLogic.server import users  # noqa: E402

_FIRST_SEED, _SLICES, _MIB = 900_300_000, 24, 2**20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--askers", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--scans", type=int, default=500)
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "server").mkdir()
        server = Server(folder / "server", "--replicas", "2", "--at-once", "64", "--per-user", "4", "--per-second", "1000")
        tokens = [users.add(server.folder, f"user{number}") for number in range(arguments.askers)]
        server.wait()
        lines = [
            f"On {machine()}; the server was ready after {server.seconds:.0f} s.",
            "",
            *load(server, tokens, folder, arguments.seconds),
            "",
            *many(server, tokens[0], folder, arguments.scans),
        ]
        server.end()
    text = "\n".join(lines) + "\n"
    print(text)
    if arguments.out:
        arguments.out.write_text(f"# A server under load\n\n`python Testing/benchmarks/server_load.py`. {text}", encoding="utf-8")


def load(server: Server, tokens: list[str], folder: Path, duration: float) -> list[str]:
    """Everyone asks without a pause; a table."""
    engine, scans = Engine.load("phantom", "cpu"), []
    alone = []
    for number in range(len(tokens)):
        made = drawing.make_phantom(_FIRST_SEED + number, slices=_SLICES)
        asked = [question.text for question in questions.questions(made)]
        scan = engine.open(made.volume, preset("paper"))
        timed = [seconds(lambda scan=scan, text=text: scan.ask(text)) for text in asked]
        alone += [took for took, _answer in timed]
        scans.append((made, {text: answer.text for text, (_took, answer) in zip(asked, timed, strict=True)}))
    said: list[tuple[str, float, bool]] = []
    until = time.monotonic() + duration

    def ask(number: int) -> None:
        made, truth = scans[number]
        client, rng = Client(server.port, tokens[number], folder / f"asker{number}"), random.Random(number)
        opening = client.opening(made)
        while time.monotonic() < until:
            text, started = rng.choice(list(truth)), time.monotonic()
            last, _before = client.do(opening, {"kind": "ask", "question": text})
            right = last["kind"] == "done" and last["answer"]["text"] == truth[text]
            said.append((last["kind"] if last["kind"] == "done" else last["type"], time.monotonic() - started, right))

    askers = [threading.Thread(target=ask, args=(number,)) for number in range(len(tokens))]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    waits = sorted(took for kind, took, _right in said if kind == "done")
    told = Counter(kind for kind, _took, _right in said if kind != "done")
    wrong = sum(kind == "done" and not right for kind, _took, right in said)
    percentile = statistics.quantiles(waits, n=20)
    return [
        f"| {len(tokens)} askers for {duration:.0f} s | |",
        "|---|---|",
        f"| answers | {len(waits)} |",
        f"| of them not those of the engine alone | {wrong} |",
        f"| refusals, each told | {', '.join(f'{kind} {count}' for kind, count in told.items()) or 'none'} |",
        f"| wait for turn and answer: half, 95 % of them below | {percentile[9]:.1f} s, {percentile[18]:.1f} s |",
        f"| the engine alone, a scan that was read | {statistics.median(alone):.3f} s |",
    ]


def many(server: Server, token: str, folder: Path, count: int) -> list[str]:
    """One scan after the other, each asked once: the memory of the engines, a table."""
    client, rows = Client(server.port, token, folder / "many"), []
    engines = server.processes("ray::ServeReplica:medpruner:engine")
    for number in range(count + 1):
        if number % max(count // 5, 1) == 0:
            rows.append((number, [process.memory_info().rss / _MIB for process in engines]))
        made = drawing.make_phantom(_FIRST_SEED + 1000 + number, slices=_SLICES)
        last, _before = client.ask(made, "Is there a nodule?")
        assert last["kind"] == "done", last
    return [
        "| scans, one after the other | memory of the engines, MiB |",
        "|---|---|",
        *(f"| {number} | {', '.join(f'{size:.0f}' for size in sizes)} |" for number, sizes in rows),
    ]


if __name__ == "__main__":
    main()
