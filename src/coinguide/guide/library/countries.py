"""Where a fact holds, as data: nobody takes the words of a region, such as "EEA, without France", apart."""

from dataclasses import dataclass

from coinguide.live.library.wrong import UnknownName, did_you_mean

__all__ = ["NAMES", "REGIONS", "Region", "country_named", "holds_in"]

# Codes are those of ISO 3166; names as the facts' regions write them.
EU = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE"
EURO = "AT BE BG HR CY EE FI FR DE GR IE IT LV LT LU MT NL PT SK SI ES"
EEA = f"{EU} IS LI NO"
LATIN_AMERICA = "AR BO BR CL CO CR CU DO EC GT HN MX NI PA PE PY SV UY VE"
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
    "MA": "Morocco",
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


@dataclass(frozen=True, slots=True)
class Region:
    """The countries that a region's words name, the members of the groups they name, and those they leave out.

    ``rest``: it holds in every other country too. Without any of these it is not stated.
    """

    named: str = ""
    members: str = ""
    but: str = ""
    rest: bool = False


_EEA_UK_CH = Region("GB CH", EEA)
REGIONS = {
    **{name: Region(code) for code, name in NAMES.items()},
    **dict.fromkeys(("EU", "European Union", "another country of the EU"), Region(members=EU)),
    **dict.fromkeys(
        (
            "worldwide",
            "worldwide, higher in some places",
            "worldwide; higher in some countries",
            "worldwide; higher where the local age is higher",
            "all regions whose policy was read",
            "any country",
            "each country",
        ),
        Region(rest=True),
    ),
    **dict.fromkeys(
        (
            "EEA, United Kingdom, Switzerland",
            "EEA, United Kingdom, Switzerland; elsewhere TikTok names the app stores, without saying that nothing else "
            "is allowed",
            "EEA, United Kingdom, Switzerland; elsewhere the local age of majority where that is higher than 18",
        ),
        _EEA_UK_CH,
    ),
    **dict.fromkeys(
        (
            "Florida, United States",
            "Texas, United States",
            "first in nine regions, the United States among them",
            "not stated, probably United States",
        ),
        Region("US"),
    ),
    **dict.fromkeys(
        (
            "an example",
            "another country",
            "countries for which the guide names none",
            "differs by country",
            "differs by country and season",
            "many countries",
            "most countries",
            "most other places",
            "not stated",
            "see the line of each country",
            "several countries",
            "some countries, not named",
            "the countries of these currencies",
            "US dollars, euros, dong, yen",
            "where the feature exists",
            "where TikTok sells on the website",
        ),
        Region(),
    ),
    "Austria, Canada, United Kingdom": Region("AT CA GB"),
    "Canada and Latin America": Region("CA", LATIN_AMERICA),
    "EEA and Switzerland, without France, Germany and Sweden": Region("CH", EEA, but="FR DE SE"),
    "EEA, United Kingdom, Switzerland, Brazil, South Korea": Region("GB CH BR KR", EEA),
    "EU and United Kingdom": Region("GB", EU),
    "European Union without Austria, Belgium, France, Germany, Ireland, Italy, the Netherlands, Poland, Spain and "
    "Sweden": Region(members=EU, but="AT BE FR DE IE IT NL PL ES SE"),
    "European Union, South Korea": Region("KR", EU),
    "France and Sweden": Region("FR SE"),
    "Germany and the United Kingdom": Region("DE GB"),
    "Kenya, Saudi Arabia, Egypt, and every country that the guide does not list": Region("KE SA EG"),
    "Türkiye": Region("TR"),
    "United States and Bolivia": Region("US BO"),
    "euro area": Region(members=EURO),
    "outside Austria, Brazil, France, Germany, Japan, South Korea, Spain, Switzerland and the United States": Region(
        but="AT BR FR DE JP KR ES CH US", rest=True
    ),
    "outside EEA, United Kingdom and Switzerland": Region(but=f"{EEA} GB CH", rest=True),
    "outside EEA, United Kingdom, Switzerland, Brazil and South Korea": Region(but=f"{EEA} GB CH BR KR", rest=True),
    "outside the EEA, the United Kingdom, Switzerland and the United States": Region(but=f"{EEA} GB CH US", rest=True),
    "outside the EEA, the United Kingdom, Switzerland and the United States; Brazil and South Korea have their own "
    "rule": Region(but=f"{EEA} GB CH US BR KR", rest=True),
    "outside the United States": Region(but="US", rest=True),
    "outside the United States: EEA, United Kingdom, Switzerland, and the other regions of TikTok's policy": Region(
        "GB CH", EEA, but="US", rest=True
    ),
    "worldwide, without Australia": Region(but="AU", rest=True),
}


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
    """Return how near a region is to a country: 0 names it, 1 its group, 2 everywhere, 3 not stated; elsewhere None."""
    where = REGIONS.get(region, Region())
    if code in where.but.split():
        return None
    near = [code in where.named.split(), code in where.members.split(), where.rest, where == Region()]
    return near.index(True) if True in near else None
