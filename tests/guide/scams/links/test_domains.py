"""Who registered a host: the Public Suffix List as the package itself reads it is the reference."""

import pytest
from publicsuffixlist import PSLFILE, PublicSuffixList

from coinguide.guide.scams.links.domains import domain_of, is_ending


def hosts() -> list[str]:
    """For every rule of the list a host that is the suffix itself, and hosts one and two parts longer."""
    with open(PSLFILE, encoding="utf-8") as file:
        lines = [line.strip() for line in file]
    rules = [line.lstrip("!").replace("*", "any") for line in lines if line and not line.startswith("//")]
    suffixes = [rule.encode("idna").decode("ascii") for rule in rules]
    return [front + suffix for suffix in suffixes for front in ("", "a.", "x.y.") if "." in front + suffix]


@pytest.mark.long
def test_every_rule_of_the_list_is_read_as_the_package_reads_it() -> None:
    """The registered domain agrees on tens of thousands of hosts."""
    reference = PublicSuffixList()
    differing = [
        host
        for host in hosts()
        if (found := domain_of(host)) is None or found.registered != (reference.privatesuffix(host) or "")
    ]
    assert differing == []


@pytest.mark.parametrize(("host", "shared"), [("a.github.io", True), ("a.co.uk", False), ("a.example", False)])
def test_addresses_that_a_company_hands_out_are_told_apart(host: str, shared: bool) -> None:
    """Under github.io anybody gets a name, under co.uk one is registered."""
    domain = domain_of(host)
    assert domain is not None
    assert shared == domain.shared


def test_an_ending_that_nobody_registered_is_none() -> None:
    """Known endings in any case, and those kept for examples; a word is none."""
    assert [True, True, True, False] == [is_ending(ending) for ending in ("com", "COM", "example", "coins")]


@pytest.mark.parametrize("host", ["localhost", "a..com", ".com", ""])
def test_what_has_no_owner_has_no_domain(host: str) -> None:
    """Names of one part and broken ones."""
    assert domain_of(host) is None
