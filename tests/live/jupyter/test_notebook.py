"""In Jupyter a calculator is widgets and a figure; when the book is built it is its form, and no widget."""

from functools import cache
from typing import Any

import ipywidgets
import pytest

from coinguide.guide.budget.habit_picture import habits
from coinguide.guide.calculators import CALCULATORS
from coinguide.guide.creators.platforms_picture import platforms
from coinguide.guide.prices.ladder_picture import ladder
from coinguide.live.ask.controls.controls import Choice, Choices, Text
from coinguide.live.jupyter import panel
from coinguide.live.jupyter.book_switch import SWITCH
from coinguide.live.jupyter.drawing import chart_png
from coinguide.live.jupyter.notebook import NotebookCalculator, calculator
from coinguide.live.page.plain_json import figures_json
from tests.cases import CASES, FEW, Case
from tests.live.page.test_page import PASTED


@pytest.fixture(autouse=True)
def in_jupyter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests run as a notebook does, unless they say otherwise."""
    monkeypatch.delenv(SWITCH, raising=False)


def by_label(box: Any, label: str) -> Any:
    """The first control whose description starts so."""
    found = [w for w in leaves(box) if getattr(w, "description", "").startswith(label)]
    return found[0]


def leaves(box: Any) -> list[Any]:
    """Every widget inside a box that holds no others."""
    children = getattr(box, "children", ())
    return [leaf for child in children for leaf in leaves(child)] if children else [box]


# A few of each calculator, since the answers come from the same function for all; WebKit is asked the whole table.
# A list of choices cannot hold a value that is not in it.
FILLABLE = [
    pytest.param(case, id=case.id)
    for case in CASES
    if case.id in FEW
    and not any(isinstance(c, Choice | Choices) and c.name == case.wrong for c in CALCULATORS[case.calculator].controls)
]


# Each panel starts with the same chart as the one before: drawing it once for all is most of the table's time.
DRAWN_ONCE = cache(chart_png)


@pytest.mark.parametrize("case", FILLABLE)
def test_the_widgets_say_what_python_says(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    """Filling in the widgets gives the answer Python gives, mistakes and questions included."""
    monkeypatch.setattr(panel, "chart_png", DRAWN_ONCE)
    shown = calculator(case.calculator)
    fields = shown.panel().fields
    for name, text in case.values.items():
        fill_in(fields[name], text)
    assert CALCULATORS[case.calculator].ask(case.values) == shown.answer


def fill_in(field: Any, text: str) -> None:
    """Write a text into a field, or choose it from a list, as a reader would."""
    if isinstance(field.widget, ipywidgets.Dropdown):
        text = next(value for _, value in field.widget.options if value.casefold() == text.casefold())
    field.value = text


def test_text_is_the_headline() -> None:
    """The text alternative is the answer's first sentence; it is what the notebook's test compares."""
    shown = calculator("bundle-planner")
    assert shown.answer.headline == shown._repr_mimebundle_()["text/plain"]


def test_jupyter_gets_no_html() -> None:
    """Outside the book a cell emits text and the widget view alone."""
    bundle = calculator("gift-value")._repr_mimebundle_()
    assert {"text/plain", "application/vnd.jupyter.widget-view+json"} == set(bundle)


def test_the_book_gets_its_form(monkeypatch: pytest.MonkeyPatch) -> None:
    """Under the switch a cell emits text and the HTML form."""
    monkeypatch.setenv(SWITCH, "1")
    assert {"text/plain", "text/html"} == set(calculator("gift-value")._repr_mimebundle_())


def test_the_book_gets_a_short_form_where_a_chapter_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Marked as short, with the words of its fold; in Jupyter the whole calculator is there."""
    short = calculator("bundle-planner").short("Why <so>")
    assert "text/html" not in short._repr_mimebundle_()
    monkeypatch.setenv(SWITCH, "1")
    form = short._repr_mimebundle_()["text/html"]
    assert ("data-short" in form, "Why &lt;so&gt;" in form, "Why <so>" in form) == (True, True, False)


def test_typing_changes_answer_and_figure() -> None:
    """A new text in the field redraws headline and picture."""
    shown = calculator("bundle-planner")
    box = shown.panel().box
    picture = next(leaf for leaf in leaves(box) if isinstance(leaf, ipywidgets.Image))
    before = bytes(picture.value)
    by_label(box, "Coins you want").value = "20000"
    assert (20_016, True) == (shown.answer.figures["coins_bought"], before != bytes(picture.value))


def test_the_slider_moves_the_field() -> None:
    """The slider writes its number into the field."""
    shown = calculator("bundle-planner")
    box = shown.panel().box
    next(leaf for leaf in leaves(box) if isinstance(leaf, ipywidgets.FloatSlider)).value = 2000.0
    assert "2000" == by_label(box, "Coins you want").value


def test_the_field_moves_the_slider() -> None:
    """A number typed moves the slider, where it reaches that far."""
    box = calculator("bundle-planner").panel().box
    by_label(box, "Coins you want").value = "2000"
    assert 2000 == next(leaf for leaf in leaves(box) if isinstance(leaf, ipywidgets.FloatSlider)).value


@pytest.mark.parametrize(("coins", "expected"), [("2,000", "2000"), (2000, "2000")])
def test_other_start_values(coins: object, expected: str) -> None:
    """A notebook can start a calculator elsewhere; the value is read as a reader's would be."""
    shown = calculator("bundle-planner", coins=coins)
    assert (expected, True) == (shown.panel().fields["coins"].value, "2,000 coins" in shown.answer.headline)


def test_other_start_values_stand_in_the_form(monkeypatch: pytest.MonkeyPatch) -> None:
    """The book's form starts there too."""
    monkeypatch.setenv(SWITCH, "1")
    assert 'value="2000"' in calculator("bundle-planner", coins=2000)._repr_mimebundle_()["text/html"]


def test_a_wrong_start_value_gets_its_sentence() -> None:
    """The author of a notebook reads the same sentence as a reader would."""
    with pytest.raises(ValueError, match="“many” is not a number"):
        calculator("bundle-planner", coins="many")


def test_a_mistake_keeps_the_last_answer() -> None:
    """A wrong value shows its sentence; the headline on screen stays."""
    shown = calculator("bundle-planner")
    box = shown.panel().box
    by_label(box, "Coins you want").value = "many"
    texts = [leaf.value for leaf in leaves(box) if isinstance(leaf, ipywidgets.HTML)]
    assert (1, 1) == (sum("“many” is not a number" in t for t in texts), sum("for $15.96" in t for t in texts))


def test_what_a_reader_types_is_escaped() -> None:
    """Markup typed into a field stays text."""
    shown = calculator("bundle-planner")
    box = shown.panel().box
    by_label(box, "Coins you want").value = "<img src=x>"
    texts = [leaf.value for leaf in leaves(box) if isinstance(leaf, ipywidgets.HTML)]
    assert not any("<img" in text for text in texts)


def test_rows_can_be_added_and_filled() -> None:
    """A new row in the own prices counts once it is filled in."""
    shown = calculator("bundle-planner", where="own", own_prices="70=0.74")
    box = shown.panel().box
    add = next(leaf for leaf in leaves(box) if getattr(leaf, "description", "") == "Add a row")
    add.click()
    coins, price = [leaf for leaf in leaves(box) if getattr(leaf, "description", "") in ("Coins", "Price")][-2:]
    coins.value, price.value = "1000", "5.00"
    assert 500 == figures_json(shown.answer.figures)["cost_cents"]


def test_own_prices_are_shown_when_they_count() -> None:
    """The table is there when the reader chooses own prices, and not before."""
    fields = calculator("bundle-planner").panel().fields
    before = fields["own_prices"].widget.layout.display
    fields["where"].value = "own"
    assert ("none", "") == (before, fields["own_prices"].widget.layout.display)


def test_an_unknown_name_lists_the_names() -> None:
    """Asking for a calculator that does not exist says which there are."""
    with pytest.raises(KeyError, match="bundle-planner, price-check, gift-value"):
        calculator("moon")


@pytest.mark.parametrize("drawing", [ladder, platforms, habits])
def test_figures_are_pictures_in_jupyter(drawing: Any) -> None:
    """A chapter's figure is a PNG with its words."""
    assert {"image/png", "text/plain"} == set(drawing()._repr_mimebundle_())


@pytest.mark.parametrize("drawing", [ladder, platforms, habits])
def test_figures_are_the_same_every_time(drawing: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the book a figure is SVG with a title, the same text at every build."""
    monkeypatch.setenv(SWITCH, "1")
    first, second = (drawing()._repr_mimebundle_()["text/html"] for _ in range(2))
    assert (True, True) == (first == second, "<title" in first)


def test_a_pasted_text_changes_the_answer() -> None:
    """A Text control is a text area that answers as it is typed in."""
    shown = NotebookCalculator(PASTED)
    by_label(shown.panel().box, "Message").value = "four"
    assert {"length": 4} == shown.answer.figures


@pytest.mark.parametrize("name", ["bundle-planner", "after-a-scam", "statement-check", "scam-check"])
def test_a_ready_example_is_a_press_away(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every example has its button, and the answer is the example's."""
    monkeypatch.setattr(panel, "chart_png", DRAWN_ONCE)
    shown = calculator(name)
    shown_panel: Any = shown.panel()
    for example in shown.declared.examples:
        (button,) = (leaf for leaf in leaves(shown_panel.box) if getattr(leaf, "description", "") == example.label)
        button.click()
        assert shown.declared.ask(example.values).figures == shown.answer.figures


def test_a_text_box_is_as_tall_as_declared() -> None:
    """So many lines as on the page."""
    panel: Any = calculator("scam-check").panel()
    (box,) = (leaf for leaf in leaves(panel.box) if type(leaf).__name__ == "Textarea")
    assert next(c.lines for c in CALCULATORS["scam-check"].controls if isinstance(c, Text)) == box.rows
