"""The file of headers says each thing once to each address."""

from coinguide.site.page.headers import headers_text

TEXT = headers_text(["_static/coinguide/engine-1"], "book", ["index.html", "search.html"])


def rules() -> dict[str, dict[str, str]]:
    """The headers of each path."""
    found: dict[str, dict[str, str]] = {}
    for block in TEXT.strip().split("\n\n"):
        path, *lines = block.splitlines()
        found[path] = dict(line.strip().split(": ", 1) for line in lines)
    return found


def test_no_address_is_told_twice_how_long_to_keep() -> None:
    """Hosts join the values of all rules that fit, so the rule for everything leaves keeping to the others."""
    assert "Cache-Control" not in rules()["/*"]
    assert "public, max-age=31536000, immutable" == rules()["/_static/coinguide/engine-1/*"]["Cache-Control"]
    pages = {path for path, headers in rules().items() if headers.get("Cache-Control") == "no-cache"}
    assert {"/sw.js", "/book/*", "/alone/*", "/", "/index.html", "/search.html"} == pages


def test_the_worker_has_a_policy_of_its_own() -> None:
    """It may compile Python and fetch from the site; nothing else."""
    policy = rules()["/_static/coinguide/engine-1/*"]["Content-Security-Policy"]
    assert "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'" == policy


def test_no_page_of_the_guide_may_be_framed_and_no_device_used() -> None:
    """What a page cannot say about itself."""
    everywhere = rules()["/*"]
    assert {"/book/*", "/", "/index.html", "/search.html"} == unframed()
    assert {"camera=()", "geolocation=()", "payment=()"} <= set(everywhere["Permissions-Policy"].split(", "))
    assert ("nosniff", "no-referrer") == (everywhere["X-Content-Type-Options"], everywhere["Referrer-Policy"])


def unframed() -> set[str]:
    """The paths that no other page may frame."""
    return {path for path, headers in rules().items() if headers.get("X-Frame-Options") == "DENY"}


def test_a_calculator_alone_may_be_framed() -> None:
    """Hosts join the values of all rules that fit, so the rule for everything says nothing of frames."""
    assert [
        "frame-ancestors" in rules()[path].get("Content-Security-Policy", "") for path in ("/alone/*", "/*", "/book/*")
    ] == [
        False,
        False,
        True,
    ]


def test_no_line_is_longer_than_hosts_read() -> None:
    """Cloudflare reads 2,000 letters of a line, and 100 rules."""
    assert (True, True) == (max(map(len, TEXT.splitlines())) < 2000, len(rules()) < 100)
