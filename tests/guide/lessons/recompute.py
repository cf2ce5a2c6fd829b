"""A second, plain calculation of every answer, from the words and numbers that stand on a printed sheet alone."""

import re
import tomllib
from collections.abc import Callable, Iterable
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from pathlib import Path

import coinguide

PACKAGE = Path(coinguide.__file__).parent
CONTROLS = {
    "A monthly budget in Google Play.": "warns",
    "You wait 24 hours before each purchase.": "slows",
    "The store wants the password every time.": "slows",
    "In-app purchases are switched off.": "stops",
    "A gift card fills the balance, and a bank card is on the account too.": "none",
    "A gift card fills the balance, and no card is on the account.": "stops",
}
GOOD_ORDER = (
    "Change the password and turn on two-step login.",
    "Call the card’s issuer if a card was used.",
    "Save a screenshot.",
    "Report the message.",
)
ANY_TIME = "Tell an adult you trust."
COUNTS = {2: "two", 3: "three", 4: "four"}


def flat(text: str) -> str:
    """The text with every run of blanks and line ends as one blank."""
    return " ".join(text.split())


def found(pattern: str, text: str) -> tuple[str, ...]:
    """The groups of the one place where the pattern stands."""
    places = re.findall(pattern, text)
    assert len(places) == 1, (pattern, text)
    return places[0] if isinstance(places[0], tuple) else (places[0],)


def number(text: str) -> Decimal:
    """1,234.50 as a number."""
    return Decimal(text.replace(",", ""))


def dollars(amount: Decimal) -> str:
    """An exact amount in dollars, with its sign."""
    assert amount == amount.quantize(Decimal("0.01"))
    return f"${amount:,.2f}"


def floored(amount: Decimal) -> Decimal:
    """Part cents left off."""
    return amount.quantize(Decimal("0.01"), ROUND_DOWN)


def places(amount: Decimal) -> Decimal:
    """Rounded to three places."""
    return amount.quantize(Decimal("0.001"), ROUND_HALF_UP)


def percent(part: Decimal, whole: Decimal) -> str:
    """Whole percent; under 1 % one place."""
    exact = part / whole * 100
    return f"{exact.quantize(Decimal('0.1') if exact < 1 else Decimal(1), ROUND_HALF_UP)} %"


def less(low: Decimal, high: Decimal) -> str:
    """How far the lower price lies under the higher, from exact prices, and beside it from rounded ones."""
    exact, rounded = percent(high - low, high), percent(places(high) - places(low), places(high))
    return exact if exact == rounded else f"{exact} (rounded: {rounded})"


def unit_price(text: str) -> list[str]:
    """Lesson 1."""
    text = flat(text)
    drinks = found(r"A pack of (\d+) drinks costs \$([\d.]+)\. One drink alone costs \$([\d.]+)\.", text)
    each = number(drinks[1]) * 100 / int(drinks[0])
    table = re.findall(r"([A-D]) TikTok (?:app, an older list|app|website) ([\d,]+) \$([\d.]+)", text)
    rates = {letter: number(price) * 100 / number(coins) for letter, coins, price in table}
    coins, price = found(r"An invented pack has (\d+) coins for \$([\d.]+)\.", text)
    last = number(price) * 100 / number(coins)
    more = percent(last - rates["D"], rates["D"])
    return [
        f"{each.normalize():f} c; {'pack' if each < number(drinks[2]) * 100 else 'single'}",
        *(f"{places(rates[letter])}" for letter in "ABCD"),
        cheaper(rates, "A", "B"),
        cheaper(rates, "C", "D"),
        f"{places(last)} c; {places(last) - places(rates['D'])} c dearer, {more}",
    ]


def cheaper(rates: dict[str, Decimal], one: str, other: str) -> str:
    """Which of two, and by how many percent of the dearer."""
    low, high = sorted((one, other), key=lambda letter: rates[letter])
    assert places(rates[low]) < places(rates[high])
    return f"{low}, {less(rates[low], rates[high])}"


def ten_dollars(text: str) -> list[str]:
    """Lesson 2."""
    text = flat(text)
    web = found(r"1\. YouTube, web \$([\d.]+) The creator gets (\d+) %", text)
    after_store = r"Apple’s store may take (\d+) % first\. Of what is left the creator gets (\d+) %"
    phone = found(r"2\. YouTube, iPhone app \$([\d.]+) " + after_store, text)
    bits = found(r"3\. Twitch, web \$([\d.]+) (\d+) Bits cost \$([\d.]+),", text)
    pack = found(r"4\. (?:Twitch|Stars on Facebook), app \$([\d.]+) ([\d,]+) (?:Bits|Stars) in one pack\.", text)
    subs = found(r"5\. Kick, web \$([\d.]+) (\d+) subscriptions at \$([\d.]+) each\. The creator gets (\d+) %", text)
    assert len(re.findall(r"Each (?:Bit |Star )?brings the (?:creator|streamer) 1 cent\.", text)) == 3
    last = found(r"A viewer pays \$([\d.]+) for Bits on the web\. (\d+) Bits cost \$([\d.]+),", text)
    place, coins_cost, band = tiktok(text)
    paid = [*(number(row[0]) for row in (web, phone, bits, pack, subs)), coins_cost]
    arrives = [
        floored(paid[0] * int(web[1]) / 100),
        floored(paid[1] * (100 - int(phone[1])) / 100 * int(phone[2]) / 100),
        Decimal(whole_bits(*bits)) / 100,
        number(pack[1]) / 100,
        floored(paid[4] * int(subs[3]) / 100),
        band[1],
    ]
    largest = max(range(6), key=lambda card: arrives[card] / paid[card]) + 1
    counts = ("", "", f"{whole_bits(*bits):,} give ", f"{pack[1]} give ", f"{subs[1]} give ")
    kinds = ("official", "reported", "reported", "reported", "official")
    return [
        *(f"{count}{dollars(amount)}, {kind}" for count, amount, kind in zip(counts, arrives[:5], kinds, strict=True)),
        f"TikTok {place}: {', '.join(map(dollars, band))}, claimed",
        f"card {largest}",
        f"{whole_bits(*last):,} Bits, {dollars(Decimal(whole_bits(*last)) / 100)}",
    ]


def tiktok(text: str) -> tuple[str, Decimal, list[Decimal]]:
    """Where the coins of card 6 are bought, for how much, and the three estimates of what arrives."""
    place, paid = found(r"6\. TikTok (app|website) \$([\d.]+) ", text)
    line = r"{}: a coin costs ([\d.]+) cents and brings ([\d.]+) of a cent"
    estimates = [found(line.format(name), text) for name in ("low", "best", "high")]
    return place, number(paid), [floored(number(paid) / Decimal(cost) * Decimal(brings)) for cost, brings in estimates]


def whole_bits(paid: str, count: str, price: str) -> int:
    """How many whole Bits the money buys; each brings a cent."""
    return int(number(paid) / (number(price) / int(count)))


def statement(text: str) -> list[str]:
    """Lesson 3, line by line."""
    rows = re.findall(r"^\d\d/\d\d/\d{4} (.+) (Purchase|Refund|Payment) (-?[\d.]+)$", text, re.M)
    items = re.findall(r"^\d+ [A-Z][a-z]+ (.+) ([\d.]+) (no|[\d.]+)$", text, re.M)
    bought = total(amount for _, kind, amount in rows if kind == "Purchase")
    back = -total(amount for _, kind, amount in rows if kind == "Refund")
    together = total(price for _, price, _ in items)
    charges = [number(amount) for words, kind, amount in rows if (words, kind) == ("APPLE.COM/BILL", "Purchase")]
    assert charges == [together]
    assert back == total(came for _, _, came in items if came != "no")
    coins = total(price for words, price, came in items if words.endswith("Coins TikTok") and came == "no")
    perhaps = total(amount for words, _, amount in rows if words == "TIKTOK PAY")
    sums = (bought, back, bought - back, coins, coins + perhaps)
    return [f"{COUNTS[len(items)]} purchases, {dollars(together)}", *map(dollars, sums)]


def total(amounts: Iterable[str]) -> Decimal:
    """The amounts added up."""
    return sum(map(number, amounts), Decimal(0))


def cap(text: str) -> list[str]:
    """Lesson 4."""
    text = flat(text)
    habit = found(r"coins costs \$([\d.]+)\. Somebody buys it (\d+) times a week\.", text)
    pay = found(r"takes home \$([\d.,]+) a month", text)[0]
    shares = found(r"rule (\d+) % of that are for wants\. Sam wants to give at most (\d+) % of the wants\.", text)
    gift = found(r"gift card of \$([\d.]+) in the account, and a bank card too, and buys (\d+) packs for", text)
    price = number(habit[0])
    wants = number(pay) * int(shares[0]) / 100
    most = floored(wants * int(shares[1]) / 100)
    sorted_as = [
        f"{letter} {CONTROLS[words]}"
        for letter, words in re.findall(r"([A-F])\. (.+?\.)(?= [B-F]\. | Exit ticket)", text.partition("Sam can do")[2])
    ]
    assert len(sorted_as) == len(CONTROLS)
    return [
        dollars(price * int(habit[1]) * 52),
        dollars(wants),
        dollars(most),
        f"{most // price}, {dollars(most % price)} left",
        ", ".join(sorted_as),
        dollars(int(gift[1]) * price - number(gift[0])),
    ]


def stock() -> dict[str, tuple[int, str]]:
    """Every card of lesson 5 without blanks: its place in the stock and its word, read from the files of facts."""
    own = tomllib.loads((PACKAGE / "facts/classroom.toml").read_text("utf-8"))["example"]
    quiz = tomllib.loads((PACKAGE / "facts/spot_cases.toml").read_text("utf-8"))["case"]
    cards = [(row["values"][0], row["right"]) for row in own if row["id"].startswith("lesson-card-")]
    cards += [(row["text"], row["right"]) for row in quiz]
    words = {"trap": "trap", "scam": "trap", "genuine": "real"}
    return {"".join(text.split()): (place, words[right]) for place, (text, right) in enumerate(cards, 1)}


def trap(text: str) -> list[str]:
    """Lesson 5."""
    text, known = flat(text), stock()
    cards = [known["".join(words.split())] for words in re.findall(r"Card \d\. (.+?) Real or trap\? Why\?", text)]
    steps = {
        words: letter
        for letter, words in re.findall(
            r"([A-E])\. (.+?\.)(?= [B-E]\. | Cards, steps)", text.partition("Number Step")[2]
        )
    }
    order = " ".join(steps[words] for words in GOOD_ORDER)
    return [*(f"{word} ({place})" for place, word in cards), f"{order}; {steps[ANY_TIME]} at any point"]


def fair_shop(text: str) -> list[str]:
    """Lesson 6."""
    text = flat(text)
    packs = [
        (int(number(coins)), number(price)) for coins, price in re.findall(r"([\d,]+) coins for \$(\d+\.\d\d)", text)
    ]
    gift = int(found(r"BEST! A \w+ costs (\d+) coins\.", text)[0])
    small, middle, large = (price * 100 / coins for coins, price in packs)
    count = -(-gift // packs[0][0])
    over = count * packs[0][0] - gift
    rows = tomllib.loads((PACKAGE / "guide/lessons/stock.toml").read_text("utf-8"))["part"]
    verdicts = {"".join(row["words"].split()): f"{row['verdict']} {row['principle']}" for row in rows}
    table = text.partition("Pass, fail, cannot tell Principle")[2]
    judged = [
        f"{letter} {'fail 3' if 'Coins come in packs of' in words else verdicts[''.join(words.split())]}"
        for letter, words in re.findall(r"([A-G])\. (.+?)(?= [B-G]\. | Exit ticket)", table)
    ]
    assert len(judged) == 7
    return [
        f"{count} packs, {over} left",
        dollars((over * packs[0][1] / packs[0][0]).quantize(Decimal("0.01"), ROUND_HALF_UP)),
        f"{packs[1][0] - gift} left",
        ", ".join(str(places(rate)) for rate in (small, middle, large)),
        f"{less(large, small)}, {less(large, middle)}",
        ", ".join(judged),
    ]


RECOMPUTE: dict[str, Callable[[str], list[str]]] = {
    "unit-price": unit_price,
    "ten-dollars": ten_dollars,
    "statement": statement,
    "cap": cap,
    "trap": trap,
    "fair-shop": fair_shop,
}
