"""How the list of questions is read."""

import pytest

from coinguide.site.page.written.question_list import Question, QuestionError, questions_in

ROW = """
[[question]]
id = "late"
subject = "Coins"
question = "Why are they late?"
answer = "They often need minutes."
page = "late.html#why"
"""


def test_a_row_is_a_question() -> None:
    """What is not said has a value that claims nothing."""
    expected = Question(
        id="late",
        subject="Coins",
        question="Why are they late?",
        answer="They often need minutes.",
        page="late.html#why",
    )
    assert (expected,) == questions_in(ROW, "list.toml")


def test_a_question_knows_its_page_and_place() -> None:
    """Apart, as links from other folders need them."""
    assert ("late", "why") == questions_in(ROW, "list.toml")[0].place


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('answer = "They often need minutes."', "", "list.toml, late: answer is missing or empty."),
        ("late.html#why", "late.html", "names a page and a place on it"),
        ('id = "late"', 'id = "late"\nknwon = "no"', "a key this file does not know: knwon"),
        ('id = "late"', 'id = "late"\nknown = "maybe"', "known is one of yes, in part, no"),
        ('id = "late"', 'id = "late"\nalso = [1]', "also must be a list of texts"),
        ("\n[[question]]", ROW + "\n[[question]]", "late: this id is used twice"),
    ],
)
def test_a_row_that_is_not_whole_is_named(old: str, new: str, message: str) -> None:
    """With the file, the row and what is wrong."""
    with pytest.raises(QuestionError, match=message.replace("[", r"\[")):
        questions_in(ROW.replace(old, new, 1), "list.toml")
