"""Forms of names: which is shown, what is proposed, how somebody is addressed."""

from uuid import UUID

import pytest

from missionplanner.domain.ids import PersonId
from missionplanner.domain.person import Person, Sex
from missionplanner.domain.text import Text
from missionplanner.planning.address import in_a_letter, in_person, usual_honorific
from missionplanner.planning.name_forms import both_forms, family_of, initials
from missionplanner.planning.romanisation import romanised


def lela(**changes):
    usual = {
        "id": PersonId(UUID(int=1)),
        "display": "Lela Kobakhidze",
        "native": Text(ka="ლელა კობახიძე", ru="Лела Кобахидзе"),
        "country": "GEO",
        "sex": Sex.FEMALE,
        "honorific": Text(en="Ms."),
    }
    return Person(**{**usual, **changes})


@pytest.mark.parametrize(
    ("name", "country", "latin", "tag"),
    [
        ("ლელა კობახიძე", "GEO", "Lela Kobakhidze", "ka"),
        ("მიხეილ წყნეთელი", "", "Mikheil Tsqneteli", "ka"),
        ("Юрий Щукин", "", "Iurii Shchukin", "ru"),
        ("Отабек Ғаниев", "UZB", "Otabek Gʻaniyev", "uz-Cyrl"),
        ("Елена Қодирова-Ўринова", "UZB", "Yelena Qodirova-Oʻrinova", "uz-Cyrl"),
    ],
)
def test_a_latin_form_is_proposed_by_the_system_of_the_language(name, country, latin, tag):
    proposal = romanised(name, country)
    assert (proposal.latin, proposal.tag) == (latin, tag)


@pytest.mark.parametrize("name", ["Lela Kobakhidze", "", "42", "李小龙", "Лела Kobakhidze"])
def test_nothing_is_proposed_for_other_letters(name):
    assert romanised(name) is None


def test_the_form_of_the_interface_stands_first():
    assert both_forms(lela(), "en") == ("Lela Kobakhidze", "ლელა კობახიძე")
    assert both_forms(lela(), "ka") == ("ლელა კობახიძე", "Lela Kobakhidze")
    assert both_forms(lela(native=Text()), "ka") == ("Lela Kobakhidze", "")
    assert both_forms(lela(display=""), "en")[0] == "ლელა კობახიძე"


def test_initials_are_as_they_were_written():
    assert initials("Lela Kobakhidze") == "LK"
    assert initials("ლელა კობახიძე") == "ლკ"
    assert initials("Plato") == "P"
    assert initials("(?) 42") == ""


def test_a_list_goes_by_the_family_name():
    assert family_of("Lela Kobakhidze", "") == "Kobakhidze"
    assert family_of("Kim Yong", "Kim") == "Kim"


@pytest.mark.parametrize(
    ("tag", "spoken", "written"),
    [
        ("en", "Ms. Kobakhidze", "Dear Ms. Kobakhidze"),
        ("ka", "ქალბატონო ლელა", "ქალბატონო ლელა"),
        ("ru", "Лела Кобахидзе", "Уважаемая Лела Кобахидзе"),
        ("uz-Latn", "", ""),
    ],
)
def test_somebody_is_addressed_as_the_language_has_it(tag, spoken, written):
    assert (in_person(lela(), tag), in_a_letter(lela(), tag)) == (spoken, written)


def test_a_patronymic_goes_with_the_given_name_wherever_it_stands():
    for name in ("Лела Георгиевна Кобахидзе", "Кобахидзе Лела Георгиевна"):
        assert in_person(lela(native=Text(ru=name)), "ru") == "Лела Георгиевна"


def test_without_an_honorific_the_whole_name_is_said():
    assert in_a_letter(lela(honorific=Text()), "en") == "Dear Lela Kobakhidze"
    assert usual_honorific(lela(), "en") == "Ms."
    assert usual_honorific(lela(sex=Sex.NOT_STATED), "en") == ""
    assert in_person(lela(sex=Sex.NOT_STATED), "ka") == ""
