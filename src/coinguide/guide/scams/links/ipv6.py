"""Long numbers of the network, written in square brackets."""

_HEX = frozenset("0123456789abcdefABCDEF")
_PIECES = 8


def ipv6_host(text: str) -> str | None:
    """Return the number in its shortest spelling, in brackets; None where a browser refuses it."""
    halves = text.split("::")
    if len(halves) > 2:
        return None
    # Only the very end may be written as four decimal numbers.
    groups = [_pieces(half, half is halves[-1]) for half in halves]
    if any(group is None for group in groups):
        return None
    front, *rest = [group for group in groups if group is not None]
    missing = _PIECES - len(front) - sum(map(len, rest))
    if (missing < 1) if rest else missing:
        return None
    return f"[{_shortest([*front, *[0] * missing, *(rest[0] if rest else [])])}]"


def _pieces(half: str, may_end_in_ipv4: bool) -> list[int] | None:
    if not half:
        return []
    *parts, last = half.split(":")
    tail: list[int] | None = []
    if "." in last and may_end_in_ipv4:
        tail = _ipv4_pieces(last)
    else:
        parts.append(last)
    if tail is None or not all(0 < len(part) < 5 and _HEX.issuperset(part) for part in parts):
        return None
    return [*(int(part, 16) for part in parts), *tail]


def _ipv4_pieces(text: str) -> list[int] | None:
    parts = text.split(".")
    if len(parts) != 4 or not all(part.isascii() and part.isdecimal() and len(part) < 4 for part in parts):
        return None
    numbers = [int(part) for part in parts]
    if any(number > 255 or str(number) != part for number, part in zip(numbers, parts, strict=True)):
        return None
    return [numbers[0] << 8 | numbers[1], numbers[2] << 8 | numbers[3]]


def _shortest(pieces: list[int]) -> str:
    """Return the longest row of noughts left out, the first of equals; a single nought stays."""
    start, length = 0, 1
    for place in range(_PIECES):
        end = place
        while end < _PIECES and pieces[end] == 0:
            end += 1
        if end - place > length:
            start, length = place, end - place
    words = [f"{piece:x}" for piece in pieces]
    if length == 1:
        return ":".join(words)
    return ":".join(words[:start]) + "::" + ":".join(words[start + length :])
