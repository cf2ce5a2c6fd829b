"""Run inside Pyodide at build time: asks every calculator its examples and one wrong value for each control.

What this imports is shipped; what it leaves in memory is in the snapshot.
"""

import gc
import json
import sys
from collections.abc import Iterable, Iterator
from types import CodeType, FunctionType

from page_engine import respond  # type: ignore[import-not-found]

from coinguide.live.ask.calculator import Calculator
from coinguide.live.registry import CALCULATORS


def warming_requests(calculators: Iterable[Calculator]) -> Iterator[str]:
    """Return the requests of a reader who tries everything of these once."""
    for calculator in calculators:
        values = [{}, *(dict(example.values) for example in calculator.examples)]
        values += [{control.name: "?"} for control in calculator.controls]
        yield from (json.dumps({"calculator": calculator.name, "values": value}) for value in values)


def mix_numbers(whole: int, part: float) -> None:
    """Reckon as calculators do, often enough that Python takes its quicker functions for these pairs of numbers.

    It finds them in a table of its own, so that nothing else shows smaller/unused_code.mjs that they may be called.
    """
    for _ in range(OFTEN):
        _ = (whole + part, whole - part, whole * part, whole / part)
        _ = (part + whole, part - whole, part * whole, part / whole)
        _ = (whole | whole, whole & whole, whole ^ whole)
        whole |= whole
        whole &= whole
        whole ^= 1


def forget_questions() -> None:
    """Empty the caches of limited size: they hold what was asked; those without a limit hold what the guide knows."""
    for name, module in list(sys.modules.items()):
        for value in list(vars(module).values()) if name.startswith("coinguide.") else ():
            if hasattr(value, "cache_clear") and value.cache_parameters()["maxsize"] is not None:
                value.cache_clear()


def make_code_fresh() -> None:
    """Let every function's code be as it was before it ran: what Python noted in it to run faster compresses badly."""
    for made in gc.get_objects():
        if isinstance(made, FunctionType):
            made.__code__ = fresh(made.__code__)


def fresh(code: CodeType) -> CodeType:
    """Return the same code, never run."""
    return code.replace(co_consts=tuple(fresh(part) if isinstance(part, CodeType) else part for part in code.co_consts))


def wipe_free_blocks() -> None:
    """Overwrite what Python holds free among its small objects: what was there would be shipped with them.

    So many objects of each size are made that every gap is filled, and let go again.
    """
    empty = sys.getsizeof(b"")
    for size in range(empty, SMALL, 8):
        wiped = [bytes(size - empty) for _ in range(WIPED // size)]
        wiped.clear()


# Python keeps objects up to this size in pools of its own, and hardly more than so many bytes of one size are free.
SMALL, WIPED = 513, 1 << 20
# Python rewrites an instruction that has met the same kinds of numbers a few dozen times.
OFTEN = 1_000

for request in warming_requests(CALCULATORS.values()):
    respond(request)
mix_numbers(2, 0.5)
forget_questions()
make_code_fresh()
gc.collect()
wipe_free_blocks()
