"""A page in a browser with settings of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

from tests.conftest import listen


@contextmanager
def page_with(browser: Browser, site: str, **settings: Any) -> Iterator[Page]:
    """A page of the site, for a reader with these settings; its complaints fail the test."""
    context = browser.new_context(base_url=site, **settings)
    complaints: list[str] = []
    page = context.new_page()
    listen(page, site, complaints)
    yield page
    context.close()
    assert complaints == []
