"""What `make` fetches from npm: for the book what it ships, for the tests everything, and each only once."""

from pathlib import Path

import pytest

from verbs import node
from verbs.environment import INCLUDED


@pytest.fixture
def fetches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The npm commands that were run, with a stamp that is not ours."""
    commands: list[list[str]] = []
    monkeypatch.setattr(node, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(node, "_node_folder", lambda: tmp_path)
    monkeypatch.setattr(node, "run", lambda command, **_otherwise: commands.append([str(word) for word in command]))
    return commands


def test_the_book_leaves_out_what_only_tests_use(fetches: list[list[str]]) -> None:
    """A reader who builds the book does not wait for Lighthouse."""
    node.ensure_npm_packages("book")
    node.ensure_npm_packages("book")
    assert [["npm", "ci", "--omit=dev"]] == [command[:3] for command in fetches]


def test_the_tests_fetch_what_the_book_left_out(fetches: list[list[str]]) -> None:
    """And then the book has all that it needs."""
    for purpose in ("book", "test", "book", "test"):
        node.ensure_npm_packages(purpose)
    assert [True, False] == ["--omit=dev" in command for command in fetches]


def test_every_purpose_is_one_of_the_environments() -> None:
    """`.venv` and `node_modules` are made for the same two."""
    assert set(INCLUDED) == set(node.LEFT_OUT)
