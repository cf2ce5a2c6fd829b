"""Where to turn: the rows of help.toml, and what is refused."""

import pytest

from coinguide.facts import FactError, load
from coinguide.facts.cited import cite
from coinguide.facts.help import KINDS, Help, help_for, law_for, load_help, parse_help
from coinguide.live.page.footnotes import record_address

COUNTRIES = """
[[country]]
id = "report-nl"
key = "netherlands"
name = "the Netherlands"
listed = "Netherlands"
group = "eu"
[[country]]
id = "report-eu-others"
key = "eu"
name = "another country of the EU"
[[country]]
id = "report-others"
key = "other"
name = "another country"
"""
PLACE = {
    "id": '"report-nl-police"',
    "country": '"netherlands"',
    "kind": '"report"',
    "name": '"The police"',
    "address": '"https://politie.example/"',
    "phone": '"0900"',
    "hours": '"by day"',
    "does": '"Takes reports"',
    "as_of": '"2026-02"',
    "sources": '["a-page"]',
    "confidence": '"reported"',
}


def file(**changes: str) -> str:
    """A file with three countries and one place, whose keys are as in PLACE but for these; "" leaves a key out."""
    keys = {name: value for name, value in (PLACE | changes).items() if value}
    return "\n".join([COUNTRIES, "[[place]]", *(f"{name} = {value}" for name, value in keys.items())])


def only(**changes: str) -> Help:
    """The one place of such a file."""
    (place,) = parse_help(file(**changes)).places
    return place


def test_a_place_is_one_sentence() -> None:
    """Name, address as people type it, number with its hours, and what it does."""
    assert "The police: politie.example, telephone 0900 (by day). Takes reports." == only().value


def test_a_place_without_address_and_number_is_a_name() -> None:
    """Nothing stands where nothing may be given."""
    assert "The police" == only(address="", phone="", hours="", does="").value


def test_a_number_for_text_messages_is_no_telephone() -> None:
    """It is said what to do with it."""
    assert "The police: forward it to 7726. Takes reports." == only(address="", phone="", text='"7726"').value


def test_a_country_stands_in_a_list_without_its_article() -> None:
    """The name in a sentence has it."""
    assert "Netherlands" == parse_help(file()).country("netherlands").title


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"country": '"atlantis"'}, "country is 'atlantis'"),
        ({"kind": '"lawyer"'}, "kind is 'lawyer'"),
        ({"address": '"politie.example"'}, "write all of it, with https://"),
        ({"confidence": ""}, "has no confidence"),
        ({"as_of": '"soon"'}, "as_of is 'soon'"),
        ({"telephone": '"1"'}, "has a key this file does not know: telephone"),
        ({"id": '"report-nl"'}, "this id is used twice"),
    ],
)
def test_a_row_that_nobody_can_trust_is_refused(changes: dict[str, str], words: str) -> None:
    """The message says which row, and what is wrong."""
    with pytest.raises(FactError, match=words.replace("(", r"\(")):
        parse_help(file(**changes))


def test_a_group_must_be_a_country_of_the_file() -> None:
    """Its places could never be found."""
    with pytest.raises(FactError, match="names a group that no country has"):
        parse_help(COUNTRIES.replace('group = "eu"', 'group = "europe"'))


def test_a_country_has_its_own_places_first_then_its_groups() -> None:
    """A family in Austria finds the Arbeiterkammer before the European network."""
    found = [place.id for place in help_for("austria", "consumer")]

    assert ["consumer-at-ak", "consumer-at-ombudsstelle", "consumer-eu-ecc"] == found


def test_taking_a_picture_down_works_in_any_country() -> None:
    """Two services of the world stand behind those of the country, and alone where it has none."""
    assert ["pictures-take-it-down", "pictures-stopncii"] == [place.id for place in help_for("mexico", "pictures")]


@pytest.mark.parametrize("country", [country.key for country in load_help().countries])
def test_every_country_has_somebody_to_tell(country: str) -> None:
    """Where no place is known, the bank and the police stand in."""
    assert help_for(country, "report")


def test_a_country_that_is_not_in_the_list_is_an_error() -> None:
    """A mistake in a program is not an answer without places."""
    with pytest.raises(FactError, match="no country with the key 'moon'"):
        help_for("moon", "report")


def test_the_law_is_a_line_or_nothing() -> None:
    """Nothing is said of a country whose law was not read."""
    law = law_for("germany")

    assert law is not None
    assert str(law.value).startswith("In Germany a child under 7")
    assert law_for("uk") is None


def test_no_place_stands_in_two_files() -> None:
    """Ids are anchors of one page; the other files hold no place."""
    ids = [fact.id for fact in (*load().facts(), *load_help().facts())]
    ids += [record.id for record in load().unknown] + [country.id for country in load_help().countries]

    assert sorted(set(ids)) == sorted(ids)


def test_every_source_of_a_place_is_recorded() -> None:
    """Those that other facts use too stand with the other facts'."""
    own, others = {source.id for source in load_help().sources}, {source.id for source in load().sources}
    used = {name for fact in load_help().facts() for name in fact.sources}

    assert used <= own | others
    assert own <= used
    assert not own & others


def test_each_kind_of_help_has_places() -> None:
    """No kind is a promise only."""
    assert set(KINDS) == {place.kind for place in load_help().places}


def test_old_numbers_are_not_printed() -> None:
    """A telephone number rests on a page of 2023 or later."""
    numbers = [place for place in load_help().places if place.phone or place.text]

    assert all(place.as_of >= "2023" and place.as_of[:4].isdigit() for place in numbers)


def test_a_place_is_cited_on_the_page_of_those_who_help() -> None:
    """Its entry is not on the Sources page, wherever the reader comes from."""
    cited = cite(load_help().by_id("report-my-centre"))

    assert "../help-list.html#report-my-centre" == record_address(cited.id, "../sources.html", cited.page)
    assert "help-list.html#report-my-centre" == record_address(cited.id, page=cited.page)
    assert "" == cite(load().by_id("age-coins")).page
