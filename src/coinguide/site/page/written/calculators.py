"""`{calculator} NAME`: a calculator in a chapter that is no notebook; with `:short:` its form for a first glance."""

from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from coinguide.live.page.form import calculator_html, short_html
from coinguide.live.registry import CALCULATORS

__all__ = ["setup"]


class CalculatorHere(SphinxDirective):
    """The form with its worked example; the words below `:short:` are what its fold is called, and its way on."""

    required_arguments = 1
    option_spec: ClassVar[dict[str, Any]] = {"short": directives.flag, "more": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Return the form; a name that no calculator has, or `:short:` without `:more:`, stops the build."""
        name = self.arguments[0]
        if name not in CALCULATORS:
            raise self.error(f"there is no calculator {name!r}: give one of {', '.join(CALCULATORS)}")
        if "short" not in self.options:
            return [nodes.raw("", calculator_html(CALCULATORS[name]), format="html")]
        if "more" not in self.options:
            raise self.error("a short form says in :more: what its fold holds, for example: Why, and what to do")
        return [nodes.raw("", short_html(CALCULATORS[name], self.options["more"]), format="html")]


def setup(app: Sphinx) -> None:
    """Add the directive."""
    app.add_directive("calculator", CalculatorHere)
