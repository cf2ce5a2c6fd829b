"""One ready set of worksheets for each lesson on the site, and `{worksheets} unit-price`: the links to it."""

import shutil
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from coinguide.guide.lessons.worksheets.classes import (
    LESSONS,
    answer_sheet,
    class_pdfs,
    halves_pdf,
    sheets,
    worked,
)
from coinguide.guide.lessons.worksheets.paper import PAPERS
from coinguide.live.page.downloads import size_words
from coinguide.site.page.kept.texts import KeptTexts

__all__ = ["setup"]

FOLDER = "_static/coinguide/worksheets"
STUDENTS, SEED = 30, 1
TWO = "-two-on-a-page"
_PAPERS = dict(zip(PAPERS, ("A4", "US Letter"), strict=True))


class WorksheetLinks(SphinxDirective):
    """`{worksheets} trap`: the ready set of a lesson; without a name a table of all lessons."""

    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the links, each with what it holds and its size."""
        if not self.arguments:
            return [self._all()]
        name = directives.choice(self.arguments[0], tuple(LESSONS))
        links = [link for paper in PAPERS for link in self._links(name, paper)]
        return [nodes.bullet_list("", *(nodes.list_item("", nodes.paragraph("", "", link)) for link in links))]

    def _all(self) -> nodes.table:
        columns = ("Lesson", *_PAPERS.values())
        group = nodes.tgroup("", *(nodes.colspec(colwidth=1) for _ in columns), cols=len(columns))
        group += nodes.thead("", _row([[nodes.paragraph("", name)] for name in columns]))
        body = nodes.tbody()
        for name, lesson in LESSONS.items():
            links = ([nodes.paragraph("", "", link) for link in self._links(name, paper)] for paper in PAPERS)
            body += _row([[nodes.paragraph("", lesson.title)], *links])
        group += body
        return nodes.table("", nodes.title("", f"Ready worksheets for {STUDENTS} pupils"), group)

    def _links(self, name: str, paper: str) -> Iterator[nodes.reference]:
        up = "../" * self.env.docname.count("/")
        for label, made in _set(self.env.app, name, paper):
            words = f"{label}, {_PAPERS[paper]} (PDF, {size_words(made.stat().st_size)})"
            yield nodes.reference("", words, refuri=f"{up}{FOLDER}/{made.name}", internal=True)


def _set(app: Sphinx, name: str, paper: str) -> list[tuple[str, Path]]:
    """Set sheets, half sheets and answers, once for the same words; return label and file of each."""
    folder, lesson = _folder(app, name), LESSONS[name]
    labels = {"": f"{STUDENTS} sheets", TWO: "Two on a page", "-answers": "Answers"}
    files = {ending: folder / f"{name}-{paper}{ending}.pdf" for ending in labels if ending != TWO or lesson.fits_half}
    if not all(file.exists() for file in files.values()):
        folder.mkdir(parents=True, exist_ok=True)
        whole, answers = class_pdfs(lesson, STUDENTS, SEED, paper)
        made = {"": whole, "-answers": answers}
        if lesson.fits_half:
            made[TWO] = halves_pdf(lesson, STUDENTS, SEED, paper)
        for ending, content in made.items():
            half = files[ending].with_suffix(".half")
            half.write_bytes(content)
            half.replace(files[ending])
    return [(labels[ending], file) for ending, file in files.items()]


def _kept(app: Sphinx) -> Path:
    return Path(app.srcdir) / "_build" / "worksheets"


def _folder(app: Sphinx, name: str, kept: KeptTexts | None = None) -> Path:
    """Return the folder of a lesson's files, named by all that they follow from: few facts stand in a lesson."""
    words = (kept or KeptTexts(app, "worksheets")).made(partial(_words_hash, name), name)
    return _kept(app) / sha256(f"{app.config.page_code}{words}".encode()).hexdigest()[:32]


def _words_hash(name: str) -> str:
    """Return a hash of what is printed."""
    lesson = LESSONS[name]
    work = worked(lesson, STUDENTS, SEED)
    printed = [sheet.plain() for sheet in (*sheets(lesson, work, SEED), answer_sheet(lesson, work, SEED))]
    return sha256(repr(printed).encode()).hexdigest()


def _row(cells: list[list[nodes.paragraph]]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", *cell) for cell in cells))


def _finish(app: Sphinx, failure: Exception | None) -> None:
    """Publish every set, also of lessons that no page links to, and forget those of older sources."""
    if failure is not None or app.builder.name != "html":
        return
    folder = Path(app.outdir) / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name in LESSONS:
        for paper in PAPERS:
            for _label, made in _set(app, name, paper):
                shutil.copyfile(made, folder / made.name)
    with KeptTexts(app, "worksheets") as kept:
        current = {_folder(app, name, kept) for name in LESSONS}
    for older in set(_kept(app).iterdir()) - current:
        shutil.rmtree(older)


def setup(app: Sphinx) -> None:
    """Add the directive; write the files when the pages are written."""
    app.add_directive("worksheets", WorksheetLinks)
    app.connect("build-finished", _finish)
