"""``coinguide facts WORD …``: what the guide knows, with dates and sources, on the command line."""

import argparse
from typing import Any

from coinguide.guide.library.known import fact
from coinguide.guide.library.search import find_facts
from coinguide.live.library.wrong import WrongInput
from coinguide.live.terminal.output import put, put_json
from coinguide.live.terminal.wrong_input import wrong_input

__all__ = ["add_facts", "tell_facts"]


def add_facts(commands: Any) -> None:
    """Declare the command and its options on argparse's list of commands."""
    command: argparse.ArgumentParser = commands.add_parser(
        "facts",
        help="find facts by words, for example: facts refund --country JP",
        description="Print each fact that has all these words, with its date, how sure it is, and its source.",
    )
    command.add_argument("words", nargs="+", metavar="WORD", help="an id such as web-usd-70, or words to look for")
    command.add_argument("--country", metavar="COUNTRY", help="a code such as JP or a name such as Japan")
    command.add_argument("--json", action="store_true", help="print the facts as JSON")


def tell_facts(options: argparse.Namespace) -> int:
    """Run the command; gives 0, or 2 after a sentence about wrong input, or where nothing was found."""
    words = " ".join(options.words)
    try:
        found = find_facts(words, country=options.country)
    except WrongInput as wrong:
        return wrong_input(str(wrong))
    if not found:
        where = f" that holds in {options.country}" if options.country else ""
        return wrong_input(f"No fact{where} has all of these words: {words}. Give fewer, for example: refund.")
    shown = [fact(str(record["id"])) for record in found]
    # An id is asked for by whoever wants that one fact alone.
    shown = [one for one in shown if one.id == words] or shown
    if options.json:
        put_json([one.to_dict() for one in shown])
    else:
        put("\n\n".join(f"{one.id}\n{one!r}" for one in shown))
    return 0
