"""A quiz as a calculator: the answer to one case, its guess and the order's number."""

from decimal import Decimal

from coinguide.live.ask.answer import Answer, Figure, Key, Mark, Marked, Note, Steps
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Choice, Control, Number, Option
from coinguide.live.ask.quiz import Quiz, QuizCase
from coinguide.live.ask.refused import Refused

__all__ = ["NOT_YET", "ORDERS", "cases_at_start", "quiz_calculator"]

NOT_YET = "not-yet"
QUOTED, DECIDED = "The message", "The message. The marked words decide."
LARGEST_SEED = 999_999
# Of so many seeds, from 1 on, a page knows the order without the calculator.
ORDERS = 24


def quiz_calculator(name: str, title: str, question: str, quiz: Quiz, examples: tuple[Example, ...] = ()) -> Calculator:
    """Return the calculator of a quiz; its views also show all the cases, each with a form of its own."""

    def judge(*, case: Decimal, guess: str, seed: Decimal) -> Answer:
        order = quiz.ordered(int(seed))
        return answer_case(order[int(case) - 1], guess, int(case), order, quiz)

    return Calculator(
        name=name,
        title=title,
        question=question,
        compute=judge,
        quiz=quiz,
        controls=_controls(quiz.noun, len(quiz.cases), quiz.options),
        examples=examples,
    )


def _controls(noun: str, cases: int, options: tuple[Option, ...]) -> tuple[Control, ...]:
    """Return the order's number; and, folded away, one case and a guess at it, for those who ask in text."""
    seed = Number(
        name="seed",
        label="Shuffle number",
        unit="",
        low=Decimal(0),
        high=Decimal(LARGEST_SEED),
        start=Decimal(1),
        few=tuple(map(Decimal, range(1, ORDERS + 1))),
        help=f"Another number gives the {noun}s another order. The same number gives a class the same order.",
    )
    case = Number(
        name="case",
        label=f"One {noun}, by its place in this order",
        unit="",
        low=Decimal(1),
        high=Decimal(cases),
        start=Decimal(1),
        few=(Decimal(1),),
        folded=True,
    )
    guess = Choice(
        name="guess", label="Your guess", options=(Option(NOT_YET, "Not yet"), *options), start=NOT_YET, folded=True
    )
    return seed, case, guess


def cases_at_start(calculator: Calculator) -> tuple[QuizCase, ...]:
    """Return the cases in the order that readers meet first; none for a calculator without a quiz."""
    seeds = (control.start for control in calculator.controls if isinstance(control, Number) and control.name == "seed")
    return calculator.quiz.ordered(int(next(seeds) or 0)) if calculator.quiz else ()


def answer_case(asked: QuizCase, guess: str, place: int, order: tuple[QuizCase, ...], quiz: Quiz) -> Answer:
    """Return whether a guess is right, the clue marked in its place, and why; nothing before a guess."""
    figures: dict[str, Figure] = {"case": place, "name": asked.name, "order": tuple(case.name for case in order)}
    values = [option.value for option in asked.options]
    if guess == NOT_YET:
        return Answer(
            key=Key(f"{quiz.noun.capitalize()} {place}", "Make your guess"),
            headline=f"{quiz.noun.capitalize()} {place} of {len(order)}: {asked.question}",
            figures=figures,
            marks=Marked(asked.text, (), QUOTED) if asked.text else None,
            steps=_choices(asked) if quiz.lettered else (),
        )
    if guess not in values:
        raise Refused("guess", f"Your guess: {quiz.noun} {place} has no such answer. Give one of: {', '.join(values)}.")
    right = guess == asked.right
    return Answer(
        key=Key("Your guess", "Right" if right else "Not this time"),
        tone="good" if right else "careful",
        headline=f"The answer: {asked.right_label}.",
        figures=figures | {"right": int(right), "answer": asked.right, "clue": asked.clue},
        marks=_marked(asked),
        steps=(Steps("Why", (Note(asked.after_right if right else asked.after_wrong, asked.facts),)),),
    )


def _choices(asked: QuizCase) -> tuple[Steps, ...]:
    """Return what the letters stand for."""
    items = tuple(Note(f"{option.value.upper()}: {option.label}") for option in asked.options)
    return (Steps("To choose from", items, numbered=False),)


def _marked(asked: QuizCase) -> Marked | None:
    if not asked.text:
        return None
    start = asked.text.find(asked.clue) if asked.clue else -1
    if start < 0:
        return Marked(asked.text, (), QUOTED)
    return Marked(asked.text, (Mark(start, start + len(asked.clue), 1),), DECIDED)
