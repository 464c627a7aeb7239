"""Results -> summary.csv (every number), summary.md (tables to read) and retention.png (the first metric against what was read)."""

from __future__ import annotations

import csv
import json
import statistics
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan
from pathlib import Path
from typing import Any

from .. import journal
from ..atomic import atomic_output
from ..journal import Record
from ..pruning.settings import DEFAULT_PRESET
from .asking import TIMINGS
from .case import PRESENT
from .intervals import Estimate, difference_of, holm, mcnemar, mean_of, sign_flip

CSV, MARKDOWN, PLOT = "summary.csv", "summary.md", "retention.png"
ALL = "all"


@dataclass(frozen=True)
class Row:
    """One metric of one method in one category. differences: to each of the compared methods, with Holm's p."""

    method: str
    category: str
    metric: str
    questions: int
    score: Estimate
    differences: dict[str, tuple[Estimate, float]]


def write_report(results: Sequence[Record], folder: Path) -> str:
    """Write the three files; the Markdown as text. Raises what a folder that cannot be written to raises."""
    methods = list(dict.fromkeys(record["method"] for record in results))
    compared = [method for method in dict.fromkeys(("off", DEFAULT_PRESET)) if method in methods] or methods[:1]
    rows = [row for category in _categories(results) for row in _rows(results, methods, compared, category)]
    read = {method: _read(results, method) for method in methods}
    text = _markdown(rows, read, compared, results, folder)
    with atomic_output(folder / CSV) as part:
        _write_csv(part, rows, read, compared)
    with atomic_output(folder / MARKDOWN) as part:
        part.write_text(text, encoding="utf-8")
    with atomic_output(folder / PLOT) as part:
        _plot(part, rows, read)
    return text


def _categories(results: Sequence[Record]) -> list[str]:
    found = list(dict.fromkeys(record["category"] for record in results))
    return [ALL, *found] if len(found) > 1 else [ALL]


def _rows(results: Sequence[Record], methods: list[str], compared: list[str], category: str) -> list[Row]:
    chosen = [record for record in results if category in (ALL, record["category"])]
    metrics = list(dict.fromkeys(name for record in chosen for name in record["scores"]))
    rows = []
    for metric in metrics:
        scores = {method: _by_case(chosen, method, metric) for method in methods}
        differences = {other: _differences(metric, scores, other) for other in compared}
        for method in methods:
            values = [list(part.values()) for part in scores[method].values()]
            to_others = {other: of[method] for other, of in differences.items() if method in of}
            rows.append(Row(method, category, metric, sum(map(len, values)), mean_of(values), to_others))
    return rows


def _by_case(results: Sequence[Record], method: str, metric: str) -> dict[str, dict[int, float]]:
    found: dict[str, dict[int, float]] = defaultdict(dict)
    for record in results:
        if record["method"] == method and metric in record["scores"]:
            found[record["case"]][record["number"]] = record["scores"][metric]
    return dict(found)


def _aligned(a: dict[str, dict[int, float]], b: dict[str, dict[int, float]]) -> tuple[list[list[float]], list[list[float]]]:
    """Both in the same order, volume by volume, of the questions that both were asked."""
    shared = {case: [number for number in part if number in b[case]] for case, part in a.items()}
    return tuple([[scores[case][n] for n in numbers] for case, numbers in shared.items()] for scores in (a, b))  # type: ignore[return-value]


def _differences(metric: str, scores: dict[str, dict[str, dict[int, float]]], other: str) -> dict[str, tuple[Estimate, float]]:
    """Of all methods that answered about the same volumes, to this one; p corrected for how many they are."""
    pairs = {
        method: _aligned(own, scores[other]) for method, own in scores.items() if method != other and scores[other].keys() == own.keys()
    }
    p_values = holm([_p(metric, *pair) for pair in pairs.values()])
    return {method: (difference_of(*pair), p) for (method, pair), p in zip(pairs.items(), p_values, strict=True)}


def _p(metric: str, scores: list[list[float]], others: list[list[float]]) -> float:
    if metric in ("accuracy", PRESENT, "exact"):
        return mcnemar([value > 0.5 for part in scores for value in part], [value > 0.5 for part in others for value in part])
    return sign_flip(scores, others)


def _read(results: Sequence[Record], method: str) -> dict[str, float]:
    """Mean shares over volumes of slices encoded and of visual tokens read; how many questions failed."""
    first = {record["case"]: record for record in results if record["method"] == method and record["finish"] != "error"}
    failed = sum(record["method"] == method and record["finish"] == "error" for record in results)
    if not first:
        return {"slices": 0.0, "tokens": 0.0, "failed": failed}
    return {
        "slices": statistics.mean(record["slices_encoded"] / record["slices_total"] for record in first.values()),
        "tokens": statistics.mean(record["tokens_kept"] / record["tokens_total"] for record in first.values()),
        "failed": failed,
    }


# --- files --------------------------------------------------------------------------------------------------------------------


def _markdown(rows: list[Row], read: dict[str, Any], compared: list[str], results: Sequence[Record], folder: Path) -> str:
    about = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    what, session = about["what"], about["sessions"][-1]
    volumes = len({record["case"] for record in results})
    questions = len({(record["case"], record["number"]) for record in results})
    lines = [
        f"# {what['benchmark']}, {what['model']}",
        "",
        f"{volumes} volumes, {questions} questions; model revision {what['revision'][:12]}, seed {what['seed']}; {session['machine']}; "
        + ", ".join(f"{name} {number}" for name, number in session["versions"].items())
        + ". Intervals of 95 % are bootstrapped over volumes; p is McNemar's exact test (of scores between 0 and 1: a paired permutation "
        "test over volumes), corrected by Holm for the number of methods in its column.",
        "",
    ]
    for metric in dict.fromkeys(row.metric for row in rows if row.category == ALL):
        header = ["method", "tokens read", "slices encoded", metric, *(f"− {name} (p)" for name in compared)]
        lines += [f"## {metric}", "", "| " + " | ".join(header) + " |", "|---" * len(header) + "|"]
        for row in rows:
            if row.metric == metric and row.category == ALL:
                cells = [f"`{row.method}`", f"{read[row.method]['tokens']:.1%}", f"{read[row.method]['slices']:.1%}", str(row.score)]
                lines.append("| " + " | ".join(cells + [_difference(row.differences.get(name)) for name in compared]) + " |")
        lines.append("")
    categories = list(dict.fromkeys(row.category for row in rows if row.category != ALL))
    for metric in dict.fromkeys(row.metric for row in rows) if categories else ():
        known = {(row.method, row.category): row for row in rows if row.metric == metric}
        shown = [category for category in categories if any((method, category) in known for method in read)]
        lines += [f"## {metric} by category", "", "| method | " + " | ".join(shown) + " |", "|---" * (len(shown) + 1) + "|"]
        for method in read:
            cells = [f"{known[method, category].score.mean:.3f}" if (method, category) in known else "" for category in shown]
            lines.append(f"| `{method}` | " + " | ".join(cells) + " |")
        lines.append("")
    lines += _seconds(folder, list(read), what)
    failed = {method: int(shares["failed"]) for method, shares in read.items() if shares["failed"]}
    if failed:
        lines += ["Could not be asked, counted as wrong: " + ", ".join(f"`{name}` {count}" for name, count in failed.items()) + ".", ""]
    return "\n".join(lines).rstrip() + "\n"


def _seconds(folder: Path, methods: list[str], what: dict[str, Any]) -> list[str]:
    """The table of median seconds, of the stages up to the first token."""
    stages = ("encode", "select", "prefill", "first_token", "decode")
    by_method: dict[str, list[dict[str, float]]] = defaultdict(list)
    for record in journal.read(folder / TIMINGS):
        if record["seconds"]:
            by_method[record["method"]].append(record["seconds"])
    lines = ["## Median seconds", "", "| method | " + " | ".join(stages) + " |", "|---" * (len(stages) + 1) + "|"]
    for method in methods:
        medians = [statistics.median(seconds.get(stage, 0.0) for seconds in by_method[method] or [{}]) for stage in stages]
        lines.append(f"| `{method}` | " + " | ".join(f"{value:.3f}" for value in medians) + " |")
    shared = "Slices were encoded once for all methods: `encode` is the time that a slice took, times the slices that a method encodes."
    return [*lines, "", *([shared, ""] if what["slices encoded"].startswith("once") else [])]


def _difference(found: tuple[Estimate, float] | None) -> str:
    return "" if found is None else f"{found[0].mean:+.3f} [{found[0].low:+.3f}, {found[0].high:+.3f}] ({found[1]:.3g})"


def _write_csv(path: Path, rows: list[Row], read: dict[str, Any], compared: list[str]) -> None:
    header = ["method", "category", "metric", "questions", "tokens_read", "slices_encoded", "mean", "low", "high"]
    header += [f"{what}_{name}" for name in compared for what in ("minus", "low_minus", "high_minus", "p")]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for row in rows:
            shares = read[row.method]
            line = [row.method, row.category, row.metric, row.questions, shares["tokens"], shares["slices"]]
            line += [row.score.mean, row.score.low, row.score.high]
            for name in compared:
                estimate, p = row.differences.get(name, (Estimate(*[float("nan")] * 3), float("nan")))
                line += [estimate.mean, estimate.low, estimate.high, p]
            writer.writerow([round(value, 6) if isinstance(value, float) else value for value in line])


def _plot(path: Path, rows: list[Row], read: dict[str, Any]) -> None:
    """The first metric: against what was read, a method at several shares joined; and method by method."""
    from matplotlib import colormaps
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.ticker import LogLocator, NullFormatter, StrMethodFormatter

    overall = [row for row in rows if row.category == ALL and row.metric == rows[0].metric]
    figure = Figure(figsize=(12.0, max(5.0, 0.25 * len(overall))), layout="constrained")
    FigureCanvasAgg(figure)
    curve, forest = figure.subplots(1, 2)
    families: dict[str, list[Row]] = defaultdict(list)
    for row in overall:
        if read[row.method]["tokens"] > 0.0:  # what reads nothing has no place on an axis of logarithms
            families[row.method.partition("@")[0]].append(row)
    palette = colormaps["tab20"].colors  # type: ignore[attr-defined]
    colours = dict(zip(families, palette[::2] + palette[1::2], strict=False))
    for index, (name, family) in enumerate(families.items()):
        family.sort(key=lambda row: read[row.method]["tokens"])
        shares = [100.0 * read[row.method]["tokens"] for row in family]
        joined = not any("=" in row.method for row in family)
        style = {"marker": "osD^v<>PX*ph"[index % 12], "capsize": 2, "linewidth": 1, "color": colours.get(name, "black")}
        style["linestyle"] = "-" if joined else "none"
        curve.errorbar(shares, [row.score.mean for row in family], yerr=_reach(family), label=name, **style)
    for place, row in enumerate(reversed(overall)):
        colour = colours.get(row.method.partition("@")[0], "black")
        forest.errorbar([row.score.mean], [place], xerr=_reach([row]), marker="o", capsize=2, color=colour)
    curve.set_xscale("log")
    curve.xaxis.set_major_locator(LogLocator(subs=(1.0, 2.0, 5.0)))
    curve.xaxis.set_major_formatter(StrMethodFormatter("{x:g} %"))
    curve.xaxis.set_minor_formatter(NullFormatter())
    curve.set_xlabel("visual tokens read, of the scan")
    curve.set_ylabel(f"{rows[0].metric} (95 % interval over volumes)")
    if families:
        curve.legend(fontsize="small", ncols=2)
    labels = [f"{row.method} ({read[row.method]['tokens']:.1%})" for row in reversed(overall)]
    forest.set_yticks(range(len(overall)), labels, fontsize="small")
    forest.set_xlabel(curve.get_ylabel())
    for axes in (curve, forest):
        axes.grid(visible=True, alpha=0.3)
    figure.savefig(path, format="png", dpi=120)


def _reach(family: list[Row]) -> list[list[float]]:
    """How far the intervals reach below and above the means; nowhere where there is none."""
    low = [row.score.mean - row.score.low for row in family]
    high = [row.score.high - row.score.mean for row in family]
    return [[0.0 if isnan(value) else max(value, 0.0) for value in side] for side in (low, high)]
