"""Asks a built engine under Node, as the page asks it in the browser."""

import json
import subprocess
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[3]
CALCULATORS = "coinguide.guide.calculators"
PACKAGE = ROOT / "src" / "coinguide"
ASK = PACKAGE / "live" / "engine" / "ask.mjs"
TRAP = Path(__file__).with_name("trap.mjs")

Request = Mapping[str, object]
Response = dict[str, object]
Ask = Callable[[Path, str, Iterable[Request]], tuple[str, list[Response]]]


def ask_engine(node: str, folder: Path, kind: str, requests: Iterable[Request]) -> tuple[str, list[Response]]:
    """Give the kind that started (bytecode, snapshot; ``any`` starts as the page does), and the responses in order."""
    lines = "".join(json.dumps(request) + "\n" for request in requests)
    done = subprocess.run(
        [node, str(ASK), str(folder), kind], input=lines, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    started = [line for line in done.stderr.splitlines() if line.startswith("started: ")]
    return started[-1].removeprefix("started: "), [json.loads(line) for line in done.stdout.splitlines()]


def ask_trapped_engine(node: str, folder: Path, request: Request) -> tuple[list[str], Response]:
    """Give what the page's worker says when a function behind Python traps: the states, and the response in the end."""
    command = [node, str(TRAP), str(folder), json.dumps(request)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert "RuntimeError: unreachable" in done.stderr, done.stderr
    messages = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return [message["state"] for message in messages], json.loads(messages[-1]["response"])
