"""Ask the guide's calculators from Python."""

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.library.asked import Asked, ask_calculator
from coinguide.live.library.records import Records
from coinguide.live.library.wrong import calculator_named

if TYPE_CHECKING:
    from coinguide.live.jupyter.notebook import NotebookCalculator

__all__ = ["Statement", "ask", "calculator", "calculators", "check_text", "read_statement"]

calculators = Records({"calculator": name, "question": one.question} for name, one in CALCULATORS.items())


def ask(name: str, **values: object) -> Asked:
    """Return a calculator's answer; controls left out keep their start value.

    ``name`` is one of ``calculators``; ``ask(name)`` with a control that does not exist names those there are.
    The answer's ``figures`` are exact (whole cents, or the currency's minor unit), its ``table`` is a list of records.

    Raises UnknownName (a KeyError) for a name that does not exist, and WrongInput (a ValueError) for a value that
    cannot be used: its text says what is allowed.

    >>> asked = ask("bundle-planner", coins=5000, where="web")
    >>> asked.figures["coins_bought"]
    5000
    >>> ask("bundle-planner", coins="many")
    Traceback (most recent call last):
    ...
    coinguide.live.library.wrong.WrongInput: Coins you want: “many” is not a number. Give a whole number from 1 to \
2,500,000, for example 1,000.
    """
    return Asked(ask_calculator(CALCULATORS, name, values))


def calculator(name: str, **start: object) -> "NotebookCalculator":
    """Return a calculator to use with the mouse, as the last line of a notebook's cell; ``start`` are start values.

    Needs the notebooks' packages: ``pip install "coinguide[notebook]"``. Raises UnknownName (a KeyError) for a
    calculator that does not exist, and ValueError with the control's sentence for a start value.

    >>> calculator("gift-value", gift="Rose").answer.figures["coins_low"]
    1
    """
    calculator_named(CALCULATORS, name)
    from coinguide.live.jupyter import notebook

    return notebook.calculator(name, **start)


def check_text(text: str) -> Asked:
    """Return the signs of a scam in a message, an offer or a link. Nothing in it is opened or looked up.

    ``figures`` has ``verdict``, ``score`` (0 or more), the ``reasons`` by name and the ``links`` in it.
    Raises WrongInput for a text that is too long.

    >>> check_text("Free coins! Log in here: tiktok-gifts.example").figures["verdict"]
    'signs-of-a-scam'
    """
    return ask("scam-check", text=text)


class Statement(Asked):
    """What a statement says was spent on coins: ``table`` sums it by month, ``lines`` has every line of it."""

    @property
    def lines(self) -> Records:
        """Return every line as the calculator sorts it; amounts are texts, as exact as the statement has them."""
        for file in self.answer.files:
            if file.name == "sorted-lines.csv":
                rows = csv.DictReader(file.content.decode("utf-8-sig").splitlines())
                return Records({name.casefold().replace(" ", "_"): cell for name, cell in row.items()} for row in rows)
        return Records()


def read_statement(file: str | Path | bytes = "", *, pasted: str = "", **more: object) -> Statement:
    """Return what was spent on coins, by a bank's or a card's statement. It stays on this computer.

    ``file`` is a path, the file's bytes, or an invented one such as ``"sample:apple-card"``. The command ``coinguide
    list statement-check`` names the kinds that are read. ``pasted`` is the text instead of a file. ``more`` are the
    calculator's other controls, such as ``cap`` (in the statement's currency) or ``month="2026-03"``.

    ``figures`` are whole cents. Raises WrongInput for a file that cannot be read, with a sentence that says why.

    >>> statement = read_statement("sample:apple-card")
    >>> statement.figures["refunds_cents"], len(statement.lines)
    (499, 5)
    """
    given = {"pasted": pasted} | ({"statement": file} if file or not pasted else {})
    return Statement(ask_calculator(CALCULATORS, "statement-check", {**given, **more}))
