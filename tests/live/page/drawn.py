"""An answer as the page draws it, both parts together."""

from coinguide.live.ask.answer import Answer
from coinguide.live.page.respond import below_html
from coinguide.live.page.said import said_html


def drawn(answer: Answer, key: str = "x") -> str:
    """Key figure and headline, then all that stands below them."""
    return said_html(answer) + below_html(answer, key)
