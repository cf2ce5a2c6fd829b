"""course-quiz: the end of the course, one question for each chapter."""

from coinguide.calculators.quiz_calculator import quiz_calculator
from coinguide.core.calculator import Example
from coinguide.core.course_quiz import course_quiz as questions

__all__ = ["course_quiz"]

course_quiz = quiz_calculator(
    "course-quiz",
    "Quiz for the end of the course",
    "One question for each chapter. What do you remember?",
    questions(),
    examples=(
        Example("Order 1", {}),
        Example("Order 2", {"seed": "2"}),
        Example("One question, and a guess", {"case": "1", "guess": "a"}),
    ),
)
