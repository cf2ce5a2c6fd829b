"""The guide's facts: each value with its unit, region, date, sources and confidence, read from TOML files."""

from coinguide.facts.loader import load, parse
from coinguide.facts.records import (
    Bundle,
    Confidence,
    CustomAmount,
    Fact,
    FactError,
    Facts,
    Gift,
    Ladder,
    LadderStatus,
    Offer,
    Place,
    Rate,
    Rates,
    Source,
    SourceKind,
    Unknown,
    Value,
)

__all__ = [
    "Bundle",
    "Confidence",
    "CustomAmount",
    "Fact",
    "FactError",
    "Facts",
    "Gift",
    "Ladder",
    "LadderStatus",
    "Offer",
    "Place",
    "Rate",
    "Rates",
    "Source",
    "SourceKind",
    "Unknown",
    "Value",
    "load",
    "parse",
]
