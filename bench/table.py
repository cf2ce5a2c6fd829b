"""The table that is printed: what was measured, its ratio to a peer of the same run, and the aim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bench.builds import BuildTimes
from bench.lab import LabTimes
from bench.link import WORDS as LINK
from bench.medians import middle, ninety_fifth
from bench.visits import Seconds
from bench.weights import Weight

# By browser and line, then by kind of site or by stage: the cold visits, the second ones.
Times = Mapping[str, Seconds]
Row = tuple[str, ...]


@dataclass(frozen=True)
class Measured:
    """Everything of one run."""

    machine: Mapping[str, str]
    times: Times
    stages: Times
    lab: LabTimes | None
    moves: Sequence[float]
    statements: Sequence[float]
    weights: Mapping[str, Weight]
    builds: Mapping[str, BuildTimes]


def table(measured: Measured) -> str:
    """The whole table as plain text."""
    machine = [f"{name}: {value}" for name, value in {**measured.machine, "slow link": LINK}.items()]
    answers = [_answer_rows(where, seconds) for where, seconds in measured.times.items()]
    stages = [_stage_rows(where, seconds) for where, seconds in measured.stages.items()]
    blocks = [
        *answers,
        *stages,
        _lab_rows(measured.lab),
        _move_rows(measured),
        _statement_rows(measured),
        _weight_rows(measured.weights),
        _build_rows(measured.builds),
    ]
    return "\n\n".join(["\n".join(machine), *map(_aligned, blocks)])


def _aligned(rows: list[Row]) -> str:
    """Columns as wide as their widest cell; words left, figures right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for first, *others in rows:
        cells = [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))]
        lines.append("  ".join(cells).rstrip())
    lines.insert(1, "-" * max(map(len, lines)))
    return "\n".join(lines)


KINDS = {
    "snapshot": "ours, memory snapshot",
    "before": "ours, memory snapshot, as it was before",
    "bytecode": "ours, bytecode",
    "plain": "peer: plain Pyodide boot, same sources, page without a theme",
}
# Seconds to the first live answer, cold and at the second visit.
AIMS = {"Chromium": ("0.8", "0.4"), "Chromium, slow link": ("3.6", ""), "WebKit": ("1.0", "0.4")}


def _answer_rows(where: str, seconds: Seconds) -> list[Row]:
    visits = len(seconds["plain"][0])
    cold, second = (f"<= {aim} s" if aim else "" for aim in AIMS[where])
    rows: list[Row] = [
        (f"{where}: page to first live answer, median of {visits}", "cold", "x plain", "second visit", "x plain"),
        ("  aim", cold, "", second, ""),
    ]
    return rows + [(KINDS[kind], *_beside(seconds, kind, 0), *_beside(seconds, kind, 1)) for kind in seconds]


def _beside(seconds: Seconds, kind: str, visit: int) -> tuple[str, str]:
    """The median, and its ratio to the plain boot's."""
    own, plain = middle(seconds[kind][visit]), middle(seconds["plain"][visit])
    return f"{own:.2f} s", f"{own / plain:.2f}"


def _stage_rows(where: str, stages: Seconds) -> list[Row]:
    rows: list[Row] = [(f"{where}: where the time goes, ours from the snapshot; done at", "cold", "second visit")]
    return rows + [(name, *(f"{1000 * middle(times):.0f} ms" for times in both)) for name, both in stages.items()]


def _lab_rows(lab: LabTimes | None) -> list[Row]:
    return [
        ("peer: ipywidgets in JupyterLab, all cells run at once, to the first answer", "local"),
        ("a notebook with the same calculator", f"{middle(lab.seconds):.2f} s" if lab else "not installed"),
    ]


def _move_rows(measured: Measured) -> list[Row]:
    rows: list[Row] = [
        ("input to changed answer, chart included", "moves", "p50", "p95", "p95 x ipywidgets"),
        ("ours, live page", *_percentiles(measured.moves), _against(measured.moves, measured.lab)),
        ("  aim", "", "", "<= 16 ms", ""),
    ]
    if measured.lab is None:
        return [*rows, ("peer: ipywidgets in JupyterLab", "not installed", "", "", "")]
    return [*rows, ("peer: ipywidgets in JupyterLab", *_percentiles(measured.lab.moves), "1.00")]


def _statement_rows(measured: Measured) -> list[Row]:
    times = measured.statements
    return [
        ("statement of 50,000 rows, from choosing it to the answer", "times", "median", "slowest"),
        ("ours, live page, engine ready", str(len(times)), f"{middle(times):.2f} s", f"{max(times):.2f} s"),
        ("  aim", "", "<= 2.0 s", ""),
    ]


def _percentiles(moves: Sequence[float]) -> tuple[str, str, str]:
    return str(len(moves)), f"{middle(moves):.1f} ms", f"{ninety_fifth(moves):.1f} ms"


def _against(moves: Sequence[float], lab: LabTimes | None) -> str:
    return f"{ninety_fifth(moves) / ninety_fifth(lab.moves):.2f}" if lab else ""


def _weight_rows(weights: Mapping[str, Weight]) -> list[Row]:
    page, engine, bare = weights["page"], weights["engine"], weights["bare"]
    return [
        ("bytes, each file compressed for itself", "plain", "gzip", "brotli", "aim (brotli)"),
        ("bundles page before the engine", *_sizes(page), ""),
        ("engine (memory snapshot)", *_sizes(engine), "<= 4.5 MB"),
        ("bundles page with the engine", *_sizes(page + engine), ""),
        ("bare page of the theme (the glossary without its article)", *_sizes(bare), ""),
        ("bundles page above the bare page", *_sizes(page - bare), "<= 40 KB"),
    ]


BUILDERS = {"ours": "ours, with the engine and the checks", "peer": "peer: jupyter-book build, as it comes"}


def _build_rows(builds: Mapping[str, BuildTimes]) -> list[Row]:
    peer = builds["peer"]
    times = len(peer.clean)
    rows: list[Row] = [
        (f"the book, median of {times}", "from nothing", "x peer", "a sentence changed", "x peer", "most memory"),
        ("  aim", "<= 60 s", "", "<= 5 s", "", ""),
    ]
    for kind, one in builds.items():
        clean, changed = middle(one.clean), middle(one.changed)
        ratios = f"{clean / middle(peer.clean):.2f}", f"{changed / middle(peer.changed):.2f}"
        rows.append((BUILDERS[kind], f"{clean:.1f} s", ratios[0], f"{changed:.1f} s", ratios[1], _size(one.peak)))
    return rows


def _sizes(weight: Weight) -> tuple[str, str, str]:
    return _size(weight.raw), _size(weight.gzip), _size(weight.brotli)


def _size(count: int) -> str:
    return f"{count / 1e6:.2f} MB" if count >= 1_000_000 else f"{count / 1e3:.1f} KB"
