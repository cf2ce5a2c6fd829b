"""Prints the forms as the book serves them, as JSON by calculator: what the scripts' tests have for a page."""

import json

from coinguide.guide.calculators import CALCULATORS
from coinguide.live.page.form import calculator_html
from coinguide.live.page.quiz_form import quiz_html

if __name__ == "__main__":
    print(json.dumps({name: calculator_html(one) + quiz_html(one) for name, one in CALCULATORS.items()}))
