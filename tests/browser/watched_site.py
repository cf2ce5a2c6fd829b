"""The built site on a host that writes down what pages complain of, and that can withhold files."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fnmatch import fnmatch
from functools import partial
from http import HTTPStatus
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from typing import Any

from verbs.serve import SiteHandler, SiteServer, running

COMPLAINTS = "/complaints"
EMPTY = "/empty"  # a page of no site, for what a test puts into it
# WebDriver hears nothing of the console, so the page tells the host itself. First in the page, before its policy.
EARS = """<script>{
  // What the copy for offline reading fetches would stand among what the page asks for; test_offline.py tests it.
  if (navigator.serviceWorker) navigator.serviceWorker.register = () => new Promise(() => {});
  const tell = (kind, words) => navigator.sendBeacon("/complaints", `${kind}: ${words}`);
  for (const kind of ["error", "warn"]) {
    const say = console[kind];
    console[kind] = (...words) => { tell(`console ${kind}`, words.join(" ")); say.apply(console, words); };
  }
  addEventListener("error", (event) => tell("page error", event.message ?? event.target.outerHTML), true);
  addEventListener("unhandledrejection", ({ reason }) => tell("page error", reason));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    tell("policy", `${violatedDirective} ${blockedURI}`);
  });
}</script>"""


class WatchedSite:
    """What the host knows and what a test may ask of it."""

    def __init__(self) -> None:
        self.home = ""
        self.complaints: list[str] = []
        self.asked: list[str] = []
        self.withheld: set[str] = set()  # patterns of paths that are answered as missing
        self.types: dict[str, str] = {}  # the type that a host gives to paths of a pattern, in place of the right one
        self.cut: set[str] = set()  # patterns of paths that break off in the middle
        self.slow: dict[str, float] = {}  # seconds that paths of a pattern wait
        self.changed: dict[str, Callable[[bytes], bytes]] = {}  # what paths of a pattern hold in place of the file


class _Handler(SiteHandler):
    """The site's files; ears in every page."""

    def __init__(self, *request: Any, watched: WatchedSite, directory: str) -> None:
        self.watched = watched
        super().__init__(*request, directory=directory)

    def send_header(self, keyword: str, value: str) -> None:
        """The site's headers but for those against frames: WebKit's window is no phone, a frame in it can be."""
        if keyword == "Content-Security-Policy":
            value = value.replace("frame-ancestors 'none'; ", "")
        if keyword != "X-Frame-Options":
            super().send_header(keyword, value)

    def do_GET(self) -> None:  # noqa: N802 (the standard library's name)
        path = self.path.split("?")[0]
        self.watched.asked.append(path)
        if any(fnmatch(path, pattern) for pattern in self.watched.withheld):
            self.send_error(HTTPStatus.NOT_FOUND)
        elif path == EMPTY:
            self._send_page("")
        elif path.endswith(".html"):
            self._send_page(Path(self.translate_path(path)).read_text(encoding="utf-8"))
        else:
            time.sleep(next((wait for pattern, wait in self.watched.slow.items() if fnmatch(path, pattern)), 0))
            self._send_file(path)

    def _send_file(self, path: str) -> None:
        is_cut = any(fnmatch(path, pattern) for pattern in self.watched.cut)
        change = next((one for pattern, one in self.watched.changed.items() if fnmatch(path, pattern)), None)
        if not is_cut and not change:
            super().do_GET()
            return
        file = Path(self.translate_path(path))
        body = change(file.read_bytes()) if change else file.read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if is_cut else body)
        self.close_connection = is_cut

    def do_POST(self) -> None:  # noqa: N802
        words = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if self.path == COMPLAINTS:
            self.watched.complaints.append(words)
        self.send_response(HTTPStatus.NO_CONTENT)
        self.end_headers()

    def guess_type(self, path: Any) -> str:
        """The type of a file, right or not."""
        wrong = (kind for pattern, kind in self.watched.types.items() if fnmatch(str(path), pattern))
        return next(wrong, None) or str(super().guess_type(path))

    def _send_page(self, text: str) -> None:
        body = text.replace("<head>", "<head>" + EARS, 1).encode()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def watched_site(folder: Path) -> Iterator[WatchedSite]:
    """The site on a port of its own: what a browser kept of another host counts nothing here."""
    watched = WatchedSite()
    handler = partial(_Handler, watched=watched, directory=str(folder))
    with running(SiteServer(("127.0.0.1", 0), handler)) as port:
        watched.home = f"http://127.0.0.1:{port}"
        yield watched


@contextmanager
def other_hosts() -> Iterator[tuple[str, list[str]]]:
    """A proxy that leads nowhere, as HOST:PORT, and what was asked of it: every request that would go elsewhere."""
    asked: list[str] = []

    class Refuse(StreamRequestHandler):
        def handle(self) -> None:
            asked.append(f"request to another host: {self.rfile.readline().decode('latin-1').strip()}")
            self.wfile.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

    proxy = ThreadingTCPServer(("127.0.0.1", 0), Refuse)
    proxy.daemon_threads = True
    with running(proxy) as port:
        yield f"127.0.0.1:{port}", asked
