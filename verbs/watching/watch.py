"""Serve the site, rebuild what changes, and tell the open pages: this part runs with the Python of `.venv`.

Each build is a process of its own, split off one that has Sphinx and the rest imported already; the package itself is
imported anew each time.
"""

from __future__ import annotations

import multiprocessing
import re
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from watchfiles import watch

from verbs.book import BUILD, READ, SITE, fingerprint, is_current, is_source
from verbs.make_site import make_site
from verbs.serve import address_of, running, server_at_port
from verbs.watching.told_pages import News, pages_that_hear
from verbs.words import ROOT, say, stop

MISTAKE = BUILD / "mistake.txt"
# Another file may be saved in the same breath; a tenth of a second is not felt.
PAUSE_MS = 100
# What a terminal reads as colours, a page would show.
COLOURS = re.compile(r"\x1b\[[\d;]*m")


class Both:
    """Writes to the terminal and to a file: a mistake is read in both places."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(exist_ok=True)  # in a fresh clone nothing was built yet
        self.kept = path.open("w", encoding="utf-8")

    def write(self, text: str) -> int:
        self.kept.write(text)
        return sys.__stderr__.write(text) if sys.__stderr__ else len(text)

    def flush(self) -> None:
        self.kept.flush()
        if sys.__stderr__:
            sys.__stderr__.flush()

    def isatty(self) -> bool:
        return False


class Builder:
    """Builds when the sources are not what was tried last, and tells the open pages."""

    def __init__(self) -> None:
        self.warm = multiprocessing.get_context("forkserver")
        self.warm.set_forkserver_preload(["verbs.watching.warm"])
        self.tried = fingerprint() if is_current() else ""
        self.news = News(self.tried)

    def build(self) -> bool:
        """Build from the sources as they are now; whether it went well."""
        self.tried = fingerprint()
        process = self.warm.Process(target=make_site_and_tell)
        process.start()
        process.join()
        good = process.exitcode == 0
        told = COLOURS.sub("", MISTAKE.read_text(encoding="utf-8")).strip() if MISTAKE.exists() else ""
        mistake = "" if good else told or "the build ended without a word"
        self.news.tell(self.tried if good else self.news.version, mistake)
        return good

    def follow(self) -> None:
        """Build until what was tried is what is there: something may have been saved meanwhile."""
        while fingerprint() != self.tried:
            started = time.monotonic()
            if self.build():
                seconds = time.monotonic() - started
                say(f"{time.strftime('%H:%M:%S')} the pages show what you changed, {seconds:.1f} seconds later")
            else:
                say("the lines above say what is wrong; the last good pages stay")


def serve_and_watch() -> None:
    """Serve until Ctrl+C is pressed; the site that is there already is served while a newer one is being built."""
    builder = Builder()
    try:
        first_site(builder, _changed())
    except KeyboardInterrupt:
        stop("ended before there was a site")
    with running(server_at_port(pages_that_hear(builder.news), SITE)) as port:
        say(f"the guide is at {address_of(port)} (Ctrl+C ends it); what you change is shown when it is built")
        try:
            builder.follow()
            for _changes in _changed():
                builder.follow()
        except KeyboardInterrupt:
            builder.news.end()
    say("ended")


def first_site(builder: Builder, changes: Iterable[object]) -> None:
    """Build until there is a site: after a mistake once more whenever something has changed."""
    if SITE.exists() or builder.build():
        return
    say("the lines above say what is wrong; save it mended, and it is tried again (Ctrl+C ends it)")
    for _change in changes:
        builder.follow()
        if SITE.exists():
            return


def make_site_and_tell() -> None:
    """Build in this process, and keep what is said on the error stream for the page."""
    sys.stderr = Both(MISTAKE)
    good = make_site()
    sys.stderr.flush()
    sys.exit(0 if good else 1)


def _changed() -> Iterable[object]:
    """What was saved, each time that something was."""
    return watch(*(ROOT / name for name in READ), watch_filter=_minds, debounce=PAUSE_MS * 5, step=PAUSE_MS)


def _minds(_change: object, path: str) -> bool:
    """Editors put their own files beside what they save."""
    return is_source(Path(path)) and not path.endswith(("~", ".swp", ".tmp"))


if __name__ == "__main__":
    serve_and_watch()
