"""A figure in a drawing rests on its record, as one in a sentence does."""

import re
from pathlib import Path

import pytest

from coinguide.facts import load
from coinguide.guide.computed import all_facts
from coinguide.site.guide.drawn_numbers import check_drawing, drawings

ROOT = Path(__file__).parents[3]


def test_every_figure_of_the_books_drawings_agrees_with_its_record() -> None:
    """Four figures in two drawings, at least."""
    drawn = {path.name: path.read_text(encoding="utf-8") for path in drawings(ROOT)}
    found = [finding for name, text in drawn.items() for finding in check_drawing(text, name, all_facts())]
    assert [] == found
    assert len(re.findall("data-fact=", "".join(drawn.values()))) >= 4


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('<text data-fact="app-usd-330">5.99 dollars</text>', "now says"),
        ('<text data-fact="no-such">4.99 dollars</text>', "no such record"),
        ('<text x="1">4.99 dollars</text>', "names no record"),
    ],
)
def test_a_figure_without_its_record_is_named(text: str, complaint: str) -> None:
    """The price changed, the record is gone, or nobody said which it is."""
    (finding,) = check_drawing(text, "a.svg", all_facts())
    assert complaint in finding


def test_what_counts_nothing_needs_no_record() -> None:
    """The number of a step."""
    assert [] == list(check_drawing('<text x="1">2</text>', "a.svg", all_facts()))


def test_the_drawn_bars_are_as_long_as_the_shares() -> None:
    """Of 312 units, what seems to reach the creator."""
    drawn = (ROOT / "book/pictures/gift-money.svg").read_text(encoding="utf-8")
    for kind, record in (("d-app", "creator-share-app-percent"), ("d-web", "creator-share-web-percent")):
        (width,) = re.findall(rf'class="{kind}"[^>]*width="(\d+)"', drawn)
        assert round(312 * float(all_facts()[record].number) / 100) == pytest.approx(int(width), abs=2)


def test_the_cap_of_the_drawing_holds_two_purchases_and_no_third() -> None:
    """As its calendar shows."""
    facts = all_facts()
    cap, price = facts["example-cap"].number, load().by_id("app-usd-330").number
    assert 2 * price <= cap < 3 * price
