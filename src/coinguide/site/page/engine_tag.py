"""The tag by which a page names the engine that it starts."""

import re
from collections.abc import Iterable

__all__ = ["ENGINE", "engine_folder"]

# ``root`` leads to the site's top, ``worker`` from there to the worker's script. The size stands on the site alone.
ENGINE = re.compile(
    r'<meta name="coinguide-engine" content="(?P<root>(?:\.\./)*)(?P<worker>[^"]*)"'
    r'(?: data-bytes="\d+")?(?P<more>[^>]*)>'
)


def engine_folder(pages: Iterable[str]) -> str | None:
    """Return the folder of the engine that these pages start, from the site's top; None where none starts one.

    Raises ValueError where two are started: a copy of the site could only hold the wrong one of them.
    """
    found = {tag["worker"].rpartition("/")[0] for page in pages for tag in ENGINE.finditer(page)}
    if len(found) > 1:
        raise ValueError(f"the pages should start one engine, and name {sorted(found)}")
    return found.pop() if found else None
