"""Who takes part: institutions, persons, all invented, and the sides they sit on."""

from __future__ import annotations

from tools.sample.rows import Rows

from missionplanner.domain.delegation import Delegation, Nomination, Participation, Role, Side
from missionplanner.domain.institution import InstitutionKind
from missionplanner.domain.person import Sex
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Group

ROWS = Rows("central asia", "Asia/Tashkent")
COMMITTEE = "Foreign Affairs Committee, House of Commons"
MFA_UZ, MFA_KZ, MFA_KG = (
    f"Ministry of Foreign Affairs of {country}"
    for country in ("Uzbekistan", "Kazakhstan", "the Kyrgyz Republic")
)
ENERGY = "Ministry of Energy of Kazakhstan"
SENATE = "Senate of Kazakhstan, Foreign Relations Committee"
KENESH = "Jogorku Kenesh of the Kyrgyz Republic, International Relations Committee"
EMBASSY_UZ, EMBASSY_KZ, EMBASSY_KG = (
    f"British Embassy {city}" for city in ("Tashkent", "Astana", "Bishkek")
)

INSTITUTIONS = (
    ROWS.institution(
        COMMITTEE,
        "GBR",
        name=Text(en=COMMITTEE, ru="Комитет по иностранным делам Палаты общин"),
        short_name=Text(en="FAC"),
    ),
    ROWS.institution(
        MFA_UZ,
        "UZB",
        name=Text(
            {
                "en": MFA_UZ,
                "ru": "Министерство иностранных дел Узбекистана",
                "uz-Latn": "Oʻzbekiston Respublikasi Tashqi ishlar vazirligi",
            }
        ),
        short_name=Text(en="MFA Uzbekistan", ru="МИД Узбекистана"),
        kind=InstitutionKind.MINISTRY,
    ),
    ROWS.institution(
        MFA_KZ,
        "KAZ",
        name=Text(
            en=MFA_KZ,
            kk="Қазақстан Республикасының Сыртқы істер министрлігі",
            ru="Министерство иностранных дел Казахстана",
        ),
        short_name=Text(en="MFA Kazakhstan", ru="МИД Казахстана"),
        kind=InstitutionKind.MINISTRY,
    ),
    ROWS.institution(
        ENERGY,
        "KAZ",
        name=Text(
            en=ENERGY,
            kk="Қазақстан Республикасының Энергетика министрлігі",
            ru="Министерство энергетики Казахстана",
        ),
        short_name=Text(en="Ministry of Energy", ru="Министерство энергетики"),
        kind=InstitutionKind.MINISTRY,
    ),
    ROWS.institution(SENATE, "KAZ", short_name=Text(en="Senate committee")),
    ROWS.institution(
        MFA_KG,
        "KGZ",
        name=Text(
            en=MFA_KG,
            ky="Кыргыз Республикасынын Тышкы иштер министрлиги",
            ru="Министерство иностранных дел Кыргызской Республики",
        ),
        short_name=Text(en="MFA Kyrgyz Republic", ru="МИД Кыргызской Республики"),
        kind=InstitutionKind.MINISTRY,
    ),
    ROWS.institution(KENESH, "KGZ", short_name=Text(en="Jogorku Kenesh committee")),
    *(
        ROWS.institution(name, "GBR", kind=InstitutionKind.EMBASSY)
        for name in (EMBASSY_UZ, EMBASSY_KZ, EMBASSY_KG)
    ),
)

_F, _M = Sex.FEMALE, Sex.MALE
CHAIR = ROWS.person(
    "Harriet Wolstencroft MP",
    _F,
    COMMITTEE,
    "Chair",
    given="Harriet",
    family="Wolstencroft",
    honorific=Text(en="Rt Hon."),
    country="GBR",
)
GOW = ROWS.person("Iain McAskill-Gow MP", _M, COMMITTEE, "Member", country="GBR")
BELL = ROWS.person("Parveen Chaudhry-Bell MP", _F, COMMITTEE, "Member", country="GBR")
PUW = ROWS.person("Rhodri Llewelyn-Puw MP", _M, COMMITTEE, "Member", country="GBR")
CLERK = ROWS.person("Joanna Thistlewood", _F, COMMITTEE, "Second Clerk", country="GBR")
MINISTER = ROWS.person(
    "Bahodir Xolmurodov",
    _M,
    MFA_UZ,
    "Minister of Foreign Affairs",
    position=Text(
        {
            "en": "Minister of Foreign Affairs",
            "ru": "Министр иностранных дел",
            "uz-Latn": "Tashqi ishlar vaziri",
        }
    ),
    native=Text({"uz-Cyrl": "Баҳодир Холмуродов", "uz-Latn": "Bahodir Xolmurodov"}),
    honorific=Text(en="H.E. Mr."),
    aliases=("Баходир Холмурадов", "Bakhodir Kholmuradov"),
    country="UZB",
)
DEPARTMENT = ROWS.person(
    "Gʻulomova",
    _F,
    MFA_UZ,
    "Head of the Department for Europe",
    native=Text({"uz-Cyrl": "Ғуломова"}),
    is_spelling_checked=False,
    country="UZB",
)
OSPANBEK = ROWS.person(
    "Gulsim Ospanbekova",
    _F,
    MFA_KZ,
    "Deputy Minister of Foreign Affairs",
    native=Text(kk="Гүлсім Оспанбекова"),
    country="KAZ",
)
ASANGAZY = ROWS.person(
    "Nurlanbek Asangaziev",
    _M,
    KENESH,
    "Chair of the committee",
    native=Text(ky="Нурланбек Асангазиев"),
    country="KGZ",
)
VICE, COUNSELLOR, ATTACHE = (
    ROWS.person("Edmund Farraday", _M, EMBASSY_UZ, "First Secretary", country="GBR"),
    ROWS.person("Sorcha Ní Bhaoill", _F, EMBASSY_KZ, "Political Counsellor", country="IRL"),
    ROWS.person(
        "Aizada Toktobolotova",
        _F,
        EMBASSY_KG,
        "Programme Officer",
        native=Text(ky="Айзада Токтоболотова"),
        country="KGZ",
    ),
)
PERSONS = (
    *(CHAIR, GOW, BELL, PUW, CLERK, MINISTER, DEPARTMENT, OSPANBEK, ASANGAZY),
    *(VICE, COUNSELLOR, ATTACHE),
)

GROUPS = (
    Group(id=ROWS.key("group A"), letter="A", name=Text(en="Kazakhstan", ru="Казахстан")),
    Group(id=ROWS.key("group B"), letter="B", name=Text(en="Kyrgyz Republic", ru="Кыргызстан")),
)
A, B = ((group.id,) for group in GROUPS)
DELEGATION = Delegation(
    id=ROWS.key("delegation"),
    country="GBR",
    name=Text(
        en="Delegation of the Foreign Affairs Committee",
        ru="Делегация Комитета по иностранным делам",
    ),
    led_by_id=ROWS.key(COMMITTEE),
    participations=(
        ROWS.seat(CHAIR, Role.HEAD, group_ids=A),
        ROWS.seat(GOW, group_ids=A),
        ROWS.seat(BELL, Role.DEPUTY, group_ids=B),
        ROWS.seat(PUW, group_ids=B, nomination=Nomination.NOMINATED),
        ROWS.empty("Member", COMMITTEE, group_ids=A),
        ROWS.empty("Member", COMMITTEE, number=2, group_ids=B),
        ROWS.seat(CLERK, Role.NOTE_TAKER, group_ids=A),
        ROWS.empty("Committee specialist", COMMITTEE, role=Role.ADVISER, group_ids=B),
    ),
)


def _side(name: str, country: str, *seats: Participation) -> Delegation:
    return Delegation(
        id=ROWS.key(f"side {name}"),
        side=Side.HOST,
        country=country,
        name=Text(en=name),
        participations=seats,
    )


HOSTS = (
    _side(
        "Uzbekistan",
        "UZB",
        ROWS.seat(MINISTER, Role.HEAD),
        ROWS.seat(DEPARTMENT, nomination=Nomination.INVITED),
    ),
    _side(
        "Kazakhstan",
        "KAZ",
        ROWS.seat(OSPANBEK, Role.HEAD),
        ROWS.empty("", ENERGY),
        ROWS.empty("", SENATE),
    ),
    _side(
        "Kyrgyz Republic",
        "KGZ",
        ROWS.empty("Deputy Foreign Minister", MFA_KG, role=Role.HEAD),
        ROWS.seat(ASANGAZY),
    ),
)
ORGANISERS = Delegation(
    id=ROWS.key("organisers"),
    side=Side.ORGANISER,
    name=Text(en="Embassies that accompany the groups"),
    participations=(
        ROWS.seat(VICE, Role.FOCAL_POINT),
        ROWS.seat(COUNSELLOR, Role.FOCAL_POINT, group_ids=A),
        ROWS.seat(ATTACHE, Role.FOCAL_POINT, group_ids=B),
        ROWS.empty(
            "Interpreter, English and Russian", EMBASSY_KG, role=Role.INTERPRETER, group_ids=B
        ),
    ),
)
