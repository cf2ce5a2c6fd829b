"""Search in a folder: it lists titles, because the words of a page cannot be fetched there."""

from collections.abc import Mapping

__all__ = ["titles_only"]

# File, what the site has, what the kit has.
CHANGES = (
    ("_static/documentation_options.js", "SHOW_SEARCH_SUMMARY: true", "SHOW_SEARCH_SUMMARY: false"),
    ("search.html", "<h1>Search</h1>", "<h1>Search</h1>\n<p>In this copy, the search lists the titles of pages.</p>"),
)


def titles_only(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the files without summaries, and with words that say so; raises ValueError where they are not as known."""
    changed = dict(files)
    for name, before, after in CHANGES:
        text = changed[name].decode()
        if text.count(before) != 1:
            raise ValueError(f"{name} should hold {before!r} once")
        changed[name] = text.replace(before, after).encode()
    return changed
