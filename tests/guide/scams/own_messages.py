"""Messages of our own invention, scams and honest ones that sound alike: rows of text, label and kind."""

import csv
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """One message, whether it is a scam, and of which kind."""

    text: str
    label: str
    kind: str

    @property
    def id(self) -> str:
        return f"{self.kind}: {self.text[:60]}"


def own_messages(label: str = "") -> list[Row]:
    """All rows, or those with a label."""
    with (Path(__file__).parent / "own_messages.csv").open(encoding="utf-8", newline="") as file:
        rows = [Row(**row) for row in csv.DictReader(file)]
    return [row for row in rows if label in ("", row.label)]
