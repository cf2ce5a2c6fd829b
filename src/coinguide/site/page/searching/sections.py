"""Reads a built page's sections: heading, anchor and words of each, as a search shows them.

A section is what stands under a heading of its own, up to the next. So are a fold with a name (a country in Where to
turn), a row with a name (a record of a price), a word that is explained, and a calculator, of which only its question
and the names of its controls are read.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from textwrap import shorten

__all__ = ["TABLE_NAME", "Section", "sections_of"]

ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
# What names a part, by its tag; any other part is named by a heading.
NAMES = {"details": {"summary"}, "tr": {"th"}, "table": {"caption"}, "term": {"dt"}}
PARTS = {"section", "details", "tr", "table"}
# Tags that have no end.
ALONE = {"br", "hr", "img", "input", "link", "meta", "source", "wbr", "col"}
WITHIN_WORDS = {"a", "abbr", "b", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time"}
UNREAD = {"script", "style", "svg", "template", "noscript", "button"}
# Marks of sources and of headings, programs.
UNREAD_CLASSES = {"headerlink", "cg-refs", "cell_input", "highlight", "cg-groups"}
CALCULATOR = "cg"
# In a caption, what the rows of the table are called by; without it they are called by all of the caption.
TABLE_NAME = "cg-table-name"
READ_OF_A_CALCULATOR = {"legend", "label"}
# A row begins with its values; how they were found is said where it stands.
OF_A_ROW = 120
Words = dict[str, str]


@dataclass
class Section:
    """What a search finds: where it is, what it is called, what it says; of a row also what its table is called."""

    anchor: str
    heading: str = ""
    text: str = ""
    table: str = ""


@dataclass
class _Part:
    """A section that has begun, and its words so far."""

    tag: str
    section: Section
    is_calculator: bool
    heading: list[str] = field(default_factory=list)
    name: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


def sections_of(page: str) -> list[Section]:
    """Return the page's sections in their order; those without a word are left out."""
    reader = _Reader()
    found = ARTICLE.search(page)
    reader.feed(found[0] if found else "")
    reader.close()
    return [section for section in reader.sections if section.heading or section.text]


class _Reader(HTMLParser):
    """Walks through the tags; each word goes to the innermost part that is open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections: list[Section] = []
        self.parts: list[_Part] = []
        # Each open tag with what it means for the words in it: a part, its heading, unread, read, or nothing.
        self.tags: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        words = {name: value or "" for name, value in attrs}
        if tag not in WITHIN_WORDS:
            self._space()
        if tag == "dt" and words.get("id"):
            self._begin_term(words)
        elif tag in PARTS and words.get("id"):
            self._begin(tag, words)
        elif tag not in ALONE:
            self.tags.append((tag, self._meaning(tag, words)))

    def _begin(self, tag: str, words: Words) -> None:
        in_table = tag == "tr" and self.parts and self.parts[-1].tag == "table"
        table = _joined(self.parts[-1].name or self.parts[-1].heading) if in_table else ""
        section = Section(words["id"], table=table)
        self.sections.append(section)
        self.parts.append(_Part(tag, section, CALCULATOR in words.get("class", "").split()))
        self.tags.append((tag, "part"))

    def _begin_term(self, words: Words) -> None:
        """A word and what explains it stand side by side, not one in the other: the next word ends both."""
        names = [name for name, _meaning in self.tags]
        if "term" in names and "dl" not in names[names[::-1].index("term") * -1 :]:
            self.handle_endtag("term")
        self._begin("term", words)
        self.tags.append(("dt", "heading"))

    def _meaning(self, tag: str, words: Words) -> str:
        classes = words.get("class", "").split()
        if tag in UNREAD or not UNREAD_CLASSES.isdisjoint(classes):
            return "unread"
        if not self.parts:
            return ""
        if TABLE_NAME in classes:
            return "name"
        if tag in NAMES.get(self.parts[-1].tag, HEADINGS) or "cg-title" in classes:
            return "heading"
        return "read" if tag in READ_OF_A_CALCULATOR else ""

    def handle_endtag(self, tag: str) -> None:
        if tag not in WITHIN_WORDS:
            self._space()
        if all(tag != name for name, _meaning in self.tags):
            return
        name = ""
        while name != tag:
            name, meaning = self.tags.pop()
            if meaning == "part":
                self._end(self.parts.pop())

    def _end(self, part: _Part) -> None:
        part.section.heading = _joined(part.heading)
        part.section.text = _joined(part.words)
        if part.tag == "tr":
            part.section.text = shorten(part.section.text, OF_A_ROW, placeholder=" …")

    def handle_data(self, data: str) -> None:
        if not self.parts:
            return
        part = self.parts[-1]
        meaning = next((meaning for _name, meaning in reversed(self.tags) if meaning), "")
        if meaning in {"heading", "name"}:
            part.heading.append(data)
            part.name += [data] if meaning == "name" else []
        elif meaning == "read" or (meaning == "part" and not part.is_calculator):
            part.words.append(data)

    def _space(self) -> None:
        if self.parts:
            self.parts[-1].words.append(" ")
            self.parts[-1].heading.append(" ")


def _joined(words: list[str]) -> str:
    return " ".join("".join(words).split())
