"""A reader's text that would be markup where nobody escapes it, for every control of every calculator."""

from collections.abc import Iterator

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.controls.controls import Choice, Choices, Control, File, Table, Text

MARKUP = "<b>kitten</b>"
# Read as a statement: a purchase of coins, and a row that is asked about.
STATEMENT = (
    f"Date,Description,Amount\n2026-03-15,TIKTOK COINS {MARKUP},-4.99\n2026-03-16,APPLE.COM/BILL {MARKUP},-0.99\n"
    f"2026-03-17,{MARKUP},-2.00\n"
)


def hostile_values(control: Control) -> Iterator[object]:
    """What a reader could give this control, such that some is accepted and some is quoted in a sentence."""
    match control:
        case Table():
            cells = [[MARKUP] * len(control.columns), *control.cells(control.start)]
            yield from (cells, "; ".join(["=".join([MARKUP] * len(control.columns))] * 2), MARKUP)
        case Choices():
            yield from ([MARKUP], MARKUP)
        case File():
            data = STATEMENT.encode()
            yield {"name": f"{MARKUP}.csv", "size": len(data), "bytes": data}
            yield {"name": f"{MARKUP}.csv", "size": 7, "bytes": MARKUP.encode()}
            yield {"name": f"{MARKUP}.csv", "size": 10**9}
            yield from (STATEMENT, f"sample:{MARKUP}")
        case Text():
            yield from (
                MARKUP,
                f"Free coins {MARKUP}: https://tiktok-coins.example/{MARKUP} send the code to @{MARKUP}",
            )
        case Choice():
            yield MARKUP
        case _:
            yield from (MARKUP, f"5{MARKUP}", f"{MARKUP}5")


CONTROLS = [(calculator, control) for calculator in CALCULATORS.values() for control in calculator.controls]
IDS = [f"{calculator.name} {control.name}" for calculator, control in CONTROLS]
