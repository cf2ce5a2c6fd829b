"""What GitHub is asked to do: nothing that can change under us, nothing more than it needs."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from verbs.__main__ import VERBS

WORKFLOWS = sorted(Path(".github/workflows").glob("*.yml"))
NAMES = [path.stem for path in WORKFLOWS]


def read(path: Path) -> dict[Any, Any]:
    """The workflow as plain data."""
    plain: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return plain


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_actions_are_pinned_by_hash(path: Path) -> None:
    """A tag can be moved to other code; a hash cannot."""
    used = re.findall(r"uses: (\S+)", path.read_text(encoding="utf-8"))
    assert [] == [action for action in used if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action)]


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_no_permission_by_default(path: Path) -> None:
    """Each job names what it may do."""
    workflow = read(path)
    assert ({}, True) == (workflow["permissions"], all("permissions" in job for job in workflow["jobs"].values()))


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_only_known_verbs(path: Path) -> None:
    """A workflow calls the verbs that a developer calls."""
    called = re.findall(r"make (\w+)", path.read_text(encoding="utf-8"))
    assert set() == set(called) - set(VERBS)


def test_only_locked_packages() -> None:
    """Whatever pip installs comes from a list with hashes, or is the guide itself, with nothing else."""
    texts = [path.read_text(encoding="utf-8") for path in (*WORKFLOWS, Path(".binder/postBuild"))]
    installs = [
        line.strip() for text in texts for line in text.splitlines() if "pip install" in line or "pip wheel" in line
    ]
    assert [] == [line for line in installs if "--require-hashes" not in line and "--no-deps" not in line]
    assert {"locks/core-test.txt"} == {path for text in texts for path in re.findall(r"locks/\S+", text)}


def test_no_address_is_written() -> None:
    """A fork's addresses come from its own environment."""
    assert [] == [path for path in WORKFLOWS if re.search(r"github\.io|mybinder", path.read_text(encoding="utf-8"))]


def test_what_is_published_was_tested() -> None:
    """The last job waits for the tests, and makes nothing of its own."""
    jobs = read(Path(".github/workflows/guide.yml"))["jobs"]
    steps = [step.get("run", "") for step in jobs["build"]["steps"]]
    assert (["build", "pythons"], 1, True) == (
        jobs["publish"]["needs"],
        len(jobs["publish"]["steps"]),
        "bash .ci/run" in steps,
    )
