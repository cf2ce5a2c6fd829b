"""The environment that Binder would make, made here: a clean virtual environment from `.binder/`."""

import hashlib
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
START_SECONDS = 120


def make_environment(folder: Path) -> Path:
    """Install what `.binder/` says and run its postBuild, once for the same files; give its programs."""
    programs, stamp = folder / "bin", folder / "made-from"
    inputs = [ROOT / "pyproject.toml", ROOT / "locks" / "binder.txt", *sorted((ROOT / ".binder").iterdir())]
    wanted = hashlib.sha256(b"".join(path.read_bytes() for path in inputs)).hexdigest()
    if not stamp.exists() or stamp.read_text("utf-8") != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        install = [str(programs / "pip"), "install", "--quiet", "-r", ".binder/requirements.txt"]
        subprocess.run(install, cwd=ROOT, check=True)
        subprocess.run(["bash", ".binder/postBuild"], cwd=ROOT, env=in_environment(programs), check=True)
        stamp.write_text(wanted, "utf-8")
    return programs


@contextmanager
def jupyterlab(programs: Path, folder: Path) -> Iterator[str]:
    """Start JupyterLab as Binder does, on a copy of the book; give the address that opens it."""
    shutil.copytree(ROOT / "book", folder / "book")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    token = secrets.token_hex(16)
    options = {"ip": "127.0.0.1", "port": port, "root_dir": folder, "open_browser": False, "allow_root": True}
    command = [str(programs / "jupyter-lab"), *(f"--ServerApp.{name}={value}" for name, value in options.items())]
    settings = {"JUPYTER_TOKEN": token, "JUPYTER_CONFIG_DIR": str(folder / "config"), "HOME": str(folder)}
    with (folder / "jupyterlab.log").open("w") as log:
        server = subprocess.Popen(command, env=in_environment(programs) | settings, stdout=log, stderr=log)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(f"{address}/api?token={token}", server)
        yield f"{address}/?token={token}"
    finally:
        server.terminate()
        server.wait()


def in_environment(programs: Path) -> dict[str, str]:
    """The variables of a shell in which the environment is active."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("COINGUIDE", "JUPYTER"))}
    return kept | {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and server.poll() is None:
        try:
            urlopen(address, timeout=5).close()
        except (URLError, OSError):
            time.sleep(0.3)
        else:
            return
    raise RuntimeError("JupyterLab did not start; see jupyterlab.log in the test's folder")
