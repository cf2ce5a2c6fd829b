"""Stand-in for html: escaping, without the table of two thousand entity names that only unescaping needs."""


def escape(s: str, quote: bool = True) -> str:
    """Replace the characters that mean something in HTML by their entities."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def unescape(s: str) -> str:
    """Replace the five entities of XML, and characters by number, by what they mean; others stay as they are."""
    import re

    named = {"lt": "<", "gt": ">", "quot": '"', "apos": "'", "amp": "&"}

    def meant(found: "re.Match[str]") -> str:
        name = found[1]
        if not name.startswith("#"):
            return named[name]
        number = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
        return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"

    return re.sub(r"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|lt|gt|quot|apos|amp);", meant, s)
