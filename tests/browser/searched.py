"""What people type into the search, in their own words, and the place that must come first."""

from urllib.parse import quote

from tests.browser.driver import Driver

ASKED = {
    "330": "bundles.html#calculator-bundle-planner",
    "4.99": "bundles.html#calculator-bundle-planner",
    "$4.99": "bundles.html#calculator-bundle-planner",
    "coins didnt arrive": "missing-coins.html#why-have-the-coins-not-arrived",
    "refund": "money-back.html#can-i-get-my-money-back",
    "my son spent money": "parents.html#a-child-has-spent-money-what-now",
    "kids": "parents.html#a-child-has-spent-money-what-now",
    "is this a scam": "scams.html#is-this-a-scam-and-why",
    "apple pay not working": "missing-coins.html#why-is-buying-blocked",
    "how much is a lion": "coins.html#what-does-a-gift-cost-and-what-arrives",
}
FIRST = "main .search-place a"


def first_found(driver: Driver, query: str) -> str:
    """Where the first of all places that the search's own page finds is, below the folder of the chapters."""
    driver.open(f"/search.html?q={quote(query)}")
    driver.wait_for(FIRST)
    address: str = driver.run(f"() => document.querySelector('{FIRST}').href")
    return address.rpartition("/book/")[2]
