"""The questions of the lessons' quiz say what the facts say, and a changed price names their sentences."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from coinguide.facts import Fact, load
from coinguide.guide.computed import all_facts
from coinguide.site.guide.prose import QUIZ, check_quiz

TEXT = (Path(__file__).parents[3] / QUIZ).read_text(encoding="utf-8")


def priced(record: str, cents: int) -> Mapping[str, Fact]:
    """All facts, as they would be with another price for this bundle."""
    facts = load()
    bundles = tuple(replace(pack, values=(cents,)) if pack.id == record else pack for pack in facts.bundles)
    return all_facts(replace(facts, bundles=bundles))


def named(record: str, cents: int) -> list[tuple[str, str]]:
    """What is named with that price: the line's first word and the figure or sentence."""
    lines = TEXT.splitlines()
    return [(lines[found.line - 1].split()[0], found.text) for found in check_quiz(TEXT, QUIZ, priced(record, cents))]


def test_a_changed_price_names_each_figure_that_tells_it() -> None:
    """The question about a habit tells one price."""
    cents = int(load().by_id("app-usd-330").number)
    assert [("question", f"{cents / 100:.2f} dollars")] == named("app-usd-330", 2 * cents)


@pytest.mark.parametrize("record", ["app-usd-65", "app-usd-6607"])
def test_a_changed_price_names_the_sentences_that_compare(record: str) -> None:
    """A large bundle dearer by the coin, or a small one cheaper than the website, makes both explanations untrue."""
    cents = {"app-usd-65": 10, "app-usd-6607": 99_999}[record]
    sentences = [text for word, text in named(record, cents) if word == "#" and "matters far more" in text]
    assert [sentence.split(" it ")[0] for sentence in sentences] == ["On the website"] * 2


def test_an_unreadable_claim_is_named() -> None:
    """Who writes a mark otherwise is told how."""
    (found,) = check_quiz(
        TEXT.replace("# claim: web-usd-custom < app-usd-6607 <", "# claim: website is better", 1), QUIZ
    )
    assert "which is no claim" in found.message
