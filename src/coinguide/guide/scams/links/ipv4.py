"""Numbers of the network in any spelling a browser takes: decimal, octal, hexadecimal, shortened."""

_DIGITS = {8: frozenset("01234567"), 10: frozenset("0123456789"), 16: frozenset("0123456789abcdefABCDEF")}


def ends_in_a_number(host: str) -> bool:
    """Whether the last part is a number, so that a browser reads the whole host as one."""
    parts = host.split(".")
    if parts[-1] == "":
        if len(parts) == 1:
            return False
        parts.pop()
    last = parts[-1]
    return bool(last) and (_DIGITS[10].issuperset(last) or _number(last) is not None)


def ipv4_host(host: str) -> str | None:
    """Return the four decimal numbers that this host stands for; None where a browser refuses it."""
    parts = host.split(".")
    if parts[-1] == "":
        parts.pop()
    numbers = [number for part in parts if (number := _number(part)) is not None]
    if len(parts) > 4 or len(numbers) < len(parts):
        return None
    *front, last = numbers
    if any(number > 255 for number in front) or last >= 256 ** (5 - len(numbers)):
        return None
    value = last + sum(number * 256 ** (3 - place) for place, number in enumerate(front))
    return ".".join(str(value >> shift & 255) for shift in (24, 16, 8, 0))


def _number(part: str) -> int | None:
    """Return one part: hexadecimal after 0x, octal after 0, else decimal; None where it is no number."""
    base, digits = 10, part
    if part[:2] in ("0x", "0X"):
        base, digits = 16, part[2:]
    elif len(part) > 1 and part.startswith("0"):
        base, digits = 8, part[1:]
    if not part or not _DIGITS[base].issuperset(digits):
        return None
    return int(digits.lstrip("0") or "0", base) if len(digits) < 1000 else 1 << 64
