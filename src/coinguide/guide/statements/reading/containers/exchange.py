"""Formats that banks exchange: OFX and QFX, QIF, MT940, CAMT.053. Each gives rows under names of its own."""

import re
from dataclasses import dataclass, field

from coinguide.guide.statements.reading.containers.entities import without_entities
from coinguide.guide.statements.reading.containers.xml import read_xml
from coinguide.guide.statements.reading.delimited import Row
from coinguide.guide.statements.reading.grid import Grid

__all__ = ["grid_of_camt", "grid_of_mt940", "grid_of_ofx", "grid_of_qif", "is_camt", "is_mt940", "is_ofx", "is_qif"]

# The last name tells a card's file from an account's: issuers.py knows both.
_NAMES = ("exchange date", "exchange name", "exchange memo", "exchange amount", "currency", "exchange type")
ACCOUNT, CARD = (*_NAMES, "account status"), (*_NAMES, "card status")
_TAG = re.compile(r"<(/?)([A-Za-z0-9.]{1,40})>([^<\r\n]*)")


def is_ofx(text: str) -> bool:
    """Whether a text is OFX or QFX."""
    return "<OFX>" in text[:4_000].upper()


def is_qif(text: str) -> bool:
    """Whether a text is QIF."""
    return text[:200].lstrip("\ufeff \t\r\n").casefold().startswith(("!type:", "!account", "!option:"))


def is_camt(text: str) -> bool:
    """Whether a text is a bank's statement in XML (CAMT.052, 053 or 054)."""
    return "<" in text[:10] and "camt.05" in text[:2_000]


def grid_of_ofx(text: str) -> Grid:
    """Return the payments of an OFX file; money out has a minus in it, on a card too."""
    card = "<CREDITCARDMSGSRSV1>" in text.upper()
    rows, record, currency = list[Row](), dict[str, str](), ""
    line, counted = 1, 0
    for tag in _TAG.finditer(text):
        closing, name, value = tag[1], tag[2].upper(), tag[3].strip()
        if name == "CURDEF" and value:
            currency = value
        elif name == "STMTTRN" and not closing:
            line, counted = line + text.count("\n", counted, tag.start()), tag.start()
            record = {"LINE": str(line)}
        elif name == "STMTTRN" and record:
            rows.append(_ofx_row(record, currency, card))
            record = {}
        elif record and value and not closing:
            record.setdefault(name, without_entities(value))
    if record:
        rows.append(_ofx_row(record, currency, card))
    return Grid("\t", (), CARD if card else ACCOUNT, 0, tuple(rows))


def _ofx_row(record: dict[str, str], currency: str, card: bool) -> Row:
    kind = record.get("TRNTYPE", "").casefold()
    # On an account a payment is a bill; on a card it is the card's own.
    said = "transfer" if kind == "xfer" else "payment" if kind == "payment" and card else ""
    name = " ".join(filter(None, (record.get("NAME", ""), record.get("PAYEE", ""))))
    cells = [
        record.get("DTPOSTED", record.get("DTUSER", ""))[:8],
        name,
        record.get("MEMO", ""),
        record.get("TRNAMT", ""),
        record.get("CURSYM", currency),
        said,
        "",
    ]
    return Row(int(record["LINE"]), cells)


def grid_of_qif(lines: list[str]) -> Grid:
    """Return the payments of a QIF file; money out has a minus in it."""
    card = any(line.strip().casefold() == "!type:ccard" for line in lines)
    rows, record, start = list[Row](), dict[str, str](), 0
    for number, line in enumerate(lines, 1):
        key, value = line[:1], line[1:].strip()
        if key == "^":
            if record.get("D"):
                rows.append(_qif_row(record, start))
            record = {}
        elif key not in ("!", ""):
            start = start if record else number
            record.setdefault(key, value)
    if record.get("D"):
        rows.append(_qif_row(record, start))
    return Grid("\t", (), CARD if card else ACCOUNT, 0, tuple(rows))


def _qif_row(record: dict[str, str], start: int) -> Row:
    # A transfer names the other account in square brackets.
    said = "transfer" if record.get("L", "").startswith("[") else ""
    day = record["D"].replace("'", "/").replace(" ", "")
    return Row(
        start, [day, record.get("P", ""), record.get("M", ""), record.get("T", record.get("U", "")), "", said, ""]
    )


def is_mt940(text: str) -> bool:
    """Whether a text is a bank's statement in SWIFT's MT940."""
    return ":61:" in text[:4_000] and (":20:" in text[:2_000] or ":25:" in text[:2_000])


def grid_of_mt940(lines: list[str]) -> Grid:
    """Return the entries of MT940: D is money out, RC takes money in back, RD money out."""
    rows, currency = list[Row](), ""
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if balance := _BALANCE.match(text):
            currency = balance[1]
        elif entry := _ENTRY.match(text):
            day, way, amount = entry[1], entry[2], entry[3]
            sign = "-" if way in ("D", "RC") else ""
            rows.append(Row(number, [f"20{day}", "", "", f"{sign}{amount}", currency, "", ""]))
        elif rows and text.startswith(":86:"):
            rows[-1].cells[1] = _PARTS.sub(" ", text[4:])
        elif rows and rows[-1].cells[1] and not text.startswith((":", "-")):
            rows[-1].cells[1] += _PARTS.sub(" ", f" {text}")
    return Grid("\t", (), ACCOUNT, 0, tuple(rows))


_BALANCE = re.compile(r":60[FM]:[CD]\d{6}([A-Z]{3})")
_ENTRY = re.compile(r":61:(\d{6})(?:\d{4})?(R?[CD])[A-Z]?(\d{1,12},\d{0,3})")
_PARTS = re.compile(r"\?\d\d|/[A-Z]{4}/")


@dataclass
class _Entries:
    """The entries of a CAMT statement."""

    rows: list[Row] = field(default_factory=list)
    path: list[str] = field(default_factory=list)
    found: dict[str, list[str]] = field(default_factory=dict)
    currency: str = ""
    parts: list[str] = field(default_factory=list)

    def start(self, name: str, given: dict[str, str]) -> None:
        self.path.append(name)
        self.parts = []
        if name == "Ntry":
            self.found, self.currency = {}, ""
        elif name == "Amt" and self.path[-2:-1] == ["Ntry"]:
            self.currency = given.get("Ccy", "")

    def end(self, name: str) -> None:
        text = " ".join("".join(self.parts).split())
        self.parts = []
        if "Ntry" in self.path and text:
            own = self.path[-2:-1] == ["Ntry"]
            key = f"own {name}" if own else f"{self.path[-2]} {name}"
            self.found.setdefault(key, []).append(text)
        self.path.pop()
        if name == "Ntry":
            self.rows.append(self._row())

    def text(self, text: str) -> None:
        self.parts.append(text)

    def _first(self, *names: str) -> str:
        return next((self.found[name][0] for name in names if name in self.found), "")

    def _row(self) -> Row:
        # CdtDbtInd tells the way of the entry as it is booked, also where it takes an earlier one back.
        sign = "-" if self._first("own CdtDbtInd") == "DBIT" else ""
        words = [*self.found.get("RmtInf Ustrd", []), *self.found.get("Cdtr Nm", []), *self.found.get("Pty Nm", [])]
        more = [*self.found.get("own AddtlNtryInf", []), *self.found.get("TxDtls AddtlTxInf", [])]
        status = self._first("own Sts", "Sts Cd")
        cells = [
            self._first("BookgDt Dt", "BookgDt DtTm", "ValDt Dt", "ValDt DtTm"),
            " ".join(dict.fromkeys(words)),
            " ".join(dict.fromkeys(more)),
            f"{sign}{self._first('own Amt')}",
            self.currency,
            "",
            "pending" if status in {"PDNG", "INFO"} else "",
        ]
        return Row(len(self.rows) + 1, cells)


def grid_of_camt(text: str) -> Grid:
    """Return the entries of a CAMT statement; raises InputMistake for a damaged one."""
    entries = _Entries()
    declared, _, rest = text.lstrip("\ufeff \t\r\n").partition("?>")
    body = rest if declared.startswith("<?xml") else text  # the letters are read already
    read_xml(body.encode(), entries)
    return Grid("\t", (), ACCOUNT, 0, tuple(entries.rows))
