"""How an answer is meant, by sign and word: a view adds a colour, and none says it by colour alone."""

from coinguide.live.ask.answer import Answer, Tone

__all__ = ["key_text", "sign_and_word"]

# Sign and word; what is plain needs neither.
TONES: dict[Tone, tuple[str, str]] = {
    "plain": ("", ""),
    "good": ("✓", "Good"),
    "careful": ("!", "Careful"),
    "danger": ("✕", "Danger"),
    "unknown": ("?", "Not known"),
}


def sign_and_word(answer: Answer) -> tuple[str, str]:
    """Return the sign and the word of an answer's tone; a verdict says it in its own words, and needs no other."""
    sign, word = TONES[answer.tone]
    is_number = answer.key and any(letter.isdigit() for letter in answer.key.value)
    return sign, word if is_number else ""


def key_text(answer: Answer) -> str:
    """Return the key figure as one line, "Cost: $15.96", with sign and word of its tone; empty where there is none."""
    if not answer.key:
        return ""
    sign, word = sign_and_word(answer)
    parts = [sign, f"{word}." if word else "", f"{answer.key.label}: {answer.key.value}"]
    return " ".join(part for part in parts if part)
