"""Controls read what people type, and answer a mistake with what is wrong, the bounds and an example."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.controls.controls import Ambiguous, Choice, InputMistake, Number, Option, Table, Text

COINS = Number(name="coins", label="Coins", unit="coins", low=Decimal(1), high=Decimal(5000), start=Decimal(1000))
PRICE = Number(
    name="price", label="Price", unit="", low=Decimal("0.01"), high=Decimal(5000), start=Decimal("4.99"), decimals=2
)
PLACE = Choice(name="where", label="Where", options=(Option("app", "In the app"), Option("web", "Web")), start="app")
PASTED = Text(name="text", label="Message", longest=20)
TABLE = Table(
    name="own",
    label="Own prices",
    columns=(COINS, PRICE),
    start=((Decimal(65), Decimal("0.99")), (Decimal(330), Decimal("4.99"))),
    most_rows=3,
)


def sentence(control: Number | Choice | Text | Table, raw: object) -> str:
    """The sentence a wrong value gets."""
    with pytest.raises(InputMistake) as caught:
        control.read(raw)
    return str(caught.value)


@pytest.mark.parametrize("raw", ["1000", " 1,000 ", "1.000", "1 000", "1000 coins", 1000, 1000.0, Decimal(1000)])
def test_a_number_in_many_spellings(raw: object) -> None:
    """The same number, typed or given, is the same value."""
    assert Decimal(1000) == COINS.read(raw)


def test_both_bounds_are_allowed() -> None:
    """The smallest and the largest number are values, not mistakes."""
    assert [Decimal(1), Decimal(5000)] == [COINS.read("1"), COINS.read("5000")]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("0", "Coins: 0 is too small. Give a whole number from 1 to 5,000, for example 1,000."),
        ("5001", "Coins: 5,001 is too large. Give a whole number from 1 to 5,000, for example 1,000."),
        ("2.5", "Coins: 2.5 has too many decimals. Give a whole number from 1 to 5,000, for example 1,000."),
        ("ten", "Coins: “ten” is not a number. Give a whole number from 1 to 5,000, for example 1,000."),
        ("", "Coins: nothing is filled in. Give a whole number from 1 to 5,000, for example 1,000."),
        (None, "Coins: nothing is filled in. Give a whole number from 1 to 5,000, for example 1,000."),
        (True, "Coins: “True” is not a number. Give a whole number from 1 to 5,000, for example 1,000."),
        (
            float("inf"),
            "Coins: “inf” is not a number we can use. Give a whole number from 1 to 5,000, for example 1,000.",
        ),
    ],
)
def test_a_wrong_number_gets_its_sentence(raw: object, expected: str) -> None:
    """The sentence says what is wrong, what is allowed, and an example."""
    assert expected == sentence(COINS, raw)


def test_a_long_text_is_quoted_short() -> None:
    """A wrong value of a million characters is not repeated in full."""
    assert len(sentence(COINS, "9" * 1_000_000)) < 200


def test_two_meanings_are_asked_back() -> None:
    """Where decimals are allowed, 1.500 can be two numbers; both are offered as texts to pick."""
    with pytest.raises(Ambiguous) as caught:
        PRICE.read("1.500")
    assert ("1500", "1.5") == caught.value.choices


@pytest.mark.parametrize(("raw", "expected"), [("5.001", 5001), ("1.005", 1005), ("6.500", Decimal("6.5"))])
def test_the_only_meaning_that_can_be_used_is_read(raw: str, expected: Decimal) -> None:
    """What is too large, or has too many decimals, is no meaning to ask about."""
    price = Number(name="p", label="P", unit="", low=Decimal(1), high=Decimal(6000), start=Decimal(1), decimals=2)
    assert expected == price.read(raw)


@pytest.mark.parametrize(("raw", "problem"), [("5.555", "5.555 has too many decimals"), ("12.000", "12 is too large")])
def test_where_no_meaning_can_be_used_a_sentence_says_why(raw: str, problem: str) -> None:
    """There is nothing to pick, so nothing is asked."""
    fee = Number(name="f", label="Fee", unit="%", low=Decimal(0), high=Decimal(10), start=Decimal(0), decimals=2)
    assert sentence(fee, raw).startswith(f"Fee: {problem}. ")


def test_picking_a_meaning_is_read() -> None:
    """What the question offers is a clear value."""
    assert [Decimal(1500), Decimal("1.5")] == [PRICE.read("1500"), PRICE.read("1.5")]


def test_minus_zero_is_zero() -> None:
    """-0 is shown as 0 where 0 is allowed."""
    free = Number(name="n", label="N", unit="", low=Decimal(0), high=Decimal(5), start=Decimal(1))
    assert "0" == free.text(free.read("-0"))


@pytest.mark.parametrize("raw", ["app", "APP", " In the  app "])
def test_a_choice_by_value_or_words(raw: str) -> None:
    """A choice is found by its value or its words, in any case."""
    assert "app" == PLACE.read(raw)


def test_a_wrong_choice_gets_its_sentence() -> None:
    """The sentence lists what can be chosen."""
    assert "Where: “moon” is not in the list. Give one of: app, web." == sentence(PLACE, "moon")


def test_a_text_is_kept_as_it_is() -> None:
    """Pasted words are not trimmed or changed."""
    assert " <b>hi</b>\n" == PASTED.read(" <b>hi</b>\n")


def test_too_long_a_text_gets_its_sentence() -> None:
    """The sentence says how long the text is and how long it may be."""
    expected = "Message: this text has 21 characters. Paste at most 20 characters, for example one message at a time."
    assert expected == sentence(PASTED, "x" * 21)


@pytest.mark.parametrize(
    "raw",
    [
        "65=0.99;330=4.99",
        "65 = 0.99 ; 330 = 4,99 ;",
        "65=0.99\n330=4.99",
        [["65", "0.99"], ["", ""], [330, "4.99"]],
        [{"coins": 65, "price": "0.99"}, {"coins": 330, "price": Decimal("4.99")}],
    ],
)
def test_a_table_in_many_spellings(raw: object) -> None:
    """A table is read from one line of text, from lists, or from named cells; empty rows do not count."""
    assert TABLE.start == TABLE.read(raw)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("65=0.99;;70=", "Own prices, row 3, Price: nothing is filled in."),
        ("65", "Own prices, row 1: “65” does not have 2 cells."),
        (";;", "Own prices: no row is filled in."),
        ("1=1;2=2;3=3;4=4", "Own prices: 4 rows are too many."),
        (7, "Own prices: “7” is not a table."),
    ],
)
def test_a_wrong_table_names_the_row(raw: object, expected: str) -> None:
    """The sentence names the row as the reader counts it, and gives an example of a table."""
    assert sentence(TABLE, raw).startswith(expected)


def test_a_cell_of_two_meanings_offers_whole_tables() -> None:
    """The texts to pick are the table with that one cell made clear."""
    with pytest.raises(Ambiguous) as caught:
        TABLE.read("65=0.99;330=4.990")
    assert ("65=0.99;330=4990", "65=0.99;330=4.99") == caught.value.choices


@given(st.lists(st.tuples(st.integers(1, 5000), st.integers(1, 500_000)), min_size=1, max_size=3))
def test_a_table_survives_its_own_text(rows: list[tuple[int, int]]) -> None:
    """Writing a table as text and reading it back gives the same rows."""
    table = tuple((Decimal(coins), Decimal(cents).scaleb(-2)) for coins, cents in rows)
    assert table == TABLE.read(TABLE.text(table))


@given(st.text(max_size=60), st.sampled_from([COINS, PRICE, PLACE, TABLE]))
def test_any_text_gets_a_value_or_a_sentence(raw: str, control: Number | Choice | Table) -> None:
    """No text makes a control fail in any other way than with a sentence."""
    assert outcome(control, raw).endswith((".", "read"))


def outcome(control: Number | Choice | Table, raw: str) -> str:
    """The sentence a text gets, or that it was read."""
    try:
        control.read(raw)
    except (InputMistake, Ambiguous) as problem:
        return str(problem)
    return "read"


CAP = Number(
    name="cap",
    label="Cap",
    unit="",
    low=Decimal(0),
    high=Decimal(100),
    start=None,
    decimals=2,
    currency="USD",
    optional=True,
    example="15",
)


@pytest.mark.parametrize("raw", ["", "  ", None])
def test_an_optional_number_may_be_left_empty(raw: object) -> None:
    """Nothing filled in is nothing given, and no mistake; the field shows it as empty."""
    assert (None, "") == (CAP.read(raw), CAP.text(CAP.read(raw)))


def test_an_optional_number_says_so() -> None:
    """A wrong value is still a mistake, and the sentence says that it may be left out."""
    expected = "Cap: “x” is not a number. Give a number with at most 2 decimals from 0 to 100, for example 15, "
    assert expected + "or leave it empty." == sentence(CAP, "x")


def test_a_price_in_the_only_currency() -> None:
    """Its mark may be typed with it; another currency's is refused, and nothing is said of a choice."""
    assert Decimal(12) == CAP.read("$12")
    with pytest.raises(
        InputMistake, match=r"Cap: “£12” is not in US dollars\. Give the number alone, for example 15\."
    ):
        CAP.check_currency("£12", "USD")


def test_what_is_hidden_in_a_value_is_written_out() -> None:
    """A sign that turns the direction of writing cannot turn the sentence that quotes it."""
    (mistake,) = CALCULATORS["gift-value"].ask({"count": "7\u202e"}).mistakes
    assert mistake.sentence.startswith("How many: “7[U+202E]” is not a number.")


def test_a_price_that_is_asked_back_keeps_its_currency() -> None:
    """Who picks 17,000 of a price in rupiah is still told that the chosen currency is another."""
    asked = CALCULATORS["price-check"].ask({"price": "Rp17,000"}).ask
    assert asked
    assert ("IDR 17000", "IDR 17") == tuple(asked.choices)
    assert CALCULATORS["price-check"].ask({"price": asked.choices[0]}).mistakes
