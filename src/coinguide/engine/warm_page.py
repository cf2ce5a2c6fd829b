"""Run inside Pyodide at build time: asks every calculator its examples and one wrong value for each control.

What this imports is shipped; what it leaves in memory is in the snapshot.
"""

import json
import sys
from collections.abc import Iterator

from coinguide.calculators import CALCULATORS
from coinguide.views.page import respond


def warming_requests() -> Iterator[str]:
    """Give the requests of a reader who tries everything once."""
    for name, calculator in CALCULATORS.items():
        values = [{}, *(dict(example.values) for example in calculator.examples)]
        values += [{control.name: "?"} for control in calculator.controls]
        yield from (json.dumps({"calculator": name, "values": value}) for value in values)


def forget_questions() -> None:
    """Empty the caches of limited size: they hold what was asked; those without a limit hold what the guide knows."""
    for name, module in list(sys.modules.items()):
        for value in list(vars(module).values()) if name.startswith("coinguide.") else ():
            if hasattr(value, "cache_clear") and value.cache_parameters()["maxsize"] is not None:
                value.cache_clear()


for request in warming_requests():
    respond(request)
forget_questions()
