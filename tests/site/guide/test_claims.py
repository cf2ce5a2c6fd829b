"""A sentence that compares facts carries what it rests on, and is named when that is no longer so."""

from collections.abc import Mapping
from typing import Any

import pytest

from coinguide.facts import Bundle, Fact
from coinguide.site.guide.prose import Finding, check_markdown


def pack(name: str, cents: int, *coins: int) -> Bundle:
    """A bundle that is not of the guide's facts."""
    return Bundle(**_record(name), values=(cents,), unit="US cents", ladder="list", coins=coins)


def _record(name: str) -> dict[str, Any]:
    where = {"region": "US", "as_of": "2026-01", "sources": ("none",), "confidence": "reported"}
    return {"id": name, "label": name, **where}


# A coin costs 2 cents, 1.5 cents, and 1.6 or 1.4 cents.
FACTS: Mapping[str, Fact] = {
    fact.id: fact for fact in (pack("p-1", 20, 10), pack("p-2", 30, 20), pack("p-3", 112, 70, 80))
}


def found(claim: str, facts: Mapping[str, Fact] = FACTS) -> list[Finding]:
    """What the check says of a sentence with this mark."""
    return check_markdown(f"First. The middle one wins. <!-- claim: {claim} -->\n", "page.md", facts, ())


@pytest.mark.parametrize(
    "claim", ["p-2 < p-1, per coin", "p-1 < p-2 < p-3", "p-1 < p-*", "p-2 < p-1 , per coin", "p-1 < 25 < p-2"]
)
def test_a_claim_that_holds_passes(claim: str) -> None:
    """By price or by what a coin costs, two records or a chain, all records of a kind, or a number."""
    assert [] == found(claim)


def test_a_claim_that_is_false_is_named() -> None:
    """The finding gives the sentence, the record, and what both are now."""
    (finding,) = found("p-1 < p-2, per coin")
    assert ("The middle one wins.", "p-1", 1) == (finding.text, finding.record, finding.line)
    assert "rests on p-1 < p-2, but now: p-1: $0.20 (2 US cents per coin); p-2: $0.30" in finding.message


@pytest.mark.parametrize("claim", ["p-3 < p-1 < p-2, per coin", "p-2 < p-3, per coin", "p-3 < p-*"])
def test_a_claim_must_hold_for_each_value(claim: str) -> None:
    """Where a size is disputed, or one link of the chain or one of the others is false, the claim is."""
    assert 1 == len(found(claim))


def test_equal_is_not_less() -> None:
    """ "Wins" is false of two that cost the same."""
    assert 1 == len(found("p-1 < p-4", {**FACTS, "p-4": pack("p-4", 20, 1)}))


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("p-1", "no claim: write a claim as"),
        ("p-1 > p-2", "no claim: write a claim as"),
        ("p-1 < p-9", "p-9, and no record there has a value"),
        ("q-* < p-1", "q-*, and no record there has a value"),
        ("p-1 < share", "cannot be compared: US cents and percent"),
        ("share < share-2, per coin", "cannot be compared"),
    ],
)
def test_a_claim_that_cannot_be_read_is_told(claim: str, told: str) -> None:
    """A slip in the mark never passes as a claim that holds."""
    share = Fact(**_record("share"), values=(50,), unit="percent")
    assert told in " ".join(finding.message for finding in found(claim, {**FACTS, "share": share, "share-2": share}))
