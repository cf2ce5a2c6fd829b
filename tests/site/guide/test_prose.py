"""Every figure in prose links to its record and says what the record says; changing a fact names the sentences."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from coinguide.facts import Fact, load
from coinguide.guide.computed import all_facts
from coinguide.site.guide.prose import QUIZ, Allowed, Finding, check_markdown, check_notebook, check_pages
from tests.frozen_facts import frozen

BOOK = Path(__file__).parents[3]


def in_contents(entry: Any) -> Iterator[str]:
    """The pages that a part of the table of contents names, in order."""
    if isinstance(entry, list):
        for part in entry:
            yield from in_contents(part)
    elif isinstance(entry, dict):
        for key, part in entry.items():
            yield from [part] if key in ("root", "file") else in_contents(part)


def page_of(name: str) -> str:
    """The page's file, below the book's root: a chapter or a notebook."""
    return next(f"{name}{ending}" for ending in (".md", ".ipynb") if (BOOK / f"{name}{ending}").exists())


PAGES = (*map(page_of, in_contents(yaml.safe_load((BOOK / "_toc.yml").read_text(encoding="utf-8")))), QUIZ)


FROZEN = all_facts(frozen())


def findings(text: str) -> list[Finding]:
    """What the check finds on a page of its own, without any allowance, with the facts that tests of sums have."""
    return check_markdown(text, "page.md", FROZEN, ())


def with_price(record: str, cents: int) -> Mapping[str, Fact]:
    """All facts, as they would be with another price for this bundle."""
    facts = load()
    bundles = tuple(replace(pack, values=(cents,)) if pack.id == record else pack for pack in facts.bundles)
    return all_facts(replace(facts, bundles=bundles))


@pytest.mark.parametrize(
    "link",
    [
        "[$4.99](sources.md#app-usd-330)",
        r"[\$4.99](sources.md#app-usd-330)",
        "[4.99 dollars](sources.md#app-usd-330)",
        "[499 cents](sources.md#app-usd-330)",
        "[4.99](sources.md#app-usd-330)",
        "[USD 4.99](sources.md#app-usd-330)",
        "[about 5 dollars](sources.md#app-usd-330)",
        "[**330 coins** for 4.99 dollars](sources.md#app-usd-330)",
        "[330\ncoins](sources.md#app-usd-330)",
        "[1.51 cents per coin](sources.md#app-usd-330)",
        "[1.5121 cents](sources.md#app-usd-330)",
        "[£0.89](sources.md#app-gbp-65)",
        "[89p](sources.md#app-gbp-65)",
        "[1.36 pence](sources.md#app-gbp-6607)",
        "[0.85 euros, or 85 euro cents](sources.md#web-eur-70)",
        "[Rp 17,000](sources.md#unstated-idr-70)",
        "[9,800 dong](sources.md#web-vnd-30)",
        "[660 or 661 coins for $9.99](sources.md#app-usd-660)",
        "[3.70 or 3.71 dollars](sources.md#web-usd-350)",
        "[1.06 cents, up to 500,000 coins](sources.md#web-usd-custom)",
        "[0.64 %](sources.md#app-bulk-saving-percent)",
        "[0.6 percent](sources.md#app-bulk-saving-percent)",
        "[under 1 %](sources.md#app-bulk-saving-percent)",
        "[more than half a per cent](sources.md#app-bulk-saving-percent)",
        "[about 64 cents](sources.md#app-bulk-saving-cents)",
        "[about 30 %](sources.md#web-discount-percent)",
        "[16 to 28 %](sources.md#web-saving-jp)",
        "[454 to 457 dollars](sources.md#lion-app)",
        "[about 450 dollars](sources.md#lion-app)",
        "[half a cent](sources.md#creator-per-coin-best)",
        "[29,999 coins](sources.md#gift-lion)",
        "[about 30,000 coins](sources.md#gift-lion)",
        "[18 or older](sources.md#age-coins)",
        "[an adult's matter](sources.md#age-coins)",
        "[since 10 February 2025, 53 %](../book/sources.md#scaled-rewards-highest-percent)",
        "[probably invented](sources.md#gift-legendary-love)",
    ],
)
def test_figures_that_agree_pass(link: str) -> None:
    """A record's price, size, rate or share may be spelled in any usual way."""
    assert findings(f"Some words, {link}, and more.") == []


@pytest.mark.parametrize(
    "link",
    [
        "[$5.00](sources.md#app-usd-330)",
        "[5 dollars](sources.md#app-usd-330)",
        "[£4.99](sources.md#app-usd-330)",
        "[331 coins](sources.md#app-usd-330)",
        "[1.52 cents](sources.md#app-usd-330)",
        "[330 %](sources.md#app-usd-330)",
        "[662 coins](sources.md#app-usd-660)",
        "[3.72 dollars](sources.md#web-usd-350)",
        "[1 %](sources.md#app-bulk-saving-percent)",
        "[over 1 %](sources.md#app-bulk-saving-percent)",
        "[about 20 %](sources.md#web-discount-percent)",
        "[454 dollars](sources.md#lion-app)",
        "[over 455 dollars](sources.md#lion-app)",
        "[25 to 30 %](sources.md#web-discount-percent)",
        "[16 or older](sources.md#age-coins)",
        "[half a cent](sources.md#creator-per-coin-high)",
        "[about 20,000 coins](sources.md#gift-lion)",
        "[331 coins](sources.md#app-usd-331)",
    ],
)
def test_figures_that_disagree_are_named(link: str) -> None:
    """A wrong amount, unit, currency, rounding or record is one finding."""
    assert len(findings(f"Some words, {link}, and more.")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "$4.99", r"\$4.99", "4.99 dollars", "£0.89", "1.5 cents", "1.5c", "half a cent", "twenty dollars", "30 %",
        "30%", "30 percent", "330 coins", "a 65-coin pack", "**330** coins", "two coins", "12 Diamonds", "1,321",
        "[70 coins](coins.md)", "![330 coins in a heap](heap.svg)", "{term}`330 coins`", "5 €", "EUR worth 0.85",
    ],
)  # fmt: skip
def test_figures_without_a_link_are_named(words: str) -> None:
    """Money, percents and counts in any spelling are found outside links to the Sources page."""
    assert len(findings(f"Some words, {words}, and more.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "# 330 coins",
        "- 330 coins",
        "| what | coins |\n| --- | --- |\n| a pack | 330 |",
        "```{note} Look\n330 coins\n```",
        ":::{tip}\n:class: small\n330 coins\n:::",
        "```python\ncost = 4.99\n```\n330 coins",
        "```{note}\nText.\n```\n330 coins\n\n```\n65 coins\n```",
        "Price\n: 330 coins",
    ],
)
def test_headings_lists_tables_and_directives_are_prose(text: str) -> None:
    """Every place where a reader reads is checked, and code is not."""
    assert len(findings(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "As of 30 April 2024, or 2024-04-30, in 2024; people aged 13.",
        "One coin, and the price per coin.",
        "Run `buy(4.99)` or ``330 coins``.",
        "```python\ncost = 4.99  # dollars\n```",
        "```{code-cell}\ncost = 4.99\n```",
        "<!-- 330 coins -->",
        "See https://example.org/330-coins or [there](https://example.org/4.99).",
        ":::{grid}\n:columns: 330 coins\n:::",
        "---\nprice: 4.99\n---\nText.",
    ],
)
def test_dates_code_and_addresses_are_no_figures(text: str) -> None:
    """What is not prose, or tells no amount, may stand without a link."""
    assert findings(text) == []


def test_a_finding_says_where_and_what_the_fact_says_now() -> None:
    """The message carries file, line, text, record and the value that the record has."""
    (finding,) = findings("# A page\n\nIt costs [$5.99](sources.md#app-usd-330).")

    assert (finding.page, finding.line, finding.text, finding.record) == ("page.md", 3, "$5.99", "app-usd-330")
    assert str(finding) == (
        "page.md, line 3: “$5.99” says $5.99, but app-usd-330 now says "
        "330 coins, TikTok app, US dollars: $4.99 (1.5121 US cents per coin)."
    )


def test_a_notebook_finding_names_the_cell() -> None:
    """In a notebook only Markdown cells are prose; the cell is counted from 1."""
    cells = [
        {"cell_type": "code", "source": ["cost = 4.99"]},
        {"cell_type": "markdown", "source": ["Some words.\n", "It costs $4.99."]},
    ]
    (finding,) = check_notebook(json.dumps({"cells": cells}), "page.ipynb", None, ())

    assert (finding.page, finding.line) == ("page.ipynb, cell 2", 2)


def test_an_allowance_lets_one_text_pass_on_one_page() -> None:
    """The allow-list is for a page and a text, not for a number everywhere."""
    allowed = [Allowed("1,000 coins", "page.md", "the reader's own question")]

    assert check_markdown("I want 1,000 coins.", "page.md", None, allowed) == []
    assert len(check_markdown("I want 1,000 coins.", "other.md", None, allowed)) == 1
    assert len(check_markdown("I want 2,000 coins.", "page.md", None, allowed)) == 1


def test_an_allowance_that_nothing_needs_is_named(tmp_path: Path) -> None:
    """The allow-list cannot outlive the sentence it was made for."""
    (tmp_path / "page.md").write_text("Nothing here.", encoding="utf-8")
    (finding,) = check_pages(tmp_path, ["page.md"], None, [Allowed("1,000 coins", "page.md", "a question")])

    assert "which is not there any more" in finding.message


def test_the_book_agrees_with_the_facts() -> None:
    """No figure of the book is unlinked or wrong."""
    assert [str(finding) for finding in check_pages(BOOK, PAGES)] == []


def told(record: str) -> set[tuple[str, str]]:
    """The links of the book to this record that tell money or a share, with their pages."""
    link = re.compile(rf"\[([^\[\]]*)\]\([^()\s]*sources\.md#{record}\)")
    found = ((page, text) for page in PAGES for text in link.findall((BOOK / page).read_text(encoding="utf-8")))
    return {(page, " ".join(text.split())) for page, text in found if re.search(r"\d.*(dollars|cents|%)|\$\d", text)}


def named(record: str, cents: int) -> set[tuple[str, str]]:
    """What the check names when this bundle has another price, with its page."""
    found = check_pages(BOOK, PAGES, with_price(record, cents))
    assert all(finding.line > 0 for finding in found)
    return {(finding.page.partition(",")[0], finding.text) for finding in found}


def test_a_changed_price_names_every_sentence_that_tells_it() -> None:
    """With the middle bundle at twice its price: each link to it that gives a price."""
    sentences = told("app-usd-330")

    assert {"book/bundles.ipynb", "book/teach/unit-price.ipynb"} <= {page for page, _ in sentences}
    assert sentences <= named("app-usd-330", 2 * int(load().by_id("app-usd-330").number))


def test_a_changed_price_names_the_claims_that_rest_on_it() -> None:
    """No bundle is both nearly free and dearer than all: each page with a claim of it is named for one."""
    resting = {page for page in PAGES if re.search("claim:[^>]*app-usd-330", (BOOK / page).read_text(encoding="utf-8"))}
    found = [finding for cents in (1, 99_999) for finding in check_pages(BOOK, PAGES, with_price("app-usd-330", cents))]
    broken = {finding.page.partition(",")[0] for finding in found if " rests on " in finding.message}

    assert resting
    assert resting <= broken


def test_a_changed_price_reaches_the_figures_computed_from_it() -> None:
    """With a large bundle at half its price each page tells another saving."""
    sentences = told("app-bulk-saving-percent") | told("app-bulk-saving-cents")

    assert "book/bundles.ipynb" in {page for page, _ in sentences}
    assert sentences <= named("app-usd-6607", int(load().by_id("app-usd-6607").number) // 2)
