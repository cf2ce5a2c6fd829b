"""The file for Zero to JupyterHub: settings that the chart knows, of the right kind, and no invented address."""

import re
from typing import Any

import jsonschema
import pytest
import yaml

from coinguide.facts import load
from verbs.words import ROOT

HUB = ROOT / "book" / "teach" / "hub"
TEXT = (HUB / "values.yaml").read_text(encoding="utf-8")
VALUES: Any = yaml.safe_load(TEXT)


def known(**properties: Any) -> dict[str, Any]:
    """A group of settings, none beside these."""
    return {"type": "object", "additionalProperties": False, "properties": properties}


TEXT_KIND, WHOLE, YES_NO, NUMBER = ({"type": kind} for kind in ("string", "integer", "boolean", "number"))
TEXTS = {"type": "array", "items": TEXT_KIND}
AMOUNT = {"type": "string", "pattern": r"^\d+(\.\d+)?[KMGT]$"}
# The settings that we use, as values.schema.yaml of the chart (for JupyterHub 5) documents them: name and kind.
CHART = known(
    hub=known(config={"type": "object", "additionalProperties": {"type": "object"}}),
    proxy=known(https=known(enabled=YES_NO, hosts=TEXTS, letsencrypt=known(contactEmail=TEXT_KIND))),
    singleuser=known(
        image=known(name=TEXT_KIND, tag=TEXT_KIND),
        lifecycleHooks=known(postStart=known(exec=known(command=TEXTS))),
        defaultUrl=TEXT_KIND,
        memory=known(guarantee=AMOUNT, limit=AMOUNT),
        cpu=known(guarantee=NUMBER, limit=NUMBER),
        storage=known(type={"enum": ["dynamic", "static", "none"]}, capacity=TEXT_KIND),
    ),
    cull=known(enabled=YES_NO, timeout=WHOLE, every=WHOLE, maxAge=WHOLE),
    prePuller=known(hook=known(enabled=YES_NO), continuous=known(enabled=YES_NO)),
    scheduling=known(podPriority=known(enabled=YES_NO), userPlaceholder=known(enabled=YES_NO, replicas=WHOLE)),
)


def test_every_setting_is_one_that_the_chart_documents() -> None:
    """A slip in a name would be refused by the chart, on the day of the lesson."""
    jsonschema.validate(VALUES, CHART)


@pytest.mark.parametrize(
    "wrong", [{"singleUser": {}}, {"singleuser": {"memory": {"limit": 2}}}, {"cull": {"timeout": "1h"}}]
)
def test_a_slip_is_found(wrong: dict[str, Any]) -> None:
    """The check can fail."""
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, CHART)


def test_a_pupil_gets_what_binder_gives() -> None:
    """The memory is that of the fact, and so is the longest session."""
    promised, most = load().by_id("binder-memory").values
    assert {"guarantee": f"{promised}G", "limit": f"{most}G"} == VALUES["singleuser"]["memory"]
    assert 3600 * int(load().by_id("binder-hours").number) == VALUES["cull"]["maxAge"]


def test_it_opens_a_chapter_that_is_there() -> None:
    """The pull puts the repository into the folder that the first address names, and the image can pull."""
    *_, folder = VALUES["singleuser"]["lifecycleHooks"]["postStart"]["exec"]["command"]
    chapter = VALUES["singleuser"]["defaultUrl"].removeprefix(f"/lab/tree/{folder}/")
    assert (ROOT / chapter).is_file()
    assert "nbgitpuller" in (ROOT / "locks" / "binder.txt").read_text(encoding="utf-8")


def test_pupils_have_numbers_and_nobody_else_gets_in() -> None:
    """No names, no open door."""
    config = VALUES["hub"]["config"]
    assert [f"pupil-{number:02}" for number in range(1, 31)] == config["Authenticator"]["allowed_users"]
    assert config["FirstUseAuthenticator"]["create_users"] is False


@pytest.mark.parametrize("name", ["values.yaml", "README.md", "../notebooks.md"])
def test_no_address_is_invented(name: str) -> None:
    """An address is a placeholder in capitals, or that of a project which everybody knows."""
    found = re.findall(r"https?://([\w.-]+)(?:/([\w.-]+))?", (HUB / name).read_text(encoding="utf-8"))
    allowed = {("github.com", "OWNER"), ("mybinder.org", "v2"), ("HUB", "hub"), ("hub.jupyter.org", "helm-chart")}
    assert set() == set(found) - allowed
