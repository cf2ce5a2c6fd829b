"""Cuts the theme's icon set to the icons that the pages show.

The theme sends every reader a script of 1.5 MB (540 kB compressed) with two thousand icons, for about fifteen that it
draws. Its stylesheet can draw the same icons from a font, so the script goes, and the font and the stylesheet keep
only what is used. This may go when the theme ships fewer.
"""

import re
from pathlib import Path

from fontTools import subset

SCRIPT_TAG = re.compile(r'\s*<script defer src="[^"]*scripts/fontawesome\.js[^"]*"></script>')
NAME = re.compile(r"\bfa-([a-z0-9-]+)")
RULE = re.compile(r'(?:\.fa-[\w-]+:before,?)+\{content:"[^"]*"\}')
# Icons have private code points; the stylesheets name some themselves, for admonitions and arrows.
CODE = re.compile(r'"\\([ef][0-9a-f]{3})"')
OLD_FORMAT = re.compile(r',url\([^)]*\.ttf\) format\("truetype"\)')
# Drawn by the theme's script, so no page names it.
DRAWN_LATER = frozenset({"xmark"})


def trim_icons(site: Path) -> None:
    """Drop the icon script, and keep of the font and the stylesheet what these pages use."""
    used = set(DRAWN_LATER)
    for page in sorted(site.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        used.update(NAME.findall(text))
        page.write_text(SCRIPT_TAG.sub("", text), encoding="utf-8")
    (site / "_static/scripts/fontawesome.js").unlink(missing_ok=True)
    _trim_style(site / "_static/styles/pydata-sphinx-theme.css", used)
    codes = {
        code for style in site.glob("_static/**/*.css") for code in CODE.findall(style.read_text(encoding="utf-8"))
    }
    for font in sorted(site.glob("_static/vendor/fontawesome/webfonts/*.woff2")):
        _trim_font(font, codes)


def _trim_style(style: Path, used: set[str]) -> None:
    """Remove the rules of icons that no page shows."""

    def keep(rule: re.Match[str]) -> str:
        return "" if used.isdisjoint(NAME.findall(rule[0])) else rule[0]

    text = RULE.sub(keep, style.read_text(encoding="utf-8"))
    style.write_text(OLD_FORMAT.sub("", text), encoding="utf-8")


def _trim_font(font: Path, codes: set[str]) -> None:
    subset.main([str(font), f"--unicodes={','.join(sorted(codes))}", "--flavor=woff2", f"--output-file={font}.part"])
    Path(f"{font}.part").replace(font)
