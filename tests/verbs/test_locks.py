"""The lists in locks/: of today's pyproject.toml, with hashes, without addresses; a wrong hash stops the set-up."""

import re
import tomllib
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from verbs import environment, locked
from verbs.lock import EXTRAS

NAMES = (*EXTRAS, "uv")
PROJECT = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
# A package of one file, and a hash that is not its own.
FALSE_LOCK = "probe @ {address} --hash=sha256:{hash}\n"


def asked(extra: str) -> list[Requirement]:
    """What pyproject.toml asks for, through the extras that an extra includes."""
    found = []
    for text in PROJECT["project"]["optional-dependencies"][extra]:
        requirement = Requirement(text)
        if requirement.name == "coinguide":
            found += [inner for name in requirement.extras for inner in asked(name)]
        else:
            found.append(requirement)
    return found


def pinned(name: str) -> dict[str, list[str]]:
    """The versions that a list holds, by package."""
    found: dict[str, list[str]] = {}
    for package, version in re.findall(
        r"^([\w.-]+)(?:\[[\w,-]+\])?==(\S+)", locked.lock_of(name).read_text(encoding="utf-8"), re.M
    ):
        found.setdefault(package.lower(), []).append(version)
    return found


def listed(name: str) -> list[Requirement]:
    """The packages of a list that this system and this Python get, with the extras that it asks for."""
    lines = locked.lock_of(name).read_text(encoding="utf-8").splitlines()
    found = [Requirement(line.removesuffix(" \\")) for line in lines if line and line[0] not in " #"]
    return [one for one in found if one.marker is None or one.marker.evaluate()]


def needs(package: Requirement) -> Iterable[Requirement]:
    """What a package asks for here, with the extras that it was asked for with; one that is not installed is silent."""
    try:
        texts = metadata.requires(package.name) or []
    except metadata.PackageNotFoundError:
        return
    for text in texts:
        need = Requirement(text)
        if need.marker is None or any(need.marker.evaluate({"extra": extra}) for extra in ("", *package.extras)):
            yield need


def left_out(packages: list[Requirement]) -> set[str]:
    """The names of what these ask for and is not among them: pip stops at it, because no hash of it is known."""
    known = {canonicalize_name(one.name) for one in packages}
    todo, seen = list(packages), set()
    missing: set[str] = set()
    while todo:
        package = todo.pop()
        key = (canonicalize_name(package.name), frozenset(package.extras))
        if key in seen:
            continue
        seen.add(key)
        if key[0] in known:
            todo += needs(package)
        else:
            missing.add(key[0])
    return missing


@pytest.mark.parametrize("name", NAMES)
def test_a_list_is_of_todays_pyproject(name: str) -> None:
    """Who changes what pyproject.toml asks for, and not the lists, is told what to do."""
    assert "" == locked.disagreement(name)


def test_a_changed_pyproject_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence names the list and the verb that renews it."""
    text = Path("pyproject.toml").read_text(encoding="utf-8").replace('"idna>=3.20,<4"', '"idna>=3.21,<4"')
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(locked, "ROOT", tmp_path)
    assert (
        "locks/book.txt is not of today's pyproject.toml, which asks for other packages: `make lock` renews it"
        == locked.disagreement("book")
    )


@pytest.mark.parametrize("extra", EXTRAS)
def test_each_version_is_one_that_pyproject_allows(extra: str) -> None:
    """A list changed by hand does not get round the bounds."""
    versions = pinned(extra)
    wanted = [*asked(extra), *(Requirement(text) for text in PROJECT["project"]["dependencies"])]
    assert [] == [
        str(requirement)
        for requirement in wanted
        if not versions.get(requirement.name.lower())
        or not all(requirement.specifier.contains(version) for version in versions[requirement.name.lower()])
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_list_carries_hashes_and_no_address(name: str) -> None:
    """Any index or mirror may bring the packages: what they are is known by their hashes."""
    text = locked.lock_of(name).read_text(encoding="utf-8")
    lines = [line.removesuffix(" \\") for line in text.splitlines()[1:]]
    package = re.compile(r"[\w.-]+(\[[\w,-]+\])?==[\w.+-]+( ; [\w .<>=!'()]+)?|    --hash=sha256:[0-9a-f]{64}")
    assert [] == [line for line in lines if not package.fullmatch(line)]
    assert all(hashes for hashes in re.split(r"^\S.*$", text, flags=re.M)[2:])


def test_the_lists_take_the_same_versions() -> None:
    """What the book is built with is what the tests ran with."""
    widest = pinned("test")
    for extra in EXTRAS[1:]:
        narrower = pinned(extra)
        assert {name: widest[name] for name in narrower if name in widest} == {
            name: versions for name, versions in narrower.items() if name in widest
        }


@pytest.mark.parametrize("extra", EXTRAS)
def test_a_list_is_whole(extra: str) -> None:
    """Whatever a package of a list asks for, through extras too, stands in the list: a fresh machine can install it."""
    assert set() == left_out(listed(extra))


def test_a_hole_in_a_list_is_seen() -> None:
    """An extra that is asked for without its packages was in the book's list once, and no fresh machine could build."""
    packages = [one for one in listed("book") if one.name != "jsonschema"]
    holed = [*packages, Requirement("jsonschema[format-nongpl]==4.24.1")]
    assert "fqdn" in left_out(holed)


def test_a_wrong_hash_stops_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A package that is not the one that was locked is not installed, and the reason is said."""
    package = tmp_path / "probe-1-py3-none-any.whl"
    with ZipFile(package, "w") as wheel:
        wheel.writestr("probe-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: probe\nVersion: 1\n")
        wheel.writestr("probe-1.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr("probe-1.dist-info/RECORD", "")
    lock = tmp_path / "probe.txt"
    lock.write_text(FALSE_LOCK.format(address=package.as_uri(), hash="0" * 64), encoding="utf-8")
    monkeypatch.setattr(environment, "lock_of", lambda _name: lock)
    with pytest.raises(SystemExit):
        environment.install_locked("probe")
    assert "is not the one in locks/probe.txt (its hash differs), so nothing was installed" in capsys.readouterr().err
