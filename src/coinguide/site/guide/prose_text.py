"""Takes Markdown apart into what a reader reads as prose and the links to the Sources page; keeps every offset."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["SourceLink", "line_of", "prose_of", "source_links", "without"]

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_OPTION = re.compile(r"^[ \t]*:[a-z][\w-]*:.*$", re.MULTILINE)
_INLINE_CODE = re.compile(r"(\{[\w:+-]+\})?(?<!`)(`+)(?!`)((?:(?!\n\s*\n).)+?)(?<!`)\2(?!`)", re.DOTALL)
_ADDRESS = re.compile(r"<?https?://[^\s)>]+>?")
_HTML_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[ \t]*(\{[\w-]+\})?")
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\(([^()\s]*)\)")
_SOURCE_TARGET = re.compile(r"(?:.*/)?(?:class-)?sources\.md#([\w-]+)")
_CODE_DIRECTIVES = ("{code-cell}", "{code}", "{code-block}", "{math}", "{raw}", "{eval-rst}", "{worksheets}")


@dataclass(frozen=True, slots=True)
class SourceLink:
    """A link to a record: its text, the record's id, and where the link stands."""

    text: str
    record: str
    start: int
    end: int


def prose_of(markdown: str) -> str:
    """Return the text with code, comments, options and addresses blanked out, as long as before, line by line."""
    text = _outside_code(markdown)
    for pattern in (_FRONT_MATTER, _COMMENT, _OPTION):
        text = pattern.sub(_blank, text)
    text = _INLINE_CODE.sub(_blank_code, text)
    text = _LINK.sub(lambda link: link.group() if _record(link[2]) else _keep_text(link), text)
    for pattern in (_ADDRESS, _HTML_TAG):
        text = pattern.sub(_blank, text)
    return _without_marks(text)


def source_links(prose: str) -> list[SourceLink]:
    """Return the links to records of the Sources page, in order."""
    links = ((link, _record(link[2])) for link in _LINK.finditer(prose))
    return [SourceLink(" ".join(link[1].split()), record, *link.span()) for link, record in links if record]


def without(prose: str, links: list[SourceLink]) -> str:
    """Return the prose with these links blanked out."""
    for link in links:
        prose = prose[: link.start] + re.sub(r"[^\n]", " ", prose[link.start : link.end]) + prose[link.end :]
    return prose


def line_of(text: str, offset: int) -> int:
    """Return the line, counted from 1, in which a position lies."""
    return text.count("\n", 0, offset) + 1


def _record(target: str) -> str:
    match = _SOURCE_TARGET.fullmatch(target)
    return match[1] if match else ""


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def _blank_code(code: re.Match[str]) -> str:
    """Return a code span is blanked; a role such as {term}`coins` keeps its text."""
    role, marks, content = code.groups()
    if not role:
        return _blank(code)
    return " " * len(role + marks) + str(content) + " " * len(marks)


def _keep_text(link: re.Match[str]) -> str:
    return f" {link[1]}" + " " * (len(link.group()) - len(link[1]) - 1)


def _without_marks(text: str) -> str:
    """Return a text with emphasis marks and backslashes blank, but in the targets of links."""
    parts = re.split(r"(\]\([^()\s]*\))", text)
    return "".join(part if part.startswith("](") else re.sub(r"[*_\\]", " ", part) for part in parts)


def _outside_code(markdown: str) -> str:
    return "\n".join(_lines_outside_code(markdown.split("\n")))


def _lines_outside_code(lines: list[str]) -> Iterator[str]:
    """Return lines, those of code blocks blank; what stands in a directive such as a note is prose and stays."""
    directives: list[str] = []
    code = ""
    for line in lines:
        fence = _FENCE.match(line)
        marks, directive = (fence[1], fence[2] or "") if fence else ("", "")
        closes = bool(marks) and not line.strip().strip(marks[0])
        if code:
            code = "" if closes and marks.startswith(code) else code
            yield " " * len(line)
        elif closes and directives and marks.startswith(directives[-1]):
            directives.pop()
            yield " " * len(line)
        elif marks and directive and directive not in _CODE_DIRECTIVES:
            directives.append(marks)
            yield line
        else:
            code = marks
            yield " " * len(line) if marks else line
