"""A File control on the page: a native field for the file, and a list of invented samples."""

from html import escape

from coinguide.live.ask.controls.file_control import SAMPLE, File

__all__ = ["file_field"]

SEVERAL = "Choose as many as you like, or drop them here. "


def file_field(control: File, key: str, hints: str) -> str:
    """Give the two fields. The list has the control's name and holds its text; page.js reads the file beside it."""
    chosen = control.text(control.start)
    options = "".join(
        f'<option value="{SAMPLE}{sample.name}"{" selected" if chosen == SAMPLE + sample.name else ""}>'
        f"{escape(sample.label)}</option>"
        for sample in control.samples
    )
    return (
        f'<label for="{key}">{escape(control.label)}</label>'
        f'<input id="{key}" type="file" data-upload="{control.name}" data-largest="{control.largest}" '
        f"{'multiple ' if control.several else ''}"
        f'accept="{",".join(control.endings)}" aria-describedby="{key}-where {hints}">'
        f'<p class="cg-help" id="{key}-where">{SEVERAL if control.several else ""}'
        "The file is read here and never leaves your browser.</p>"
        f'<label for="{key}-sample">{escape(control.label)}: an invented sample to try</label>'
        f'<select id="{key}-sample" name="{control.name}" aria-describedby="{hints}">'
        f'<option value="">none</option>{options}</select>'
    )
