"""Writes `_headers`: what only a host can say, in the form that Netlify, Cloudflare Pages and others read.

The pages' own policy is in the pages (see `policy.py`). A host that reads no such file, as GitHub Pages, loses what is
only here: who may frame a page, the worker's policy, the list of devices that no page may use.
"""

from collections.abc import Iterator
from pathlib import Path

from sphinx.application import Sphinx

from coinguide.site.page.alone import FOLDER as ALONE
from coinguide.site.page.offline import SERVICE_WORKER

__all__ = ["FILE", "headers_text", "setup"]

FILE = "_headers"
# Devices and services that no page uses. Full screen is left: a class may want it on the wall.
REFUSED = (
    "accelerometer",
    "autoplay",
    "camera",
    "clipboard-read",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "window-management",
    "xr-spatial-tracking",
)
EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in REFUSED),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
# Beside the pages' own policy, which may not speak of frames. Both hold. A calculator alone may be framed.
PAGES = {
    "Content-Security-Policy": "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; form-action 'self'",
    "X-Frame-Options": "DENY",
}
# A worker has the policy of its own answer, not that of its page.
ENGINE = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    # The folder's name changes whenever a file in it does.
    "Cache-Control": "public, max-age=31536000, immutable",
}
SAVES_PAGES = {"Content-Security-Policy": "default-src 'none'; script-src 'self'; connect-src 'self'"}
# A price that has changed must be seen at the next visit: pages are asked for anew, and cost little when unchanged.
ALWAYS_ASKED = {"Cache-Control": "no-cache"}


def headers_text(engines: list[str], chapters: str, others: list[str]) -> str:
    """Return the file's text: paths, and under each its headers.

    Hosts join the values of every rule that fits, so no two rules that fit one path may both speak of caching.
    """
    rules = {"/*": EVERYWHERE}
    rules |= {f"/{folder}/*": ENGINE for folder in engines}
    rules |= {f"/{SERVICE_WORKER}": SAVES_PAGES | ALWAYS_ASKED, f"/{ALONE}/*": ALWAYS_ASKED}
    rules |= {f"/{page}": PAGES | ALWAYS_ASKED for page in (f"{chapters}/*", "", *others)}
    return "\n\n".join("\n".join(_lines(path, headers)) for path, headers in rules.items()) + "\n"


def _lines(path: str, headers: dict[str, str]) -> Iterator[str]:
    yield path
    yield from (f"  {name}: {value}" for name, value in headers.items())


def _write(app: Sphinx, failure: Exception | None) -> None:
    if failure is not None or app.builder.name != "html":
        return
    out = Path(app.outdir)
    engines = [path.relative_to(out).as_posix() for path in sorted(out.glob("_static/coinguide/engine-*"))]
    chapters = str(app.config.root_doc).split("/", maxsplit=1)[0]
    others = [page.name for page in sorted(out.glob("*.html"))]
    (out / FILE).write_text(headers_text(engines, chapters, others), encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Write it when the site is whole."""
    app.connect("build-finished", _write, priority=950)
