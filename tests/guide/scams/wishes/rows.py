"""Messages of our own invention in thirteen languages, by kind: scams, and genuine ones that sound alike."""

import csv
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """One message, of which kind, in which language, and whether it is a scam."""

    kind: str
    language: str
    label: str
    text: str

    @property
    def id(self) -> str:
        return f"{self.language} {self.kind}: {self.text[:50]}"


def rows(label: str = "") -> list[Row]:
    """All rows, or those with a label."""
    with (Path(__file__).parents[1] / "wishes.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in (Row(**row) for row in csv.DictReader(file)) if label in ("", row.label)]
