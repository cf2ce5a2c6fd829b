"""A static host on this machine: files from memory, compressed for who takes it where the site is."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

import brotli

from verbs.book import BUILD
from verbs.serve import SiteHandler, running

KEPT = BUILD / "bench"
Files = Mapping[str, bytes]


@cache
def in_brotli(body: bytes) -> bytes:
    """The body at brotli's best, as a host stores it beside the file; kept, since the big ones take half a minute."""
    kept = KEPT / hashlib.sha256(body).hexdigest()
    if not kept.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(brotli.compress(body, quality=11, lgwin=22))
    return kept.read_bytes()


@cache
def in_gzip(body: bytes) -> bytes:
    """The body at gzip's best."""
    return gzip.compress(body, 9, mtime=0)


WAYS = {"br": in_brotli, "gzip": in_gzip}


def compress_all(bodies: Iterable[bytes]) -> None:
    """Compress each body before anyone waits for it, on every core."""
    with ThreadPoolExecutor() as pool:
        list(pool.map(in_brotli, sorted(set(bodies), key=len, reverse=True)))


class _Handler(BaseHTTPRequestHandler):
    """Answers GET from the server's files."""

    protocol_version = "HTTP/1.1"
    # Head and body leave in two writes; with Nagle's algorithm the second may wait 40 ms for the first one's receipt.
    disable_nagle_algorithm = True
    server: _Server

    def do_GET(self) -> None:
        name = unquote(urlsplit(self.path).path).lstrip("/") or "index.html"
        body = self.server.files.get(name)
        if body is None:
            self.send_error(404)
            return
        packed = self._packed(body)
        self.send_response(200)
        self.send_header("Content-Type", _type_of(name))
        if packed is not body:
            self.send_header("Content-Encoding", self.server.way)
        # As GitHub Pages says it; without it a browser asks again at the second visit.
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(packed)))
        self.end_headers()
        self.wfile.write(packed)

    def _packed(self, body: bytes) -> bytes:
        way = self.server.way
        if not way or way not in self.headers.get("Accept-Encoding", ""):
            return body
        return min(body, WAYS[way](body), key=len)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: only the table is printed."""


class _Server(ThreadingHTTPServer):
    """Holds what is served."""

    def __init__(self, files: Files, way: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files = files
        self.way = way

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that leaves in the middle of a file is no error."""


def _type_of(name: str) -> str:
    named = SiteHandler.extensions_map.get(PurePosixPath(name).suffix)
    kind = named or guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


@contextmanager
def hosted(files: Files, *, compressed: bool, way: str = "br") -> Iterator[int]:
    """Serve these files while the block runs; gives the port. Compressed in brotli, or for `way` "gzip" in that."""
    with running(_Server(files, way if compressed else "")) as port:
        yield port
