"""Run inside Pyodide at build time: asks every calculator its examples and one wrong value for each control.

What this imports is shipped; what it leaves in memory is in the snapshot.
"""

import json
from collections.abc import Iterator

from coinguide.calculators import CALCULATORS
from coinguide.views.page import respond


def warming_requests() -> Iterator[str]:
    """Give the requests of a reader who tries everything once."""
    for name, calculator in CALCULATORS.items():
        values = [{}, *(dict(example.values) for example in calculator.examples)]
        values += [{control.name: "?"} for control in calculator.controls]
        yield from (json.dumps({"calculator": name, "values": value}) for value in values)


for request in warming_requests():
    respond(request)
