"""What a command does with input that it cannot use."""

import sys

__all__ = ["wrong_input"]


def wrong_input(sentence: str) -> int:
    """Say on standard error what is wrong; give the command's exit code."""
    print(sentence, file=sys.stderr)
    return 2
