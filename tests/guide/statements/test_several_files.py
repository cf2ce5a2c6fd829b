"""Several statements at once: each told what it was read as, the same money in two of them asked about once."""

from tests.guide.statements.asking import asked

HEAD = "Transaction Date,Post Date,Description,Category,Type,Amount,Memo\n"


def month(number: int, *rows: str) -> dict[str, object]:
    """A card's file of one month, with one purchase of coins and these rows."""
    day = f"{number:02}/05/2026"
    lines = (f"{day},{day},TIKTOK COINS,Shopping,Sale,-4.99,", *rows)
    return {"name": f"{number:02}.csv", "bytes": (HEAD + "\n".join(lines) + "\n").encode()}


def test_five_months_of_one_card() -> None:
    """They add up, and a list says what each was read as."""
    answer = asked([month(number) for number in range(1, 6)])
    assert 5 * 499 == answer.figures["certain_cents"]
    assert "Files read: 5" == answer.steps[0].title
    assert "01.csv: Chase card, 1 row, 2026-01-05 to 2026-01-05." == answer.steps[0].items[0].text


def test_the_same_lines_in_three_files_are_asked_about_once() -> None:
    """Months that overlap: each line counts once, or all count."""
    files = [month(1), month(1), month(1), month(2)]
    question = asked(files).ask
    assert question is not None
    assert question.sentence.startswith("2 lines stand in more than one file, word for word.")
    counts = [asked(files, overlap=way).figures["certain_cents"] for way in ("count-once", "count-all")]
    assert [2 * 499, 4 * 499] == counts


def test_the_same_money_in_another_account() -> None:
    """A card's line and the account's line of a third file are found by day, amount and shop."""
    account = b"Date,Description,Amount,Balance\n2026-02-06,TIKTOK COINS CARD,-4.99,95.01\n2026-02-07,TEA,-2.00,93.01\n"
    files = [month(1), month(2), {"name": "account.csv", "bytes": account}]
    question = asked(files).ask
    assert "overlap" == (question and question.control)
    assert 2 * 499 == asked(files, overlap="count-once").figures["certain_cents"]


def test_what_is_said_of_columns_goes_for_files_of_the_same_names() -> None:
    """Of several files each has a list of its own with a semicolon between; the next month needs none."""
    rows = "a;b;c;d\nTIKTOK COINS;1 of March;4,99;x\n"
    files = [rows.replace("1 of March", f"{day}.03.2026").encode() for day in (1, 2)]
    found = asked(files, columns="words,date,amount,leave-out", sign="purchases-positive")
    assert 2 * 499 == found.figures["certain_cents"]


def test_too_many_files_are_refused_in_words() -> None:
    """A hundred are enough."""
    answer = asked([b"x"] * 101)
    assert "Statement: 101 files are too many. Give at most 100 at once." == answer.headline


def test_files_too_large_together_are_refused_in_words() -> None:
    """The page hands none of them over then."""
    answer = asked([{"name": "a", "size": 30_000_000}, {"name": "b", "size": 30_000_000}])
    assert answer.headline.startswith("Statement: these files together have 60.0 MB, which is too large.")
