"""The control for several of a list on the page: boxes to tick under their headings."""

from collections.abc import Iterable
from html import escape

from coinguide.live.ask.controls.controls import Choices, Option

__all__ = ["choices_field"]

# In letters: two boxes stand side by side on a phone where no words are longer.
_SHORT = 23


def choices_field(control: Choices, key: str, hints: str) -> str:
    """Draw a box for each value, and all that are ticked as one text in the hidden field with the control's name."""
    groups = "".join(_group(heading, options, _boxes(control, options, key)) for heading, options in control.grouped())
    return (
        f'<fieldset class="cg-choices" id="{key}" aria-describedby="{hints}"><legend>{escape(control.label)}</legend>'
        f'<input type="hidden" name="{control.name}" value="{escape(control.text(control.start))}">'
        f"{groups}</fieldset>"
    )


def _group(heading: str, options: Iterable[Option], boxes: str) -> str:
    """Give a group's boxes, side by side where their words are short enough for half a phone."""
    short = all(len(option.label) <= _SHORT for option in options)
    drawn = f'<div class="cg-side-by-side">{boxes}</div>' if short else f"<div>{boxes}</div>"
    return f"<fieldset><legend>{escape(heading)}</legend>{drawn}</fieldset>" if heading else drawn


def _boxes(control: Choices, options: Iterable[Option], key: str) -> str:
    return "".join(
        f'<label for="{key}-{escape(option.value)}"><input type="checkbox" id="{key}-{escape(option.value)}" '
        f'data-choices="{control.name}" value="{escape(option.value)}"'
        f"{' checked' if option.value in control.start else ''}> <span>{escape(option.label)}</span></label>"
        for option in options
    )
