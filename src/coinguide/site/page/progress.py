"""Says what a build is doing and how far it is, in one line that the next one replaces."""

import sys

__all__ = ["done", "tell"]


def tell(words: str) -> None:
    """Show the words: over the last ones on a terminal, elsewhere nothing, where lines would pile up."""
    if sys.stdout.isatty():
        print(f"\r\x1b[Kcoinguide: {words} …", end="", flush=True)


def done() -> None:
    """Clear the line, for what is said next."""
    if sys.stdout.isatty():
        print("\r\x1b[K", end="", flush=True)
