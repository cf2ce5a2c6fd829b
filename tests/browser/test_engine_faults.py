"""What a reader sees when the engine's files come damaged, late, in a wrong type, or die: words, and it works later."""

import json
import struct

import pytest

from tests.browser.driver import Driver
from tests.browser.planned import cost_cents
from tests.browser.shown import PAGES, Shown
from tests.browser.watched_site import WatchedSite
from tests.later import later

pytestmark = pytest.mark.parametrize(
    "driver", ["chromium", pytest.param("webkit", marks=[pytest.mark.webkit, pytest.mark.slow])], indirect=True
)
WRAPPER, NUMBERS = 24, 20  # a snapshot file's own beginning, see web/worker.js
ENGINE = "*/engine-*/"


def opened(driver: Driver, question: str = "") -> Shown:
    """The planner on its page, which a shared address may ask something."""
    driver.open(PAGES["bundle-planner"] + question)
    planner = Shown(driver, "bundle-planner")
    driver.wait_for(f"{planner.form_place} fieldset:enabled")
    return planner


def typed_into(driver: Driver) -> Shown:
    """The planner after a reader has typed a number."""
    planner = opened(driver)
    planner.fill("coins", "20000")
    return planner


def fails_and_recovers(driver: Driver, watched: WatchedSite, planner: Shown | None = None) -> None:
    """The example and the number typed stay, words say what is wrong; once the fault is gone, trying again works."""
    planner = planner or typed_into(driver)
    planner.wait("failed")
    driver.wait_for_words(planner.status_place, "The calculator is not available")
    driver.wait_for_words(planner.status_place, "what you typed is kept")
    assert ("20000", cost_cents()) == (planner.value("coins"), planner.figures["cost_cents"])
    for faults in (watched.cut, watched.types, watched.changed):
        faults.clear()
    driver.click(f"{planner.form_place} [data-again]")
    planner.wait_for_answer("20,000 coins in the TikTok app")
    watched.complaints.clear()  # the browser itself reports the file that was damaged


@pytest.mark.parametrize("file", ["*pyodide.asm.wasm", later("worker.js"), later("*pyodide.asm.js")])
def test_a_file_is_cut_off(driver: Driver, watched: WatchedSite, file: str) -> None:
    """A connection that breaks half-way is a failure that is said, not an endless wait."""
    watched.cut.add(ENGINE + file)
    fails_and_recovers(driver, watched)


@pytest.mark.parametrize("file", ["worker.js", later("*pyodide.asm.wasm")])
def test_a_file_that_a_shared_address_asks_for_is_cut_off(driver: Driver, watched: WatchedSite, file: str) -> None:
    """The engine that is begun before the page is read tells the page of its failure all the same."""
    watched.cut.add(ENGINE + file)
    fails_and_recovers(driver, watched, opened(driver, "#bundle-planner?coins=20000"))


@pytest.mark.parametrize("file", ["worker.js", later("*pyodide.asm.js")])
def test_a_script_comes_in_a_wrong_type(driver: Driver, watched: WatchedSite, file: str) -> None:
    """No browser runs a module that is called a text."""
    watched.types[ENGINE + file] = "text/plain"
    watched.changed[ENGINE + file] = bytes  # as it is, but not kept by the browser
    fails_and_recovers(driver, watched)


@pytest.mark.slow
def test_a_page_in_place_of_a_file_is_said_in_words(driver: Driver, watched: WatchedSite) -> None:
    """A filter, or a network where one has to sign in: no bytes are told to a reader, and later it works."""
    watched.changed[ENGINE + "*pyodide.asm.wasm"] = lambda _: b"<!doctype html><title>Sign in</title>"
    planner = typed_into(driver)
    planner.wait("failed")
    driver.wait_for_words(planner.status_place, "a filter, or a network that wants you to sign in")
    fails_and_recovers(driver, watched, planner)


# Written behind the worker's script: the first question is its end.
DEATH = b"\nself.onmessage = ({ data }) => 'request' in data && self.close();"


@pytest.mark.slow
def test_a_worker_dies_while_it_answers(driver: Driver, watched: WatchedSite) -> None:
    """As when a phone takes its memory back: after ten seconds the page says so."""
    watched.changed[ENGINE + "worker.js"] = lambda script: script + DEATH
    fails_and_recovers(driver, watched)


@pytest.mark.slow
def test_a_slow_file_is_waited_for(driver: Driver, watched: WatchedSite) -> None:
    """The state is said meanwhile, the example stays, and what was typed is answered in the end."""
    watched.slow[ENGINE + "*pyodide.asm.wasm"] = 4
    planner = typed_into(driver)
    planner.wait("starting")
    driver.wait_for_words(planner.status_place, "Loading the calculator")
    assert cost_cents() == planner.figures["cost_cents"]
    planner.wait_for_answer("20,000 coins in the TikTok app")


def of_another_version(snapshot: bytes) -> bytes:
    """A whole snapshot that was taken of another build of Pyodide."""
    (size,) = struct.unpack_from("<I", snapshot, WRAPPER + 4)
    start = WRAPPER + NUMBERS
    header = json.loads(snapshot[start : start + size])
    other = snapshot[start : start + size].replace(header["buildId"].encode(), header["buildId"][::-1].encode())
    body = other + snapshot[start + size :]
    total = 1
    for (word,) in struct.iter_unpack("<I", body):
        total = (total * 31 + word) & 0xFFFFFFFF
    return snapshot[: start - 4] + struct.pack("<I", total) + body


@pytest.mark.parametrize(
    "change",
    [later(of_another_version), later(lambda snapshot: snapshot[:-4000]), lambda snapshot: snapshot[:-1] + b"\x07"],
    ids=["another-version", "short", "damaged"],
)
def test_a_snapshot_that_does_not_fit(driver: Driver, watched: WatchedSite, change: object) -> None:
    """The engine starts from its bytecode instead; the reader sees an answer and no fault."""
    assert callable(change)
    watched.changed[ENGINE + "snapshot.wasm"] = change
    planner = typed_into(driver)
    planner.wait_for_answer("20,000 coins in the TikTok app")
