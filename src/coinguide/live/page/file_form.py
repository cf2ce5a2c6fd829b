"""A File control on the page: a native field for the file, and a list of invented samples."""

from markupsafe import Markup

from coinguide.live.ask.controls.file_control import SAMPLE, File
from coinguide.live.page.tags import joined, tag

__all__ = ["file_field"]

SEVERAL = "Choose as many as you like, or drop them here. "


def file_field(control: File, key: str, hints: str) -> Markup:
    """Return the two fields. The list has the control's name and holds its text; page.js reads the file beside it."""
    chosen = control.text(control.start)
    options = (
        tag("option", sample.label, value=SAMPLE + sample.name, selected=chosen == SAMPLE + sample.name)
        for sample in control.samples
    )
    none = tag("option", "none", value="")
    kept = (SEVERAL if control.several else "") + "The file is read here and never leaves your browser."
    return joined(
        [
            tag("label", control.label, for_=key),
            tag(
                "input",
                id=key,
                type="file",
                data_upload=control.name,
                data_largest=control.largest,
                multiple=control.several,
                accept=",".join(control.endings),
                aria_describedby=f"{key}-where {hints}",
            ),
            tag("p", kept, class_="cg-help", id=f"{key}-where"),
            tag("label", control.label, ": an invented sample to try", for_=f"{key}-sample"),
            tag("select", none, *options, id=f"{key}-sample", name=control.name, aria_describedby=hints),
        ]
    )
