"""after-a-scam: it has happened, what now? What stops the loss, whom to tell, what to keep, and the next trick."""

from coinguide.facts import load
from coinguide.facts.help import Help, help_for
from coinguide.guide.scams.after.countries import COUNTRIES
from coinguide.guide.scams.after.deadlines import deadlines, gaps
from coinguide.guide.scams.after.evidence import evidence
from coinguide.guide.scams.after.happened import EARLIER, HAPPENED
from coinguide.guide.scams.after.places import children, pictures, places
from coinguide.guide.scams.after.sheet import sheet
from coinguide.guide.scams.after.steps import first, steps
from coinguide.guide.scams.after.words import fact_note, gap_note, headline, help_note, sentence
from coinguide.live.ask.answer import Answer, Note, Steps
from coinguide.live.ask.calculator import Calculator, Example
from coinguide.live.ask.controls.controls import Choice, Option
