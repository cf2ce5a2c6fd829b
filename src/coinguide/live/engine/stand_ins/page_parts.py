"""What comes to the page's Python after its start: the modules and data of a part, found from then on as all others."""

import marshal
import sys
from _frozen_importlib import ModuleSpec
from importlib.resources import COME
from types import ModuleType

from coinguide.live.page.respond import JsBytes
from coinguide.live.registry import bring

# A bytecode file's head, which tells that nobody need check whether it is out of date.
HEAD = 16
PACKAGE = "/__init__"


class Part:
    """Finds and loads the modules of a part: the bytecode files of an archive, by their names in it."""

    def __init__(self, files: dict[str, bytes]) -> None:
        """Keep the files."""
        self.files = files

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """Return where a module is, if it is here."""
        path = name.replace(".", "/")
        is_package = f"{path}{PACKAGE}.pyc" in self.files
        origin = f"{path}{PACKAGE if is_package else ''}.pyc"
        if origin not in self.files:
            return None
        spec = ModuleSpec(name, self, origin=origin, is_package=is_package)  # type: ignore[arg-type]
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations = [path]
        return spec

    def create_module(self, _spec: ModuleSpec) -> None:
        """Let Python make the module as usual."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the module's code."""
        exec(marshal.loads(self.files[module.__spec__.origin][HEAD:]), vars(module))  # type: ignore[union-attr,index]


def take_part(name: str, content: bytes | JsBytes) -> None:
    """Take in the part of this name, and let its calculators answer."""
    files = marshal.loads(content if isinstance(content, bytes) else content.to_bytes())
    COME.update(files)
    sys.meta_path.insert(0, Part(files))
    bring(name)
