"""Statements in other containers: workbooks, web pages, OFX, QIF, CAMT, archives; and what is no such thing."""

import zipfile
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.guide.statements.asking import asked, sums

EXPECTED = (0, 0, 2237, 499, 1738)
LITTLE = "Date,Description,Amount\n2026-03-02,TIKTOK COINS,-1.00\n"
ROWS = (
    ("2026-03-02", "APPLE.COM/BILL", "-14.97"),
    ("2026-03-09", "APPLE.COM/BILL", "4.99"),
    ("2026-03-15", "TIKTOK PAY", "-7.40"),
)
OFX = (
    "OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><{card}><CURDEF>USD<BANKTRANLIST>\n"
    + "".join(
        f"<STMTTRN><TRNTYPE>{'DEBIT' if amount[0] == '-' else 'CREDIT'}<DTPOSTED>{day.replace('-', '')}120000[0:GMT]"
        f"<TRNAMT>{amount}<FITID>{day}<NAME>{words}</STMTTRN>\n"
        for day, words, amount in ROWS
    )
    + "</BANKTRANLIST></{card}></OFX>\n"
)
QIF = "!Type:Bank\n" + "".join(
    f"D{day[5:7]}/{day[8:]}/{day[:4]}\nT{amount}\nP{words}\n^\n" for day, words, amount in ROWS
)
MT940 = ":20:START\n:25:10020030/1\n:60F:C260301EUR100,00\n" + "".join(
    f":61:{day[2:].replace('-', '')}{day[5:].replace('-', '')}{'D' if amount[0] == '-' else 'C'}R"
    f"{amount.strip('-').replace('.', ',')}NMSCNONREF\n:86:106?00KARTENZAHLUNG?20{words}\n"
    for day, words, amount in ROWS
)
CAMT = (
    '<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">'
    "<BkToCstmrStmt><Stmt>"
    + "".join(
        f'<Ntry><Amt Ccy="EUR">{amount.strip("-")}</Amt><CdtDbtInd>{"DBIT" if amount[0] == "-" else "CRDT"}</CdtDbtInd>'
        f"<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{day}</Dt></BookgDt><NtryDtls><TxDtls><RltdPties><Cdtr><Pty><Nm>{words}</Nm>"
        "</Pty></Cdtr></RltdPties></TxDtls></NtryDtls></Ntry>"
        for day, words, amount in ROWS
    )
    + "</Stmt></BkToCstmrStmt></Document>"
)
PAGE = (
    "<!DOCTYPE html><html><head><title>15.03.2026</title><style>td {}</style></head><body><table><tr><th>Date"
    "<th>Details<th>Amount</tr>"
    + "".join(
        f"<tr><td>{day}</td><td>{words}&nbsp;&amp; more</td><td><b>{amount}</b></td></tr>"
        for day, words, amount in ROWS
    )
    + "</table></body></html>"
)


def archive(files: dict[str, str | bytes]) -> bytes:
    """A ZIP archive with these files."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files.items():
            opened.writestr(name, content)
    return made.getvalue()


def workbook(rows: list[tuple[object, ...]]) -> bytes:
    """A workbook with one sheet: texts shared, days as numbers in the form of dates."""
    texts: list[str] = []
    lines = []
    for number, row in enumerate(rows, 1):
        cells = []
        for letter, value in zip("ABCDEFGH", row, strict=False):
            place = f"{letter}{number}"
            if isinstance(value, date):
                cells.append(f'<c r="{place}" s="1"><v>{(value - date(1899, 12, 30)).days}</v></c>')
            elif isinstance(value, str):
                texts.append(value)
                cells.append(f'<c r="{place}" t="s"><v>{len(texts) - 1}</v></c>')
            else:
                cells.append(f'<c r="{place}"><v>{value!r}</v></c>')
        lines.append(f'<row r="{number}">{"".join(cells)}</row>')
    return archive(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": "<workbook/>",
            "xl/styles.xml": '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>'
            '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
            "xl/sharedStrings.xml": f"<sst>{''.join(f'<si><t>{text}</t></si>' for text in texts)}</sst>",
            "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{''.join(lines)}</sheetData></worksheet>",
        }
    )


BOOK = workbook(
    [
        ("Movimientos", ""),
        ("Fecha", "Concepto", "Importe"),
        *((date.fromisoformat(day), words, float(amount)) for day, words, amount in ROWS),
    ]
)
FORMS: dict[str, str | bytes] = {
    "OFX": OFX.format(card="STMTRS"),
    "QIF": QIF,
    "CAMT": CAMT,
    "MT940": MT940,
    "page": PAGE,
    "workbook": BOOK,
    "archive": archive({"Takeout/readme.txt": "hello", "Takeout/march.csv": "Date,Description,Amount\n" + "".join(
        f"{','.join(row)}\n" for row in ROWS
    )}),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_each_form_says_the_same(form: str) -> None:
    """The purchases and the refund come to the same sums."""
    content = FORMS[form]
    assert EXPECTED == sums(asked(content if isinstance(content, bytes) else content.encode()))


def test_a_cards_ofx_is_a_cards() -> None:
    """Its own payment is left out, and what came back from any shop is a refund."""
    card = OFX.format(card="CREDITCARDMSGSRSV1")
    more = "<STMTTRN><TRNTYPE>{}<DTPOSTED>20260316<TRNAMT>{}<NAME>{}</STMTTRN>\n</BANKTRANLIST>"
    paid = card.replace("</BANKTRANLIST>", more.format("PAYMENT", "50.00", "PAYMENT THANK YOU"))
    back = card.replace("</BANKTRANLIST>", more.format("CREDIT", "1.00", "CORNER CAFE"))
    assert (EXPECTED, (0, 0, 2237, 599, 1638)) == (sums(asked(paid.encode())), sums(asked(back.encode())))


def test_binary_fractions_leave_no_trace() -> None:
    """A workbook's 14.970000000000001 is 14.97."""
    book = workbook([("Date", "Description", "Amount"), (date(2026, 3, 2), "TIKTOK COINS", -14.970000000000001)])
    assert 1497 == asked(book).figures["certain_cents"]


def test_the_orders_are_found_in_takeout() -> None:
    """Of orders and purchases, which are the same, the orders count."""
    order = (
        '[{"orderHistory": {"creationTime": "2026-03-15T18:20:00Z", "totalPrice": "$5.49", "refundAmount": "$0.00",'
        ' "lineItem": [{"doc": {"title": "350 Coins (TikTok - Videos, Shop & LIVE)"}}]}}]'
    )
    bought = (
        '[{"purchaseHistory": {"purchaseTime": "2026-03-15T18:20:00Z", "invoicePrice": "$5.49",'
        ' "doc": {"title": "350 Coins (TikTok - Videos, Shop & LIVE)"}}}]'
    )
    inner = archive({"Google Play Store/Order History.json": order, "Google Play Store/Purchase History.json": bought})
    both = (asked(inner), asked(archive({"more.zip": inner})), asked(bought))
    assert [(549, 549, 549)] * 3 == [
        tuple(answer.figures[name] for name in ("certain_cents", "possible_high_cents", "total_cents"))
        for answer in both
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (archive({"a.txt": "hello"}), "no statement that we can read. Unpack it"),
        (archive({"a.csv": LITTLE, "b.csv": LITTLE}), "holds 2 statements (a.csv, b.csv). Unpack it"),
        (archive({"content.xml": "<x/>", "mimetype": "x"}), "OpenDocument spreadsheet. Open it, and save it as CSV"),
        (archive({"Index/Document.iwa": b"x"}), "Numbers spreadsheet. Open it, and export it as CSV"),
        (archive({"xl/workbook.bin": b"x"}), "binary Excel workbook (XLSB). Open it, and save it as CSV"),
        (archive({"word/document.xml": "<x/>"}), "Word document"),
        (BOOK[: len(BOOK) // 2], "damaged or cut short"),
        (b"<html><body><p>Paid 4.99 to TikTok</p></body></html>", "web page, and no table in it"),
        (CAMT[:-200].encode(), "damaged or cut short"),
        (b'<!DOCTYPE x [<!ENTITY a "aaaa">]><Document xmlns="camt.053">&a;</Document>', "damaged or cut short"),
        (archive({"a": archive({"b.zip": archive({"c.zip": archive({"d.zip": archive({})})})})}), "no statement that"),
        (archive({"a.zip": archive({"b.zip": archive({"c.zip": archive({"d.csv": LITTLE})})})}), "in another. Unpack"),
    ],
)  # fmt: skip
def test_what_cannot_be_opened_is_named(content: bytes, words: str) -> None:
    """With what helps."""
    answer = asked(content)
    assert (["statement"], True) == ([mistake.control for mistake in answer.mistakes], words in answer.headline)


@pytest.mark.long
@pytest.mark.parametrize(
    ("files", "size", "words"),
    [
        (1, 90_000_000, "more than 80 MB, which is too large"),
        pytest.param(3, 79_000_000, "more than 200 MB together", marks=pytest.mark.slow),
    ],
)
def test_a_bomb_is_put_down_before_it_is_unpacked(files: int, size: int, words: str) -> None:
    """One large file, and several that are large together."""
    answer = asked(archive({f"{number}.csv": b"0" * size for number in range(files)}))
    assert (["statement"], True) == ([mistake.control for mistake in answer.mistakes], words in answer.headline)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=40)
@given(place=st.integers(0, 10_000), cut=st.booleans(), put=st.binary(max_size=4))
def test_damage_gets_an_answer_or_a_sentence(form: str, place: int, cut: bool, put: bytes) -> None:
    """Wherever bytes are changed or the file is cut, nothing is raised."""
    content = FORMS[form]
    whole = content if isinstance(content, bytes) else content.encode()
    at = place % len(whole)
    assert asked(whole[:at] + put + (b"" if cut else whole[at + len(put) :])).headline
