"""Stand-in for Pyodide's package installer: the page installs nothing, so only two folder names remain."""


class _Folder:
    """A folder's name that JavaScript asks for its `__str__`; a plain string would arrive there as a string."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __str__(self) -> str:
        return self._name


SITE_PACKAGES = _Folder("/lib/python3.14/site-packages")
DSO_DIR = _Folder("/usr/lib")


def init_loaded_packages() -> None:
    """Do nothing: no package is ever loaded."""
