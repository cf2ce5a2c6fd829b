"""The figure of the currencies chapter, and what the book's figures are without scripts."""

import re

import pytest

from coinguide.facts import load
from coinguide.guide.prices.currency_picture import lists_in_euro
from coinguide.guide.prices.ladder_picture import ladder
from coinguide.guide.prices.lists_at_home import lists_in
from coinguide.live.ask.days import date_words
from coinguide.live.jupyter.book_switch import SWITCH


def test_its_words_name_every_list_that_has_a_rate() -> None:
    """Who cannot see the picture hears each list, its age and its range, and the day of the rates."""
    alt = lists_in_euro().alt
    said = [f"{known.name} ({known.dated}): {known.words}" in alt for known in lists_in("EUR")]
    assert [bool(known.cents_per_coin) for known in lists_in("EUR")] == said
    assert date_words(load().rates.day) in alt


def test_it_is_the_same_every_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawing it twice for the book gives the same text."""
    monkeypatch.setenv(SWITCH, "1")
    assert lists_in_euro()._repr_mimebundle_() == lists_in_euro()._repr_mimebundle_()


def test_a_figure_keeps_its_colours_without_scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The theme's script sets the page's colours; where it does not run, a fill without a colour would be black."""
    monkeypatch.setenv(SWITCH, "1")
    svg = str(ladder()._repr_mimebundle_()["text/html"])
    theme = re.findall(r"var\(--pst-color-[\w-]+(,[^)]+)?\)", svg)
    assert theme
    assert all(theme)
