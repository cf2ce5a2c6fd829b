"""Finds out what each column of a table is, by its name and by what stands in it."""

from collections.abc import Sequence
from dataclasses import replace

from coinguide.guide.statements.places import names_a_shop
from coinguide.guide.statements.reading.columns.money import with_money
from coinguide.guide.statements.reading.columns.places import Columns, by_hand
from coinguide.guide.statements.reading.columns.profile import MOST, Profile
from coinguide.guide.statements.reading.currencies import code_of
from coinguide.guide.statements.reading.delimited import Row
from coinguide.guide.statements.reading.grid import Grid, is_body
from coinguide.guide.statements.reading.issuers import GENERIC, LAYOUTS, WELLS_FARGO, Layout

__all__ = ["columns_of", "profiles_of"]

ROWS_LOOKED_AT = 400


def columns_of(grid: Grid, wanted: str) -> Columns | None:
    """Return the columns of a table, None where there are no dates or no words.

    ``wanted`` is what the reader says of them, empty to find out. Raises InputMistake where that fails, and Unclear
    where the money can stand in more than one column.
    """
    profiles = profiles_of(grid)
    currency = _named_currency(grid)
    if wanted:
        said = by_hand(wanted, grid.delimiter, grid.width, currency)
        return said.deciding(f"The columns were read as you said: {said.written()}.")
    for layout in LAYOUTS:
        if found := _of_layout(grid, layout, profiles, currency):
            return found
    if found := _wells_fargo(grid):
        return found
    return _of_content(grid, profiles, currency)


def profiles_of(grid: Grid) -> list[Profile]:
    """Return the columns with the cells of the first rows that have a date and an amount."""
    bodies = [row for row in grid.rows[:ROWS_LOOKED_AT] if is_body(row)] or grid.rows[:ROWS_LOOKED_AT]
    width = grid.width
    names = (*grid.names, *[""] * (width - len(grid.names)))
    padded = [(*row.cells[:width], *[""] * (width - len(row.cells))) for row in bodies]
    columns: Sequence[tuple[str, ...]] = list(zip(*padded, strict=True)) or [()] * width
    return [Profile(place, names[place], column) for place, column in enumerate(columns)]


def _named_currency(grid: Grid) -> str:
    """Return the currency that the names of the columns of money name, or a row above the table."""
    found = {code for name in grid.names if _is_money_name(name) and (code := _currency_in(name))}
    if len(found) == 1:
        return found.pop()
    above = {code for row in grid.above if (code := _said_above(row))} if not found else set()
    return above.pop() if len(above) == 1 else ""


def _is_money_name(name: str) -> bool:
    profile = Profile(0, name, ())
    return any(profile.rank(role) is not None for role in ("amount", "out", "in"))


def _currency_in(name: str) -> str:
    words = name.replace("(", " ").replace(")", " ").replace("[", " ").replace("]", " ").split()
    return next((code for word in words[1:] if (code := code_of(word))), "")


def _said_above(row: Row) -> str:
    """Return the currency in a row such as Currency,=,IDR."""
    cells = [part.strip() for cell in row.cells for part in cell.split(":") if part.strip(" =:'")]
    if len(cells) < 2 or Profile(0, cells[0], ()).rank("currency") is None:
        return ""
    return code_of(cells[-1])


def _of_layout(grid: Grid, layout: Layout, profiles: list[Profile], currency: str) -> Columns | None:
    """Return the columns of a form that is known by name."""
    names = [" ".join(name.split()).casefold() for name in grid.names]
    places = {name: place for place, name in reversed(list(enumerate(names))) if name}
    if not layout.needs or not layout.needs <= places.keys() or (layout.only and not places.keys() <= layout.only):
        return None

    def one(wanted: tuple[str, ...]) -> int:
        return next((places[name] for name in wanted if name in places), -1)

    found = Columns(
        layout=layout,
        delimiter=grid.delimiter,
        width=len(names),
        dates=tuple(places[name] for name in layout.date if name in places),
        words=tuple(places[name] for name in layout.words if name in places),
        amount=one(layout.amount),
        spent=one(layout.spent),
        received=one(layout.received),
        fee=one(layout.fee),
        currency=one(("currency",)),
        balance=next((p.place for p in profiles if p.rank("balance") is not None and p.is_money), -1),
        kind=one(layout.kind),
        state=one(layout.state),
        header_currency=currency,
    )
    return _with_hidden_words(found, profiles) if found.dates and found.words else None


def _wells_fargo(grid: Grid) -> Columns | None:
    """Return Wells Fargo's five columns without names, known by the star in the third."""
    cells = grid.rows[0].cells if grid.rows and not grid.names else []
    if len(cells) == 5 and cells[2].strip() == "*" and is_body(grid.rows[0]):
        return Columns(WELLS_FARGO, grid.delimiter, 5, dates=(0,), words=(4,), amount=1)
    return None


def _of_content(grid: Grid, profiles: list[Profile], currency: str) -> Columns | None:
    dates = _dates(profiles)
    if not dates:
        return None
    rest = [profile for profile in profiles if profile.place not in dates and not profile.is_dated]
    direction = _best(rest, "direction", lambda profile: profile.is_direction)
    state = _best(rest, "status", lambda profile: profile.is_status)
    if state < 0:
        state = _best(rest, "status", lambda profile: profile.rank("status") is not None and not profile.is_direction)
    code = _best(rest, "currency", lambda profile: profile.is_currency and not profile.named_other)
    kind = _best(rest, "kind", lambda profile: profile.rank("kind") is not None and profile.worded > 0)
    taken = {direction, state, code}
    words = _words([profile for profile in rest if profile.place not in taken], kind)
    if not words:
        return None
    found = Columns(
        layout=GENERIC,
        delimiter=grid.delimiter,
        width=grid.width,
        dates=dates,
        words=words,
        currency=code,
        direction=direction,
        kind=kind,
        state=state,
        header_currency=currency,
    )
    money = [profile for profile in rest if profile.place not in {*taken, *words}]
    with_amounts = with_money(found, money, profiles)
    return with_amounts and _with_hidden_words(_said(with_amounts, grid, profiles), profiles)


def _best(profiles: list[Profile], role: str, test: object) -> int:
    """Return the place of the column that the test allows and whose name fits best, -1 for none."""
    assert callable(test)
    fit = [profile for profile in profiles if profile.filled and test(profile)]
    return min(fit, key=lambda profile: _rank(profile, role)).place if fit else -1


def _rank(profile: Profile, role: str) -> tuple[int, int]:
    rank = profile.rank(role)
    return (1_000 if rank is None else rank, profile.place)


def _dates(profiles: list[Profile]) -> tuple[int, ...]:
    """Return the columns of dates, the one to go by first."""
    dated = [profile for profile in profiles if profile.is_dated and not profile.named_other]
    if not dated:
        dated = [profile for profile in profiles if profile.short_dates >= MOST / 2]
    if not dated:
        dated = [profile for profile in profiles if profile.rank("date") is not None]
    return tuple(profile.place for profile in sorted(dated, key=lambda profile: _rank(profile, "date")))


def _words(profiles: list[Profile], kind: int) -> tuple[int, ...]:
    """Return the columns of words that tell what was bought: those named so, else all that hold words."""
    spoken = [profile for profile in profiles if profile.worded > 0 and not profile.is_money]
    named = [
        profile
        for profile in spoken
        if profile.rank("words") is not None or (profile.rank("notes") is not None and profile.worded >= 0.3)
    ]
    if not any(profile.rank("words") is not None and profile.place != kind for profile in named):
        named = [
            profile for profile in spoken if not profile.named_other and (profile.place != kind or len(spoken) == 1)
        ]
    if not named:
        empty = [profile for profile in profiles if not profile.filled]
        named = [profile for profile in empty if profile.rank("words") is not None]
    return tuple(profile.place for profile in named or spoken)


def _with_hidden_words(columns: Columns, profiles: list[Profile]) -> Columns:
    """Return also the columns that name TikTok or a store in a row whose words name neither."""
    read = {*columns.words, *columns.dates}
    more = []
    for profile in profiles:
        if profile.place in read or not profile.worded or not any(map(names_a_shop, set(profile.filled))):
            continue
        others = [profiles[place].cells for place in columns.words if place < len(profiles)]
        if any(
            names_a_shop(cell) and not any(names_a_shop(other[row]) for other in others)
            for row, cell in enumerate(profile.cells)
        ):
            more.append(profile.place)
    return replace(columns, words=(*columns.words, *more)) if more else columns


def _said(columns: Columns, grid: Grid, profiles: list[Profile]) -> Columns:
    """Return the columns with a sentence on which were read, where their names do not tell."""
    profile = profiles[columns.dates[0]]
    if not grid.names:
        return columns.deciding(
            "No row names the columns, so they were told by what stands in them: " + columns.written() + "."
        )
    told = [profile, *(profiles[place] for place in columns.money if 0 <= place < len(profiles))]
    if any(all(one.rank(role) is None for role in ("date", "amount", "out", "in", "fee")) for one in told):
        return columns.deciding(
            "We do not know the names of all columns, and went by what stands in them: " + columns.written() + "."
        )
    return columns
