"""A site's `_headers` is served on this machine as a host would."""

from http.client import HTTPConnection
from pathlib import Path

from verbs.serve import running, server_for
from verbs.served_headers import headers_for

HEADERS = """\
# for everyone
/*
  X-One: a
  X-Two: b

/engine-1/*
  X-Two: c
  Cache-Control: public, max-age=31536000, immutable
/
  X-Start: yes
"""


def test_every_rule_that_fits_counts(tmp_path: Path) -> None:
    """A star stands for anything, and the values of several rules are joined."""
    (tmp_path / "_headers").write_text(HEADERS, encoding="utf-8")
    found = headers_for(tmp_path, "/engine-1/x/worker.js")
    assert {"X-One": "a", "X-Two": "b, c", "Cache-Control": "public, max-age=31536000, immutable"} == found
    assert {"X-One": "a", "X-Two": "b", "X-Start": "yes"} == headers_for(tmp_path, "/")


def test_a_site_without_the_file_has_no_headers(tmp_path: Path) -> None:
    """As a copy of the site may have none."""
    assert {} == headers_for(tmp_path, "/index.html")


def test_what_is_missing_is_not_kept(tmp_path: Path) -> None:
    """A file may come later; what is there is kept as the rule says, and everything else asked for anew."""
    (tmp_path / "engine-1").mkdir()
    for name, text in {"_headers": HEADERS, "404.html": "none", "engine-1/a": "a", "b": "b"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    kept = {}
    with running(server_for(tmp_path)) as port:
        for path in ("/engine-1/a", "/engine-1/none", "/b"):
            connection = HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("GET", path)
            kept[path] = connection.getresponse().headers.get_all("Cache-Control")
            connection.close()
    assert {
        "/engine-1/a": ["public, max-age=31536000, immutable"],
        "/engine-1/none": ["no-cache"],
        "/b": ["no-cache"],
    } == kept
