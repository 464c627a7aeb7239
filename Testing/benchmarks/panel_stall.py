"""How long the panel's event loop stands still while a 512 x 512 x 300 volume is handed over, previewed, read and asked about.

    python Testing/benchmarks/panel_stall.py

The hand-over (voxels into the file that the worker maps) is measured apart: it happens in the panel's process, once per volume.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "tools")]

import slicer  # noqa: E402
from host import Host  # noqa: E402
from measure import machine  # noqa: E402
from user import press, type_text  # noqa: E402

from MedPrunerLogic.phantom import drawing  # noqa: E402
from MedPrunerLogic.scene import mrml  # noqa: E402

ROOT = Path(__file__).parents[2]


def main() -> None:
    """Three rounds, each with a volume of its own; medians and the worst."""
    settings = tempfile.TemporaryDirectory(prefix="medpruner-settings-")
    host = Host(settings.name)
    panel = host.load_module(ROOT / "MedPrunerExtension" / "MedPruner.py")
    session, ui = panel.logic.session, panel.ui
    host.until(lambda: session.client.hello is not None, 60)
    stalls: dict[str, list[float]] = {}
    taken: list[float] = []
    hand_over = session._handed.handOver
    drawn: list[float] = []
    draw = panel.volume._draw

    def timed_hand_over(node):
        started = time.perf_counter()
        result = hand_over(node)
        taken.append(time.perf_counter() - started)
        host.longest_stall()  # what it took is not counted again below
        host._last = time.perf_counter()
        return result

    def timed_draw():
        started = time.perf_counter()
        draw()
        drawn.append(time.perf_counter() - started)

    session._handed.handOver, panel.volume._draw = timed_hand_over, timed_draw

    def phase(name, done):
        host.longest_stall()
        host.until(done, 300, name)
        stalls.setdefault(name, []).append(host.longest_stall())

    try:
        for seed in range(3):
            volume = drawing.make_phantom(900_000_100 + seed, nodules=1, size="large", slices=300, matrix=512).volume
            node = mrml.add_volume(slicer.mrmlScene, volume, f"Large {seed}")
            ui.inputVolumeSelector.setCurrentNode(node)
            phase("hand-over and preview", lambda: "slices would be read" in ui.previewLabel.text)
            drawn.clear()
            for gamma in (0.02, 0.08, 0.04, 0.05):
                ui.gammaSlider.value = gamma
            stalls.setdefault("slider move to preview", []).append(max(drawn))
            for question, name in (("Is there a nodule?", "load, open and ask"), ("How many nodules are there?", "follow-up")):
                type_text(ui.questionEdit, question)
                press(ui.questionEdit, "Ctrl+Return")
                phase(name, lambda: session.run is None)
    finally:
        host.close()
    print(machine())
    long_ones = [seconds for seconds in taken if seconds > 0.005]
    print(f"hand-over of 512 x 512 x 300 int16: median {1000 * statistics.median(long_ones):.0f} ms, worst {1000 * max(long_ones):.0f} ms")
    for name, seconds in stalls.items():
        print(f"longest stall, {name}: median {1000 * statistics.median(seconds):.0f} ms, worst {1000 * max(seconds):.0f} ms")


if __name__ == "__main__":
    main()
