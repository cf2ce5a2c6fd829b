"""Reads a page for its policy: what stands inline in it, and what no policy can allow.

The page's text stays as it is but for three things: style attributes become classes, an older policy goes, and a link
that opens in a new tab gets rel=noopener.
"""

import re
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from html.parser import HTMLParser

__all__ = ["OpenPageError", "PageRead", "read_page"]

ATTRIBUTE = re.compile(r"""\s+([^\s=>/"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+))?""")
# Of a policy that the page already had: the page is closed anew, as the classroom kit does with the site's pages.
OURS = ({"http-equiv": "Content-Security-Policy"}, {"name": "referrer"})
Attributes = dict[str, str]


class OpenPageError(ValueError):
    """The page holds something that no policy can allow and still keep a stranger's script out."""


@dataclass(frozen=True)
class PageRead:
    """A page's text, where its policy goes, and what is inline in it."""

    text: str
    head: int
    scripts: list[str]
    styles: list[str]
    moved_style: str
    names_engine: bool


def read_page(page: str) -> PageRead:
    """Return what the page's policy follows from, read once."""
    reader = _Reader(page)
    reader.feed(page)
    reader.close()
    if not reader.head:
        raise OpenPageError("the page does not say its charset, and the policy's place is behind it")
    moved = "".join(f".{name}:not(#_){{{words}}}" for name, words in sorted(reader.moved.items()))
    text, head = reader.edited()
    return PageRead(text, head, reader.inline["script"], reader.inline["style"], moved, reader.names_engine)


class _Reader(HTMLParser):
    """Walks through the tags, notes what is inline, and collects the few edits with their places."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page
        self.lines = [0, *(match.end() for match in re.finditer("\n", page))]
        self.inline: dict[str, list[str]] = {"script": [], "style": []}
        self.moved: dict[str, str] = {}
        self.edits: list[tuple[int, int, str]] = []
        self.head = 0
        self.names_engine = False
        self.opened: int | None = None

    def _place(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        words: Attributes = {name: value or "" for name, value in attrs}
        raw, start = self.get_starttag_text() or "", self._place()
        _refuse(tag, words)
        if tag in self.inline and not words.get("src"):
            self.opened = start + len(raw)
        elif tag == "meta":
            self._read_meta(words, start, start + len(raw))
        changed = self._changed(tag, words, raw)
        if changed != raw:
            self.edits.append((start, start + len(raw), changed))

    def handle_endtag(self, tag: str) -> None:
        if tag in self.inline and self.opened is not None:
            self.inline[tag].append(self.page[self.opened : self._place()])
            self.opened = None

    def _read_meta(self, words: Attributes, start: int, end: int) -> None:
        if "charset" in words and not self.head:
            self.head = end
        self.names_engine |= words.get("name") == "coinguide-engine"
        if any(ours.items() <= words.items() for ours in OURS):
            self.edits.append((start - self.page.endswith("\n", 0, start), end, ""))

    def _changed(self, tag: str, words: Attributes, raw: str) -> str:
        """Return the tag with a class for its style, and with noopener where it opens a tab."""
        new: Attributes = {}
        if style := words.get("style", "").strip().rstrip(";"):
            name = f"in-{sha256(style.encode()).hexdigest()[:8]}"
            self.moved[name] = style
            new["class"] = f"{words.get('class', '')} {name}".strip()
        if tag in {"a", "area", "form"} and words.get("target") == "_blank" and "noopener" not in words.get("rel", ""):
            new["rel"] = f"{words.get('rel', '')} noopener".strip()
        return raw if not new and "style" not in words else _rewritten(tag, raw, new)

    def edited(self) -> tuple[str, int]:
        """Return the text with the edits made, and where the charset's tag ends in it."""
        text = self.page
        for start, end, words in sorted(self.edits, reverse=True):
            text = text[:start] + words + text[end:]
        return text, self.head + sum(len(words) - (end - start) for start, end, words in self.edits if end <= self.head)


def _rewritten(tag: str, raw: str, new: Attributes) -> str:
    """Return a start tag without its style and with these attributes, the others as they were written."""
    kept = [
        match[0]
        for match in ATTRIBUTE.finditer(raw, pos=len(tag) + 1)
        if match[1].lower() != "style" and match[1].lower() not in new
    ]
    added = [f' {name}="{escape(value)}"' for name, value in new.items()]
    return f"{raw[: len(tag) + 1]}{''.join(kept + added)}{'/>' if raw.endswith('/>') else '>'}"


def _refuse(tag: str, words: Attributes) -> None:
    """Event handlers and script addresses have no hash; a base would turn every address of the page elsewhere."""
    for name, value in words.items():
        if name.startswith("on"):
            raise OpenPageError(f"<{tag} {name}> is an inline event handler: a script of ours should do it")
        if name in {"href", "src", "action", "formaction", "xlink:href"} and value.strip().lower().startswith("javasc"):
            raise OpenPageError(f"<{tag} {name}> holds a script: a script of ours should do it")
    if tag == "base":
        raise OpenPageError("the page has a <base>, and the policy allows none")
