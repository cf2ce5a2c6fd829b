"""What an answer says first, as HTML: the key figure with its tone, and the headline."""

from markupsafe import Markup

from coinguide.live.ask.answer import Answer
from coinguide.live.ask.tones import sign_and_word
from coinguide.live.page.tags import joined, tag, whole

__all__ = ["said_html"]


def said_html(answer: Answer) -> Markup:
    """Return key figure and headline: all that is announced when an answer changes."""
    return _key(answer) + tag("p", whole(answer.headline), class_="cg-headline")


def _key(answer: Answer) -> Markup:
    if not answer.key:
        return Markup()
    label = tag("span", answer.key.label, class_="cg-key-label")
    figure = tag("strong", answer.key.value, data_key_figure=True)
    return tag("p", _tone(answer), label, " ", figure, class_="cg-key", data_tone=answer.tone)


def _tone(answer: Answer) -> Markup:
    sign, word = sign_and_word(answer)
    if not sign:
        return Markup()
    return joined([tag("span", tag("span", sign, class_="cg-sign", aria_hidden="true"), word, class_="cg-tone"), " "])
