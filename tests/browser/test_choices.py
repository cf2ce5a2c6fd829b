"""Several of a list on the page: boxes to tick, shared by the address, with names of before still read."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculator_page import CalculatorPage
from tests.later import later

NAME = "after-a-scam"


def ticked(shown: CalculatorPage) -> list[str]:
    """The values of the boxes that are ticked."""
    boxes = shown.form.locator("[data-choices]:checked").all()
    return [str(box.get_attribute("value")) for box in boxes]


def test_two_boxes_are_answered_together(page: Page) -> None:
    """Ticking adds steps, unticking takes them away, and the address holds what is ticked."""
    shown = CalculatorPage(page, NAME)
    shown.form.get_by_label("A one-time code").check()
    shown.form.get_by_label("Gift card", exact=True).check()
    shown.wait_for_answer("Then change your password")
    shown.driver.wait_for_address("#after-a-scam?happened=gift-card%2Ctold-code")
    shown.form.get_by_label("A one-time code").uncheck()
    expect(shown.answer).not_to_contain_text("one-time code nobody needs the password", timeout=30_000)
    shown.wait_for_answer("then call the gift card’s company.")


def test_the_keyboard_alone_ticks(page: Page) -> None:
    """Space ticks, Tab leads on."""
    shown = CalculatorPage(page, NAME)
    shown.form.get_by_label("Gift card", exact=True).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert ["gift-card", "card"] == ticked(shown)
    shown.wait_for_answer("then call the gift card’s company.")
    shown.wait_for_answer("Then call your card company.")


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("#after-a-scam?happened=sent-pictures,threatened&country=uk", ["sent-pictures", "threatened"]),
        ("#after-a-scam?paid_with=gift-card", ["gift-card", "told-password"]),
        later("#after-a-scam?paid_with=card&gave_away=card-data", ["card", "gave-card"]),
        later("#after-a-scam?gave_away=nothing&country=uk", []),
    ],
)
def test_an_address_ticks(page: Page, fragment: str, expected: list[str]) -> None:
    """Today's name and those of before lead to the same boxes and their answer."""
    shown = CalculatorPage(page, NAME, fragment)
    shown.wait("ready")
    assert expected == ticked(shown)
    assert ",".join(expected) == shown.value("happened")


@pytest.mark.parametrize("name", ["happened", "gave_away"])
@pytest.mark.parametrize("value", ["constructor", later("moon")])
def test_what_the_list_does_not_have_is_said(page: Page, name: str, value: str) -> None:
    """The sentence stands at the boxes, and the next tick is answered."""
    shown = CalculatorPage(page, NAME, f"#after-a-scam?{name}={value}")
    shown.wait("ready")
    assert f"“{value}” is not in the list" in shown.problem("happened")
    shown.form.get_by_label("My password").check()
    shown.wait_for_answer("change your password")
    assert ["told-password"] == ticked(shown)
    assert "" == shown.problem("happened")


def test_a_preset_ticks(page: Page) -> None:
    """The boxes show what the ready example is about, and nothing else."""
    shown = CalculatorPage(page, NAME, "#after-a-scam?happened=crypto")
    shown.wait("ready")
    shown.form.get_by_role("button", name="Somebody threatens me with pictures").click()
    assert ["sent-pictures", "threatened"] == ticked(shown)
    assert shown.headline.startswith("Do not pay")


@pytest.mark.slow
def test_coming_back_finds_the_boxes_ticked(page: Page) -> None:
    """A reload keeps what was chosen, as for every control."""
    shown = CalculatorPage(page, NAME)
    shown.form.get_by_label("PayPal").check()
    shown.driver.wait_for_address("happened=paypal")
    page.reload()
    shown.wait("ready")
    assert ["paypal"] == ticked(shown)


@pytest.mark.slow
def test_whom_to_tell_can_be_pressed(page: Page) -> None:
    """Addresses and numbers are links that tell the other side nothing of this page."""
    shown = CalculatorPage(page, NAME, "#after-a-scam?happened=threatened&country=uk")
    shown.wait("ready")
    link = shown.answer.get_by_role("link", name="takeitdown.ncmec.org")
    expect(link).to_have_attribute("href", "https://takeitdown.ncmec.org", timeout=30_000)
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(shown.answer.get_by_role("link", name="Call 159")).to_have_attribute("href", "tel:159")
    assert all(box["height"] >= 44 for way in shown.answer.locator(".cg-way").all() if (box := way.bounding_box()))
