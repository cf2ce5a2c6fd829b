"""What an answer says first, as HTML: the key figure with its tone, and the headline."""

from html import escape

from coinguide.live.ask.answer import Answer
from coinguide.live.ask.tones import sign_and_word

__all__ = ["said_html"]


def said_html(answer: Answer) -> str:
    """Give key figure and headline: all that is announced when an answer changes."""
    return f'{_key(answer)}<p class="cg-headline">{escape(answer.headline)}</p>'


def _key(answer: Answer) -> str:
    if not answer.key:
        return ""
    sign, word = sign_and_word(answer)
    tone = f'<span class="cg-tone"><span class="cg-sign" aria-hidden="true">{sign}</span>{word}</span> ' if sign else ""
    label = f'<span class="cg-key-label">{escape(answer.key.label)}</span>'
    figure = f"<strong data-key-figure>{escape(answer.key.value)}</strong>"
    return f'<p class="cg-key" data-tone="{answer.tone}">{tone}{label} {figure}</p>'
