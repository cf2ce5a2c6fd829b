"""The peer that users know: the same calculator as ipywidgets in JupyterLab, on this machine."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser

from bench.visits import fresh_page
from verbs.words import ROOT

START_SECONDS = 60
RUN_AND_WATCH = Path(__file__).with_name("lab.js").read_text(encoding="utf-8")
SETTINGS = {
    # Neither news nor questions over the notebook.
    "apputils-extension/notification": {"checkForUpdates": False, "doNotDisturbMode": True, "fetchNews": "false"},
    # Every cell is drawn, not only those in view: the planner stands far down.
    "notebook-extension/tracker": {"windowingMode": "none"},
}


@dataclass(frozen=True)
class LabTimes:
    """Seconds to the answer of each visit, milliseconds of each key press."""

    seconds: list[float]
    moves: list[float]


def lab_times(browser: Browser, visits: int, moves: int) -> LabTimes | None:
    """Visit the notebook cold, run all cells, press keys on the slider; None where JupyterLab is not installed."""
    if not find_spec("jupyterlab"):
        return None
    seconds: list[float] = []
    pressed: list[float] = []
    with TemporaryDirectory() as folder, _lab(Path(folder)) as (address, token):
        for number in range(visits):
            # A copy and a workspace of its own: nothing is left of the visit before.
            place = Path(folder) / "notebooks" / f"visit{number}"
            shutil.copytree(ROOT / "book", place)
            with fresh_page(browser) as page:
                page.add_init_script(RUN_AND_WATCH)
                path = f"lab/workspaces/{place.name}/tree/{place.name}/bundles.ipynb?token={token}"
                page.goto(address + path, wait_until="commit")
                seconds.append(page.evaluate("() => window.firstAnswer") / 1000)
                if number == visits - 1:
                    page.locator(".jp-OutputArea-output .noUi-handle").first.focus()
                    for _ in range(moves):
                        page.evaluate("() => { window.changed = window.nextChange(); }")
                        page.keyboard.press("PageUp")
                        pressed.append(page.evaluate("() => window.changed"))
    return LabTimes(seconds, [time for time in pressed if time is not None])


@contextmanager
def _lab(folder: Path) -> Iterator[tuple[str, str]]:
    """JupyterLab on a loopback port with settings, runtime files and workspaces in the folder."""
    for name, settings in SETTINGS.items():
        path = folder / "config/lab/user-settings/@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(settings), encoding="utf-8")
    (folder / "notebooks").mkdir()
    token, port = secrets.token_hex(16), _free_port()
    address = f"http://127.0.0.1:{port}/"
    process = subprocess.Popen(
        _command(folder, port),
        env=_surroundings(folder, token),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(f"{address}api?token={token}", process)
        yield address, token
    finally:
        process.terminate()
        process.wait()


def _command(folder: Path, port: int) -> list[str]:
    options = {
        "ServerApp.ip": "127.0.0.1",
        "ServerApp.port": port,
        "ServerApp.port_retries": 0,
        "ServerApp.root_dir": folder / "notebooks",
        "ServerApp.open_browser": False,
        "ServerApp.allow_root": True,
        "LabApp.expose_app_in_browser": True,
    }
    return [sys.executable, "-m", "jupyterlab", *(f"--{name}={value}" for name, value in options.items())]


def _surroundings(folder: Path, token: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "COINGUIDE_BOOK"}
    names = {
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
    }
    settings = {"JUPYTERLAB_SETTINGS_DIR": str(folder / "config/lab/user-settings"), "JUPYTER_TOKEN": token}
    return kept | settings | {name: str(folder / path) for name, path in names.items()}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            urlopen(address, timeout=5).close()
        except (URLError, OSError):
            time.sleep(0.2)
        else:
            return
    raise RuntimeError("JupyterLab did not start")
