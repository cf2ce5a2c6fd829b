"""Stand-in for importlib.resources: reads text files beside a package's modules, without zipfile and tempfile."""

from importlib import import_module


class _Resource:
    """A folder or file inside a package."""

    def __init__(self, package: str, path: str) -> None:
        self._package = package
        self._path = path

    def __truediv__(self, name: str) -> "_Resource":
        return _Resource(self._package, f"{self._path}/{name}")

    joinpath = __truediv__

    def read_text(self, encoding: str = "utf-8") -> str:
        """Give the file's text."""
        data: bytes = import_module(self._package).__spec__.loader.get_data(self._path)  # type: ignore[union-attr]
        return data.decode(encoding)


def files(package: str) -> _Resource:
    """Give the folder that a package's files are in."""
    return _Resource(package, import_module(package).__path__[0])
