"""What a reader does on the page, in Chromium and in WebKit: type, press keys, share, come back, go wrong."""

from pathlib import Path

import pytest

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.quiz_calculator import cases_at_start
from tests.browser.driver import Driver
from tests.browser.planned import cost_cents, headline
from tests.browser.shown import PAGES, Shown
from tests.browser.watched_site import WatchedSite
from tests.guide.statements.asking import apple_card

IN_WEBKIT = [pytest.mark.webkit, pytest.mark.slow]
pytestmark = pytest.mark.parametrize("driver", ["chromium", pytest.param("webkit", marks=IN_WEBKIT)], indirect=True)


def opened(driver: Driver, name: str, fragment: str = "") -> Shown:
    """A calculator on its page, live."""
    driver.open(PAGES[name] + fragment)
    shown = Shown(driver, name)
    driver.wait_for(f"{shown.form_place} fieldset:enabled")
    return shown


def test_the_keyboard_alone_is_enough(driver: Driver) -> None:
    """Typing, Tab and arrows reach the field, the slider and the list, and the answer follows each."""
    planner = opened(driver, "bundle-planner")
    planner.focus(planner.place("coins"))
    driver.type("330")
    planner.wait_for_answer(headline("330"))
    driver.press("Tab")
    driver.press("ArrowRight")
    planner.wait_for_answer("340 coins in the TikTok app")
    driver.press("Tab")
    driver.press("ArrowDown")
    planner.wait_for_answer("340 coins on TikTok’s website")
    assert "340" == planner.value("coins")


def test_a_mistake_keeps_answer_and_text(driver: Driver) -> None:
    """A wrong value gets its sentence at the field and above the form; text and last good answer stay."""
    planner = opened(driver, "bundle-planner")
    planner.focus(planner.place("coins"))
    driver.type("many")
    driver.wait_for_words(planner.status_place, "“many” is not a number")
    assert ("many", cost_cents()) == (planner.value("coins"), planner.figures["cost_cents"])
    assert "“many” is not a number" in planner.problem("coins")
    driver.wait_for(f"{planner.place('coins')}[aria-invalid=true]")


@pytest.mark.slow
def test_two_meanings_are_offered_as_buttons(driver: Driver) -> None:
    """A price of two meanings is asked back; a click on one answers."""
    check = opened(driver, "price-check")
    check.fill("price", "1.000")
    driver.wait_for(f"{check.form_place} [data-pick='1000']")
    driver.click(f"{check.form_place} [data-pick='1000']")
    check.wait_for_answer("for $1,000.00")
    assert "1000" == check.value("price")


def test_a_preset_answers(driver: Driver) -> None:
    """A click on a ready example shows its answer and fills in its values."""
    planner = opened(driver, "bundle-planner")
    driver.click(f"{planner.form_place} [data-preset='1']")
    planner.wait_for_answer("on TikTok’s website")
    assert (1060, "web") == (planner.figures["cost_cents"], planner.value("where"))


def test_own_prices_by_hand(driver: Driver) -> None:
    """A row can be added to the table and removed; the answer follows."""
    planner = opened(driver, "bundle-planner")
    planner.fill("where", "own")
    driver.click(f"{planner.form_place} [data-add-row]")
    driver.type("1000")
    driver.press("Tab")
    driver.type("9.50")
    planner.wait_for_answer("buy 1 × 1,000 for $9.50")
    driver.click(f"{planner.form_place} [data-rows] tr:last-child button")
    driver.wait_for(f"{planner.output_place}[data-state=ready]")
    assert "9.50" not in planner.value("own_prices")


def test_an_answer_can_be_shared(driver: Driver) -> None:
    """The address follows what is typed, and opens to the same answer."""
    planner = opened(driver, "bundle-planner")
    planner.fill("coins", "20000")
    driver.wait_for_address("#bundle-planner?coins=20000")
    address = driver.address()
    again = opened(driver, "bundle-planner", address[address.index("#") :])
    again.wait("ready")
    again.wait_for_answer("20,000 coins in the TikTok app")


@pytest.mark.slow
def test_a_reload_keeps_what_was_typed(driver: Driver) -> None:
    """What stands in two fields is there again, and answered."""
    planner = opened(driver, "bundle-planner")
    planner.fill("coins", "5000")
    planner.fill("trouble_cents", "0")
    driver.wait_for_address("trouble_cents=0")
    driver.reload()
    planner.wait_for_answer("5,000 coins in the TikTok app")
    assert "0" == planner.value("trouble_cents")


@pytest.mark.slow
def test_a_file_is_read_and_goes_nowhere(driver: Driver, watched: WatchedSite, tmp_path: Path) -> None:
    """A statement that is chosen is answered in the browser; the address and the host learn nothing of it."""
    statement = tmp_path / "secretmarch.csv"
    statement.write_text(apple_card([("03/15/2026", "TIKTOK COINS SECRETWORD", "Purchase", "4.99")]), encoding="utf-8")
    shown = opened(driver, "statement-check")
    shown.ask({})
    before = len(watched.asked)
    driver.choose_file(f"{shown.form_place} [data-upload=statement]", statement)
    shown.wait_for_answer("$4.99 was for coins")
    # A browser asks for the site's icon when it likes.
    later = [path for path in watched.asked[before:] if path != "/_static/icon.svg"]
    assert ("secret" in driver.address().lower(), later) == (False, [])


def test_the_quiz_is_answered_at_once(driver: Driver) -> None:
    """A guess is judged and counted."""
    driver.open(PAGES["spot-the-scam"])
    cases = cases_at_start(CALCULATORS["spot-the-scam"])
    first = cases[0]
    driver.wait_for(f"[data-case={first.name}] [data-guess={first.right}]:enabled")
    driver.click(f"[data-case={first.name}] [data-guess={first.right}]")
    driver.wait_for_words(f"[data-case={first.name}] output", f"The answer: {first.right_label}.")
    driver.wait_for_words("[data-score]", f"1 of 1 right. {len(cases) - 1} to go.")


def test_a_missing_engine_is_said_and_tried_again(driver: Driver, watched: WatchedSite) -> None:
    """The example and what was typed stay, words say what is wrong, and later it works."""
    watched.withheld.add("*/engine-*/*.wasm")
    planner = opened(driver, "bundle-planner")
    planner.fill("coins", "20000")
    planner.wait("failed")
    driver.wait_for_words(planner.status_place, "The answer shown stays valid")
    assert ("20000", cost_cents()) == (planner.value("coins"), planner.figures["cost_cents"])
    watched.withheld.clear()
    driver.click(f"{planner.form_place} [data-again]")
    planner.wait_for_answer("20,000 coins in the TikTok app")
    watched.complaints.clear()  # the browser itself reports the file that was withheld


@pytest.mark.slow
def test_an_engine_in_a_wrong_type_still_runs(driver: Driver, watched: WatchedSite) -> None:
    """Some hosts do not know what a wasm file is."""
    watched.types["*.wasm"] = "application/octet-stream"
    planner = opened(driver, "bundle-planner")
    planner.fill("coins", "20000")
    planner.wait_for_answer("20,000 coins in the TikTok app")
