"""The control for several of a list on the page: boxes to tick under their headings."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from coinguide.live.ask.controls.controls import Choices, Option
from coinguide.live.page.tags import tag

__all__ = ["choices_field"]

# In letters: two boxes stand side by side on a phone where no words are longer.
_SHORT = 23


def choices_field(control: Choices, key: str, hints: str) -> Markup:
    """Return a box for each value, and all ticked ones as one text in the hidden field of the control's name."""
    groups = (_group(heading, options, _boxes(control, options, key)) for heading, options in control.grouped())
    return tag(
        "fieldset",
        tag("legend", control.label),
        tag("input", type="hidden", name=control.name, value=control.text(control.start)),
        *groups,
        class_="cg-choices",
        id=key,
        aria_describedby=hints,
    )


def _group(heading: str, options: Iterable[Option], boxes: Iterable[Markup]) -> Markup:
    """Return a group's boxes, side by side where their words are short enough for half a phone."""
    short = all(len(option.label) <= _SHORT for option in options)
    drawn = tag("div", *boxes, class_="cg-side-by-side" if short else None)
    return tag("fieldset", tag("legend", heading), drawn) if heading else drawn


def _boxes(control: Choices, options: Iterable[Option], key: str) -> Iterator[Markup]:
    for option in options:
        place, ticked = f"{key}-{option.value}", option.value in control.start
        box = tag("input", type="checkbox", id=place, data_choices=control.name, value=option.value, checked=ticked)
        yield tag("label", box, " ", tag("span", option.label), for_=place)
