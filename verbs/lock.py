"""Renew the lists in locks/: exact packages with their hashes, for each system and each Python that the guide names."""

from __future__ import annotations

from pathlib import Path

from verbs.environment import ensure_uv
from verbs.locked import LOCKS, header, lock_of, oldest_python
from verbs.words import ROOT, run, say

# The widest comes first, and the others take the same versions.
EXTRAS = ("test", "book", "core-test", "binder")
# One version for all Pythons where one serves; hashes and no addresses: any index or mirror may bring the packages.
FORM = [
    "--universal",
    "--fork-strategy=fewest",
    "--generate-hashes",
    # pip asks for a package with its extras by the name that has them.
    "--no-strip-extras",
    "--no-annotate",
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--quiet",
]


def main() -> None:
    """Write each list anew, with the newest versions that pyproject.toml allows."""
    uv = ensure_uv()
    LOCKS.mkdir(exist_ok=True)
    _write(uv, "uv", ["--group", "uv"])
    for extra in EXTRAS:
        same = [] if extra == EXTRAS[0] else ["--constraints", str(lock_of(EXTRAS[0]))]
        _write(uv, extra, ["pyproject.toml", "--extra", extra, "--group", "install", *same])
        say(f"{lock_of(extra).relative_to(ROOT)} is written")


def _write(uv: Path, name: str, wanted: list[str]) -> None:
    """Let uv choose the versions, and put down what pyproject.toml asked for."""
    path = lock_of(name)
    run(
        [uv, "pip", "compile", *FORM, "--upgrade", "--python-version", oldest_python(), *wanted, "--output-file", path],
        otherwise="the list could not be made: is the package index reachable?",
    )
    path.write_text(header() + path.read_text(encoding="utf-8"), encoding="utf-8")


if __name__ == "__main__":
    main()
