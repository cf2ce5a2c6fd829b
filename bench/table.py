"""The table that is printed: what was measured, its ratio to a peer of the same run, and the aim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bench.figures import middle, ninety_fifth
from bench.lab import LabTimes
from bench.link import WORDS as LINK
from bench.weights import Weight

Times = Mapping[str, Sequence[float]]
Row = tuple[str, ...]


@dataclass(frozen=True)
class Measured:
    """Everything of one run."""

    machine: Mapping[str, str]
    local: Times
    link: Times
    lab: LabTimes | None
    moves: Sequence[float]
    statements: Sequence[float]
    weights: Mapping[str, Weight]


def table(measured: Measured) -> str:
    """The whole table as plain text."""
    machine = [f"{name}: {value}" for name, value in {**measured.machine, "slow link": LINK}.items()]
    blocks = [_answer_rows(measured), _move_rows(measured), _statement_rows(measured), _weight_rows(measured.weights)]
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


def _answer_rows(measured: Measured) -> list[Row]:
    local, link, lab = measured.local, measured.link, measured.lab
    visits = len(local["plain"])
    return [
        (f"page to first live answer, median of {visits} cold visits", "local", "x plain", "slow link", "x plain"),
        ("ours, memory snapshot", *_beside(local, "snapshot"), *_beside(link, "snapshot")),
        ("  aim", "<= 1.0 s", "<= 0.33", "<= 4.2 s", ""),
        ("ours, bytecode", *_beside(local, "bytecode"), *_beside(link, "bytecode")),
        (
            "peer: plain Pyodide boot, same sources, page without a theme",
            *_beside(local, "plain"),
            *_beside(link, "plain"),
        ),
        ("peer: ipywidgets in JupyterLab, all cells run at once", *_lab_cells(lab, local["plain"]), "", ""),
    ]


def _beside(times: Times, kind: str) -> tuple[str, str]:
    """The median, and its ratio to the plain boot's."""
    own, plain = middle(times[kind]), middle(times["plain"])
    return f"{own:.2f} s", f"{own / plain:.2f}"


def _lab_cells(lab: LabTimes | None, plain: Sequence[float]) -> tuple[str, str]:
    if lab is None:
        return "not installed", ""
    return f"{middle(lab.seconds):.2f} s", f"{middle(lab.seconds) / middle(plain):.2f}"


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
        ("engine (memory snapshot)", *_sizes(engine), "<= 5.1 MB"),
        ("bundles page with the engine", *_sizes(page + engine), ""),
        ("bare page of the theme (the glossary without its article)", *_sizes(bare), ""),
        ("bundles page above the bare page", *_sizes(page - bare), "<= 40 KB"),
    ]


def _sizes(weight: Weight) -> tuple[str, str, str]:
    return _size(weight.raw), _size(weight.gzip), _size(weight.brotli)


def _size(count: int) -> str:
    return f"{count / 1e6:.2f} MB" if count >= 1_000_000 else f"{count / 1e3:.1f} KB"
