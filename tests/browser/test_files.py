"""Files that a reader keeps: downloaded live, without script, when large, and printed on one page."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.ask.answer import Answer
from tests.browser.calculator_page import SPARING, CalculatorPage

PLAN, AFTER = CALCULATORS["budget-plan"], CALCULATORS["after-a-scam"]
PAPERS = ["A4", "Letter"]


def downloaded(shown: CalculatorPage, name: str) -> bytes:
    """What a click on the file's link brings."""
    with shown.page.expect_download() as download:
        shown.answer.locator(f"a[download='{name}']").click()
    assert name == download.value.suggested_filename
    return Path(download.value.path()).read_bytes()


def test_a_live_answer_brings_its_files(page: Page) -> None:
    """The files are those of the answer on the screen, byte for byte."""
    shown = CalculatorPage(page, "budget-plan")
    shown.ask({"cap": "15", "where": "web", "start_date": "2027-01-31"})
    expected = PLAN.answer(cap=15, where="web", start_date="2027-01-31").files
    assert [file.content for file in expected] == [downloaded(shown, file.name) for file in expected]


def test_files_need_no_script(browser: Browser, site: str) -> None:
    """With JavaScript off the worked example's files can be kept."""
    context = browser.new_context(base_url=site, java_script_enabled=False)
    shown = CalculatorPage(context.new_page(), "budget-plan")
    got = [downloaded(shown, file.name) for file in PLAN.answer().files]
    context.close()
    assert [file.content for file in PLAN.answer().files] == got


def test_a_preset_brings_its_own_files(page: Page) -> None:
    """A prerendered answer comes with its files, before the engine is there."""
    page.add_init_script(SPARING)
    shown = CalculatorPage(page, "budget-plan")
    shown.form.get_by_role("button", name=PLAN.examples[2].label).click()
    expected = PLAN.ask(PLAN.examples[2].values).files[0]
    assert expected.content == downloaded(shown, expected.name)


def test_a_plan_can_be_shared(page: Page) -> None:
    """A date and an own cap stand in the address."""
    shown = CalculatorPage(page, "budget-plan", "#budget-plan?cap=15&start_date=2027-02-01&times_per_week=0.5")
    shown.wait("ready")
    assert (1500, None) == (shown.figures["cap_cents"], shown.figures["cap_used_up_on_day"])


def test_what_is_no_date_stays_in_the_field(page: Page) -> None:
    """The sentence says what is wrong, and nothing that was typed is thrown away."""
    shown = CalculatorPage(page, "budget-plan")
    shown.ask({"start_date": "31 of May"})
    assert "31 of May" == shown.field("start_date").input_value()
    assert "is not a day of the calendar" in shown.problem("start_date")


def test_the_keyboard_alone_makes_a_plan(page: Page) -> None:
    """Typing, Tab and typing again is enough, and Enter on a file's link downloads it."""
    shown = CalculatorPage(page, "budget-plan")
    shown.field("cap").focus()
    page.keyboard.type("15")
    page.keyboard.press("Tab")
    page.keyboard.type("0.99")
    expect(shown.answer).to_contain_text("$0.99, 4 times a week,", timeout=30_000)
    shown.answer.locator("a[download='coin-plan.ics']").focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert "coin-plan.ics" == download.value.suggested_filename


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("values", [{}, {"where": "web"}, {"cap": "9999.99", "bundle_price": "9999.99"}], ids=str)
def test_the_plan_prints_on_one_page(browser: Browser, tmp_path: Path, paper: str, values: dict[str, str]) -> None:
    """On both papers, with the longest words too."""
    assert 1 == pages(browser, tmp_path, PLAN.ask(values), paper)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("country", ["uk", "canada", "us", "india"])
@pytest.mark.parametrize("happened", ["", "gift-card,sent-pictures,threatened", "card,told-code,gave-papers,installed"])
def test_what_to_do_after_a_scam_prints_on_one_page(
    browser: Browser, tmp_path: Path, paper: str, country: str, happened: str
) -> None:
    """Steps, places, evidence and the table to fill in, with several things at once and where most places are known."""
    assert 1 == pages(browser, tmp_path, AFTER.ask({"happened": happened, "country": country}), paper)


def pages(browser: Browser, folder: Path, answer: Answer, paper: str) -> int:
    """How many pages the answer's first file fills."""
    file = folder / "printed.html"
    file.write_bytes(answer.files[0].content)
    page = browser.new_page()
    page.goto(file.as_uri())
    printed = page.pdf(format=paper)
    page.close()
    (count,) = re.findall(rb"/Count (\d+)", printed)
    return int(count)
