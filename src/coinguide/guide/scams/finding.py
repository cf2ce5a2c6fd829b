"""One reason the checker gives, and where in the pasted text it was seen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason: the rule's name, where in the text it was seen, and what was seen."""

    rule: str
    start: int
    end: int
    detail: str = ""
