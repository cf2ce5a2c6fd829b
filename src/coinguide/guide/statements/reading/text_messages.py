"""Text messages of banks and wallets, pasted: ``Rs.80.00 spent on card XX1234 at SHOP on 12-Nov-26``."""

import re
from collections.abc import Iterator

from coinguide.guide.statements.places import names_a_shop
from coinguide.guide.statements.reading.currencies import code_of, known_mark
from coinguide.guide.statements.reading.dates import has_no_year, looks_like_date
from coinguide.guide.statements.reading.delimited import Row
from coinguide.guide.statements.reading.grid import Grid
from coinguide.live.ask.money import SIGN_LETTERS

__all__ = ["grid_of_messages"]

LONGEST = 1_500  # letters of a message
MOST = 300_000  # letters of all of them
_NAMES = ("Date", "Description", "Amount", "Currency", "Direction", "Status")
_OUT = (
    r"spent|debited|debit of|purchased?|paid|payment|charged|sent|withdrawn|used (?:at|for)|transferred|txn|transaction"
    r"|compra|consumo|pagaste|pago|pagamento|cargo|gast[oó]|débito|debitado|achat|paiement|débité|dépensé"
    r"|zahlung|bezahlt|kauf|belastet|umsatz|pagato|acquisto|addebito|betaald|betaling|afgeschreven|płatność|zapłacono"
    r"|obciążenie|harcama|alışveriş|ödeme|оплата|покупка|списание|списано|transaksi|pembelian|pembayaran|thanh toán"
    r"|chi tiêu|giao dịch|ご利用|利用|支払|결제|승인|消费|支出|شراء|دفع|خصم|ซื้อ|ชำระ"
)
_IN = (
    r"credited|credit of|received|refund(?:ed)?|reversed|reversal|deposit(?:ed)?|cashback|reembolso|devoluci[oó]n|abono"
    r"|acreditado|recib\w+|estorno|recebid\w+|creditado|remboursement|remboursé|crédité|reçu|gutschrift|gutgeschrieben"
    r"|erstattung|rimborso|accredito|terugbetaling|bijgeschreven|zwrot|wpływ|iade|зачислен\w+|возврат|hoàn tiền|返金"
    r"|환불|退款|استرداد|คืนเงิน"
)
_WAY = re.compile(rf"(?P<out>\b\w{{0,12}}(?:{_OUT}))|(?P<come>\b(?:{_IN}))", re.IGNORECASE)
_FAILED = re.compile(
    r"\b(?:declined|failed|unsuccessful|rejected|not (?:approved|completed)|rechazad[ao]|denegad[ao]|recusad[ao]"
    r"|refusée?|abgelehnt|rifiutat[ao]|geweigerd|odrzucon\w+|reddedildi|отклонен\w*|отказ|ditolak|gagal)\b",
    re.IGNORECASE,
)
_NO_PAYMENT = re.compile(
    r"\b(?:otp|one.time (?:password|pin|code)|verification code|passcode|código de (?:seguridad|verificación)|will be "
    r"(?:debited|charged)|is due|has requested|kode otp|mã otp|einmalkennwort|code de sécurité|код подтверждения)\b",
    re.IGNORECASE,
)
_NUMBER = r"\d{1,3}(?:[., '’]\d{2,3})*(?:[.,]\d{1,3})?|\d+(?:[.,]\d{1,3})?"
_MARK = rf"[^\W\d_]{{1,4}}\.?|[^\W\d_]{{0,3}}[{SIGN_LETTERS}]|S/\.?"
_MARK_FIRST = re.compile(rf"(?<![\w.,])(?P<mark>{_MARK})[ ]?(?P<number>{_NUMBER})(?![\d:/])")
_MARK_LAST = re.compile(rf"(?<![\w.,:/-])(?P<number>{_NUMBER})[ ]?(?P<mark>{_MARK})(?!\w)")
# What stands before an amount that is not what was paid.
_LEFT = re.compile(
    r"(?:bal|balance|avl|avail\w*|limit|lmt|saldo|solde|dispo\w*|kontostand|bakiye|остаток|баланс|доступно|fee|cost|tax"
    r"|комиссия|số dư|残高|잔액|余额|الرصيد)\W*(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
_SHOP = re.compile(
    r"(?:^|[\s;,.:])(?:at|to|towards|@|from|en|em|no estabelecimento|chez|bei|presso|bij|w|в|di|pada|tại|for|vpa|info:?"
    r"|merchant:?|comercio:?|estab:?)\s+(?P<shop>[^\W\d_][^;\n]{1,60}?)"
    r"(?=\s+(?:on|dated|dt|el|dia|em|le|am|vom|il|op|dnia|pada|tgl|at|with|using|via|by|from|con|com|mit|avec|was|is|for|"
    r"ref|upi|avl|avail\w*|bal\w*|card|con la tarjeta)\b|\s+\d{1,4}[-/.]|[.,;:!]?\s*$|[.,;!]\s|\s*\(|\s+-\s)",
    re.IGNORECASE | re.MULTILINE,
)
_OWN = re.compile(
    r"^(?:your|you|my|su|tu|seu|sua|votre|ihr\w*|a/?c|acct|account|card|the|rs|inr|usd|eur)\b", re.IGNORECASE
)
# Longer ways first, each looked for by itself: in “pada 12/11/26” the word before is no month.
_DATES = tuple(
    re.compile(rf"(?<![\w/.-]){way}(?![\w/-])")
    for way in (
        r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}",
        r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}",
        r"\d{1,2}[-/. ]?[^\W\d_]{3,9}\.?[-/., ]{0,2}\d{4}",
        r"\d{1,2} (?:de )?[^\W\d_]{3,9} (?:de )?\d{4}",
        r"[^\W\d_]{3,9}\.? \d{1,2},? \d{4}",
        r"\d{1,2}[-/ ]?[^\W\d_]{3,4}[-/., ]?\d{2}",
        r"\d{1,2}[-/]\d{1,2}",
        r"\d{1,2}[- ][^\W\d_]{3,9}",
        r"[^\W\d_]{3,9} \d{1,2}",
    )
)


def grid_of_messages(lines: list[str]) -> Grid | None:
    """Return table of such messages; None where no line is one. A day on a line of its own is that of those below."""
    if sum(map(len, lines)) > MOST:
        return None
    rows: list[Row] = []
    other: list[Row] = []
    above = ""
    for number, text in _messages(lines):
        own = _day_in(text)
        cells = _cells(text, own or above)
        if cells:
            rows.append(Row(number, cells))
        else:
            other.append(Row(number, [text]))
            above = own or above
    return Grid("\t", tuple(other), _NAMES, 0, tuple(rows)) if rows and len(rows) * 3 >= len(other) else None


def _messages(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Return each message with its line: it ends at an empty line, and where the next line is a payment or a day."""
    start, parts = 0, list[str]()
    for number, line in enumerate(lines, 1):
        text = line.strip()
        begins = not text or _is_payment(text) or looks_like_date(text)
        if parts and (begins or len(parts) > 8):
            if text and not _is_payment(" ".join(parts)) and not looks_like_date(" ".join(parts)) and len(parts) < 3:
                parts.append(text)  # the sender's name, or a greeting, above what was paid
                continue
            yield start, " ".join(parts)[:LONGEST]
            parts = []
        if text:
            start = start if parts else number
            parts.append(text[:LONGEST])
    if parts:
        yield start, " ".join(parts)[:LONGEST]


def _is_payment(text: str) -> bool:
    return len(text) <= LONGEST and bool(_WAY.search(text)) and _money(text) is not None


def _money(text: str) -> tuple[str, str] | None:
    """Return the amount that was paid, and its currency: the first that is no balance."""
    for form in (_MARK_FIRST, _MARK_LAST):
        for match in form.finditer(text):
            mark = match["mark"].rstrip(".")
            if known_mark(mark) is not None and not _LEFT.search(text[max(0, match.start() - 40) : match.start()]):
                return match["number"], code_of(mark) or mark
    return None


def _cells(text: str, day: str) -> list[str] | None:
    way, money = _WAY.search(text), _money(text)
    if not way or not money or _NO_PAYMENT.search(text):
        return None
    direction = "credit" if way["come"] else "debit"
    return [day, _shop(text), *money, direction, "declined" if _FAILED.search(text) else ""]


def _day_in(text: str) -> str:
    found = [match[0] for way in _DATES for match in way.finditer(text)]
    whole = next(filter(looks_like_date, found), "")
    return whole or next(filter(has_no_year, found), "")


def _shop(text: str) -> str:
    """Return the shop that the message names, all of the message where it names none, or names TikTok elsewhere."""
    shops = [match["shop"].strip() for match in _SHOP.finditer(text) if not _OWN.match(match["shop"])]
    known = [shop for shop in shops if names_a_shop(shop)]
    if known or (shops and not names_a_shop(text)):
        return (known or shops)[0]
    return text[:200]
