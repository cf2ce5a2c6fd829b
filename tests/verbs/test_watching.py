"""`make serve`: old pages stay until the new ones are there, open pages hear of them, nothing of it is published."""

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from bench.builds import copy_sources
from verbs.serve import running, server_for
from verbs.swap import put_in_place
from verbs.watching import watch as watching
from verbs.watching.told_pages import EVENTS, SCRIPT, News, pages_that_hear

PAGE = "<html><head></head><body></body></html>"


@pytest.fixture
def heard(tmp_path: Path) -> Iterator[tuple[int, News]]:
    """A server that tells news, and the news."""
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    news = News("one")
    with running(server_for(tmp_path, handler=pages_that_hear(news))) as port:
        yield port, news
        news.end()


def answer(port: int, path: str, **headers: str) -> str:
    """What is sent for an address."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers=headers)
    text = connection.getresponse().read().decode()
    connection.close()
    return text


def test_only_a_page_that_a_browser_opens_gets_the_script(heard: tuple[int, News]) -> None:
    """What keeps pages for reading offline, and every other program, gets them as they are published."""
    port, _ = heard
    opened = answer(port, "/", **{"Sec-Fetch-Dest": "document"})
    assert (True, PAGE) == (f'<script src="{SCRIPT}"' in opened, answer(port, "/", **{"Sec-Fetch-Dest": "empty"}))


def test_a_page_that_comes_through_the_offline_script_gets_it_too(heard: tuple[int, News]) -> None:
    """A browser asks so for a page from its second visit on; with what the page shows, to know what is newer."""
    port, news = heard
    news.tell("two", "")
    opened = answer(port, "/", **{"Sec-Fetch-Dest": "empty", "Sec-Fetch-Mode": "same-origin"})
    assert f'<script src="{SCRIPT}" data-version="two" defer>' in opened


def test_an_open_page_hears_of_a_newer_site_and_of_a_mistake(heard: tuple[int, News]) -> None:
    """At once what is there, then each change."""
    port, news = heard
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", EVENTS)
    stream = connection.getresponse()
    told = []
    for change in (("two", ""), ("two", "page.md: wrong"), None):
        told.append(json.loads(stream.readline().removeprefix(b"data: ")))
        stream.readline()
        if change:
            news.tell(*change)
    news.end()
    connection.close()
    assert [
        {"version": "one", "mistake": ""},
        {"version": "two", "mistake": ""},
        {"version": "two", "mistake": "page.md: wrong"},
    ] == told


def test_the_site_is_never_missing_while_a_new_one_takes_its_place(tmp_path: Path) -> None:
    """Asked without a pause during fifty changes."""
    site, missed, over = tmp_path / "html", [0], threading.Event()

    def ask() -> None:
        while not over.is_set():
            missed[0] += not (site / "index.html").exists()

    def make(number: int) -> Path:
        new = tmp_path / f"new-{number}"
        new.mkdir()
        (new / "index.html").write_text(str(number), encoding="utf-8")
        return new

    put_in_place(make(0), site)
    asking = threading.Thread(target=ask)
    asking.start()
    for number in range(1, 51):
        put_in_place(make(number), site)
    over.set()
    asking.join()
    assert (0, "50") == (missed[0], (site / "index.html").read_text(encoding="utf-8"))


def test_a_first_build_that_fails_is_tried_again_when_something_is_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two mistakes, then a site: nobody starts `make serve` again."""
    site = tmp_path / "html"
    monkeypatch.setattr(watching, "SITE", site)
    tried: list[str] = []

    class Failing:
        """Makes a site at the third try."""

        def build(self) -> bool:
            tried.append("built")
            if len(tried) == 3:
                site.mkdir()
            return site.exists()

        follow = build

    saved = iter(range(5))
    watching.first_site(Failing(), saved)  # type: ignore[arg-type]
    assert (3, 2, True) == (len(tried), next(saved), "tried again" in capsys.readouterr().out)


def test_in_a_fresh_clone_a_mistake_has_a_place(tmp_path: Path) -> None:
    """The folder of what is built is not there yet."""
    kept = tmp_path / "_build" / "mistake.txt"
    told = watching.Both(kept)
    told.write("page.md: wrong")
    told.kept.close()
    assert "page.md: wrong" == kept.read_text(encoding="utf-8")


@pytest.mark.slow
def test_what_was_never_built_is_served(tmp_path: Path) -> None:
    """As in a fresh clone, once the packages are there: from the sources alone to an address that answers."""
    copy_sources(tmp_path / "clone")
    settings = {**os.environ, "PYTHONPATH": str(tmp_path / "clone" / "src"), "PORT": "0"}
    command = [sys.executable, "-m", "verbs.watching.watch"]
    with subprocess.Popen(command, cwd=tmp_path / "clone", env=settings, stdout=subprocess.PIPE, text=True) as process:
        told = iter(process.stdout or [])
        ports = (re.search(r"http://127\.0\.0\.1:(\d+)/", line) for line in told)
        port = int(next(filter(None, ports))[1])
        page = answer(port, "/book/index.html")
        process.terminate()
    assert "<title>" in page


def test_windows_is_told_in_a_sentence_what_it_needs() -> None:
    """And not by a traceback of a module that it lacks."""
    code = "import sys; sys.platform = 'win32'; import verbs.book"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (1, True, 1) == (done.returncode, "WSL" in done.stderr, done.stderr.count("\n"))
