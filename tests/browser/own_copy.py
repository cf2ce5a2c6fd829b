"""A copy of the built site that a test may change, on a host that a test may slow down or stop."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from pathlib import Path
from shutil import copytree
from typing import Any

from coinguide.site.page.offline import SERVICE_WORKER, engine_files, service_worker, site_files
from verbs.serve import SiteHandler, SiteServer


class Host:
    """A copy of the site under `below`, at `home`; `delay` seconds pass before each answer.

    `caching` is what the host says of keeping files, None for the site's own words; `damaged` are the ends of the paths
    that come as another file.
    """

    def __init__(self, site: Path, folder: Path, below: str) -> None:
        self.folder = copytree(site, folder / below, dirs_exist_ok=True)
        self.delay = 0.0
        self.caching: str | None = None
        self.damaged: set[str] = set()
        self.stopped = False
        self.asked: list[str] = []
        self.script = (self.folder / SERVICE_WORKER).read_text(encoding="utf-8").split("\n", maxsplit=1)[1]
        self.server = SiteServer(("127.0.0.1", 0), partial(_Handler, host=self, directory=str(folder)))
        self.home = f"http://127.0.0.1:{self.server.server_port}/{below}".rstrip("/")
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    def stop(self) -> None:
        """Answer no more, on no connection that is open either."""
        self.stopped = True
        if self.thread.is_alive():
            self.server.shutdown()
            self.server.server_close()
            self.thread.join()

    def change(self, page: str, old: str, new: str) -> None:
        """Write other words into a page; the service worker's list stays as it was."""
        path = self.folder / page
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def publish(self) -> None:
        """Write the service worker's list anew, as a build does."""
        worker = self.folder / SERVICE_WORKER
        text = service_worker(site_files(self.folder), engine_files(self.folder, whole=True), self.script)
        worker.write_text(text, encoding="utf-8")

    def rename_engine(self) -> None:
        """Give the engine's folder another name, as new facts do, in every page and in the list."""
        folder = next(self.folder.glob("_static/coinguide/engine-*"))
        new = f"engine-{folder.name.removeprefix('engine-')[::-1]}"
        for file in [*self.folder.rglob("*.html"), self.folder / SERVICE_WORKER]:
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace(folder.name, new), encoding="utf-8")
        folder.rename(folder.with_name(new))
        self.publish()


class _Handler(SiteHandler):
    def __init__(self, *request: Any, host: Host, directory: str) -> None:
        self.host = host
        super().__init__(*request, directory=directory)

    def do_GET(self) -> None:  # noqa: N802 (the standard library's name)
        if self.host.stopped:
            self.close_connection = True
            return
        self.host.asked.append(self.path)
        time.sleep(self.host.delay)
        if self.path.endswith(tuple(self.host.damaged)):
            self._send_another()
        else:
            super().do_GET()

    def send_header(self, keyword: str, value: str) -> None:
        """What the host says of keeping takes the place of what the site says."""
        if keyword == "Cache-Control" and self.host.caching is not None:
            value = self.host.caching
        if value:
            super().send_header(keyword, value)

    def _send_another(self) -> None:
        body = b"<!doctype html><title>Sign in</title>"
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(self.path))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def own_host(site: Path, folder: Path, below: str = "") -> Iterator[Host]:
    """A host of the test's own, stopped at the end."""
    host = Host(site, folder, below)
    try:
        yield host
    finally:
        host.stop()
