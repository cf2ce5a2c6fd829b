"""What a house hands in to be found beside its sections, such as the questions that people ask."""

from dataclasses import dataclass

__all__ = ["EVENT", "Told"]

# A handler gets the app and gives a list of Told.
EVENT = "search-told"


@dataclass(frozen=True)
class Told:
    """A question with its answer in a line, where more is said, and other words in which people ask it."""

    page: str
    anchor: str
    question: str
    answer: str
    other: tuple[str, ...] = ()
