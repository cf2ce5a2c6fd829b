"""argparse's own words, printed the one way that everything else goes."""

import argparse
import sys
from typing import Any

from coinguide.live.terminal.output import put, put_aside

__all__ = ["Parser"]


class Parser(argparse.ArgumentParser):
    """A parser whose help and complaints, which repeat what was typed, cannot move a terminal's cursor."""

    def _print_message(self, message: str, file: Any = None) -> None:
        if message:
            (put if file is sys.stdout and file is not None else put_aside)(message.rstrip("\n"))
