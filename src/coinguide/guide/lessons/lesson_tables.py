"""A lesson's tables on its pages: what pupils are asked, and on the page of the answers what comes out."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from coinguide.guide.lessons import cap, fair_shop, statement, ten_dollars, trap, unit_price
from coinguide.live.ask.answer import Rows
from coinguide.live.ask.money import usd_text
from coinguide.live.jupyter.book_switch import book_is_being_built
from coinguide.live.page.respond import rows_html

__all__ = ["LessonTables", "lesson_answers", "lesson_tables"]

_ANSWERS: dict[str, Callable[[], tuple[Rows, ...]]] = {
    "unit-price": lambda: (unit_price.rows(unit_price.standard()),),
    "ten-dollars": lambda: (ten_dollars.rows(ten_dollars.standard()),),
    "statement": lambda: (statement.rows(statement.standard()),),
    "cap": lambda: (cap.rows(cap.standard()), cap.control_rows(cap.standard())),
    "trap": lambda: (
        trap.rows(trap.standard()),
        _sentences(trap.steps_rows().caption, [cells[1] for cells in trap.steps_rows().cells]),
    ),
    "fair-shop": lambda: (fair_shop.rows(fair_shop.standard()), fair_shop.part_rows()),
}


@dataclass(frozen=True)
class LessonTables:
    """Tables that display themselves: in the book as the page's own tables, elsewhere as lines of text.

    A table of one column is a list of sentences, and in the book it is drawn as one.
    """

    tables: tuple[Rows, ...]

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        """Return the tables; the text has every cell."""
        words = {"text/plain": "\n\n".join(_lines(table) for table in self.tables)}
        if book_is_being_built():
            return {"text/html": "".join(_html(table) for table in self.tables)} | words
        return words


def lesson_tables(*names: str) -> LessonTables:
    """Return what pupils look at: statement, history, cards, packs, shop. Raises KeyError for another name."""
    asked = _asked()
    return LessonTables(tuple(asked[name] for name in names))


def lesson_answers(lesson: str) -> LessonTables:
    """Return the answers of a lesson. Raises KeyError for a name that no lesson has."""
    return LessonTables(_ANSWERS[lesson]())


def _asked() -> dict[str, Rows]:
    case, shop = statement.standard(), fair_shop.standard()
    return {
        "statement": Rows(
            "The statement (invented)",
            ("Transaction Date", "Description", "Type", "Amount (USD)"),
            tuple((f"{row.day:%m/%d/%Y}", row.words, row.kind, statement.file_amount(row.cents)) for row in case.rows),
        ),
        "history": Rows(
            "The purchase history (invented)",
            ("Date", "What", "App", "Paid", "Given back"),
            tuple(
                (
                    f"{item.day:%m/%d/%Y}",
                    item.words,
                    item.app,
                    statement.file_amount(item.cents),
                    statement.file_amount(item.refund_cents),
                )
                for item in case.history
            ),
        ),
        "cards": _sentences("The cards (invented)", [card.text for card in trap.standard().cards]),
        "packs": Rows(
            f"{shop.name}: packs (invented)",
            ("Coins", "Price"),
            tuple((f"{pack.coins:,}", usd_text(pack.price_cents)) for pack in shop.packs),
        ),
        "shop": _sentences(
            f"What the screen of {shop.name} shows (invented)", [cells[0] for cells in fair_shop.part_rows().cells]
        ),
    }


def _sentences(caption: str, texts: list[str]) -> Rows:
    """Return sentences without their verdicts: what is left is the question."""
    return Rows(caption, ("",), tuple((text,) for text in texts))


def _html(table: Rows) -> str:
    if len(table.columns) > 1:
        return rows_html(table)
    items = "".join(f"<li>{escape(text)}</li>" for (text,) in table.cells)
    return f'<p class="cg-steps-title">{escape(table.caption)}</p><ol class="cg-steps">{items}</ol>'


def _lines(table: Rows) -> str:
    if len(table.columns) == 1:
        return "\n".join([table.caption, *(f"{place}. {text}" for place, (text,) in enumerate(table.cells, 1))])
    return "\n".join([table.caption, " | ".join(table.columns), *(" | ".join(cells) for cells in table.cells)])
