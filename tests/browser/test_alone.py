"""A calculator on a page of its own: complete, live in a frame of another host's page, and it stays there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from coinguide.guide.calculators import CALCULATORS
from tests.book.reading import soup
from verbs.serve import running, server_for


def page_of(site: Path, name: str) -> Path:
    """The page of one calculator alone."""
    return site / "alone" / f"{name}.html"


@pytest.mark.parametrize("name", CALCULATORS)
def test_each_calculator_has_its_page(built_site: Path, name: str) -> None:
    """With its form and one heading; every link of it leads to a file of the site."""
    read = soup(page_of(built_site, name))
    links = {str(link["href"]).split("#")[0] for link in read.find_all("a", href=True)}
    files = {link for link in links if link and ":" not in link.split("/")[0]}
    assert (1, 1, set()) == (
        len(read.find_all("form", attrs={"data-calculator": name})),
        len(read.find_all("h1")),
        {link for link in files if not (built_site / "alone" / link).resolve().is_file()},
    )


def test_the_copy_for_reading_offline_does_without_them(built_site: Path) -> None:
    """The chapters have the same calculators."""
    assert "alone/" not in (built_site / "sw.js").read_text(encoding="utf-8")


@pytest.fixture
def course(browser: Browser, site: str, tmp_path: Path) -> Iterator[Page]:
    """A course page on another host, with a calculator and its values in a frame."""
    framed = f"{site}/alone/bundle-planner.html#bundle-planner?coins=5000"
    (tmp_path / "course.html").write_text(f'<h1>Task 1</h1><iframe src="{framed}" height="700"></iframe>', "utf-8")
    context = browser.new_context()
    page = context.new_page()
    with running(server_for(tmp_path)) as port:
        page.goto(f"http://127.0.0.1:{port}/course.html")
        yield page
    context.close()


def test_in_a_frame_it_answers_the_values_of_its_address(course: Page) -> None:
    """A task starts from the values that the teacher chose."""
    frame = course.frame_locator("iframe")
    expect(frame.locator(".cg-headline").first).to_contain_text("5,000 coins", timeout=30_000)


def test_what_leads_on_opens_outside_the_frame(course: Page) -> None:
    """The calculator stays where it is."""
    frame = course.frame_locator("iframe")
    expect(frame.locator("output")).to_have_attribute("data-state", "ready", timeout=30_000)
    with course.context.expect_page() as opened:
        frame.locator(".cg-from a").click()
    expect(opened.value).to_have_title(re.compile("TikTok coins, in real money"))
    expect(frame.locator(".cg-headline").first).to_contain_text("5,000 coins")
