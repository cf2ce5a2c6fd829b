"""Runs one step of the engine's build, a script for Node."""

import os
import re
import subprocess
from pathlib import Path

from coinguide.live.engine.modules import BuildError

HERE = Path(__file__).parent
_SAID = re.compile(r"^(?:Uncaught )?\w*Error: (.+)$", re.MULTILINE)


class StepError(BuildError):
    """A step did not go through; ``reason`` is what it said, in one line."""

    def __init__(self, script: str, told: str) -> None:
        """Keep what the script told."""
        super().__init__(f"{script} failed:\n{told}")
        said = _SAID.search(told)
        self.reason = f"{script}: {said[1] if said else 'it ended without a word'}"


def run_step(node: str, script: str, *arguments: Path | str, given: str = "") -> str:
    """Run a script of this folder, with `given` to read, and give what it printed; raises StepError where it fails."""
    paths = [str(part.resolve()) if isinstance(part, Path) else part for part in arguments]
    command = [node, str(HERE / script), *paths]
    # The C library reads the time zone into memory, which is published.
    clock = {**os.environ, "TZ": "UTC"}
    done = subprocess.run(command, input=given, env=clock, capture_output=True, text=True, check=False)
    if done.returncode:
        raise StepError(script, f"{done.stdout}{done.stderr}")
    return done.stdout
