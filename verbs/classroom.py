"""Write the classroom kit from the built site.

This part runs with the Python of `.venv`: it bundles scripts as the book's build does.
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

import coinguide
from coinguide.site.kit import kit_files, write_kit
from verbs.book import SITE
from verbs.words import ROOT, say

WEB = Path(coinguide.__file__).parent / "live" / "web"


def write_classroom() -> Path:
    """The zip, made from the site as it is."""
    with TemporaryDirectory() as work:
        files = kit_files(SITE, web=WEB, modules=ROOT / "node_modules", work=Path(work))
    zipped = ROOT / "dist" / f"coinguide-classroom-{version('coinguide')}.zip"
    write_kit(files, zipped)
    unzipped = sum(map(len, files.values()))
    say(
        f"the kit is {zipped.relative_to(ROOT)}: {zipped.stat().st_size / 1e6:.1f} MB, "
        f"{unzipped / 1e6:.1f} MB unzipped, {len(files)} files"
    )
    return zipped


if __name__ == "__main__":
    write_classroom()
