"""The names of the chapters and of the pages beside them, the two themes, and how to open all folds."""

import re
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page

CHAPTERS = re.findall(r"book/(\S+)", Path("_toc.yml").read_text(encoding="utf-8"))
Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")
# The pages beside the chapters; the way in only leads to the first of them.
OTHERS = ("search.html", "genindex.html", "404.html")


def unfold(page: Page) -> None:
    """Open every part of the chapter that is folded away."""
    page.evaluate("document.querySelectorAll('article details').forEach((one) => { one.open = true; })")
