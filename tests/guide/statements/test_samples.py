"""The invented samples: every form is known by name, and the same purchases give the same sums."""

import pytest

from coinguide.guide.statements.samples import HISTORIES, SAMPLES
from tests.guide.statements.asking import asked, sums

STORES = [sample.name for sample in HISTORIES]
BANKS = [sample.name for sample in SAMPLES if sample.name not in STORES]


def test_fifteen_forms() -> None:
    """One sample for each form of export that the research lists, and one of another bank."""
    assert (13, 2) == (len(BANKS), len(STORES))


@pytest.mark.parametrize("name", [*BANKS, *STORES])
def test_each_form_is_known_by_its_name(name: str) -> None:
    """A sample is recognised as what it is, with every row read."""
    figures = asked(f"sample:{name}").figures
    assert (name, 0) == (figures["issuer"], figures["rows_unread"])


@pytest.mark.parametrize("name", BANKS)
def test_every_bank_gives_the_same_sums(name: str) -> None:
    """Whatever its signs, dates and delimiters, the same purchases come to 23.88."""
    assert (0, 0, 2237, 499, 2388) == sums(asked(f"sample:{name}"))


@pytest.mark.parametrize("name", [name for name in BANKS if name not in {"monzo", "revolut", "generic"}])
def test_the_purchase_history_resolves_every_dollar_statement(name: str) -> None:
    """The two packs of 4.99 were in the store charge; TIKTOK PAY stays probable."""
    assert (998, 998, 1738, 499, 2388) == sums(asked(f"sample:{name}", purchase_history="sample:apple-history"))


def test_the_files_may_come_in_either_order() -> None:
    """A history first and the statement second is the same question."""
    swapped = asked("sample:apple-history", purchase_history=sample_text("apple-card"))
    assert (998, 998, 1738, 499, 2388) == sums(swapped)


def sample_text(name: str) -> str:
    """The text of a sample."""
    return next(sample.text for sample in SAMPLES if sample.name == name)


@pytest.mark.parametrize(("name", "expected"), [("apple-history", (998, 499, 998)), ("google-history", (549, 99, 848))])
def test_the_stores_have_sums_of_their_own(name: str, expected: tuple[int, ...]) -> None:
    """Apple: two packs, a sticker pack refunded. Google: one pack, a game, a pack refunded."""
    figures = asked(f"sample:{name}").figures
    assert expected == tuple(figures[key] for key in ("certain_cents", "refunds_cents", "total_cents"))
