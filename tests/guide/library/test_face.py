"""``import coinguide as cg``: the names that it shows, when they are fetched, and what they are to mypy."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from IPython.core.completer import Completer

import coinguide as cg

NAMES = ["ask", "bundles", "calculator", "calculators", "cheapest_plan", "check_text", "fact", "find_facts", "gifts"]
NAMES += ["most_coins", "read_statement"]


def test_it_shows_these_names_and_no_others() -> None:
    """Whatever else was imported of the package before."""
    assert (NAMES, NAMES) == (dir(cg), sorted(cg.__all__))


def test_tab_completion_shows_the_same() -> None:
    """As a notebook asks for it."""
    completer: Any = Completer
    shown = [name.rpartition(".")[2] for name in completer(namespace={"cg": cg}).attr_matches("cg.")]
    assert NAMES == sorted(name for name in shown if not name.startswith("_"))


def test_facts_stay_a_package() -> None:
    """Also where nobody imported them before."""
    told = "import coinguide as cg; print(cg.facts.load().checked[:2], cg.facts.__name__)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert "20 coinguide.facts" == done.stdout.strip()


def test_a_name_that_does_not_exist() -> None:
    """Is no name, as everywhere in Python."""
    with pytest.raises(AttributeError, match="no attribute 'moon'"):
        _ = cg.moon


def test_plans_and_tables_need_no_package_of_notebooks() -> None:
    """They work where neither ipywidgets nor matplotlib are installed."""
    told = (
        "import sys; sys.modules.update(ipywidgets=None, matplotlib=None)\n"
        "import coinguide as cg\n"
        "cg.bundles()._repr_mimebundle_(); cg.ask('bundle-planner')._repr_mimebundle_()\n"
        "print(cg.cheapest_plan(5000, 'web').coins_bought)"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert "5000" == done.stdout.strip()


def test_the_package_runs_as_a_program() -> None:
    """`python -m coinguide` is the command."""
    command = [sys.executable, "-m", "coinguide", "ask", "gift-value", "gift=Rose", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert 1 == json.loads(done.stdout)["figures"]["coins_low"]


@pytest.mark.slow
def test_strict_mypy_knows_the_names(tmp_path: Path) -> None:
    """Their types reach those who check their own code strictly."""
    used = tmp_path / "used.py"
    used.write_text("import coinguide as cg\nx: int = cg.most_coins(2000).coins_bought\ncg.fact(3)\n", "utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), str(used)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert ("used.py:3", 1) == (done.stdout.split(": error")[0], done.stdout.count("error:"))
