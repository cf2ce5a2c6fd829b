"""Serve the built site on this machine only."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from typing import Any
from urllib.parse import unquote, urlsplit

from verbs.served_headers import headers_for
from verbs.words import stop


class SiteHandler(SimpleHTTPRequestHandler):
    """Files with the types that browsers insist on and the site's own headers, its own page for what is missing."""

    protocol_version = "HTTP/1.1"
    # The machine's own table may lack or spoil these; a module script or a wasm file with another type does not run.
    extensions_map = {  # noqa: RUF012
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".json": "application/json",
        ".svg": "image/svg+xml",
    }

    def send_response(self, code: int, message: str | None = None) -> None:
        super().send_response(code, message)
        headers = headers_for(Path(self.directory), unquote(urlsplit(getattr(self, "path", "")).path))
        # What is missing now may be there later.
        if code >= HTTPStatus.BAD_REQUEST:
            headers.pop("Cache-Control", None)
        for name, value in ({"Cache-Control": "no-cache"} | headers).items():
            self.send_header(name, value)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the address should stay on the screen."""


class SiteServer(ThreadingHTTPServer):
    """A server that takes it calmly when a browser has left before the answer."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of every error but a closed connection."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def server_for(folder: Path, port: int = 0, handler: Callable[..., SiteHandler] = SiteHandler) -> ThreadingHTTPServer:
    """A server of this folder on a loopback port, a free one if none is named."""
    return SiteServer(("127.0.0.1", port), partial(handler, directory=str(folder)))


@contextmanager
def running(server: TCPServer) -> Iterator[int]:
    """The port on which this server answers meanwhile; ended afterwards, whatever happened."""
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield int(server.server_address[1])
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def server_at_port(handler: Callable[..., SiteHandler], folder: Path) -> ThreadingHTTPServer:
    """The same on the port that PORT in the environment asks for; stops with words where it cannot be had."""
    wanted = os.environ.get("PORT", "0")
    if not wanted.isdecimal():
        stop(f"PORT should be a number, such as 8000; it is {wanted!r}")
    try:
        return server_for(folder, int(wanted), handler)
    except OSError as error:
        stop(f"port {wanted} cannot be used: {error.strerror}")


def address_of(port: int) -> str:
    """Where a browser on this machine finds the site."""
    return f"http://127.0.0.1:{port}/"
