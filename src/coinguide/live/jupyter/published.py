"""Where the guide's site is published, as the environment says; nobody invents an address."""

import re
from collections.abc import Mapping

from coinguide.live.page.footnotes import SOURCES

__all__ = ["SITE", "published_site", "sources_page"]

# A folder named . or .. would lead elsewhere.
SITE = re.compile(r"https://[\w.-]+(:\d+)?(/(?!\.{1,2}(/|$))[\w.~-]+)*/?", re.ASCII)


def published_site(environment: Mapping[str, str]) -> str | None:
    """Return the site's address with a slash at its end, None where it is not known or no such address."""
    site = environment.get("COINGUIDE_SITE", "")
    return f"{site.rstrip('/')}/" if SITE.fullmatch(site) else None


def sources_page(environment: Mapping[str, str]) -> str | None:
    """Return the address of the published Sources page, None where the site's is not known."""
    site = published_site(environment)
    return f"{site}book/{SOURCES}" if site else None
