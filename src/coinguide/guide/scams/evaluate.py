"""``coinguide evaluate-scams``: how many labelled links and messages the scam check judges right, kind by kind."""

import argparse
import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import StringIO
from typing import Any

from coinguide.guide.scams.verdict import FLAGGED, VERDICTS, check
from coinguide.live.terminal.given_file import NotReadable, read_given
from coinguide.live.terminal.output import put, put_json
from coinguide.live.terminal.wrong_input import wrong_input

__all__ = ["add_evaluation", "evaluate"]

# The column that holds what is judged, by the option that names the file.
COLUMNS = {"links": "url", "messages": "text", "cases": "text"}
LABELS = ("scam", "benign")
_LONGEST_SHOWN = 160
_LARGEST = 100_000_000  # bytes of a file


# A kind’s label, rows, flagged rows, and rows by verdict.
Count = dict[str, Any]


class Unreadable(Exception):
    """A file that cannot be evaluated; the message says why, in words."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled row, its number in the file, the verdict, and whether the check flagged it."""

    number: int
    text: str
    label: str
    kind: str
    verdict: str
    flagged: bool
    reasons: tuple[str, ...]
    language: str = ""

    @property
    def right(self) -> bool:
        """Whether the verdict agrees with the label."""
        return self.flagged == (self.label == "scam")


def add_evaluation(commands: Any) -> None:
    """Declare the command and its options on argparse's list of commands."""
    command: argparse.ArgumentParser = commands.add_parser(
        "evaluate-scams",
        help="count what the scam check gets right on labelled CSV files",
        description="Judge rows labelled scam or benign and count them by kind: flagged is “be careful” or worse.",
    )
    command.add_argument("--links", metavar="FILE", help="CSV with the columns url, label and kind")
    command.add_argument("--messages", metavar="FILE", help="CSV with the columns text, label and kind")
    command.add_argument("--cases", metavar="FILE", help="CSV with the columns kind, language, label and text")
    command.add_argument("--wrong", metavar="N", type=int, default=0, help="also print up to N wrong rows of each file")
    command.add_argument("--strict", action="store_true", help="count only “signs of a scam” as flagged")
    command.add_argument("--json", action="store_true", help="print rows and flagged rows of each kind as JSON")


def evaluate(options: argparse.Namespace) -> int:
    """Run the command; gives 0, or 2 after a sentence about a file on standard error."""
    files = {name: path for name in COLUMNS if (path := getattr(options, name)) is not None}
    try:
        if not files:
            raise Unreadable("Give --links FILE, --messages FILE or --cases FILE, or several of them.")
        if options.wrong < 0:
            raise Unreadable("--wrong takes a whole number from 0.")
        judged = {name: list(_judged(name, path, options.strict)) for name, path in files.items()}
    except Unreadable as problem:
        return wrong_input(str(problem))
    if options.json:
        names = [name for name in COLUMNS if name != "cases" or name in judged]
        counts = {name: _counts(judged.get(name, [])) for name in names}
        if "cases" in judged:
            counts["languages"] = _counts([replace(row, kind=row.language) for row in judged["cases"]])
        put_json(counts)
    else:
        put("\n\n".join(_report(name, rows, options.wrong) for name, rows in judged.items()))
    return 0


def _judged(name: str, path: str, strict: bool) -> Iterator[Judged]:
    wanted = FLAGGED[-1:] if strict else FLAGGED
    for number, row in _rows(name, path):
        found = check(row[COLUMNS[name]])
        reasons = tuple(dict.fromkeys(finding.rule for finding in found.findings))
        text, flagged = row[COLUMNS[name]], found.verdict in wanted
        yield Judged(number, text, row["label"], row["kind"], found.verdict, flagged, reasons, row.get("language", ""))


def _rows(name: str, path: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Return the rows of a file with the number of the line each ends on; columns are found by their names."""
    needed = (COLUMNS[name], "label", "kind", *(("language",) if name == "cases" else ()))
    try:
        reader = csv.DictReader(StringIO(_text(path), newline=""))
        missing = [column for column in needed if column not in (reader.fieldnames or ())]
        if missing:
            wanted = ", ".join(needed)
            raise Unreadable(f"{path}: has no column {', '.join(missing)}. The first line must name {wanted}.")
        for row in reader:
            yield reader.line_num, _checked(path, reader.line_num, row, needed)
    except csv.Error as error:
        raise Unreadable(f"{path}: is no CSV: {error}.") from None


def _text(path: str) -> str:
    try:
        _, size, content = read_given(path, _LARGEST)
        if size > _LARGEST:
            raise Unreadable(f"{path}: has more than {_LARGEST // 1_000_000} MB, which is too large.")
        return content.decode("utf-8-sig")
    except NotReadable as problem:
        raise Unreadable(f"{path}: cannot be read: {problem}.") from None
    except UnicodeDecodeError:
        raise Unreadable(f"{path}: is no UTF-8 text.") from None


def _checked(path: str, number: int, row: dict[str, str], needed: Sequence[str]) -> dict[str, str]:
    if any(row[column] is None for column in needed):
        raise Unreadable(f"{path}, line {number}: has fewer fields than the first line names.")
    if row["label"] not in LABELS:
        raise Unreadable(f"{path}, line {number}: the label is “{row['label']}”; it must be scam or benign.")
    return row


def _counts(rows: Sequence[Judged]) -> dict[str, Count]:
    """Return rows and flagged rows by kind, scams first; a kind under both labels stands there once for each."""
    counts: dict[str, Count] = {}
    for label in LABELS:
        for kind in sorted({row.kind for row in rows if row.label == label}):
            of_kind = [row for row in rows if (row.label, row.kind) == (label, kind)]
            name = f"{kind} ({label})" if kind in counts else kind
            verdicts = Counter(row.verdict for row in of_kind)
            counts[name] = {
                "label": label,
                "rows": len(of_kind),
                "flagged": sum(row.flagged for row in of_kind),
                "verdicts": {verdict: verdicts[verdict] for verdict in VERDICTS if verdicts[verdict]},
            }
    return counts


def _report(name: str, rows: Sequence[Judged], wrong: int) -> str:
    lines = [f"{name.capitalize()}: {len(rows)} rows", *_totals(name, rows), "", *_table(_counts(rows))]
    if name == "cases":
        lines += ["", "By language:", *_table(_counts([replace(row, kind=row.language) for row in rows]))]
    missed = [row for row in rows if not row.right][:wrong]
    if missed:
        lines += ["", "Wrong rows:", *map(_wrong_row, missed)]
    return "\n".join(lines)


def _table(counts: dict[str, Count]) -> Iterator[str]:
    """Return a line a kind: rows found or flagged, and a column for each verdict that occurs."""
    width = max(map(len, counts), default=0)
    seen = [verdict for verdict in VERDICTS if any(verdict in count["verdicts"] for count in counts.values())]
    yield f"  {'':6}  {'':{width}}  {'':22}" + "".join(f"  {verdict}" for verdict in seen)
    for kind, count in counts.items():
        meaning = "found" if count["label"] == "scam" else "flagged"
        line = f"  {count['label']:6}  {kind:{width}}  {count['flagged']:>4} of {count['rows']:>4} {meaning:10}"
        yield line + "".join(f"  {count['verdicts'].get(verdict, 0):>{len(verdict)}}" for verdict in seen)


def _totals(name: str, rows: Sequence[Judged]) -> Iterator[str]:
    """Return recall and false positives over all rows and, for links, over those on which the guide's promise rests."""
    scams = [row for row in rows if row.label == "scam"]
    yield f"  recall, all scams: {_share(scams)}"
    if name == "links":
        about_tiktok = [row for row in scams if not _apart(row.kind)]
        yield f"  recall without other brands and unverified kinds: {_share(about_tiktok)}"
    yield f"  false positives: {_share([row for row in rows if row.label == 'benign'])}"


def _apart(kind: str) -> bool:
    return kind.endswith("_unverified") or kind in ("other_brand_phish", "free_currency_other")


def _share(rows: Sequence[Judged]) -> str:
    flagged = sum(row.flagged for row in rows)
    if not rows:
        return "no rows"
    # Tenths of a percent, rounded half up, in whole numbers.
    tenths = (2000 * flagged + len(rows)) // (2 * len(rows))
    return f"{flagged} of {len(rows)} ({tenths // 10}.{tenths % 10} %)"


def _wrong_row(row: Judged) -> str:
    """Return one line, whatever is in it: no sign of a row's text moves the cursor of whoever reads."""
    text = "".join(sign if sign.isprintable() else " " for sign in row.text)
    shown = text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
    seen = ", ".join(row.reasons) or "nothing seen"
    return f"  line {row.number}, {row.label}, {row.kind}: {shown}\n    {seen}"
