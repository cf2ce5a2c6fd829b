"""statement-check: what a statement says was spent on coins, read where the reader is."""

from dataclasses import replace
from decimal import Decimal

from coinguide.guide.statements.gather import gather
from coinguide.guide.statements.reading.columns.offered import numbered
from coinguide.guide.statements.reading.lines import Statement, Unfit, WrongColumns
from coinguide.guide.statements.reading.read import Wanted, read_statement
from coinguide.guide.statements.report import chosen_month, months_of
from coinguide.guide.statements.samples import HISTORIES, SAMPLES
from coinguide.guide.statements.statement_words import Asked, compose
from coinguide.live.ask.answer import Answer
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Choice, File, InputMistake, Number, Option, Text
from coinguide.live.ask.controls.declared import quoted
from coinguide.live.ask.controls.file_control import SAMPLE, GivenFile
from coinguide.live.ask.refused import Refused, Unclear
from coinguide.live.ask.sheet import Sheet
from coinguide.live.ask.words import large_first

__all__ = ["statement_check"]

PASTED = "the pasted text"


def check_statement(
    *,
    statement: tuple[GivenFile, ...],
    pasted: str,
    purchase_history: GivenFile | None,
    cap: Decimal | None,
    month: str,
    day_order: str,
    sign: str,
    overlap: str,
    columns: str,
    decimals: str,
    year: str,
) -> Answer:
    """Return the lines sorted into certainly coins, probably coins, store charges and the rest, by month."""
    files = _statements(statement, pasted)
    _check_samples(files, purchase_history)
    control = "pasted" if pasted.strip() else "statement"
    wanted = Wanted(day_order, sign, "", decimals, _year(year))
    read = _read_all(files, control, wanted, columns.strip())
    if purchase_history:  # what is said of columns is said of the statements
        read.append(_read(purchase_history, len(read) + 1, "purchase_history", wanted))
    given = (*(file.name for file in files), purchase_history.name if purchase_history else "")
    found = gather(read, given, overlap)
    chosen = _month(month, months_of(found.lines))
    answer = compose(Asked(found, chosen_month(found.lines, chosen), chosen, cap))
    return replace(answer, sheet=_sheet(files, read, columns))


def _sheet(files: tuple[GivenFile, ...], read: list[Statement], columns: str) -> Sheet | None:
    """Return the first file's table for the reader to say otherwise; of a sample there is nothing to say."""
    sheet = read[0].sheet
    return None if files[0].sample or not sheet else numbered(sheet, tuple(columns.split(";")), 0)


def _statements(statement: tuple[GivenFile, ...], pasted: str) -> tuple[GivenFile, ...]:
    """Return the statements: what the reader pasted or chose goes before a sample that stands there."""
    if pasted.strip() and any(not one.sample for one in statement):
        raise Refused(
            "pasted", "A file is chosen and text is pasted too. Take one of them away, so that nothing counts twice."
        )
    if pasted.strip():
        return (GivenFile(PASTED, pasted),)
    if not statement:
        raise Refused(
            "statement", f"No statement is given yet. Choose a file, paste its text, or try {SAMPLE}apple-card."
        )
    return statement


def _check_samples(files: tuple[GivenFile, ...], history: GivenFile | None) -> None:
    if history and history.sample and not files[0].sample:
        raise Refused(
            "purchase_history",
            "An invented purchase history cannot explain your own statement. Choose none, or your own.",
        )


def _year(text: str) -> str:
    """Return the year that the reader names, empty for none."""
    year = text.strip()
    if year and not (year.isascii() and year.isdecimal() and 1970 <= int(year) < 2100):
        raise Refused("year", f"Year: {quoted(text)} is no year. Give one such as 2026, or leave it empty.")
    return year


def _read_all(files: tuple[GivenFile, ...], control: str, wanted: Wanted, columns: str) -> list[Statement]:
    """Return each file read; of several, what is said of columns is one list for each with “;” between.

    A file for which none is given goes by what was said of one before it with as many columns of the same names.
    """
    said = tuple(text.strip() for text in columns.split(";"))
    known: dict[tuple[str, ...], str] = {}
    read: list[Statement] = []
    for place, given in enumerate(files):
        own = said[place] if place < len(said) else ""
        try:
            found = _read(given, place + 1, control, replace(wanted, columns=own))
        except (Unclear, Refused) as trouble:
            sheet = trouble.sheet
            before = known.get(sheet.names, "") if sheet and not own else ""
            if not before:
                trouble.sheet = sheet and numbered(sheet, said, place)
                raise
            found = _read(given, place + 1, control, replace(wanted, columns=before))
        if own and found.sheet:
            known[found.sheet.names] = own
        read.append(found)
    return read


def _read(given: GivenFile, file: int, control: str, wanted: Wanted) -> Statement:
    try:
        return read_statement(given, file, wanted)
    except InputMistake as mistake:
        sheet = mistake.sheet if isinstance(mistake, Unfit) else None
        if isinstance(mistake, WrongColumns):
            raise Refused("columns", f"Columns: {mistake}", sheet=sheet) from None
        name = large_first(PASTED) if given.name == PASTED else given.name
        raise Refused(control, f"{name}: {mistake}", sheet=sheet) from None


def _month(text: str, months: tuple[str, ...]) -> str:
    wanted = text.strip().casefold() or "all"
    if wanted == "all" or wanted in months:
        return wanted
    raise Refused("month", f"Month: the statement has no line in {quoted(text)}. Give all, or one of: {_some(months)}.")


def _some(months: tuple[str, ...]) -> str:
    return ", ".join(months) if len(months) <= 6 else f"{months[0]} to {months[-1]}, written so"


_ENDINGS = (
    ".csv", ".txt", ".tsv", ".xlsx", ".xls", ".html", ".ofx", ".qfx", ".qif", ".sta", ".xml", ".json", ".zip",
)  # fmt: skip

statement_check = Calculator(
    name="statement-check",
    title="Statement check",
    question="What does your statement say you spent on coins?",
    compute=check_statement,
    controls=(
        File(
            name="statement",
            label="Statement",
            endings=_ENDINGS,
            samples=SAMPLES,
            start=f"{SAMPLE}apple-card",
            optional=True,
            several=True,
            help="The file of payments that your bank, card or wallet offers (CSV, Excel, OFX and others), "
            "or a store’s list of purchases; of several months or accounts, all at once. Until you choose one, "
            "an invented statement stands here.",
        ),
        Text(
            name="pasted",
            label="Or paste the statement’s text",
            longest=5_000_000,
            lines=4,
            private=True,
            help="Rows of payments, each with its day and amount, or a store’s receipts from your e-mails.",
        ),
        File(
            name="purchase_history",
            label="Purchase history, or a second statement",
            endings=_ENDINGS,
            samples=HISTORIES,
            optional=True,
            help="Apple’s privacy export (from privacy.apple.com) or Google’s Order History.json (from Google Takeout) "
            "shows what was in a combined store charge.",
        ),
        Number(
            name="cap",
            label="Your cap for coins in a month",
            unit="",
            low=Decimal(0),
            high=Decimal(1_000_000),
            start=None,
            decimals=2,
            example="12",
            optional=True,
            help="In the statement’s currency.",
        ),
        Text(name="month", label="Month", start="all", longest=40, lines=1, help="all, or one such as 2026-03."),
        Choice(
            name="day_order",
            label="Dates such as 03/04/2026",
            folded=True,
            options=(
                Option("auto", "Find out, or ask"),
                Option("day-first", "Day first: 3 April"),
                Option("month-first", "Month first: 4 March"),
            ),
            start="auto",
        ),
        Choice(
            name="sign",
            label="Signs",
            folded=True,
            options=(
                Option("auto", "Find out, or ask"),
                Option("purchases-negative", "Purchases are negative: -4.99"),
                Option("purchases-positive", "Purchases are positive: 4.99"),
            ),
            start="auto",
        ),
        Text(
            name="columns",
            label="Columns, from the left",
            longest=1_000,
            lines=1,
            folded=True,
            help="Leave it empty to find out. Or name each column of the statement: date, words, amount, paid-out, "
            "paid-in, fee, direction, balance, currency, kind, status or leave-out, as in date,words,amount,leave-out. "
            "Of several files, put “;” between.",
        ),
        Choice(
            name="decimals",
            label="Amounts such as 2.450",
            folded=True,
            options=(
                Option("auto", "Find out, or ask"),
                Option("thousands", "Thousands: two thousand"),
                Option("decimals", "Three decimals: about two and a half"),
            ),
            start="auto",
        ),
        Text(
            name="year",
            label="Year, where dates name none",
            longest=10,
            lines=1,
            folded=True,
            help="For dates such as 15/03. Leave it empty where the file names its year.",
        ),
        Choice(
            name="overlap",
            label="Purchases that two files may share",
            folded=True,
            options=(
                Option("ask", "Ask"),
                Option("count-once", "Count them once"),
                Option("count-all", "Count them all"),
            ),
            start="ask",
        ),
    ),
    examples=(
        Example("Apple Card alone", {}),
        Example("With Apple’s purchase history", {"purchase_history": f"{SAMPLE}apple-history"}),
        Example(
            "With a cap of 12",
            {"purchase_history": f"{SAMPLE}apple-history", "cap": "12"},
        ),
        Example("Monzo, amounts with minus", {"statement": f"{SAMPLE}monzo"}),
        Example("Google’s order history", {"statement": f"{SAMPLE}google-history"}),
    ),
)
