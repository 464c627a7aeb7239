"""Seconds from Ask to the first token in the panel's own session: with the scan read ahead, and without, in one run.

    python Testing/benchmarks/read_ahead.py [--scan FILE] --out Testing/benchmarks/read_ahead.md

The panel's stand-in with the real worker process, MedGemma 1.5 scaled down with random weights (speed.py), and a phantom or a real scan.
Each question is about a volume in a new state, so that nothing of it is at hand. The first token counts when it reaches the panel.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

from measure import ROOT, machine

sys.path[:0] = [str(ROOT / "Testing" / folder) for folder in ("tools", "training")]
from host import Host  # noqa: E402

RUNS = 5
QUESTION = "Is there a nodule?"
WITHOUT, AT_ONCE, AHEAD, FOLLOW_UP = "not read ahead", "asked at once, reading ahead on", "read ahead", "a second question"
BACK = "back to a scan that was read before"


def main() -> None:
    """Measure, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scan", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="medpruner-benchmark-") as folder:
        model = _model(Path(folder) / "scaled-medgemma")
        host = Host(str(Path(folder) / "settings"))
        try:
            panel = host.load_module(ROOT / "MedPrunerExtension" / "MedPruner.py")
            panel.ui.readAheadCheckBox.checked = True
            panel.ui.readAheadCheckBox.checked = False
            found, images = _measured(host, panel, model, arguments.scan)
        finally:
            host.close()
    what = arguments.scan.name if arguments.scan is not None else "phantom, 300 slices"
    lines = ["# Reading ahead", "", __doc__.split("\n\n")[2].replace("\n", " "), "", f"{what}, {images}. {machine()}.", ""]
    lines += [f"| | seconds to the first token, median of {RUNS} | least | most | share |", "|---|---|---|---|---|"]
    whole = statistics.median(found[WITHOUT])
    for name, seconds in found.items():
        middle = statistics.median(seconds)
        lines.append(f"| {name} | {middle:.2f} | {min(seconds):.2f} | {max(seconds):.2f} | 1/{whole / middle:.1f} |")
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text("\n".join(lines) + "\n")
    print("\n".join(lines))


def _model(folder: Path) -> str:
    from speed import make_engine

    adapter = make_engine().adapter
    adapter.model.save_pretrained(folder)
    adapter.processor.save_pretrained(folder)
    return str(folder)


def _measured(host: Host, panel, model: str, scan: Path | None) -> tuple[dict[str, list[float]], str]:
    import slicer
    from MedPrunerLib.worker.run import Run

    from MedPrunerLogic.imaging.files import read_volume
    from MedPrunerLogic.phantom.drawing import make_phantom
    from MedPrunerLogic.scene import mrml

    volume = read_volume(scan) if scan is not None else make_phantom(7, slices=300, matrix=256, nodules=2, size="large").volume
    node = mrml.add_volume(slicer.mrmlScene, volume, "Scan")
    session, found = panel.logic.session, {name: [] for name in (WITHOUT, AT_ONCE, AHEAD, FOLLOW_UP, BACK)}
    read: list[str] = []

    def ask(name: str, about=node) -> None:
        times: list[float] = []
        began = time.perf_counter()
        panel.logic.ask(about, QUESTION, model=model, wait=False, onText=lambda _text: times.append(time.perf_counter()))
        run = session.run
        host.until(lambda: times, 300)
        panel.logic.cancel()  # random weights have no end
        host.until(lambda: session.run is None, 30)
        found.setdefault(name, []).append(times[0] - began)
        print(f"{name}: {times[0] - began:.2f} s", file=sys.stderr, flush=True)
        if run.answer is not None:  # else its first words were blanks
            read.append(run.answer.retention.describe())

    def renew() -> None:
        session.client.request("drop", lambda _message: None, lambda *_error: None, voxels=None)
        node.SetOrigin(node.GetOrigin()[0] + 0.001, *node.GetOrigin()[1:])
        host.process(0.1)

    def read_ahead() -> None:
        session.ahead.want(node, (time.perf_counter(),), lambda: Run(node, "", model))

    ask("_first")
    for _ in range(RUNS):
        renew()
        ask(WITHOUT)
        ask(FOLLOW_UP)
        renew()
        read_ahead()
        ask(AT_ONCE)
        session.ahead.leave()
        renew()
        read_ahead()
        host.until(lambda: session.ahead.state == "The volume has been read.", 300)
        ask(AHEAD)
        session.ahead.leave()
        other = mrml.add_volume(slicer.mrmlScene, make_phantom(8, slices=24, nodules=1).volume, "Other")
        ask("_other", other)
        ask(BACK)
        slicer.mrmlScene.RemoveNode(other)
    return {name: seconds for name, seconds in found.items() if not name.startswith("_")}, read[0]


if __name__ == "__main__":
    main()
