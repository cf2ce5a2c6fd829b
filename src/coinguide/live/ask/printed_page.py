"""A file of an answer that is one page to print, complete in itself: no script, nothing fetched, ink on white."""

from collections.abc import Iterable
from html import escape

from coinguide.live.ask.answer import Download

__all__ = ["printed_page"]

_STYLE = """
@page { margin: 10mm }
body { font: 10pt/1.25 system-ui, sans-serif; color: #000; background: #fff; max-width: 182mm; margin: 0 auto }
h1 { font-size: 17pt; margin: 0 0 1mm }
h2 { font-size: 11pt; margin: 2mm 0 0.5mm }
p, ul, ol { margin: 0 0 0.5mm }
ul, ol { padding-left: 5mm }
.boxes { list-style: none; padding-left: 0 }
.beside { columns: 2; column-gap: 6mm; font-size: 9pt }
.beside li { break-inside: avoid }
.beside h2 { break-after: avoid }
.big { font-size: 20pt; font-weight: 700; margin: 1mm 0 }
.small { font-size: 8.5pt }
table { border-collapse: collapse; width: 100% }
th, td { border: 0.3mm solid #000; padding: 1mm 2mm; text-align: left; height: 5mm }
"""


def printed_page(name: str, title: str, parts: Iterable[str], label: str) -> Download:
    """Return a page with this title as a file; ``parts`` are HTML in which every text is escaped already."""
    page = (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        '<meta name="viewport" content="width=device-width">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<style>{_STYLE}</style></head><body><h1>{escape(title)}</h1>{''.join(parts)}</body></html>\n"
    )
    return Download(name, "text/html;charset=utf-8", page.encode(), label)
