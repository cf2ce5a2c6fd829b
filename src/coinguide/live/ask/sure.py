"""How sure a fact is, in a reader's words; data and JSON keep the short name."""

__all__ = ["sure_words"]

_PLAIN = {"conflicting": "sources differ", "inference": "our conclusion"}


def sure_words(confidence: str) -> str:
    """Return "our conclusion" for inference, "sources differ" for conflicting, and other names as they are."""
    return _PLAIN.get(confidence, confidence)
