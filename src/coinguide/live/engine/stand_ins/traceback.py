"""Stand-in for traceback: says where an error came from, without reading source lines."""

import sys
from types import TracebackType


def format_exception(kind: object, value: BaseException | None = None, tb: TracebackType | None = None) -> list[str]:
    """Return the lines that describe an exception, innermost call last."""
    error = kind if isinstance(kind, BaseException) else value
    step = tb if tb is not None or error is None else error.__traceback__
    lines = ["Traceback (most recent call last):\n"]
    while step is not None:
        code = step.tb_frame.f_code
        lines.append(f'  File "{code.co_filename}", line {step.tb_lineno}, in {code.co_name}\n')
        step = step.tb_next
    return [*lines, f"{type(error).__name__}: {error}\n"]


def print_exception(kind: object, value: BaseException | None = None, tb: TracebackType | None = None) -> None:
    """Write those lines to the error stream."""
    sys.stderr.write("".join(format_exception(kind, value, tb)))
