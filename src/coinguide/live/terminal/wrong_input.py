"""What a command does with input that it cannot use."""

from coinguide.live.terminal.output import put_aside

__all__ = ["wrong_input"]


def wrong_input(sentence: str) -> int:
    """Say on standard error what is wrong; give the command's exit code."""
    put_aside(sentence)
    return 2
