"""A table of ready texts that displays itself in a chapter: HTML when the book is built, else plain text."""

from dataclasses import dataclass

from coinguide.core.answer import Rows
from coinguide.views.book_switch import book_is_being_built
from coinguide.views.page import rows_html
from coinguide.views.terminal import rows_text

__all__ = ["ShownRows"]


@dataclass(frozen=True)
class ShownRows:
    """The table; its plain text is what the notebook's test compares."""

    rows: Rows

    def _repr_mimebundle_(self, **_: object) -> dict[str, object]:
        """Give the table; on a phone the style sheet makes each row a block."""
        words: dict[str, object] = {"text/plain": rows_text(self.rows)}
        return {"text/html": rows_html(self.rows)} | words if book_is_being_built() else words
