"""What was measured on, in one line each; no date, no paths."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from playwright.sync_api import Browser


def machine(browser: Browser) -> dict[str, str]:
    """The machine and the versions, by name."""
    return {
        "CPU": _processor(),
        "cores": str(os.cpu_count()),
        "busy cores at the start": _busy(),
        "Python": platform.python_version(),
        "Chromium": browser.version,
        "JupyterLab": _version("jupyterlab"),
        "ipywidgets": _version("ipywidgets"),
    }


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def _busy() -> str:
    """How much else the machine was doing: times taken on a busy machine are not ours."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "not known"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
