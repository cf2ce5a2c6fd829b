"""Texts that follow from other texts, kept for the next build by a hash of all that they follow from."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Self

from sphinx.application import Sphinx

__all__ = ["KeptTexts"]


class KeptTexts:
    """One kind of texts, in a folder of its own; those that a whole ``with`` has not asked for are removed at its end.

    What one follows from is always also the sources: the package and its data, the settings, the packages' versions;
    ``without_data`` those that are worked out of what they are made with and of code alone. A ``with`` in which nothing
    was asked removes nothing: another kind had all that could follow from these.
    """

    def __init__(self, app: Sphinx, kind: str, *, top: Path | None = None, without_data: bool = False) -> None:
        self.folder = (top or Path(app.srcdir) / "_build" / "kept") / kind
        self.sources = str(app.config.page_code if without_data else app.config.page_sources)
        self.asked: set[str] = set()

    def made(self, make: Callable[[], str], *follows_from: str) -> str:
        """Return the text that is kept for these, else make and keep it."""
        found = self.kept(*follows_from)
        return self.keep(make(), *follows_from) if found is None else found

    def kept(self, *follows_from: str) -> str | None:
        """Return the text that is kept for these, None where there is none."""
        place = self._place(follows_from)
        return place.read_text(encoding="utf-8") if place.exists() else None

    def keep(self, text: str, *follows_from: str) -> str:
        """Keep a text, and return it."""
        place = self._place(follows_from)
        place.parent.mkdir(parents=True, exist_ok=True)
        half = place.with_suffix(".half")
        half.write_text(text, encoding="utf-8")
        half.replace(place)
        return text

    def __enter__(self) -> Self:
        return self

    def __exit__(self, failure: type[BaseException] | None, *_more: object) -> None:
        for place in self.folder.glob("*"):
            if failure is None and self.asked and place.name not in self.asked:
                place.unlink()

    def _place(self, follows_from: tuple[str, ...]) -> Path:
        name = sha256("\0".join((self.sources, *follows_from)).encode()).hexdigest()[:32]
        self.asked.add(name)
        return self.folder / name
