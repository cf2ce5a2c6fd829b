"""However a statement is shuffled, encoded, delimited or cut in two, its sums stay."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.guide.statements.asking import apple_card, asked, sums

Row = tuple[str, str, str, str]
WORDS = (
    "APPLE.COM/BILL",
    "TIKTOK PAY",
    "TIKTOK COINS",
    "TIKTOK SHOP",
    "GOOGLE *TikTok Videos",
    "CAFÉ Zoë",
    "Tea, House",
)


@st.composite
def a_row(draw: st.DrawFn) -> Row:
    """One line of an Apple Card."""
    day = date(2026, 1, 1) + timedelta(days=draw(st.integers(0, 400)))
    kind = draw(st.sampled_from(["Purchase", "Purchase", "Purchase", "Refund", "Payment"]))
    cents = draw(st.integers(1, 99_999_99))
    sign = "" if kind == "Purchase" else "-"
    return f"{day:%m/%d/%Y}", draw(st.sampled_from(WORDS)), kind, f"{sign}{cents // 100}.{cents % 100:02}"


ROWS = st.lists(a_row(), min_size=1, max_size=30)


def total(rows: list[Row]) -> int:
    """What was bought less what came back, by a way of its own."""
    return sum(int(amount.replace(".", "")) for _, _, kind, amount in rows if kind in {"Purchase", "Refund"})


@given(ROWS)
def test_the_total_is_purchases_less_refunds(rows: list[Row]) -> None:
    """Payments are left out."""
    assert total(rows) == asked(apple_card(rows)).figures["total_cents"]


@given(ROWS)
def test_what_is_certain_lies_within_what_is_possible(rows: list[Row]) -> None:
    """The low end is never above the high end, nor above what is certain."""
    certain, low, high, *_ = sums(asked(apple_card(rows)))
    assert 0 <= int(str(low)) <= int(str(certain)) <= int(str(high))


@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(rows: list[Row], chance: object) -> None:
    """A shuffled statement has the same sums."""
    shuffled = list(rows)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert sums(asked(apple_card(rows))) == sums(asked(apple_card(shuffled)))


@given(
    ROWS,
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_letters_and_line_ends_do_not_matter(rows: list[Row], encoding: str, end: str) -> None:
    """Encoded anew, with the line ends of another machine, it has the same sums."""
    text = apple_card(rows)
    assert sums(asked(text)) == sums(asked(text.replace("\n", end).encode(encoding)))


@given(ROWS, st.sampled_from([";", "\t", "|"]), st.booleans())
def test_delimiters_and_decimal_commas_do_not_matter(rows: list[Row], mark: str, comma: bool) -> None:
    """Another delimiter, and the decimal comma that often comes with it, give the same sums."""
    lines = ["Transaction Date,Description,Type,Amount (USD)".replace(",", mark)]
    for day, words, kind, amount in rows:
        lines.append(mark.join([day, f'"{words}"', kind, amount.replace(".", ",") if comma else amount]))
    assert sums(asked(apple_card(rows))) == sums(asked("\n".join(lines)))


@given(ROWS, st.data())
def test_cut_in_two_it_comes_to_the_same(rows: list[Row], data: st.DataObject) -> None:
    """Two halves, given as two files whose equal lines all count, have the sums of the whole."""
    cut = data.draw(st.integers(0, len(rows)))
    halves = [half for half in (rows[:cut], rows[cut:]) if half]
    second = {"purchase_history": apple_card(halves[1])} if len(halves) > 1 else {}
    halved = asked(apple_card(halves[0]), overlap="count-all", **second)
    assert sums(asked(apple_card(rows))) == sums(halved)


@given(ROWS)
def test_the_same_file_twice_counts_once(rows: list[Row]) -> None:
    """Where the reader says that the files overlap, the second adds nothing."""
    text = apple_card(rows)
    assert sums(asked(text)) == sums(asked(text, purchase_history=text, overlap="count-once"))


@given(ROWS)
def test_the_months_add_up(rows: list[Row]) -> None:
    """Asked month by month, the totals come to the total."""
    text = apple_card(rows)
    months = {f"{day[6:]}-{day[:2]}" for day, *_ in rows}
    parts = [int(str(asked(text, month=month).figures["total_cents"])) for month in months]
    assert asked(text).figures["total_cents"] == sum(parts)
