"""What a reader must know before pasting a text into a notebook: which computer gets to see it."""

from collections.abc import Mapping

from markupsafe import Markup, escape

from coinguide.live.jupyter.published import published_site
from coinguide.live.page.tags import joined, tag

__all__ = ["BINDER_NAMES", "on_binder", "where_text_goes"]

# Binder's servers set these for every notebook that they run.
BINDER_NAMES = ("BINDER_SERVICE_HOST", "BINDER_LAUNCH_HOST", "BINDER_REF_URL", "BINDER_REPO_URL")
LOCAL = (
    "What you paste goes to the computer that runs this notebook, and nowhere else. "
    "If you started Jupyter yourself, that is your own."
)
BINDER = (
    "Before you paste: this notebook runs on Binder, so what you paste is sent to that public server. "
    "Take out names, numbers and codes first"
)


def on_binder(environment: Mapping[str, str]) -> bool:
    """Whether this notebook runs on Binder."""
    return any(environment.get(name) for name in BINDER_NAMES)


def where_text_goes(environment: Mapping[str, str]) -> Markup:
    """Return sentence as HTML; on Binder it links to the page where nothing leaves the browser, if that is known."""
    if not on_binder(environment):
        return escape(LOCAL)
    site = published_site(environment)
    page = tag("a", "the guide’s own page", href=site) if site else "the guide’s own page"
    return joined([tag("strong", BINDER), ", or use ", page, ", where nothing leaves your browser."])
