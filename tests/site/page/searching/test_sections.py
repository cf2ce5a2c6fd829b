"""What a search can find of a built page."""

import pytest

from coinguide.site.page.searching.sections import Section, sections_of


def read(inside: str) -> list[tuple[str, str, str]]:
    """Anchor, heading and text of each section of a page that has this in its article."""
    return [(section.anchor, section.heading, section.text) for section in within(inside)]


def within(inside: str) -> list[Section]:
    """Each section of a page that has this in its article."""
    return sections_of(f'<nav id="n"><section id="x"><h2>Menu</h2></section></nav><article>{inside}</article>')


def test_a_section_has_its_own_words_and_not_those_of_the_next() -> None:
    """Words in bold stay in their sentence; blocks stand apart."""
    page = '<section id="a"><h1>One<a class="headerlink">#</a></h1><p>It <b>is</b>n’t.</p><p>Two.</p>{}</section>'
    within = '<section id="b"><h2>Next &amp; last</h2><ul><li>x</li><li>y</li></ul></section><p>After.</p>'
    assert [("a", "One", "It isn’t. Two. After."), ("b", "Next & last", "x y")] == read(page.format(within))


def test_a_fold_with_a_name_is_a_section() -> None:
    """A country in Where to turn; a fold without a name belongs to what it stands in."""
    fold = '<details id="peru"><summary>Peru</summary><p>Call.</p></details><details><summary>More</summary>x</details>'
    assert [("a", "T", "More x"), ("peru", "Peru", "Call.")] == read(f'<section id="a"><h1>T</h1>{fold}</section>')


def test_a_row_with_a_name_is_a_section_called_as_its_table() -> None:
    """Of a long note only the beginning is read."""
    row = '<tr id="r"><th>330 coins</th><td>$4.99</td><td>{}</td></tr>'
    caption = '<caption><span class="cg-table-name">The app, dollars</span>. More.</caption>'
    name, found = within(f'<table id="t">{caption}<tbody>{row.format("note " * 50)}</tbody></table>')
    assert Section("t", "The app, dollars. More.") == name
    assert ("r", "330 coins", "The app, dollars") == (found.anchor, found.heading, found.table)
    assert (True, True) == (found.text.startswith("$4.99 note"), len(found.text) <= 120)


def test_a_word_that_is_explained_is_a_section() -> None:
    """Each ends where the next begins, also where a list stands in a list."""
    inner = '<dl><dt id="c">C</dt><dd>three</dd></dl>'
    words = f'<dl><dt id="a">A</dt><dd>one</dd><dt id="b">B</dt><dd>two{inner}</dd></dl><p>End.</p>'
    expected = [("s", "S", "End."), ("a", "A", "one"), ("b", "B", "two"), ("c", "C", "three")]
    assert expected == read(f'<section id="s"><h1>S</h1>{words}</section>')


def test_of_a_calculator_its_question_is_read_and_no_answer() -> None:
    """What was answered when the book was built would be found for every number in it."""
    form = '<form><p class="cg-title">Planner</p><legend>How many?</legend><label>Coins</label>{}</form>'
    answer = "<select><option>Peru</option></select><output><p>330 for $4.99</p></output>"
    page = f'<section class="cg" id="calculator-p">{form.format(answer)}<details><p>Example 1</p></details></section>'
    assert [("calculator-p", "Planner", "How many? Coins")] == read(page)


@pytest.mark.parametrize(
    "unread", ["<script>s</script>", "<svg><text>s</text></svg>", '<div class="cell_input">s</div>']
)
def test_programs_and_drawings_are_not_read(unread: str) -> None:
    """Nor the marks of sources."""
    assert [("a", "T", "word.")] == read(
        f'<section id="a"><h1>T</h1>{unread}<p>word<sup class="cg-refs">1</sup>.</p></section>'
    )


def test_a_page_without_an_article_has_none() -> None:
    """Such as the list of names that Sphinx makes."""
    assert [] == sections_of('<section id="a"><h1>T</h1></section>')
