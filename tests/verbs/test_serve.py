"""The server that `make serve` and the browser tests use."""

from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from verbs.serve import running, server_for


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    """A server of a small site."""
    for name in ("index.html", "404.html", "a.js", "a.mjs", "a.wasm", "a.css", "a.svg"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    with running(server_for(tmp_path)) as number:
        yield number


def answer(port: int, path: str) -> tuple[int, str, str]:
    """The status, the type and the text that a browser gets."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path)
    response = connection.getresponse()
    text = response.read().decode()
    connection.close()
    return response.status, response.getheader("Content-Type", ""), text


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.html", "text/html"),
        ("a.js", "text/javascript"),
        ("a.mjs", "text/javascript"),
        ("a.wasm", "application/wasm"),
        ("a.css", "text/css"),
        ("a.svg", "image/svg+xml"),
    ],
)
def test_each_file_has_the_type_that_browsers_insist_on(port: int, name: str, kind: str) -> None:
    """Whatever the machine's own table of types says."""
    assert answer(port, f"/{name}") == (200, kind, name)


def test_a_missing_page_shows_the_sites_own_words(port: int) -> None:
    """As a host of plain files does."""
    assert answer(port, "/book/none.html") == (404, "text/html; charset=utf-8", "404.html")


def test_nothing_outside_the_folder_is_served(port: int) -> None:
    """A path cannot climb out of it."""
    assert answer(port, "/../../../../etc/passwd")[0] == 404
