"""Whether 2.450 is two and a half or two and a half thousand."""

import re

from coinguide.guide.statements.reading.amounts import Decimals, decimals_of, read_amount
from coinguide.guide.statements.reading.currencies import digits_of
from coinguide.live.ask.answer import Question
from coinguide.live.ask.refused import Unclear

__all__ = ["decimal_mark"]

LEAST_AMOUNTS = 3
MOST_ROUND = 1 / 3  # thousands mostly end in 000; thousandths seldom do


def decimal_mark(texts: set[str], codes: set[str], wanted: str) -> tuple[str, bool, list[str]]:
    """Return the mark before decimals, whether a file that names no currency needs three of them, and what to say.

    ``codes`` are the currencies that the file names. Raises Unclear where an amount can be read two ways.
    """
    found = decimals_of(texts)
    mark, said = found.mark, list[str]()
    if found.unclear and _are_decimals(found, codes, wanted):
        mark = "." if "." in found.unclear else ","
        if wanted == "auto" and not codes:
            said = [f"Amounts such as {found.unclear} were read as having three decimals, not as thousands."]
    return mark, bool(mark) and not codes and _has_thousandths(texts, mark), said


def _are_decimals(found: Decimals, codes: set[str], wanted: str) -> bool:
    if wanted != "auto":
        return wanted == "decimals"
    if codes:
        return all(digits_of(code) == 3 for code in codes)
    if "," in found.unclear:
        return False  # so English writes thousands
    if found.many >= LEAST_AMOUNTS and found.round <= MOST_ROUND:
        return True
    raise Unclear(_question(found.unclear))


def _has_thousandths(texts: set[str], mark: str) -> bool:
    if not re.search(rf"[{mark}]\d{{3,4}}(?!\d)", "\n".join(texts)):  # nearly always
        return False
    return any((amount := read_amount(text, mark)) and amount.parts % 100 for text in texts)


def _question(text: str) -> Question:
    sentence = (
        f"Amounts in this statement can be read two ways: {text} can have three decimals, as dinars do, or be "
        "thousands. Which is it?"
    )
    return Question("decimals", sentence, ("decimals", "thousands"))
