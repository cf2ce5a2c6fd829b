"""The chapters' small tasks: right, close and why, or where to start."""

import pytest

import coinguide as cg
from coinguide.guide.lessons.try_it import check

APP = cg.bundles("USD", "app", packs="reported")
WEB = cg.bundles("USD", "web", packs="reported")


def middle(table: object) -> float:
    """The middle price of one coin, as a learner works it out from a table."""
    rates = sorted(float(str(record["cents_per_coin"])) for record in table)  # type: ignore[attr-defined]
    return rates[len(rates) // 2]


SAVED = (middle(APP) - middle(WEB)) / middle(APP) * 100
SMALLEST = float(str(APP[0]["price_cents"])) / 100
DEAREST = float(str(cg.gifts()[-1]["coins"])) * middle(APP) / 100


@pytest.mark.parametrize(
    ("name", "answer", "says"),
    [
        ("web-saving", ..., "…"),
        ("web-saving", "a lot", "?"),
        ("web-saving", round(SAVED, 1), "✓"),
        ("web-saving", SAVED / 100, "≈"),
        ("web-saving", 100 - SAVED, "≈"),
        ("web-saving", 3, "✗"),
        ("every-day", SMALLEST * 365, "✓"),
        ("every-day", SMALLEST * 364, "≈"),
        ("every-day", SMALLEST * 365 * 100, "≈"),
        ("every-day", 1, "✗"),
        ("dearest-gift", round(DEAREST, 1), "✓"),
        ("dearest-gift", DEAREST * 100, "≈"),
        ("dearest-gift", 5, "✗"),
    ],
)
def test_a_word_on_each_answer(name: str, answer: object, says: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In one line, which begins with the task's name."""
    check(name, answer)
    assert capsys.readouterr().out.startswith(f"{name}: {says}")


def test_a_task_that_does_not_exist() -> None:
    """Is named, with those there are."""
    with pytest.raises(KeyError, match="Give one of: web-saving"):
        check("moon", 1)
