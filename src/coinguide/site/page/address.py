"""Where the guide is published, read from the environment: a fork needs no edit, and no address is invented."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ConfigError

from coinguide.live.jupyter.published import SITE, published_site

BINDER = "https://mybinder.org"
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)
_REPOSITORY = re.compile(r"https://[\w.-]+(:\d+)?/[\w.-]+/[\w.-]+", re.ASCII)
# Of the names that Git allows, those that need no escaping in an address.
_BRANCH = re.compile(r"\w[\w.-]*(/\w[\w.-]*)*", re.ASCII)


@dataclass(frozen=True)
class Address:
    """The repository's and the site's address, and a mailbox for mistakes; None where it is not known."""

    repository: str | None
    branch: str
    site: str | None
    contact: str | None = None


def address_from(environment: Mapping[str, str]) -> Address:
    """Return the addresses that the environment gives: ours first, then what GitHub Actions sets."""
    repository = environment.get("COINGUIDE_REPOSITORY", "").removesuffix("/").removesuffix(".git")
    if not repository and environment.get("GITHUB_REPOSITORY"):
        server = environment.get("GITHUB_SERVER_URL", "https://github.com")
        repository = f"{server.rstrip('/')}/{environment['GITHUB_REPOSITORY']}"
    _insist(repository, _REPOSITORY, "COINGUIDE_REPOSITORY", "https://github.com/OWNER/NAME")
    _insist(environment.get("COINGUIDE_SITE", ""), SITE, "COINGUIDE_SITE", "https://OWNER.github.io/NAME/")
    contact = environment.get("COINGUIDE_CONTACT", "")
    _insist(contact, _CONTACT, "COINGUIDE_CONTACT", "mistakes@OWNER.example")
    _insist(environment.get("COINGUIDE_BRANCH", ""), _BRANCH, "COINGUIDE_BRANCH", "main or release/2")
    return Address(
        repository=repository or None,
        branch=environment.get("COINGUIDE_BRANCH") or "main",
        site=published_site(environment),
        contact=contact or None,
    )


def _insist(value: str, pattern: re.Pattern[str], name: str, example: str) -> None:
    if value and not pattern.fullmatch(value):
        raise ConfigError(f"{name} should look like {example}; it is {value!r}")


def theme_options(address: Address) -> dict[str, Any]:
    """Return the theme's repository and launch buttons: all of them, or none."""
    if not address.repository:
        return {}
    return {
        "repository_url": address.repository,
        "repository_branch": address.branch,
        "use_repository_button": True,
        "use_issues_button": True,
        "launch_buttons": {"binderhub_url": BINDER, "notebook_interface": "jupyterlab"},
    }


def _apply(_app: Sphinx, config: Config) -> None:
    """Replace what the settings say: Jupyter Book's own defaults name its own repository."""
    address = address_from(os.environ)
    options = dict(config.html_theme_options)
    for name in ("repository_url", "repository_branch", "path_to_docs", "launch_buttons"):
        options.pop(name, None)
    config.html_theme_options = {**options, **theme_options(address)}
    config.html_baseurl = address.site or ""


def setup(app: Sphinx) -> None:
    """Read the environment before the theme reads its options."""
    app.connect("config-inited", _apply, priority=100)
