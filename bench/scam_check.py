"""How long scam-check takes for the longest text, and for half of it: `python -m bench.scam_check`."""

from time import perf_counter

from bench.medians import middle
from coinguide.guide.scams.scam_check import scam_check
from coinguide.live.ask.controls.controls import Text

TIMES = 7
# Each repeated up to the length: an ordinary text, one full of signs, letters in disguise, links, offers.
PIECES = {
    "ordinary words": "Just an ordinary sentence about the weather and the dog. ",
    "full of signs": "free coins, click here to claim your prize, send the code to 12345. ",
    "disguised": "ｆｒｅｅ ｃｏｉｎｓ ",
    "letters apart": "f r e e c o i n s ",
    "links": "see http://tiktok-coins.example/free and www.tiktok.com/coin ",
    "offers": "7,000 coins for 30 dollars ",
}


def main() -> None:
    """Print the middle time in milliseconds for each kind of text, whole and half."""
    (control,) = (control for control in scam_check.controls if isinstance(control, Text))
    scam_check.answer(text="first")  # the rules are read once
    for words, piece in PIECES.items():
        half, whole = (_milliseconds((piece * control.longest)[:length]) for length in (50_000, control.longest))
        print(f"{words:15} 50,000 characters {half:6.1f} ms, {control.longest:,} characters {whole:6.1f} ms")


def _milliseconds(text: str) -> float:
    times = []
    for _ in range(TIMES):
        start = perf_counter()
        scam_check.answer(text=text)
        times.append((perf_counter() - start) * 1000)
    return middle(times)


if __name__ == "__main__":
    main()
