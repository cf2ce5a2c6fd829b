"""`{questions} FILE`: what people ask, in groups, each question with its line of answer and the way to the whole."""

from itertools import groupby
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from markupsafe import Markup
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from coinguide.site.page.written.question_list import Question, QuestionError, questions_from

__all__ = ["setup"]

_ROW = Markup(
    '<details class="cg-asked" id="{id}"><summary>{question}</summary>'
    '<p>{answer}{known} <a href="{address}">Read on: {title}</a></p></details>'
)
_UNKNOWN = {"yes": "", "in part": " Known in part.", "no": " Not known."}


class Questions(SphinxDirective):
    """A section a subject, in the order of the file, whose pages stand beside it; a tap unfolds a line of answer."""

    required_arguments = 1
    option_spec: ClassVar[dict[str, Any]] = {}

    def run(self) -> list[nodes.Node]:
        """Return the sections; a row that is not whole, or leads to a page that is not there, stops the build."""
        name = self.arguments[0]
        self.env.note_dependency(name)
        try:
            questions = questions_from(Path(self.env.srcdir) / name)
        except (OSError, QuestionError) as error:
            raise self.error(str(error)) from error
        folder = name.rpartition("/")[0]
        for one in questions:
            if f"{folder}/{one.place[0]}".lstrip("/") not in self.env.found_docs:
                raise self.error(f"{name}, {one.id}: there is no page {one.page}.")
        return [self._section(subject, list(rows), folder) for subject, rows in groupby(questions, lambda q: q.subject)]

    def _section(self, subject: str, rows: list[Question], folder: str) -> nodes.Node:
        items = Markup("").join(self._row(one, folder) for one in rows)
        section = nodes.section("", nodes.title("", subject), ids=[nodes.make_id(subject)], names=[subject.lower()])
        section += nodes.raw("", items, format="html")
        return section

    def _row(self, one: Question, folder: str) -> Markup:
        page, place = one.place
        document = f"{folder}/{page}".lstrip("/")
        there = self.env.app.builder.get_relative_uri(self.env.docname, document)
        return _ROW.format(
            id=f"ask-{one.id}",
            address=f"{there}#{place}",
            title=self.env.external_site_map[document].title,  # type: ignore[attr-defined]
            question=one.question,
            answer=one.answer,
            known=_UNKNOWN[one.known] if "not known" not in one.answer.lower() else "",
        )


def setup(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("questions", Questions)
