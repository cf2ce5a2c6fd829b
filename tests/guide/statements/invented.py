"""Invented statements: what was bought, and the many forms in which a bank may write it down."""

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

Cells = list[str]
OURS = ("TIKTOK PAY", "APPLE.COM/BILL", "GOOGLE *TikTok Videos")
SHOPS = ("CORNER CAFE", "BLUE HERON BOOKS", "TESCO STORES 4411", "DIRECT DEBIT CITY POWER", "STATE FARM BILL PAYMENT")

# Date, words, amount, money out, money in, balance, direction and its two words.
HEADERS = {
    "en": ("Date", "Description", "Amount", "Paid out", "Paid in", "Balance", "Debit/Credit", "Debit", "Credit"),
    "es": ("Fecha", "Concepto", "Importe", "Cargo", "Abono", "Saldo", "Debe/Haber", "Debe", "Haber"),
    "pt": ("Data", "Descrição", "Valor", "Débito", "Crédito", "Saldo", "Natureza", "Débito", "Crédito"),
    "fr": ("Date opération", "Libellé", "Montant", "Débit", "Crédit", "Solde", "Sens", "Débit", "Crédit"),
    "de": ("Buchungstag", "Verwendungszweck", "Betrag", "Soll", "Haben", "Saldo", "Soll/Haben", "S", "H"),
    "it": (
        "Data operazione",
        "Descrizione",
        "Importo",
        "Addebito",
        "Accredito",
        "Saldo",
        "Dare/Avere",
        "Dare",
        "Avere",
    ),
    "nl": ("Datum", "Omschrijving", "Bedrag", "Debet", "Credit", "Saldo", "Af Bij", "Af", "Bij"),
    "pl": ("Data operacji", "Opis", "Kwota", "Obciążenia", "Uznania", "Saldo", "Strona", "Wn", "Ma"),
    "tr": ("İşlem Tarihi", "Açıklama", "Tutar", "Borç", "Alacak", "Bakiye", "Borç/Alacak", "Borç", "Alacak"),
    "ru": ("Дата операции", "Описание", "Сумма", "Расход", "Приход", "Остаток", "Приход/расход", "Расход", "Приход"),
    "id": ("Tanggal", "Keterangan", "Jumlah", "Debet", "Kredit", "Saldo", "D/K", "D", "K"),
    "vi": ("Ngày giao dịch", "Nội dung", "Số tiền", "Ghi nợ", "Ghi có", "Số dư", "Nợ/Có", "Nợ", "Có"),
    "ja": ("取引日", "摘要", "金額", "出金", "入金", "残高", "入出金", "出金", "入金"),
    "ko": ("거래일자", "적요", "금액", "출금", "입금", "잔액", "입출금", "출금", "입금"),
    "ar": ("التاريخ", "الوصف", "المبلغ", "مدين", "دائن", "الرصيد", "مدين/دائن", "مدين", "دائن"),
}
FORMS = ("signed", "turned", "columns", "directed", "sided")


@dataclass(frozen=True)
class Entry:
    """One line: its day, its words, and its amount in hundredths, money out below 0."""

    day: date
    words: str
    cents: int


def sums_of(entries: list[Entry]) -> tuple[int, int, int]:
    """What may be coins at most, refunds, and the total, by a way of its own."""
    bought = sum(-entry.cents for entry in entries if entry.cents < 0)
    refunds = [entry for entry in entries if entry.cents > 0 and entry.words in OURS]
    back = sum(entry.cents for entry in refunds)
    alike: dict[tuple[str, int], int] = {}
    for entry in entries:
        if entry.words in OURS:
            key = ("store" if entry.words == "APPLE.COM/BILL" else "tiktok" + entry.words[:6], abs(entry.cents))
            alike[key] = alike.get(key, 0) + (1 if entry.cents < 0 else -1)
    return sum(cents * max(0, count) for (_, cents), count in alike.items()), back, bought - back


@st.composite
def entries(draw: st.DrawFn) -> list[Entry]:
    """A month or two of an account: purchases, some pay, a refund now and then.

    Of what is TikTok's or a store's more was bought than came back, as it is with people.
    """
    day = date(2026, 1, 1) + timedelta(days=draw(st.integers(0, 300)))
    found = []
    for _ in range(draw(st.integers(1, 14))):
        day += timedelta(days=draw(st.integers(0, 6)))
        sort = draw(st.sampled_from(["ours", "ours", "shop", "shop", "shop", "pay", "refund"]))
        words = draw(st.sampled_from({"ours": OURS, "refund": OURS, "shop": SHOPS, "pay": ("ACME PAYROLL",)}[sort]))
        cents = draw(st.integers(1, 99_999))
        found.append(Entry(day, words, cents if sort in {"pay", "refund"} else -cents))
    while refunds(found) and refunds(found) * 3 > len([entry for entry in found if entry.cents < 0]):
        found.append(Entry(day, draw(st.sampled_from(OURS)), -draw(st.integers(1, 99_999))))
    return found


def refunds(lines: list[Entry]) -> int:
    """How many lines are refunds."""
    return sum(entry.cents > 0 and entry.words in OURS for entry in lines)


def amount_text(cents: int, comma: bool = False) -> str:
    """An amount as banks write it."""
    text = f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02}"
    return text.replace(".", ",") if comma else text


def table(
    lines: list[Entry], form: str, language: str = "en", *, balance: bool = False, comma: bool = False
) -> list[Cells]:
    """The statement's rows, its header first."""
    day, words, amount, out, come, left, direction, debit, credit = HEADERS[language]
    named = {"columns": [out, come], "directed": [amount, direction]}.get(form, [amount])
    rows = [[day, words, *named, *([left] if balance else [])]]
    rest = 100_000_000
    for entry in lines:
        rest += entry.cents
        plain = amount_text(abs(entry.cents), comma)
        money = {
            "signed": [amount_text(entry.cents, comma)],
            "turned": [amount_text(-entry.cents, comma)],
            "columns": [plain, ""] if entry.cents < 0 else ["", plain],
            "directed": [plain, debit if entry.cents < 0 else credit],
            "sided": [f"{plain} {'DB' if entry.cents < 0 else 'CR'}"],
        }[form]
        rows.append([entry.day.isoformat(), entry.words, *money, *([amount_text(rest, comma)] if balance else [])])
    return rows


def written(rows: list[Cells], delimiter: str = ",") -> str:
    """The rows as a text, each cell in quotation marks."""
    return "".join(delimiter.join(f'"{cell}"' for cell in row) + "\n" for row in rows)
