"""Where a fact holds: its region is words, such as "EEA and Switzerland, without France"."""

import re
from functools import cache

from coinguide.live.library.wrong import UnknownName, did_you_mean

__all__ = ["NAMES", "country_named", "holds_in"]

# Codes are those of ISO 3166; names as the facts' regions write them. A group counts wherever a region names it.
EU = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE"
EURO = "AT BE BG HR CY EE FI FR DE GR IE IT LV LT LU MT NL PT SK SI ES"
GROUPS = {
    "European Union": EU,
    "EU": EU,
    "EEA": f"{EU} IS LI NO",
    "euro area": EURO,
    "Latin America": "AR BO BR CL CO CR CU DO EC GT HN MX NI PA PE PY SV UY VE",
}
NAMES = {
    "AR": "Argentina",
    "AU": "Australia",
    "AT": "Austria",
    "BE": "Belgium",
    "BO": "Bolivia",
    "BR": "Brazil",
    "BG": "Bulgaria",
    "CA": "Canada",
    "CL": "Chile",
    "CO": "Colombia",
    "CR": "Costa Rica",
    "HR": "Croatia",
    "CU": "Cuba",
    "CY": "Cyprus",
    "CZ": "Czechia",
    "DK": "Denmark",
    "DO": "Dominican Republic",
    "EC": "Ecuador",
    "EG": "Egypt",
    "SV": "El Salvador",
    "EE": "Estonia",
    "FI": "Finland",
    "FR": "France",
    "DE": "Germany",
    "GR": "Greece",
    "GT": "Guatemala",
    "HN": "Honduras",
    "HU": "Hungary",
    "IS": "Iceland",
    "IN": "India",
    "ID": "Indonesia",
    "IE": "Ireland",
    "IT": "Italy",
    "JP": "Japan",
    "KE": "Kenya",
    "LV": "Latvia",
    "LI": "Liechtenstein",
    "LT": "Lithuania",
    "LU": "Luxembourg",
    "MY": "Malaysia",
    "MT": "Malta",
    "MX": "Mexico",
    "NL": "Netherlands",
    "NZ": "New Zealand",
    "NI": "Nicaragua",
    "NG": "Nigeria",
    "NO": "Norway",
    "PA": "Panama",
    "PY": "Paraguay",
    "PE": "Peru",
    "PH": "Philippines",
    "PL": "Poland",
    "PT": "Portugal",
    "RO": "Romania",
    "SA": "Saudi Arabia",
    "SG": "Singapore",
    "SK": "Slovakia",
    "SI": "Slovenia",
    "ZA": "South Africa",
    "KR": "South Korea",
    "ES": "Spain",
    "SE": "Sweden",
    "CH": "Switzerland",
    "SY": "Syria",
    "TH": "Thailand",
    "TR": "Turkey",
    "AE": "United Arab Emirates",
    "GB": "United Kingdom",
    "US": "United States",
    "UY": "Uruguay",
    "VE": "Venezuela",
    "VN": "Vietnam",
}
_ALSO = {"UK": "GB", "USA": "US", "UAE": "AE", "KOREA": "KR", "TÜRKIYE": "TR", "TURKIYE": "TR", "HOLLAND": "NL"}
_EXCEPT = re.compile(r"\b(?:outside|without)\b")
_EVERYWHERE = ("worldwide", "all regions", "any country", "each country", "outside")


def country_named(given: str) -> str:
    """Return the code of a country from its code or name, in any spelling of case; raises UnknownName."""
    word = " ".join(str(given).split()).upper().removeprefix("THE ")
    codes = {**_ALSO, **{name.upper(): code for code, name in NAMES.items()}}
    code = codes.get(word, word)
    if code not in NAMES:
        raise UnknownName(
            f"“{given}” is no country that the facts know of.{did_you_mean(word, [*NAMES, *NAMES.values()])} "
            "Give a code such as JP or a name such as Japan; left out, facts of all countries are found."
        )
    return code


def holds_in(region: str, code: str) -> int | None:
    """Say how near a region is to a country: 0 names it, 1 its group, 2 everywhere, 3 not stated; elsewhere None."""
    start = _EXCEPT.search(region)
    first, but = (region[: start.start()], region[start.end() :]) if start else (region, "")
    but, _, further = but.partition(":")
    if _named(but, code) is not None:
        return None
    first = f"{first} {further}"
    named = _named(first, code)
    if named is not None:
        return named
    if region.startswith(_EVERYWHERE):
        return 2
    return None if any(_named(first, other) is not None for other in NAMES) else 3


@cache
def _named(words: str, code: str) -> int | None:
    """Return 0 where words name a country, 1 for a group that it is in, None for neither."""
    if re.search(rf"\b{re.escape(NAMES[code])}\b", words):
        return 0
    groups = [group for group, members in GROUPS.items() if code in members.split()]
    return 1 if any(re.search(rf"\b{re.escape(group)}\b", words) for group in groups) else None
