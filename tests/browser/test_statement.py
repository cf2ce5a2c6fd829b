"""A statement on the page: read in the browser, sent nowhere, kept out of addresses and history."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, Request, expect

from coinguide.guide.statements.statement_check import statement_check
from tests.browser.calculator_page import CalculatorPage
from tests.guide.statements.asking import apple_card

ONE = apple_card([("03/15/2026", "TIKTOK COINS SECRETWORD", "Purchase", "4.99")])


def payload(content: bytes | str, name: str = "march.csv") -> FilePayload:
    """A file as the reader chooses it."""
    data = content.encode() if isinstance(content, str) else content
    return {"name": name, "mimeType": "text/csv", "buffer": data}


@pytest.fixture(scope="module")
def opened(kept_page: tuple[Page, list[str]]) -> CalculatorPage:
    """The calculator, live; all that the page fetches by itself is there."""
    page, _ = kept_page
    shown = CalculatorPage(page, "statement-check")
    shown.ask({})
    page.wait_for_load_state("networkidle")
    return shown


@pytest.fixture
def ready(opened: CalculatorPage, kept_page: tuple[Page, list[str]]) -> Iterator[CalculatorPage]:
    """The calculator as at its start, on one page for the whole file; what it complains of fails the test."""
    opened.ask({})
    yield opened
    told, kept_page[1][:] = list(kept_page[1]), []
    assert [] == told


def choose(shown: CalculatorPage, file: FilePayload | str, control: str = "statement") -> None:
    """Choose a file, as a click on the field would."""
    shown.form.locator(f"[data-upload={control}]").set_input_files(file)


@contextmanager
def recorded(page: Page) -> Iterator[list[str]]:
    """All that the browser asks for meanwhile."""
    asked: list[str] = []

    def hear(request: Request) -> None:
        asked.append(request.url)

    page.context.on("request", hear)
    yield asked
    page.context.remove_listener("request", hear)


def by_the_page(asked: list[str]) -> list[str]:
    """Without what it made itself, and the site's icon, for which a browser asks again when the address changes."""
    return [url for url in asked if not url.startswith("blob:") and not url.endswith("/_static/icon.svg")]


def test_reading_a_statement_makes_no_request(ready: CalculatorPage) -> None:
    """With the network recorded: two files are read and answered, and nothing at all is asked for."""
    with recorded(ready.page) as asked:
        choose(ready, payload(ONE))
        expect(ready.answer).to_contain_text("$4.99 was for coins")
        choose(ready, payload(ONE, "again.csv"), "purchase_history")
        expect(ready.form.locator("[data-control=overlap] .cg-problem")).to_contain_text("stands in both files")
        ready.form.get_by_role("button", name="count-all", exact=True).click()
        expect(ready.answer).to_contain_text("$9.98 was for coins")
    assert [] == by_the_page(asked)


def test_a_file_stays_out_of_address_and_history(ready: CalculatorPage) -> None:
    """What can be shared or kept holds the cap, and nothing of the file."""
    choose(ready, payload(ONE))
    ready.field("cap").fill("12")
    expect(ready.answer).to_contain_text("Cap of $12.00: within")
    ready.page.wait_for_url("**cap=12")
    state = ready.page.evaluate("JSON.stringify(history.state) + JSON.stringify({...localStorage, ...sessionStorage})")
    assert ("SECRET" in state, "march" in state, "march" in ready.page.url) == (False, False, False)


def test_a_sample_takes_the_files_place_and_back(ready: CalculatorPage) -> None:
    """What was chosen last counts, and the page shows which."""
    choose(ready, payload(ONE))
    expect(ready.answer).to_contain_text("$4.99 was for coins")
    assert "" == ready.field("statement").input_value()
    ready.field("statement").select_option("sample:monzo")
    expect(ready.answer).to_contain_text("Monzo: £23.88")
    assert 0 == ready.form.locator("[data-upload=statement]").evaluate("field => field.files.length")


def test_a_preset_puts_the_file_away(ready: CalculatorPage) -> None:
    """A ready example shows its own statement."""
    choose(ready, payload(ONE))
    expect(ready.answer).to_contain_text("$4.99 was for coins")
    ready.form.get_by_role("button", name="With Apple’s purchase history").click()
    assert 998 == ready.figures["certain_cents"]
    assert 0 == ready.form.locator("[data-upload=statement]").evaluate("field => field.files.length")


def test_an_unclear_file_is_asked_about_and_kept(ready: CalculatorPage) -> None:
    """Two meanings become two buttons; picking one answers with the same file."""
    choose(ready, payload("Date,Description,Amount\n03/04/2026,TIKTOK PAY,-1.00\n"))
    ready.form.get_by_role("button", name="month-first", exact=True).click()
    expect(ready.answer).to_contain_text("2026-03-04")


def test_a_photo_is_named_and_the_answer_stays(ready: CalculatorPage) -> None:
    """The sentence stands at the field; the last good answer is still there."""
    choose(ready, payload(b"\xff\xd8\xff\xe0" + bytes(999), "photo.csv"))
    expect(ready.form.locator("[data-control=statement] .cg-problem")).to_contain_text("a photo (JPEG)")
    assert 2388 == ready.figures["total_cents"]


def test_a_file_above_fifty_megabytes_is_not_even_read(ready: CalculatorPage, tmp_path: Path) -> None:
    """Its size is enough for the sentence."""
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate(50_000_001)
    choose(ready, str(large))
    expect(ready.form.locator("[data-control=statement] .cg-problem")).to_contain_text("too large")


def test_markup_in_a_statement_stays_text(ready: CalculatorPage) -> None:
    """A shop may be called anything."""
    choose(ready, payload(ONE.replace("SECRETWORD", "<img src=x onerror=alert(1)>")))
    expect(ready.answer).to_contain_text("<img src=x")
    assert 0 == ready.form.locator("img").count()


@pytest.mark.slow
def test_a_file_is_kept_when_the_engine_fails(page: Page, complaints: list[str]) -> None:
    """Trying again answers the file that was chosen."""
    page.route("**/engine-*/*.wasm", lambda route: route.fulfill(status=404))
    shown = CalculatorPage(page, "statement-check")
    choose(shown, payload(ONE))
    shown.wait("failed")
    page.unroute("**/engine-*/*.wasm")
    shown.form.get_by_role("button", name="Try again").click()
    expect(shown.answer).to_contain_text("$4.99 was for coins", timeout=30_000)
    complaints.clear()  # the browser itself reports the file that was withheld


@pytest.mark.slow
def test_a_large_statement_leaves_the_page_responsive(ready: CalculatorPage) -> None:
    """While 50,000 rows are read the page still takes turns; only some lines are drawn, all are in the file."""
    ready.page.evaluate("window.turns = 0; setInterval(() => { window.turns += 1; }, 20)")
    choose(ready, payload(apple_card([("03/15/2026", f"SHOP {n}", "Purchase", "1.00") for n in range(50_000)])))
    expect(ready.answer).to_contain_text("$50,000.00 spent", timeout=30_000)
    assert ready.page.evaluate("window.turns") > 10
    assert ready.answer.locator("li").count() < 100


MANY = apple_card([("03/15/2026", f"SHOP {n}", "Purchase", "1.00") for n in range(6_000)])


@pytest.mark.slow
def test_a_large_file_is_made_when_it_is_pressed(ready: CalculatorPage) -> None:
    """By keyboard: the file is whole, a link is left with the focus, and nothing is asked of the network."""
    choose(ready, payload(MANY))
    button = ready.answer.get_by_role("button", name="The sorted lines for a spreadsheet, 6,000 of them")
    button.focus()
    with recorded(ready.page) as asked, ready.page.expect_download() as download:
        ready.page.keyboard.press("Enter")
    expected = statement_check.answer(statement=MANY).files[0]
    assert (expected.name, expected.content) == (
        download.value.suggested_filename,
        Path(download.value.path()).read_bytes(),
    )
    expect(ready.answer.locator("a[download='sorted-lines.csv']")).to_be_focused()
    assert [] == by_the_page(asked)


def test_a_made_file_is_let_go_of(ready: CalculatorPage, kept_page: tuple[Page, list[str]]) -> None:
    """The next answer offers its own file, and the one before takes no memory any more."""
    choose(ready, payload(MANY))
    ready.answer.get_by_role("button", name="6,000 of them").click()
    old = ready.answer.locator("a[download='sorted-lines.csv']").get_attribute("href")
    ready.field("cap").fill("12")
    expect(ready.answer).to_contain_text("Cap of $12.00")
    expect(ready.answer.get_by_role("button", name="6,000 of them")).to_be_visible()
    assert ready.page.evaluate("url => fetch(url).then(() => false, () => true)", old)
    kept_page[1].clear()  # of the file that is gone
