"""Stand-in for importlib.resources: reads text files beside a package's modules, without zipfile and tempfile."""

from importlib import import_module

# The files of the parts that came after the start (page_parts.py), by their names in the archive.
COME: dict[str, bytes] = {}
# The files that were read, in order; compile_page.py asks which part needs which.
READ: dict[str, None] = {}


class _Resource:
    """A folder or file inside a package."""

    def __init__(self, package: str, path: str) -> None:
        self._package = package
        self._path = path

    def __truediv__(self, name: str) -> "_Resource":
        return _Resource(self._package, f"{self._path}/{name}")

    joinpath = __truediv__

    def read_text(self, encoding: str = "utf-8") -> str:
        """Return the file's text."""
        READ[self._path] = None
        return self._data().decode(encoding)

    def _data(self) -> bytes:
        if self._path in COME:
            return COME[self._path]
        package = import_module(self._package)
        folder = self._package.replace(".", "/")
        data: bytes = package.__spec__.loader.get_data(package.__path__[0] + self._path.removeprefix(folder))  # type: ignore[union-attr]
        return data


def files(package: str) -> _Resource:
    """Return the folder that a package's files are in."""
    return _Resource(package, package.replace(".", "/"))
