"""Short ways to ask statement-check, and to write a statement down."""

from collections.abc import Iterable

from coinguide.guide.statements.statement_check import statement_check
from coinguide.live.ask.answer import Answer

SUMS = ("certain_cents", "possible_low_cents", "possible_high_cents", "refunds_cents", "total_cents")
HEADER = "Transaction Date,Clearing Date,Description,Merchant,Category,Type,Amount (USD),Purchased By"


def asked(statement: object, **more: object) -> Answer:
    """The answer to a statement: bytes, a text, or a sample's name."""
    return statement_check.answer(statement=statement, **more)


def sums(answer: Answer) -> tuple[object, ...]:
    """The sums of an answer."""
    return tuple(answer.figures[name] for name in SUMS)


def apple_card(rows: Iterable[tuple[str, str, str, str]]) -> str:
    """An Apple Card export of (date, words, type, amount)."""
    lines = [
        f'{day},{day},"{words.replace(chr(34), chr(34) * 2)}","","Other","{kind}","{amount}","Robin"'
        for day, words, kind, amount in rows
    ]
    return "\n".join([HEADER, *lines]) + "\n"
