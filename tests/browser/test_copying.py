"""A table that is copied keeps its columns, on a desk and on a phone."""

import pytest
from playwright.sync_api import Page

from tests.later import later

# What a copy puts on the clipboard, told instead of put there.
COPIED = """(place) => new Promise((go) => {
    const range = document.createRange();
    range.selectNode(document.querySelector(place));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    addEventListener("copy", ({ clipboardData }) => go(clipboardData.getData("text/plain")), { once: true });
    document.execCommand("copy");
})"""


def copied(page: Page, address: str, place: str, width: int) -> list[list[str]]:
    """The lines of what is copied there, each by its columns."""
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(address)
    page.wait_for_selector("fieldset:enabled, time", state="attached")
    page.wait_for_function("document.readyState === 'complete'")
    text: str = page.evaluate(COPIED, place)
    return [line.split("\t") for line in text.strip().splitlines()]


@pytest.mark.parametrize("width", [375, later(1280)])
def test_a_result_keeps_its_columns(page: Page, width: int) -> None:
    """Every line of the planner's table has as many columns as its head."""
    lines = copied(page, "/book/bundles.html", "[data-calculator=bundle-planner] .cg-rows", width)
    head = next(line for line in lines if len(line) > 1)
    assert (True, {len(head)}) == (len(lines) > 2, {len(line) for line in lines if len(line) > 1})
    assert any("330" in cell for line in lines for cell in line)


@pytest.mark.parametrize("width", [375, later(1280)])
def test_facts_keep_their_columns(page: Page, width: int) -> None:
    """Without the words that name a column again on a phone."""
    lines = copied(page, "/book/sources.html", "table.facts#app-usd", width)
    rows = [line for line in lines if len(line) > 1]
    assert (True, {len(rows[0])}) == (len(rows) > 3, {len(row) for row in rows})
    assert not any(cell.startswith(f"{head}:") for row in rows[1:] for head, cell in zip(rows[0], row, strict=True))


@pytest.mark.parametrize("place", ["table.facts#app-usd tbody", later("table.facts#app-usd tr:nth-child(2)")])
def test_a_part_of_a_table_keeps_its_columns(page: Page, place: str) -> None:
    """Some rows, or the cells of one."""
    assert {True} == {len(line) > 1 for line in copied(page, "/book/sources.html", place, 375)}


def test_words_around_a_table_stay(page: Page) -> None:
    """A whole answer is copied with its sentence, and with the table's columns."""
    lines = copied(page, "/book/bundles.html", "[data-calculator=bundle-planner] .cg-answer", 375)
    assert (True, True) == (any("buy" in line[0] for line in lines), any(len(line) > 2 for line in lines))
