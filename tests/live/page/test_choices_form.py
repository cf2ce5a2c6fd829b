"""Several of a list as a form: a box for each under its heading, and all of them as one text."""

from bs4 import BeautifulSoup

from coinguide.live.ask.controls.controls import Choices, Option
from coinguide.live.page.choices_form import choices_field

TABLE = Choices(
    name="table",
    label="What is <on> it?",
    options=(Option("tea", "Hot tea"), Option("milk", "Milk & more"), Option("cake", "Cake")),
    start=("tea", "cake"),
    groups=(("To drink", "tea"), ("To eat", "cake")),
)
FORM = BeautifulSoup(choices_field(TABLE, "x-table", "x-table-help"), "html.parser")


def test_a_box_for_each_value() -> None:
    """Each has the option's words as its label, and those of the start are ticked."""
    boxes = FORM.select("input[type=checkbox]")
    labels = [FORM.select_one(f"label[for={box['id']}]") for box in boxes]
    assert ["Hot tea", "Milk & more", "Cake"] == [label.get_text(strip=True) for label in labels if label]
    assert [("tea", True), ("milk", False), ("cake", True)] == [
        (box["value"], box.has_attr("checked")) for box in boxes
    ]


def test_one_field_has_the_controls_name() -> None:
    """It holds what is ticked as the text that a link and the command line hold, and cannot be seen."""
    (field,) = FORM.select("[name]")
    assert ("table", "tea,cake", "hidden") == (field["name"], field["value"], field["type"])


def test_headings_are_heard() -> None:
    """The question is the outer legend, each group's heading an inner one, and words stay words."""
    assert ["What is <on> it?", "To drink", "To eat"] == [legend.text for legend in FORM.select("legend")]


def test_a_list_without_headings_is_one_group() -> None:
    """No empty legend is drawn."""
    plain = Choices(name="table", label="Table", options=TABLE.options)
    form = BeautifulSoup(choices_field(plain, "x", "y"), "html.parser")
    assert (1, 3) == (len(form.select("legend")), len(form.select("input[type=checkbox]")))
