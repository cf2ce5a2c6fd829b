"""Leaves out of a page the spaces and remarks that the theme's templates leave between their tags."""

import re

__all__ = ["without_spaces"]

# The article is the author's, and stays as it is; so does whatever shows or runs its spaces.
PART = re.compile(
    r"(?P<whole><article\b.*</article>|<(?P<name>pre|textarea|script|style|svg)\b.*?</(?P=name)>)"
    r"""|(?P<tag><[/!]?[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>)"""
    r"|(?:\s|<!--.*?-->)+",
    re.DOTALL,
)
IN_TAG = re.compile(r"""("[^"]*"|'[^']*')|\s+""")
REMARK = re.compile("<!--.*?-->", re.DOTALL)


def without_spaces(page: str) -> str:
    """Return the page with one space, or one end of a line, wherever the theme has several around an article.

    Where it has none, none comes in. A page without an article is a page of our own, and stays as it is.
    """
    return PART.sub(_shortened, page.lstrip()) if "<article" in page else page


def _shortened(part: re.Match[str]) -> str:
    if part["whole"]:
        return part[0]
    if part["tag"]:
        return IN_TAG.sub(lambda found: found[1] or " ", part[0])
    spaces = REMARK.sub("", part[0])
    return "\n" if "\n" in spaces else spaces[:1]
