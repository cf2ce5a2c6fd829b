"""Old addresses and shared links lead to where a chapter's part is now, and what they ask comes along."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.book.reading import soup
from tests.browser.calculator_page import SPARING, CalculatorPage
from tests.browser.kept import stores
from tests.browser.own_copy import Host, own_host

# What an address of before named, and the page that has it now.
MOVED = {
    "scams.html#calculator-spot-the-scam": "spot-a-scam",
    "scams.html#quiz-spot-the-scam": "spot-a-scam",
    "scams.html#could-you-spot-one": "spot-a-scam",
    "scams.html#calculator-after-a-scam": "after-a-scam",
    "scams.html#it-has-already-happened-what-now": "after-a-scam",
    "scams.html#does-somebody-threaten-you-with-pictures": "after-a-scam",
    "scams.html#what-about-the-site-that-the-article-recommends": "about",
    "budget.html#calculator-statement-check": "statement",
    "budget.html#what-did-i-really-spend": "statement",
    "budget.html#how-do-i-set-a-limit-that-survives-a-bad-evening": "limits",
    "budget.html#does-made-up-money-make-us-spend-more": "limits",
    "bundles.html#calculator-price-check": "price-check",
    "bundles.html#is-this-price-a-normal-one": "price-check",
    "recharge.html#why-have-the-coins-not-arrived": "missing-coins",
    "recharge.html#why-is-buying-blocked": "missing-coins",
    "recharge.html#can-i-get-my-money-back": "money-back",
    "creators.html#who-can-get-gifts": "hosting",
    "creators.html#agencies-which-are-real": "hosting",
    "platforms.html#which-rules-apply-where": "platform-rules",
}

# One of each page: the script is the same for all, and every line that it reads is looked at below.
ONE_OF_EACH = list({address.partition("#")[0]: address for address in MOVED}.values())


@pytest.fixture
def host(built_site: Path, tmp_path: Path) -> Iterator[Host]:
    """The site, on a host of this test."""
    with own_host(built_site, tmp_path) as opened:
        yield opened


@pytest.mark.parametrize("address", ONE_OF_EACH)
def test_an_old_address_leads_to_the_new_page(page: Page, address: str) -> None:
    """By itself, with its fragment."""
    page.add_init_script(SPARING)
    page.goto(f"/book/{address}")
    expect(page).to_have_url(re.compile(rf"/book/{MOVED[address]}\.html#"))


@pytest.mark.parametrize("address", MOVED)
def test_without_a_script_the_old_place_has_a_link(built_site: Path, address: str) -> None:
    """The browser comes to a line that leads on."""
    name, _, anchor = address.partition("#")
    place = soup(built_site / "book" / name).find(id=anchor)
    assert place is not None
    line = place.find_parent(attrs={"data-moved": True})
    assert line is not None
    assert [f"{MOVED[address]}.html"] == [link["href"] for link in line.select("a[href]")]


def test_a_shared_link_asks_the_calculator_where_it_is_now(page: Page) -> None:
    """The values come along."""
    page.goto("/book/scams.html#spot-the-scam?case=3")
    expect(page).to_have_url(re.compile(r"/spot-a-scam\.html#spot-the-scam\?case=3$"))
    expect(page.locator("form[data-calculator=spot-the-scam] [name=case]")).to_have_value("3")


def test_a_link_on_the_page_itself_leads_on_too(page: Page) -> None:
    """A fragment that is typed or pressed while the page is open."""
    page.goto("/book/budget.html")
    page.evaluate("location.hash = '#statement-check?cap=12'")
    expect(page).to_have_url(re.compile(r"/statement\.html#statement-check\?cap=12$"))


@pytest.mark.slow
def test_a_copy_of_before_does_not_keep_readers_from_the_new_page(browser: Browser, host: Host) -> None:
    """A service worker that knows the old pages alone is still in place: the network answers for the new ones."""
    new = {f"{name}.html" for name in MOVED.values()}
    later = {name: (host.folder / "book" / name).read_bytes() for name in new}
    for name in new - {"about.html"}:
        (host.folder / "book" / name).unlink()
    host.publish()
    context = browser.new_context(base_url=host.home)
    page = context.new_page()
    page.goto("/book/glossary.html")
    stores(page)
    for name, content in later.items():
        (host.folder / "book" / name).write_bytes(content)
    CalculatorPage(page, "bundle-planner")  # any page, with the old worker awake
    page.goto("/book/bundles.html#price-check?coins=330&price=4.99")
    expect(page).to_have_url(re.compile(r"/price-check\.html#price-check\?coins=330&price=4.99$"))
    expect(page.locator("form[data-calculator=price-check] [name=price]")).to_have_value("4.99")
    context.close()
