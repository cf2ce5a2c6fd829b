"""Every page carries a policy that keeps strangers' scripts out, and breaks none of its own rules."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from bs4 import Tag

from tests.book.reading import is_outside, pages, soup, text_of

POLICY = "meta[http-equiv=Content-Security-Policy]"


def policy_of(page: Path) -> dict[str, list[str]]:
    """The page's one policy."""
    (meta,) = soup(page).select(POLICY)
    return {name: places for name, *places in map(str.split, text_of(meta, "content").split(";"))}


def test_the_policy_is_the_first_thing_on_every_page(built_site: Path) -> None:
    """Behind the charset and before all that it rules; behind it the rule for referrers."""
    for page in pages(built_site):
        head = soup(page).find("head")
        assert isinstance(head, Tag)
        first = list(head.find_all(recursive=False))[:3]
        assert [True, True, True] == [
            first[0].has_attr("charset"),
            first[1].get("http-equiv") == "Content-Security-Policy",
            (first[2].get("name"), first[2].get("content")) == ("referrer", "no-referrer"),
        ], page


def test_nothing_is_allowed_but_the_site_itself(built_site: Path) -> None:
    """Nothing by default; no inline script or style without its hash, no text run as a script, no other host."""
    for page in pages(built_site):
        policy = policy_of(page)
        assert ["'none'"] == policy["default-src"] == policy["base-uri"]
        allowed = {place for places in policy.values() for place in places if not place.startswith("'sha256-")}
        assert allowed <= {"'none'", "'self'", "'wasm-unsafe-eval'", "data:"}, page
        assert ["img-src"] == [name for name, places in policy.items() if "data:" in places], page


@pytest.mark.parametrize(("tag", "rule"), [("script", "script-src"), ("style", "style-src")])
def test_each_inline_part_has_its_hash_and_each_hash_its_part(built_site: Path, tag: str, rule: str) -> None:
    """Counted here anew, from the page as it is."""
    for page in pages(built_site):
        inline = [part.get_text() for part in soup(page).find_all(tag) if not part.has_attr("src")]
        hashes = {f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in inline}
        assert {place for place in policy_of(page)[rule] if place.startswith("'sha")} == hashes, page


def test_no_tag_carries_a_script_or_a_style(built_site: Path) -> None:
    """Neither an event handler nor a style attribute, which the policy would refuse; nor a script's address."""
    for page in pages(built_site):
        carried = {name for tag in soup(page).find_all(True) for name in tag.attrs}
        assert [name for name in carried if name.startswith("on") or name == "style"] == [], page
        assert soup(page).select("[href^='javascript:' i], base, iframe, object, embed") == [], page


def test_a_page_that_a_link_opens_beside_cannot_reach_back(built_site: Path) -> None:
    """Every link into a new tab says noopener."""
    for page in pages(built_site):
        links = soup(page).select("a[target=_blank]")
        assert [text_of(link, "href") for link in links if "noopener" not in text_of(link, "rel")] == [], page


def test_every_form_asks_this_site(built_site: Path) -> None:
    """The search; no form sends anything elsewhere."""
    for page in pages(built_site):
        assert [form for form in soup(page).find_all("form") if is_outside(text_of(form, "action"))] == [], page
