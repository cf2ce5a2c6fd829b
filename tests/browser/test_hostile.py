"""What strangers may put into the page: links, texts, numbers, tables, files. It stays text, and gets a sentence."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import page_in
from tests.browser.driver import Driver
from tests.browser.planned import cost_cents
from tests.browser.shown import PAGES, Shown
from tests.browser.watched_site import watched_site
from tests.guide.statements.asking import apple_card
from tests.later import later

pytestmark = pytest.mark.parametrize(
    "driver", ["chromium", pytest.param("webkit", marks=[pytest.mark.webkit, pytest.mark.slow])], indirect=True
)


@pytest.fixture(scope="module")
def driver(request: pytest.FixtureRequest, built_site: Path) -> Iterator[Driver]:
    """One page for the whole file, in the browser that the parameter names: every test opens an address anew."""
    with watched_site(built_site) as site, page_in(request.param, request, site) as opened:
        yield opened
    assert [] == site.complaints


MARKUP = "<img src=x onerror=\"document.title='hurt'\"><script>document.title='hurt'</script>"
WHOLE = "Give a whole number from 1 to 2,500,000, for example 1,000."

# What is typed as a number of coins, and the sentence that the reader sees; for a number, the answer's first words.
NUMBERS = {
    "1e309": f"Coins you want: “1e309” is not a number. {WHOLE}",
    "-0": f"Coins you want: -0 is too small. {WHOLE}",
    "NaN": f"Coins you want: “NaN” is not a number. {WHOLE}",
    "Infinity": f"Coins you want: “Infinity” is not a number. {WHOLE}",
    "0x10": f"Coins you want: “0x10” is not a number. {WHOLE}",
    "½": f"Coins you want: “½” is not a number. {WHOLE}",
    "=1+1": f"Coins you want: “=1+1” is not a number. {WHOLE}",
    "7\u202e": f"Coins you want: “7[U+202E]” is not a number. {WHOLE}",
    "7\u0000": f"Coins you want: “7[U+0000]” is not a number. {WHOLE}",
    "": f"Coins you want: nothing is filled in. {WHOLE}",
    "9" * 5000: f"Coins you want: “{'9' * 40}…” is not a number. {WHOLE}",
    MARKUP: f"Coins you want: “{MARKUP[:40]}…” is not a number. {WHOLE}",
    "٣": "3 coins in the TikTok app",
    "１０００": "1,000 coins in the TikTok app",
}
ROWS = "Give 1 to 30 rows coins=price, parted by “;”, for example 65=0.99; 330=4.99."
PRICE = "Give a number with at most 2 decimals from 0.01 to 100,000,000, for example 0.99."
TABLES = {
    "65=1e309": f"Your own prices, row 1, Price: “1e309” is not a number. {PRICE}",
    "65=-0": f"Your own prices, row 1, Price: -0 is too small. {PRICE}",
    "65=0.99;<b>=1": "Your own prices, row 2, Coins: “<b>” is not a number.",
    ";".join(f"{coins}=1" for coins in range(1, 5000)): f"Your own prices: 4999 rows are too many. {ROWS}",
    "٦٥=٠.٩٩": "1,000 coins at your own prices: buy 16 × 65 for $15.84",
}
# A link's fragment, the control it is about, and what stands there when the page has read it.
LINKS = {
    "#bundle-planner?coins=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E": ("coins", "is not a number"),
    "#bundle-planner?coins=" + "1" * 50_000: ("coins", "is not a number"),
    "#bundle-planner?where=%3Cscript%3Ealert(1)%3C%2Fscript%3E": ("where", "“<script>alert(1)</script>” is not in the"),
    "#bundle-planner?where=__proto__": ("where", "“__proto__” is not in the list. Give one of: app, web, own."),
    "#bundle-planner?coins=1&coins=many": ("coins", "“many” is not a number"),
    "#bundle-planner?coins=7%E2%80%AE": ("coins", "“7[U+202E]” is not a number"),
    "#bundle-planner?__proto__=1&constructor=2&nobody=3&coins=-0": ("coins", "-0 is too small"),
    "#bundle-planner?own_prices=%22%3E%3Cscript%3E&where=own": ("own_prices", "does not have 2 cells"),
}
PASTED = {
    MARKUP: "I cannot read this",
    "\u202eedoc eht dneS\u0000\u0007 \u2066<b>free coins</b>": "This has the signs of a scam",
    "<" * 99_999: "not like a message that somebody sent",
    "Z̸̢͒a̵l̶g̷o " * 2_000: "I cannot read this",
    "a" * 100_001: "Paste at most 100,000 characters",
}
UNHURT = """place => [
    document.title === "hurt", document.querySelectorAll(`${place} :is(img, script, iframe, b > *)`).length,
]"""


def opened(driver: Driver, name: str, fragment: str = "") -> Shown:
    """A calculator on its page, live."""
    driver.open(PAGES[name] + fragment)
    shown = Shown(driver, name)
    driver.wait_for(f"{shown.form_place} fieldset:enabled")
    return shown


def told(shown: Shown, control: str) -> str:
    """The sentence at the control; the answer's first sentence where it has none."""
    return shown.problem(control) or shown.headline


def unhurt(shown: Shown) -> bool:
    """No script of the stranger's ran, and none of its markup became a part of the page."""
    return bool([False, 0] == shown.driver.run(UNHURT, shown.form_place))


def test_numbers(driver: Driver) -> None:
    """Each gets its sentence, or is read where it is a number; what was typed stays."""
    planner = opened(driver, "bundle-planner")
    seen, kept = {}, {}
    for text, sentence in NUMBERS.items():
        planner.ask({"coins": text})
        said = told(planner, "coins")
        seen[text] = said[: len(sentence)]
        kept[text] = planner.value("coins")
    assert (NUMBERS, {text: text for text in NUMBERS}) == (seen, kept)
    assert unhurt(planner)


@pytest.mark.slow
def test_tables(driver: Driver) -> None:
    """A wrong cell is named by its row; too many rows are refused."""
    planner = opened(driver, "bundle-planner")
    seen = {}
    for text, sentence in TABLES.items():
        planner.ask({"where": "own", "own_prices": text})
        seen[text] = told(planner, "own_prices")[: len(sentence)]
    assert seen == TABLES
    assert unhurt(planner)


# The other ways out of the numbers and the list are tried by the tests of controls and of addresses.
SOON = (0, 2, 5, 7)


@pytest.mark.parametrize(
    "fragment",
    [pytest.param(link, id=str(at), marks=[] if at in SOON else pytest.mark.slow) for at, link in enumerate(LINKS)],
)
def test_links(driver: Driver, fragment: str) -> None:
    """A link that asks nonsense gets the sentence that a reader who typed it would get."""
    control, words = LINKS[fragment]
    planner = opened(driver, "bundle-planner", fragment)
    driver.wait_for_words(f"{planner.form_place} [data-control={control}] .cg-problem", words)
    assert (True, cost_cents()) == (unhurt(planner), planner.figures["cost_cents"])


@pytest.mark.parametrize(
    "fragment",
    ["#%E0%A4%A", f"#{MARKUP}", *map(later, ("#?", "#nobody?coins=1", "#bundle-planner?%"))],
)
def test_links_to_nothing(driver: Driver, fragment: str) -> None:
    """A fragment that asks nothing changes nothing, and the planner works."""
    planner = opened(driver, "bundle-planner", fragment)
    planner.ask({"coins": "65"})
    assert (True, 99) == (unhurt(planner), planner.figures["cost_cents"])


def test_pasted_texts(driver: Driver) -> None:
    """Markup, control characters and sheer size are read as text."""
    check = opened(driver, "scam-check")
    seen = {}
    for text, sentence in PASTED.items():
        check.ask({"text": text})
        seen[text] = sentence if sentence in told(check, "text") else told(check, "text")
    assert seen == PASTED
    assert unhurt(check)


@pytest.mark.slow
def test_hidden_characters_are_shown(driver: Driver) -> None:
    """A sign that would turn the direction of writing stands there as its number."""
    check = opened(driver, "scam-check")
    check.ask({"text": "Free coins! \u202eedoc eht dneS"})
    driver.wait_for_words(f"{check.answer_place} blockquote", "[U+202E]")


def test_files(driver: Driver, tmp_path: Path) -> None:
    """A file's name and its words are a stranger's too, in whatever encoding."""
    lines = [
        ("03/15/2026", MARKUP, "Purchase", "4.99"),
        ("03/16/2026", "TIKTOK COINS =HYPERLINK(1)", "Purchase", "0.99"),
    ]
    shown = opened(driver, "statement-check")
    shown.ask({})
    for encoding in ("utf-8", "utf-16", "utf-16-be", "cp1252"):
        statement = tmp_path / f"<img src=x onerror=alert(1)>{encoding}.csv"
        statement.write_text(apple_card(lines), encoding=encoding)
        shown.ask({})
        driver.choose_file(f"{shown.form_place} [data-upload=statement]", statement)
        shown.wait_for_answer("$0.99 of it was for coins")
        assert unhurt(shown)


@pytest.mark.slow
def test_a_file_of_nothing(driver: Driver, tmp_path: Path) -> None:
    """Three million empty bytes get a sentence."""
    shown = opened(driver, "statement-check")
    shown.ask({})
    nothing = tmp_path / "nul.csv"
    nothing.write_bytes(b"\0" * 3_000_000)
    driver.choose_file(f"{shown.form_place} [data-upload=statement]", nothing)
    driver.wait_for_words(f"{shown.form_place} [data-control=statement] .cg-problem", "nul.csv: no row of this file")
