"""The tables and the plot of real_scans.py, and whether what was promised is kept."""

from __future__ import annotations

import os
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from lesions import SOLID
from measure import Spent, machine

from MedPrunerLogic.models.catalogue.cards import CARDS
from MedPrunerLogic.pruning.settings import PRESETS, PruningSettings

FORMAT = CARDS["medgemma-1.5-4b"].image_format
TOKENS_A_SLICE = 256  # of MedGemma
EVERY, EVERY_NTH, UNIFORM, GAMMA = "every slice", "every n-th slice", "slabs of one size", "γ alone"
PAPER, BEFORE, CLINICAL, FAST = "`paper`", "`clinical` before folding", "`clinical`", "`fast`"
PAIRS, PANELS = "`clinical`, two frames", "`clinical`, four panels"
PAIRS_FORMAT, PANELS_FORMAT = replace(FORMAT, frames=2), replace(FORMAT, size=FORMAT.size // 2, max_slices=FORMAT.max_slices * 4)
METHODS = (EVERY, EVERY_NTH, GAMMA, PAPER, BEFORE, UNIFORM, CLINICAL, FAST, PAIRS, PANELS)
FOLDING = (UNIFORM, CLINICAL, FAST, PAIRS, PANELS)
DROPPING = PruningSettings(gamma=0.1, normalisation="excess", tau=0.6, contextual_fraction=0.0, local_gamma=0.02, tile_mm=4.0)
SETTINGS = {PAPER: PRESETS["paper"], BEFORE: DROPPING, CLINICAL: PRESETS["clinical"], FAST: PRESETS["fast"]}
ABOUT = {
    EVERY: "each slice of the scan is an image, however many there are",
    EVERY_NTH: f"as many single slices as {CLINICAL} has images, evenly spaced",
    GAMMA: f"anchors as published, γ bisected until they are no more than the images of {CLINICAL}",
    PAPER: "anchors as published, γ 0.05",
    BEFORE: "γ 0.1 with the local-novelty guard of 0.02 over 4 mm: slices are dropped",
    UNIFORM: f"as many folded slabs as {CLINICAL} has, all of one thickness",
    CLINICAL: "all slices folded into at most 40 % of the images that the model takes",
    FAST: "the same into at most 25 %",
    PAIRS: "the same, with two slabs in each image, side by side in its visual tokens: how Qwen's models are given a scan",
    PANELS: "the same, with four slabs of a quarter of the pixels in each image: for comparison, `panels@clinical` of `medpruner evaluate`",
}
SHARED = {PAIRS: 2, PANELS: 4}  # slabs an image
COLOURS = dict(
    zip(
        METHODS,
        ("#555555", "#e07b39", "#d4b106", "#a05195", "#c03a2b", "#7fb3d5", "#1f6fb4", "#2a9d57", "#0b2d5c", "#8c8c00"),
        strict=True,
    )
)
THICK_MM = 4.0  # slices from here on are thick: a 3 mm nodule fills less than one
FOLDED = (400, 512, 512), 34  # voxels and images, for the seconds of folding itself
RUNS = 5

Tokens = tuple[int, int, int]  # images encoded, tokens read, tokens of the unpruned scan


@dataclass(frozen=True)
class Measured:
    """Of one scan. slabs: by method, (S, 2), the slices of each image that is read. seen: by kind of lesion and method, of `lesions`."""

    name: str
    slices: int
    step_mm: float
    slabs: dict[str, np.ndarray]
    tokens: dict[str, Tokens]
    lesions: dict[str, int] = field(default_factory=dict)
    seen: dict[str, dict[str, int]] = field(default_factory=dict)
    seconds: dict[str, Spent] = field(default_factory=dict)

    def images(self, method: str) -> int:
        """How many are encoded."""
        return -(-len(self.slabs[method]) // SHARED.get(method, 1))

    @property
    def takes(self) -> int:
        """How many images the unpruned scan has."""
        return min(self.slices, FORMAT.max_slices)


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    """Lines of a Markdown table, and an empty one."""
    return [f"| {' | '.join(map(str, row))} |" for row in (head, ["---"] * len(head), *rows)] + [""]


def images_table(scans: Sequence[Measured]) -> list[str]:
    """How many images are encoded, and how thick they are."""
    rows = []
    for scan in scans:
        for method in METHODS:
            slabs = scan.slabs[method]
            thick = (slabs[:, 1] - slabs[:, 0]) * scan.step_mm
            folds, images = method in FOLDING, scan.images(method)
            mm = f"{thick.min():.1f} / {np.median(thick):.1f} / {thick.max():.1f}" if folds else f"{scan.step_mm:.1f}"
            covered = np.diff(np.unique(slabs, axis=0)).sum() / scan.slices
            row = (method, images, f"{images / FORMAT.max_slices:.0%}", f"{images / scan.slices:.0%}", f"{covered:.0%}", mm)
            rows.append((f"{scan.name} ({scan.slices} x {scan.step_mm:.1f} mm)" if method == EVERY else "", *row))
    head = (
        "scan",
        "method",
        "images encoded",
        f"of the {FORMAT.max_slices}",
        "of the slices",
        "slices that are in one",
        "mm, min / median / max",
    )
    return table(head, rows)


def tokens_table(scans: Sequence[Measured]) -> list[str]:
    """What the embedded model reads, and the most that MedGemma would."""
    rows = []
    for scan in scans:
        for method, settings in SETTINGS.items():
            images, tokens, unpruned = scan.tokens[method]
            most = settings.most_tokens(scan.takes * TOKENS_A_SLICE)
            bound = "-" if most is None else f"{most} of {scan.takes * TOKENS_A_SLICE}"
            row = (method, images, f"{tokens} of {unpruned}", f"{tokens / unpruned:.1%}", bound)
            rows.append((scan.name if method == PAPER else "", *row))
    return table(("scan", "preset", "images encoded", "tokens read", "share", "MedGemma reads at most"), rows)


def lesions_table(scans: Sequence[Measured]) -> list[str]:
    """Percentages seen, a row for each kind and scan, and for all scans together."""
    rows = []
    for kind in dict.fromkeys(kind for scan in scans for kind in scan.seen):
        having = [scan for scan in scans if kind in scan.seen]
        for scan in having:
            total = scan.lesions[kind]
            rows.append((kind, f"{scan.name} ({total})", *(f"{scan.seen[kind][method] / total:.0%}" for method in METHODS)))
        if len(having) > 1:
            rows.append((f"**{kind}**", "**all**", *(f"**{share(having, kind, method):.1%}**" for method in METHODS)))
    return table(("kind", "scan (lesions)", *METHODS), rows)


def share(scans: Sequence[Measured], kind: str, method: str) -> float:
    """Of the lesions of these scans."""
    return sum(scan.seen[kind][method] for scan in scans) / sum(scan.lesions[kind] for scan in scans)


def seconds_table(scans: Sequence[Measured], folding: dict[str, Spent]) -> list[str]:
    """Preparing the images that are encoded, against cutting those of the unpruned scan."""
    shape, images = FOLDED
    rows = []
    for scan in scans:
        part, painted, whole = (scan.seconds[name] for name in ("part", "paint", "cut"))
        both = Spent(part.clock + painted.clock, part.processor + painted.processor)
        rows.append((scan.name, len(scan.slabs[CLINICAL]), told(part), told(painted), told(both), scan.takes, told(whole)))
    looked = "look at all slices and part them"
    head = ("scan", "images", looked, "fold, window, resize", f"{CLINICAL} in all", "images unpruned", "cut them")
    return [
        *table(head, rows),
        f"{shape[1]} x {shape[2]} x {shape[0]} voxels of noise into {images} images: {told(folding['fold'])} s to fold and window them "
        f"(three channels, uint8, not resized), {told(folding['paint'])} s with resizing to {FORMAT.size} px and padding.",
        "",
    ]


def told(spent: Spent) -> str:
    """By the clock, and of the processor."""
    return f"{spent.clock:.2f} ({spent.processor:.2f})"


# --- what was promised --------------------------------------------------------------------------------------------------------


def verdicts(scans: Sequence[Measured], folding: dict[str, Spent]) -> list[str]:
    """The acceptance of issue 13, line by line."""
    most = int(0.4 * FORMAT.max_slices + 1e-9)
    images = {scan.name: len(scan.slabs[CLINICAL]) for scan in scans}
    tokens = {scan.name: scan.tokens[CLINICAL][1] / scan.tokens[CLINICAL][2] for scan in scans}
    rows = [
        (f"{CLINICAL} encodes at most {most} of {FORMAT.max_slices} images", listed(images, "d"), max(images.values()) <= most),
        (f"{CLINICAL} reads at most 5 % of the tokens (embedded model)", listed(tokens, ".1%"), max(tokens.values()) <= 0.05),
    ]
    chests = [scan for scan in scans if SOLID in scan.seen]
    for method in (CLINICAL, UNIFORM, PAIRS, PANELS):
        for least, thick, about in ((0.98, False, f"below {THICK_MM:.0f} mm"), (0.95, True, f"from {THICK_MM:.0f} mm on")):
            found = {s.name: share([s], SOLID, method) for s in chests if (s.step_mm >= THICK_MM) == thick}
            if found:
                name = f"{method}: {SOLID} seen, slices {about}: at least {least:.0%}"
                rows.append((name, listed(found, ".1%"), min(found.values()) >= least))
    if chests:
        found = {scan.name: share([scan], SOLID, EVERY_NTH) for scan in chests}
        rows.append((f"{EVERY_NTH}: {SOLID} seen: at most two thirds", listed(found, ".1%"), max(found.values()) <= 2 / 3))
    for method in (CLINICAL, UNIFORM, FAST, PAIRS, PANELS):
        lost = {
            f"{scan.name}, {kind}": share([scan], kind, EVERY) - share([scan], kind, method)
            for scan in scans
            for kind in scan.seen
            if kind != SOLID
        }
        if lost:
            worst = {name: value for name, value in sorted(lost.items(), key=lambda item: -item[1]) if value > 0}
            most_lost = listed(dict(list(worst.items())[:4]), ".1%") or "none lost"
            rows.append((f"{method}: other lesions within 2 points of every slice", most_lost, max(lost.values()) <= 0.02 + 1e-9))
    fold = folding["fold"]
    rows.append(("folding 512 x 512 x 400 voxels takes less than 0.5 s of the processor", f"{told(fold)} s", fold.processor < 0.5))
    return table(("promised", "measured", "kept"), [(what, measured, "yes" if kept else "**no**") for what, measured, kept in rows])


def listed(values: dict[str, float], form: str) -> str:
    """By name."""
    return ", ".join(f"{name} {value:{form}}" for name, value in values.items())


def plot(scans: Sequence[Measured], path: Path) -> None:
    """What is seen over the images that are encoded for it: a small mark a scan, a large one for all."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    kinds = list(dict.fromkeys(kind for scan in scans for kind in scan.seen))
    panels = [(SOLID, [kind for kind in kinds if kind == SOLID]), ("other lesions", [kind for kind in kinds if kind != SOLID])]
    panels = [(title, chosen) for title, chosen in panels if chosen]
    figure, axes = pyplot.subplots(1, len(panels), figsize=(5.6 * len(panels), 5.4), layout="constrained", squeeze=False)
    for axis, (title, chosen) in zip(axes[0], panels, strict=True):
        having = [scan for scan in scans if any(kind in scan.seen for kind in chosen)]
        for method in METHODS:
            points = [(s.images(method), 100 * seen_of([s], chosen, method)) for s in having]
            x, y = statistics.mean(point[0] for point in points), 100 * seen_of(having, chosen, method)
            folds = method in FOLDING
            marker = "o" if folds else "s"
            axis.scatter(*zip(*points, strict=True), s=16, color=COLOURS[method], marker=marker, alpha=0.45, linewidths=0)
            axis.scatter([x], [y], s=110, color=COLOURS[method], marker=marker, label=method.replace("`", ""), edgecolors="white", zorder=3)
        axis.axvline(0.4 * FORMAT.max_slices, color="#999999", linewidth=0.8, linestyle=":")
        axis.set(title=f"{title} ({len(having)} scans)", xlabel=f"images encoded (the model takes {FORMAT.max_slices})", xlim=(0, None))
        axis.set_ylim(min(axis.get_ylim()[0], 90), 101)
        axis.set_ylabel("seen, %")
        axis.grid(alpha=0.25)
        axis.set_axisbelow(True)
    handles, labels = axes[0][0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside lower center", ncols=2 * len(panels), frameon=False)
    figure.savefig(path, dpi=130)
    pyplot.close(figure)


def seen_of(scans: Sequence[Measured], kinds: Sequence[str], method: str) -> float:
    """Of all lesions of these kinds."""
    pairs = [(scan.seen[kind][method], scan.lesions[kind]) for scan in scans for kind in kinds if kind in scan.seen]
    return sum(seen for seen, _ in pairs) / sum(total for _, total in pairs)


def report(scans: Sequence[Measured], folding: dict[str, Spent], lesions: int, picture: str) -> str:
    """The document."""
    lines = [
        f"# {len(scans)} real scans: what is read, and what can be seen in it",
        "",
        f"Made by Testing/benchmarks/real_scans.py. MedGemma's format: {FORMAT.size} px, at most {FORMAT.max_slices} images, three "
        f"windows. {machine()}, load {os.getloadavg()[0]:.1f} at the end.",
        "",
        *(f"- {method}: {about}." for method, about in ABOUT.items()),
        "",
        "## What was promised",
        "",
        *verdicts(scans, folding),
        "## Lesions seen",
        "",
        f"Up to {lesions} artificial lesions of each kind in each scan that has room for them, always the same ones (drawn by the scan's "
        "name), each as a scanner shows it: in-plane blur of 1.2 mm, the slice's thickness, the scan's own noise. Seen: a quarter of its "
        "contrast or more is in an image that is read, in a window in which it can show. This says what is in the images, not what a "
        "model makes of it.",
        "",
    ]
    if picture:
        lines += [f"![Lesions seen over images encoded]({picture})", "", "Small marks: a scan each; large: all of them together.", ""]
    lines += [*lesions_table(scans), "## Images encoded", "", *images_table(scans), "## Visual tokens read", ""]
    lines += ["Read: by the embedded model, in its own format (128 px, 96 images, 16 tokens each).", "", *tokens_table(scans)]
    lines += [
        "## Seconds",
        "",
        f"Medians of {RUNS}, one after the other: by the clock, and in brackets of the processor's cores together, which other programs do "
        "not change much.",
        "",
        *seconds_table(scans, folding),
    ]
    return "\n".join(lines).rstrip() + "\n"
