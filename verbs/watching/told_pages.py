"""Pages of `make serve` that hear of a newer site: one script of the server's own, told by server-sent events.

Only what a browser opens as a page gets the script, on its way; the files stay as they are published, and so does what
any other program fetches. The pages' policy allows it as it allows the site's own scripts.
"""

from __future__ import annotations

import json
import threading
from functools import partial
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import IO

from verbs.serve import SiteHandler

SCRIPT, EVENTS = "/_watch/reload.js", "/_watch/events"
SOURCE = Path(__file__).with_name("reload.js")
# With the version of the page, so that one which changes before the page hears of anything is heard of too.
TAG = f'<script src="{SCRIPT}" data-version="{{}}" defer></script></head>'
# So often a page is told again what it knows: a connection that broke is noticed then.
PULSE_SECONDS = 15


class News:
    """Which site is there, and what is wrong with the newest sources; who waits for a change is woken."""

    def __init__(self, version: str) -> None:
        self.version, self.mistake, self.ended = version, "", False
        self.changed = threading.Condition()

    def tell(self, version: str, mistake: str) -> None:
        """Wake every page."""
        with self.changed:
            self.version, self.mistake = version, mistake
            self.changed.notify_all()

    def end(self) -> None:
        """Let every page go."""
        with self.changed:
            self.ended = True
            self.changed.notify_all()

    def wait_for_other_than(self, told: str) -> None:
        """Return when there is something else to tell, or after a while."""
        with self.changed:
            self.changed.wait_for(lambda: self.ended or self.words() != told, PULSE_SECONDS)

    def words(self) -> str:
        """What a page is told."""
        return json.dumps({"version": self.version, "mistake": self.mistake})


class HearingHandler(SiteHandler):
    """The site as it is published, and for pages in a browser the script that reloads them."""

    def __init__(self, *arguments: object, news: News, **more: object) -> None:
        self.news = news
        super().__init__(*arguments, **more)  # type: ignore[arg-type]

    def do_GET(self) -> None:  # noqa: N802
        if self.path == EVENTS:
            self._tell()
        else:
            super().do_GET()

    def send_head(self) -> BytesIO | IO[bytes] | None:  # type: ignore[override]
        """Give the script, or the page with its tag, else the file."""
        if self.path == SCRIPT:
            return self._answer(SOURCE.read_bytes(), "text/javascript")
        page = Path(self.translate_path(self.path))
        page = page / "index.html" if self.path.split("?")[0].endswith("/") else page
        if self._is_opened() and page.suffix == ".html" and page.is_file():
            tag = TAG.format(self.news.version).encode()
            return self._answer(page.read_bytes().replace(b"</head>", tag, 1), "text/html; charset=utf-8")
        return super().send_head()

    def _is_opened(self) -> bool:
        """Whether a reader opens a page, also through the script that lets the guide be read offline.

        What that script keeps it asks for in another way, and gets the files themselves.
        """
        return "document" == self.headers.get("Sec-Fetch-Dest") or "same-origin" == self.headers.get("Sec-Fetch-Mode")

    def _answer(self, body: bytes, kind: str) -> BytesIO:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def _tell(self) -> None:
        """Say what is there now, and again at each change, until the page is closed or the server ends."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        while not self.news.ended:
            told = self.news.words()
            self.wfile.write(f"data: {told}\n\n".encode())
            self.wfile.flush()
            self.news.wait_for_other_than(told)


def pages_that_hear(news: News) -> partial[HearingHandler]:
    """The handler of a server that tells these news."""
    return partial(HearingHandler, news=news)
