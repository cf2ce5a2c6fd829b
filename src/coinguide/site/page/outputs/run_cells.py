"""Runs a notebook's cells in a process of their own and gives what they show, without the start of a kernel."""

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ipykernel.jsonutil import encode_images, json_clean
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Type

__all__ = ["Ran", "run_cells"]

Output = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ran:
    """What each cell showed, as a notebook keeps it, and the first mistake, with its traceback; empty where all ran."""

    outputs: list[list[Output]]
    mistake: str


class _Stream:
    """Takes what a cell prints; what stands together is one output, as a kernel's client joins it."""

    encoding = "utf-8"

    def __init__(self, name: str, shown: list[Output]) -> None:
        self.name, self.shown = name, shown

    def write(self, text: str) -> int:
        last = self.shown[-1] if self.shown else {}
        if last.get("name") == self.name:
            last["text"] += text
        elif text:
            self.shown.append({"output_type": "stream", "name": self.name, "text": text})
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        self.write("".join(lines))

    def flush(self) -> None:
        """Nothing waits."""

    def isatty(self) -> bool:
        return False

    def writable(self) -> bool:
        return True


class _Publisher(DisplayPublisher):  # type: ignore[misc, unused-ignore]
    """Keeps what `display` shows."""

    def publish(self, data: Output, metadata: Output | None = None, *_: Any, **_more: Any) -> None:
        self.shell.shown.append({"output_type": "display_data", **_plain(data, metadata)})

    def clear_output(self, wait: bool = False) -> None:  # noqa: ARG002
        self.shell.shown.clear()


class _LastValue(DisplayHook):  # type: ignore[misc, unused-ignore]
    """Keeps what a cell's last line gives."""

    shell: Any

    def write_output_prompt(self) -> None:
        """No prompt stands in a notebook's output."""

    def write_format_data(self, format_dict: Output, md_dict: Output | None = None) -> None:
        count = self.prompt_count
        self.shell.shown.append(
            {"output_type": "execute_result", "execution_count": count, **_plain(format_dict, md_dict)}
        )


class _Shell(InteractiveShell):  # type: ignore[misc, unused-ignore]
    """IPython as a kernel has it, with a list in place of a client."""

    displayhook_class = Type(_LastValue)
    display_pub_class = Type(_Publisher)
    shown: list[Output]

    def init_history(self) -> None:
        """Keep no file of what was run."""
        self.config.HistoryManager.enabled = False
        super().init_history()  # type: ignore[no-untyped-call]

    def enable_gui(self, gui: str | None = None) -> None:
        """No window is opened."""

    def _showtraceback(self, etype: type, evalue: BaseException, stb: list[str]) -> None:
        error = {"ename": etype.__name__, "evalue": str(evalue), "traceback": stb}
        self.shown.append({"output_type": "error", **error})


def run_cells(cells: Iterable[str], folder: Path) -> Ran:
    """Run these cells one after the other, from a clean namespace, in ``folder``; stop at the first mistake.

    The process is spent afterwards: call it in one that ends then (see ``outputs``).
    """
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"
    os.chdir(folder)
    sys.path.insert(0, "")
    shell = _Shell.instance(colors="nocolor")
    outputs: list[list[Output]] = []
    for number, cell in enumerate(cells, start=1):
        shell.shown = []
        sys.stdout, sys.stderr = _Stream("stdout", shell.shown), _Stream("stderr", shell.shown)
        done = shell.run_cell(cell, store_history=True)  # type: ignore[no-untyped-call]
        sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__
        outputs.append(shell.shown)
        if not done.success:
            return Ran(outputs, f"cell {number} of code: {_words(shell.shown)}")
    return Ran(outputs, "")


def _words(shown: list[Output]) -> str:
    return "\n".join(line for output in shown for line in output.get("traceback", ()))


def _plain(data: Mapping[str, Any], metadata: Mapping[str, Any] | None) -> Output:
    """Return the data as a kernel sends it."""
    shown = {"data": encode_images(dict(data)), "metadata": dict(metadata or {})}  # type: ignore[no-untyped-call]
    plain: Output = json_clean(shown)  # type: ignore[no-untyped-call]
    return plain
