"""Sets sheets as PDF with Typst: the same sheets give the same bytes, on every day."""

import json
from collections.abc import Sequence
from importlib.resources import as_file, files
from importlib.util import find_spec

from coinguide.guide.lessons.worksheets.paper import PAPERS, Sheet

__all__ = ["Missing", "pdf_of"]

NEEDED = ("typst", "font_source_sans_pro")


class Missing(Exception):
    """What sets the sheets is not installed; the message says what to do."""


def pdf_of(
    title: str,
    sheets: Sequence[Sheet],
    paper: str,
    *,
    flipped: bool = False,
    size: float = 11.5,
    halves: bool = False,
) -> bytes:
    """Return the PDF: accessible (tagged, with title and language), fonts embedded, no date in it; raises Missing.

    With ``halves`` two sheets of two sides each stand side by side, to be cut in the middle.
    """
    if absent := [name for name in NEEDED if find_spec(name) is None]:
        raise Missing(
            f"Worksheets need more packages ({', '.join(absent)}). Install them with: "
            "pip install 'coinguide[worksheets]'"
        )
    import typst

    data = {
        "title": title,
        "paper": PAPERS[paper],
        "flipped": flipped or halves,
        "halves": halves,
        "size": size,
        "footer": title,
        "sheets": [sheet.plain() for sheet in sheets],
    }
    template = (files("coinguide.guide.lessons.worksheets") / "sheets.typ").read_bytes()
    with as_file(files("font_source_sans_pro") / "files") as letters:
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[letters])
        return typst.compile(
            template,
            format="pdf",
            font_paths=fonts,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards="ua-1",
        )
