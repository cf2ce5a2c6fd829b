"""The command line of a house of calculators: ``list``, ``ask NAME control=value …``, and what the house adds."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill
from typing import Any

from coinguide.live.ask.answer import Answer, Note, Rows, Steps
from coinguide.live.ask.calculator import Calculator
from coinguide.live.ask.controls.controls import Choice, Choices, Control, File, InputMistake, quoted
from coinguide.live.ask.controls.file_control import SAMPLE
from coinguide.live.ask.sure import sure_words
from coinguide.live.ask.tones import key_text
from coinguide.live.library.wrong import did_you_mean
from coinguide.live.page.downloads import size_words
from coinguide.live.page.marked import marked_text
from coinguide.live.page.plain_json import answer_json
from coinguide.live.terminal.file_path import with_files
from coinguide.live.terminal.output import Unwritable, end_of_output, put, put_aside, put_json
from coinguide.live.terminal.parser import Parser
from coinguide.live.terminal.save import save_files
from coinguide.live.terminal.wrong_input import wrong_input

__all__ = ["Command", "Program", "answer_text", "rows_text"]

HOW_TO_ASK = "Write control=value, for example coins=1000."


@dataclass(frozen=True, slots=True)
class Command:
    """A command of a program's own: ``add`` declares it on argparse's list, ``run`` gives its exit code."""

    name: str
    add: Callable[[Any], None]
    run: Callable[[argparse.Namespace], int]


@dataclass(frozen=True, slots=True)
class Program:
    """A program on the command line; ``example`` is a whole question, ``commands`` are its own beside those for all."""

    name: str
    version: str
    description: str
    example: str
    calculators: Mapping[str, Calculator]
    commands: tuple[Command, ...] = ()

    def main(self, arguments: Sequence[str] | None = None) -> int:
        """Run one command; gives 0, 2 after a sentence about wrong input, 1 where the answer cannot be written."""
        try:
            return _run(self, arguments)
        except BrokenPipeError:  # whoever read along, as ``head`` does, has read enough
            end_of_output()
            return 0
        except Unwritable as problem:
            end_of_output()
            put_aside(str(problem))
            return 1


def _run(program: Program, arguments: Sequence[str] | None) -> int:
    parser = _parser(program)
    given = sys.argv[1:] if arguments is None else arguments
    if given and not given[0].startswith("-") and (wrong := _no_command(given[0], program)):
        return wrong_input(wrong)
    options, more = parser.parse_known_args(arguments)
    if options.command != "ask":
        parser.parse_args(arguments)  # says what is wrong
    if dashed := next((word for word in more if word.startswith("-")), ""):
        return wrong_input(f"“{dashed}” is no option; --json and --save are. {HOW_TO_ASK}")
    own = {command.name: command.run for command in program.commands}
    if options.command in own:
        return own[options.command](options)
    if options.calculator is not None and options.calculator not in program.calculators:
        return _no_calculator(options.calculator, program)
    if options.command == "list":
        return _list(options.calculator, program)
    return _ask(
        program.calculators[options.calculator], options, [*options.values, *more]
    )  # argparse stops collecting at an option in between


def _ask(calculator: Calculator, options: argparse.Namespace, values: list[str]) -> int:
    unreadable = [pair for pair in values if "=" not in pair]
    if unreadable:
        return wrong_input(f"“{unreadable[0]}” is no value. {HOW_TO_ASK}")
    try:
        answer = calculator.ask(with_files(calculator, map(_pair, values)))
    except InputMistake as mistake:
        return wrong_input(str(mistake))
    if not answer.complete:
        return wrong_input(_problem_text(answer, calculator))
    if options.json:
        put_json(answer_json(answer))
    else:
        put(answer_text(answer))
    return _save(answer, options.save) if options.save is not None else 0


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name, value


def _parser(program: Program) -> argparse.ArgumentParser:
    parser = Parser(prog=program.name, description=program.description)
    parser.add_argument("--version", action="version", version=f"{program.name} {program.version}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    names = commands.add_parser("list", help="name the calculators and their controls")
    names.add_argument("calculator", nargs="?", metavar="CALCULATOR", help="one of them, with everything it offers")
    ask = commands.add_parser("ask", help=f"ask a calculator, for example: ask {program.example}")
    ask.add_argument("calculator", metavar="CALCULATOR", help=f"a name that “{program.name} list” gives")
    ask.add_argument("values", nargs="*", metavar="CONTROL=VALUE", help="controls left out keep their start value")
    ask.add_argument(
        "--json",
        action="store_true",
        help="print key, tone, headline, figures, steps, rows, series, notes, names of files as JSON",
    )
    ask.add_argument("--save", metavar="FOLDER", help="write the answer's files into a folder; overwrites nothing")
    for command in program.commands:
        command.add(commands)
    return parser


def _save(answer: Answer, folder: str) -> int:
    """Write the answer's files and say where they are, on standard error so that JSON stays JSON."""
    if not answer.files:
        return wrong_input("This answer has no files to save.")
    try:
        paths = save_files(answer.files, Path(folder))
    except FileExistsError as problem:
        return wrong_input(str(problem))
    except (OSError, ValueError) as problem:  # the second for letters that no path has
        reason = getattr(problem, "strerror", None) or "no folder can be called that"
        return wrong_input(f"{folder}: cannot be written to: {reason}. Name another folder.")
    put_aside("\n".join(f"Saved {path}" for path in paths))
    return 0


def _list(name: str | None, program: Program) -> int:
    """Describe all calculators briefly, or one with every value that its lists offer."""
    if name is None:
        put("\n".join(_described(calculator) for calculator in program.calculators.values()))
    else:
        put(_described(program.calculators[name]))
        for control in program.calculators[name].controls:
            if offered := _offered(control):
                put("\n".join([f"\n  {control.label}", *(f"    {control.name}={line}" for line in offered)]))
    return 0


def _offered(control: Control) -> list[str]:
    """Return what a list offers, and the samples of a file, each with its words."""
    if isinstance(control, Choice | Choices):
        return [f"{option.value}: {option.label}" for option in control.options]
    samples = control.samples if isinstance(control, File) else ()
    return ["PATH: your own file", *(f"{SAMPLE}{sample.name}: {sample.label}" for sample in samples)] if samples else []


def _no_command(name: str, program: Program) -> str:
    """Return the sentence for a word that is no command; empty for one that is."""
    commands = ("list", "ask", *(command.name for command in program.commands))
    if name in commands:
        return ""
    if name in program.calculators:
        return f"“{name}” is a calculator. Write: {program.name} ask {name}, or {program.name} list {name}"
    meant = did_you_mean(name, [*commands, *program.calculators])
    return (
        f"There is no command {quoted(name)}.{meant} Give one of: {', '.join(commands)}, "
        f"for example: {program.name} ask {program.example}"
    )


def _no_calculator(name: str, program: Program) -> int:
    meant = did_you_mean(name, program.calculators)
    return wrong_input(
        f"There is no calculator “{name}”.{meant} Give one of: {', '.join(program.calculators)}, "
        f"for example: {program.name} ask {program.example}"
    )


def _problem_text(answer: Answer, calculator: Calculator) -> str:
    known = [control.name for control in calculator.controls]
    meant = {m.control: did_you_mean(m.control, known) for m in answer.mistakes if m.control not in known}
    lines = [mistake.sentence + meant.get(mistake.control, "") for mistake in answer.mistakes]
    if answer.ask:
        picks = " or ".join(f"{answer.ask.control}={choice}" for choice in answer.ask.choices)
        lines += [answer.ask.sentence, f"Write {picks}." if picks else ""]
    if sheet := answer.sheet:
        cells = [
            (sheet.heading(place), sheet.chosen[place], *(row[place][:30] for row in sheet.rows[:2]))
            for place in range(len(sheet.chosen))
        ]
        columns = ("Column", "Taken for", "First row", "Second row")[: 2 + len(sheet.rows)]
        lines += [rows_text(Rows(sheet.caption.rstrip(":."), columns, tuple(cells)))]
        lines += [f"Write {sheet.control}={sheet.text}, with what is so for each column. Kinds of columns: "]
        lines[-1] += f"{', '.join(option.value for option in sheet.options)}."
    return "\n".join(line for line in lines if line)


def _described(calculator: Calculator) -> str:
    lines = [f"{calculator.name}: {calculator.question}"]
    for control in calculator.controls:
        lines.append(f"  {control.name}: {control.label}, {control.allowed()}")
    return "\n".join(lines)


def answer_text(answer: Answer) -> str:
    """Return an answer as lines of text: key figure, headline, marked text, steps, table, lists, charts, notes."""
    parts = [key_text(answer), fill(answer.headline, 88), fill(answer.details, 88)]
    if answer.marks:
        parts.append(marked_text(answer.marks))
    parts += [_steps(steps) for steps in answer.steps if steps.numbered]
    if answer.rows:
        parts.append(rows_text(answer.rows))
    parts += [_steps(steps) for steps in answer.steps if not steps.numbered]
    parts += [fill(f"{chart.title}: {chart.words}", 88) for chart in answer.series]
    title = ["Good to know:"] if answer.steps and answer.notes else []
    parts.append("\n".join([*title, *(_note(note, "- ") for note in answer.notes)]))
    if answer.files:
        files = "\n".join(f"- {file.label}: {file.name}, {size_words(len(file.content))}" for file in answer.files)
        parts.append(f"Files to keep, written with --save FOLDER:\n{files}")
    return "\n\n".join(part for part in parts if part)


def rows_text(rows: Rows) -> str:
    """Return a table of an answer as lines of text."""
    lines = [rows.columns, *rows.cells]
    widths = [max(len(line[place]) for line in lines) for place in range(len(rows.columns))]
    drawn = [
        "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]
    return "\n".join([f"{rows.caption}:", drawn[0], "-" * len(drawn[0]), *drawn[1:]])


def _steps(steps: Steps) -> str:
    marks = [f"{number}. " if steps.numbered else "- " for number in range(1, len(steps.items) + 1)]
    items = (_note(item, mark) for item, mark in zip(steps.items, marks, strict=True))
    return "\n".join([f"{steps.title}:", *items])


def _note(note: Note, mark: str) -> str:
    facts = "; ".join(f"{fact.label}, {sure_words(fact.confidence)}, {fact.as_of}" for fact in note.facts)
    onward = note.onward
    asked = "".join(f" {name}={value}" for name, value in onward.values) if onward else ""
    said = f"{onward.label} coinguide ask {onward.calculator}{asked}" if onward and not note.text else note.text
    ways = "".join(f" <{way.address}>" for way in note.ways)
    text = f"{mark}{said}{ways}" + (f" [{facts}]" if facts else "")
    # An address in pieces could not be pressed.
    return fill(text, 88, subsequent_indent=" " * len(mark), break_long_words=not ways, break_on_hyphens=not ways)
