"""Make the site with Jupyter Book, strictly, beside the one that is there, and put it in its place when it is good.

This part runs with the Python of `.venv`. What was read stays in `_build/making` for the next build, what the notebooks
show in `_build/outputs`, pages that nothing has changed in `_build/kept`; each site is put together in an empty folder.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
import time
from pathlib import Path

from verbs.book import BUILD, SITE, STAMP, fingerprint
from verbs.swap import put_in_place
from verbs.words import ROOT, say

MAKING = BUILD / "making"
# There while what was read is that of a good build. After a failure it may lack what a page complained of.
GOOD = MAKING / "good"
# Strict: a warning is an error, told when all pages have been looked at; a link that leads nowhere is a warning.
STRICT = {"nitpicky": True, "latex_individualpages": False}


def make_site() -> bool:
    """Build from the sources as they are now, say how long it took; where it fails the old site stays."""
    started, wanted = time.monotonic(), fingerprint()
    if GOOD.exists():
        GOOD.unlink()
        shutil.rmtree(MAKING / "html", ignore_errors=True)
    else:
        shutil.rmtree(MAKING, ignore_errors=True)
    if not _build(MAKING / "html"):
        return False
    put_in_place(MAKING / "html", SITE)
    STAMP.write_text(wanted + "\n", encoding="utf-8")
    GOOD.touch()
    say(f"built in {time.monotonic() - started:.1f} seconds")
    return True


def _build(out: Path) -> bool:
    # Here and not above: whoever only asks for a name of this module need not wait for these.
    from jupyter_book.sphinx import build_sphinx

    # Pages hold hundreds of thousands of small parts, and all of them until the end: looking for waste costs a quarter.
    gc.disable()
    os.chdir(ROOT)
    settings = {"path_config": str(ROOT / "_config.yml"), "noconfig": True, "doctreedir": str(MAKING / "doctrees")}
    ended = build_sphinx(
        str(ROOT), str(out), **settings, confoverrides=dict(STRICT), warningiserror=True, keep_going=True, quiet=True
    )
    return isinstance(ended, int) and ended == 0


if __name__ == "__main__":
    sys.exit(0 if make_site() else 1)
