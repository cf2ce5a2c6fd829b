"""A quiz: cases that a reader judges before the answer is shown, as data, in an order that a number decides."""

from dataclasses import dataclass

from coinguide.live.ask.answer import Cited
from coinguide.live.ask.controls.controls import Option

__all__ = ["Quiz", "QuizCase"]

# The constants of a well-known generator (Knuth's MMIX). The standard library does not promise that its own
# shuffle stays the same from version to version, and the page may have another version than you.
_FACTOR, _STEP, _SIZE = 6364136223846793005, 1442695040888963407, 2**64


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizCase:
    """One case: what is asked, about which text, the options, the right one, and words for both outcomes.

    ``clue`` is the part of ``text`` that decides; a case without a text, or without a telling part, has none.
    """

    name: str
    question: str
    options: tuple[Option, ...]
    right: str
    after_right: str
    after_wrong: str
    facts: tuple[Cited, ...]
    text: str = ""
    clue: str = ""

    @property
    def right_label(self) -> str:
        """Return the right option's words, to stand within a sentence."""
        label = next(option.label for option in self.options if option.value == self.right)
        return label if " " in label else label.lower()


@dataclass(frozen=True, slots=True)
class Quiz:
    """The cases in the order of their file; readers see them in the order of a number, the seed.

    ``noun`` is what one of them is called.
    """

    cases: tuple[QuizCase, ...]
    noun: str = "case"

    def ordered(self, seed: int) -> tuple[QuizCase, ...]:
        """Return the cases in this seed's order: the same on every computer, for ever."""
        deck, state = list(self.cases), seed
        for last in range(len(deck) - 1, 0, -1):
            state = (state * _FACTOR + _STEP) % _SIZE
            taken = (state >> 33) % (last + 1)
            deck[last], deck[taken] = deck[taken], deck[last]
        return tuple(deck)

    @property
    def options(self) -> tuple[Option, ...]:
        """Return every option that some case has, each value once; a letter where it means another in each case."""
        found = {option.value: option for case in self.cases for option in case.options}
        return tuple(Option(name, name.upper()) if self.lettered else option for name, option in found.items())

    @property
    def lettered(self) -> bool:
        """Whether the options are letters, which mean another thing in each case."""
        found = {(option.value, option.label) for case in self.cases for option in case.options}
        return len(found) > len({value for value, _ in found})
