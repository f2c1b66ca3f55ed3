"""The sample's persons, all invented."""

from __future__ import annotations

from typing import Any

from tools.sample.keys import key

from missionplanner.domain.person import Person, Sex
from missionplanner.domain.text import Text


def _person(name: str, sex: Sex, institution: str, **changes: Any) -> Person:
    given, _, family = name.rpartition(" ")
    usual: dict[str, Any] = {
        "id": key(name),
        "display": name,
        "given": given,
        "family": family,
        "sex": sex,
        "honorific": Text(en="Ms." if sex is Sex.FEMALE else "Mr."),
        "institution_id": key(institution),
    }
    return Person(**{**usual, **changes})


def _georgian(name: str, native: str, sex: Sex, institution: str, **changes: Any) -> Person:
    usual: dict[str, Any] = {"native": Text(ka=native), "country": "GEO"}
    return _person(name, sex, institution, **{**usual, **changes})


def _uzbek(name: str, cyrillic: str, sex: Sex, institution: str, **changes: Any) -> Person:
    native = Text({"uz-Cyrl": cyrillic, "uz-Latn": name})
    usual: dict[str, Any] = {"native": native, "country": "UZB"}
    return _person(name, sex, institution, **{**usual, **changes})


PERSONS = (
    _georgian(
        "Natia Sharvadze",
        "ნათია შარვაძე",
        Sex.FEMALE,
        "justice-georgia",
        position=Text(en="Deputy Minister of Justice", ka="იუსტიციის მინისტრის მოადგილე"),
        honorific=Text(en="Ms.", ka="ქ‑ნი"),
    ),
    _georgian(
        "Levan Tsikhelauri",
        "ლევან ციხელაური",
        Sex.MALE,
        "prosecution-georgia",
        position=Text(
            en="Deputy Head, Department of Procedural Supervision of Investigations",
            ka="გამოძიების საპროცესო ზედამხედველობის დეპარტამენტის უფროსის მოადგილე",
        ),
    ),
    _georgian(
        "Zaza Mchedlidze",
        "ზაზა მჭედლიძე",
        Sex.MALE,
        "internal-affairs-georgia",
        position=Text(en="Deputy Director, Central Criminal Police Department; Police Colonel"),
    ),
    _georgian(
        "Mariam Jinjolava",
        "მარიამ ჯინჯოლავა",
        Sex.FEMALE,
        "foreign-affairs-georgia",
        position=Text(en="Head of Division, Consular Department"),
        aliases=("Mariam Jinjolawa",),
    ),
    _georgian(
        "Irma Gvaramadze",
        "ირმა გვარამაძე",
        Sex.FEMALE,
        "state-care-georgia",
        position=Text(en="Head of the Service for Assistance to Victims"),
    ),
    _georgian(
        "Giorgi Kapianidze",
        "გიორგი კაპიანიძე",
        Sex.MALE,
        "justice-georgia",
        position=Text(en="Head of Division, Department of Public International Law"),
    ),
    _georgian(
        "Salome Dgebuadze",
        "სალომე დგებუაძე",
        Sex.FEMALE,
        "internal-affairs-georgia",
        position=Text(
            en="Senior Inspector, Division for Combating Trafficking in Persons and Illegal"
            " Migration"
        ),
        is_spelling_checked=False,
    ),
    _georgian(
        "Nino Alavidze",
        "ნინო ალავიძე",
        Sex.FEMALE,
        "iom-georgia",
        position=Text(en="National Project Officer"),
    ),
    _person(
        "Tomas Lindgaard",
        Sex.MALE,
        "iom-georgia",
        position=Text(en="Project Manager"),
        country="DNK",
    ),
    _georgian(
        "Lia Okropiridze",
        "ლია ოქროპირიძე",
        Sex.FEMALE,
        "iom-georgia",
        position=Text(en="Conference interpreter, Georgian and Russian"),
    ),
    _uzbek(
        "Oʻtkir Gʻofurov",
        "Ўткир Ғофуров",
        Sex.MALE,
        "justice-uzbekistan",
        position=Text({"en": "Deputy Minister of Justice", "uz-Latn": "Adliya vaziri oʻrinbosari"}),
        aliases=("Уткир Гафуров", "Utkir Gafurov"),
    ),
    _uzbek(
        "Shahlo Qodirova",
        "Шаҳло Қодирова",
        Sex.FEMALE,
        "justice-uzbekistan",
        position=Text(en="Head of Department for International Legal Cooperation"),
        aliases=("Шахло Кадырова",),
    ),
    _uzbek(
        "Bahrom Toʻxtayev",
        "Баҳром Тўхтаев",
        Sex.MALE,
        "prosecution-uzbekistan",
        position=Text(en="Deputy Prosecutor General"),
        aliases=("Бахром Тухтаев",),
    ),
    _uzbek(
        "Sanjar Hamidov",
        "Санжар Ҳамидов",
        Sex.MALE,
        "internal-affairs-uzbekistan",
        position=Text(en="Head of Department for Combating Trafficking in Persons"),
        honorific=Text(en="Col."),
    ),
    _uzbek(
        "Nigora Yoʻldosheva",
        "Нигора Йўлдошева",
        Sex.FEMALE,
        "commission-uzbekistan",
        position=Text(en="Deputy Head of the Secretariat"),
    ),
    _uzbek(
        "Aziz Rahmonov",
        "Азиз Раҳмонов",
        Sex.MALE,
        "foreign-affairs-uzbekistan",
        position=Text(en="Head of Department"),
    ),
    _uzbek(
        "Dilnoza Ergasheva",
        "Дилноза Эргашева",
        Sex.FEMALE,
        "iom-uzbekistan",
        position=Text(en="Programme Assistant"),
    ),
    _uzbek(
        "Rustam Gʻaniyev",
        "Рустам Ғаниев",
        Sex.MALE,
        "iom-uzbekistan",
        position=Text(en="Conference interpreter, Georgian and Uzbek"),
    ),
)
