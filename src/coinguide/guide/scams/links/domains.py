"""Who owns a host: its registered domain, by the Public Suffix List."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from publicsuffixlist import PublicSuffixList

from coinguide.guide.scams.links.names import ascii_name

# RFC 2606 keeps these; the guide's own examples end in them.
_KEPT = frozenset({"example", "invalid", "test"})
_PRIVATE = "// ===BEGIN PRIVATE DOMAINS==="


@dataclass(frozen=True, slots=True)
class Domain:
    """A host cut where the ownership changes: `left` is under the owner's control, `name` is what was registered.

    `shared`: the suffix belongs to a company that gives names under it to anybody.
    """

    left: tuple[str, ...]
    name: str
    suffix: str
    shared: bool

    @property
    def registered(self) -> str:
        """Return the registered domain, such as tiktok.com; empty for a bare suffix."""
        return f"{self.name}.{self.suffix}" if self.name else ""


def domain_of(host: str) -> Domain | None:
    """Return host's domain, any ending that the list lacks taken as one; None for a name of one part, as localhost."""
    labels = host.removesuffix(".").lower().split(".")
    if "" in labels or len(labels) < 2:
        return None
    name = ".".join(labels)
    plain, shared = ((rules.publicsuffix(name) or "") if rules else "" for rules in _lists(labels[-1]))
    suffix = max(plain, shared, key=len) or labels[-1]
    size = suffix.count(".") + 1
    rest = labels[:-size]
    return Domain(tuple(rest[:-1]), rest[-1] if rest else "", suffix, len(shared) > len(plain))


def is_ending(label: str) -> bool:
    """Whether this is the last part of a name that can exist, such as com, or that is kept for examples."""
    ending = label.lower()
    return f" {ending} " in _endings() or ending in _KEPT


@lru_cache(maxsize=256)
def _lists(ending: str) -> tuple[PublicSuffixList | None, PublicSuffixList | None]:
    """Return the rules for names with this ending, of registries and of companies.

    Built when an ending is met: all of them at once would cost the page a twentieth of a second.
    """
    text = _rules()
    start = text.find(f"\n{ending}|") + len(ending) + 2
    if start < len(ending) + 2:
        return None, None
    registries, companies = (
        PublicSuffixList(_in_full(part, ending), accept_unknown=False, accept_encoded_idn=False) if part else None
        for part in text[start : text.index("\n", start)].split("|")
    )
    return registries, companies


def _in_full(rules: str, ending: str) -> str:
    return "\n".join(f"{rule}.{ending}" if rule != "." else ending for rule in rules.split(" "))


@cache
def _endings() -> str:
    """Return every ending with a space on either side: one short text is searched as fast as a set, and weighs less."""
    return " ".join(line.partition("|")[0] for line in _rules().split("\n"))


@cache
def _rules() -> str:
    """Return the list in short, a line for each ending: `uk|. co org|gov.service`, registries' rules and companies'.

    The page's engine keeps it in memory, and one text weighs a third of what ten thousand do.
    """
    text = (files("publicsuffixlist") / "public_suffix_list.dat").read_text(encoding="utf-8")
    found: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for place, section in enumerate(text.split(_PRIVATE)):
        for line in section.splitlines():
            if line and not line.startswith("//"):
                rule = line.strip() if line.isascii() else _encoded(line.strip())
                front, _, ending = rule.rpartition(".")
                found[ending][place].append(front or ".")
    lines = (
        f"{ending}|{' '.join(registries)}|{' '.join(companies)}" for ending, (registries, companies) in found.items()
    )
    return "\n" + "\n".join(lines) + "\n"


def _encoded(rule: str) -> str:
    """Return a rule in letters of another script, in the spelling of the network."""
    return ".".join(ascii_name(label) or label for label in rule.split("."))
