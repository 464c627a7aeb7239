"""Where the seconds of `medpruner ask` go, stage by stage, and how long after a worker was started a question is answered.

    python Testing/benchmarks/starting.py [--against TREE] [--runs 5]

TREE: another checkout of MedPruner; its processes alternate with ours. Each number is a median: seconds by the clock / of the processor.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "Testing" / "tools")]

from measure import Spent, machine, medians, seconds  # noqa: E402
from worker_client import QUESTION, Client  # noqa: E402

from MedPrunerLogic.imaging.files import read_volume, write_volume  # noqa: E402
from MedPrunerLogic.phantom.drawing import make_phantom  # noqa: E402

RESTED = 8.0  # until a worker that nobody asks has got ready
# What `ask` does in its order, for any checkout since the first that could be asked.
STAGES = """
import contextlib, json, os, sys, time
from pathlib import Path
last, found = (float(sys.argv[2]), 0.0), {}
def stage(name):
    global last
    now = time.time(), time.process_time()
    found[name] = now[0] - last[0], now[1] - last[1]
    last = time.time(), time.process_time()
stage("Python")
try:
    from MedPrunerLogic.imports import light_transformers, unhindered, wait_asleep
    wait_asleep()
except ImportError:
    unhindered, light_transformers = contextlib.nullcontext, lambda: __import__("transformers")
from MedPrunerLogic.models.catalogue.cards import CARDS
stage("cards, numpy")
from MedPrunerLogic.imaging.files import read_volume
volume = read_volume(Path(sys.argv[1]))
stage("read the volume, SimpleITK")
with unhindered():
    import torch
    stage("import torch")
    light_transformers()
    stage("import transformers")
    from transformers import Gemma3ForConditionalGeneration
    stage("import the network's classes")
    from MedPrunerLogic import Engine
    import MedPrunerLogic.models.adapters.gemma3
    stage("import the engine")
engine = Engine.load("phantom", "cpu")
stage("load the model")
scan = engine.open(volume)
stage("cut, encode, prefill")
answers = [scan.ask("Is there a nodule?")]
stage("answer")
from MedPrunerLogic.cli import outputs
folder = Path(sys.argv[3])
sys.stderr = open(os.devnull, "w")
outputs.write_scene(scan, answers, folder / "answer.mrb")
stage("--out: import MRML, write the scene")
outputs.write_pictures(scan, answers, folder / "pictures")
stage("--png")
outputs.write_json(scan, answers, folder / "answer.json")
stage("--json")
print(json.dumps(found), flush=True)
os._exit(0)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--against", type=Path, action="append", default=[], metavar="TREE")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    trees = [*arguments.against, ROOT]
    print(f"{machine()}, load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as folder:
        volume = Path(folder) / "phantom.nrrd"
        write_volume(make_phantom(900_000_011, slices=64, nodules=2, side="left", size="large").volume, volume)
        whole: dict[Path, list[Spent]] = {tree: [] for tree in trees}
        stages: dict[Path, list[dict[str, Spent]]] = {tree: [] for tree in trees}
        for _ in range(arguments.runs):
            for tree in trees:
                whole[tree].append(_process(tree, "-m", "MedPrunerLogic", "ask", str(volume), QUESTION)[0])
                found = json.loads(_process(tree, "-c", STAGES, str(volume), str(time.time()), folder)[1])
                stages[tree].append({name: Spent(*spent) for name, spent in found.items()})
        print("\n| `medpruner ask` | " + " | ".join(tree.name for tree in trees) + " |\n|---" + "|---" * len(trees) + "|")
        _line("**the whole process, text only**", [medians(whole[tree]) for tree in trees])
        for name in stages[ROOT][0]:
            _line(name, [medians([found[name] for found in stages[tree]]) for tree in trees])
        workers = [(_worker(Path(folder) / f"a{run}", volume, 0.0), _worker(Path(folder) / f"b{run}", volume, RESTED)) for run in range(3)]
    print(f"\n| the panel's worker | asked at once | {RESTED:.0f} s after the module was opened |\n|---|---|---|")
    for name in workers[0][0]:
        _line(name, [medians([pair[rested][name] for pair in workers]) for rested in (0, 1)], "{0.clock:.2f}")


def _line(name: str, spent: list[Spent], form: str = "{0.clock:.2f} / {0.processor:.2f}") -> None:
    print(f"| {name} | " + " | ".join(form.format(one) for one in spent) + " |")


def _process(tree: Path, *arguments: str) -> tuple[Spent, str]:
    """What a Python process with this checkout took, and what it said."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = os.environ | {"PYTHONPATH": str(tree.resolve())}
    command = [sys.executable, *arguments]
    clock, done = seconds(lambda: subprocess.run(command, env=environment, cwd="/", capture_output=True, text=True, check=True))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Spent(clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime), done.stdout


def _worker(folder: Path, volume: Path, rest: float) -> dict[str, Spent]:
    """Seconds of each step of a worker from its start to its first answer. rest: how long the user looks for a volume."""
    found, took = {}, 0.0

    def step(name: str, work) -> None:
        nonlocal took
        spent, _ = seconds(work)
        found[name], took = Spent(spent, 0.0), took + spent

    made: list[Client] = []
    step("start until hello", lambda: (made.append(Client(folder)), made[0].until("hello")))
    client = made[0]
    step("devices and models (torch)", lambda: (client.do("devices"), client.do("models")))
    time.sleep(rest)
    read = read_volume(volume)
    took = 0.0
    step("load the model", lambda: client.do("load", model="phantom", device="cpu"))
    step("read the volume", lambda: client.open(read))
    step("answer", lambda: client.do("ask", question=QUESTION))
    found["**from choosing the volume to the answer**"] = Spent(took, 0.0)
    client.close()
    return found


if __name__ == "__main__":
    main()
