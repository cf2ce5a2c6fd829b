"""A File control in Jupyter: where the file would go is said before it is chosen; on Binder there are samples only."""

import os
from collections.abc import Callable
from typing import Any

import ipywidgets as w
from markupsafe import Markup

from coinguide.live.ask.controls.controls import Text
from coinguide.live.ask.controls.file_control import SAMPLE, File
from coinguide.live.jupyter.fields import STYLE, WIDE
from coinguide.live.jupyter.published import published_site
from coinguide.live.jupyter.where_text_goes import on_binder
from coinguide.live.page.tags import tag

__all__ = ["FileField", "WithheldField"]

KERNEL_WORDS = (
    "A file chosen here goes to the machine that the kernel runs on. On your own computer it stays there; on a server "
    "of someone else’s it does not: use the guide’s website instead, which reads it in your browser."
)
BINDER_WORDS = Markup(
    "This notebook runs on a machine of Binder’s, so your own statement does not belong here: try a sample. To check "
    "your own, use {site}, which reads it in your browser and sends it nowhere."
)


def _binder_words() -> w.HTML:
    address = published_site(os.environ)
    words = "the guide’s website"
    site = tag("a", words, href=address) if address else words
    return w.HTML(tag("p", BINDER_WORDS.format(site=site)))


class FileField:
    """A button for the file, and a list of invented samples; what was chosen last counts."""

    def __init__(self, control: File, changed: Callable[[], None]) -> None:
        self.changed, self.other = changed, ""
        options = [("none", ""), *((sample.label, f"{SAMPLE}{sample.name}") for sample in control.samples)]
        label = f"{control.label}, sample"
        first = control.text(control.start)
        self.sample = w.Dropdown(options=options, value=first, description=label, style=STYLE, layout=WIDE)
        self.upload = w.FileUpload(
            accept=",".join(control.endings),
            description=control.label,
            layout={"width": "auto"},
            multiple=control.several,
        )
        self.sample.observe(lambda change: self._choose_sample(change["new"]), "value")
        self.upload.observe(lambda change: self._choose_file(change["new"]), "value")
        own = [_binder_words()] if on_binder(os.environ) else [w.HTML(tag("p", KERNEL_WORDS)), self.upload]
        self.widget = w.VBox([w.HTML(tag("p", control.help)), *own, self.sample])

    @property
    def value(self) -> object:
        """Return the name and bytes of the file, or of each of several, or the sample that is chosen."""
        files = [{"name": file["name"], "bytes": bytes(file["content"])} for file in self.upload.value]
        return (files if len(files) > 1 else files[0]) if files else self.other or self.sample.value

    @value.setter
    def value(self, raw: object) -> None:
        known = {value for _, value in self.sample.options}
        self.upload.value = ()
        self.other = "" if raw in known else str(raw)
        self.sample.value = raw if raw in known else ""
        self.changed()

    def _choose_sample(self, value: Any) -> None:
        if value:
            self.other = ""
            self.upload.value = ()
        self.changed()

    def _choose_file(self, files: Any) -> None:
        if files:
            self.other = ""
            self.sample.value = ""
            self.changed()


class WithheldField:
    """What is not asked for on Binder: words in the place of a field for private text."""

    def __init__(self, control: Text) -> None:
        self.value: object = control.start
        self.widget = w.VBox([w.HTML(tag("p", control.label, ": not on Binder."))])
