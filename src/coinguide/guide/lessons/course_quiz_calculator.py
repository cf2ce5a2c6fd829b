"""course-quiz: the end of the course, one question for each chapter."""

from coinguide.guide.lessons.course_quiz import course_quiz as questions
from coinguide.live.ask.calculator import Example
from coinguide.live.ask.quiz_calculator import quiz_calculator

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
