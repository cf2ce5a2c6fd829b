"""Reads what was invented for class: it has no source to name, so the guide itself stands for it."""

from coinguide.facts.records import Example
from coinguide.facts.row import Row
from coinguide.live.ask.days import AsOf


def example_of(row: Row, topic: str) -> Example:
    """Return the invented number or case of this row; raises FactError for what a row of its kind cannot have."""
    for key in ("sources", "confidence"):
        if row.has(key):
            raise row.error(f"is invented, so it has no {key}.")
    example = Example(
        id=row.id,
        label=row.text("label"),
        values=row.values("values"),
        unit=row.text("unit"),
        region="an example",
        as_of=AsOf("2026-11"),
        sources=("own-example",),
        confidence="inference",
        note=row.text("note", ""),
        topic=topic,
        coins=row.whole("coins") if row.has("coins") else 0,
        right=row.text("right", ""),
    )
    row.done()
    return example
