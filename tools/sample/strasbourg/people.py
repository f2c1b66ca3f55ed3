"""Who takes part: institutions, persons, all invented, and the sides they sit on."""

from __future__ import annotations

from tools.sample.rows import Rows

from missionplanner.domain.delegation import Delegation, Nomination, Role, Side
from missionplanner.domain.institution import InstitutionKind
from missionplanner.domain.person import Sex
from missionplanner.domain.text import Text

ROWS = Rows("strasbourg", "Europe/Paris")
LOWER, UPPER = "House of Representatives of Japan", "House of Councillors of Japan"
EP, RELATIONS = "European Parliament", "European Parliament, Delegation for relations with Japan"
PPE, PSE, ALDE = (f"European Parliament, {name} Group" for name in ("PPE-DE", "PSE", "ALDE"))
SECRETARIAT = "European Parliament, Secretariat"

INSTITUTIONS = (
    ROWS.institution(LOWER, "JPN"),
    ROWS.institution(UPPER, "JPN"),
    ROWS.institution(EP, "", short_name=Text(en="EP")),
    ROWS.institution(RELATIONS, "", short_name=Text(en="EP delegation for Japan")),
    ROWS.institution(PPE, "", short_name=Text(en="PPE-DE Group")),
    ROWS.institution(PSE, "", short_name=Text(en="PSE Group")),
    ROWS.institution(ALDE, "", short_name=Text(en="ALDE Group")),
    ROWS.institution(
        SECRETARIAT,
        "",
        short_name=Text(en="EP Secretariat"),
        kind=InstitutionKind.INTERNATIONAL,
    ),
)

_F, _M = Sex.FEMALE, Sex.MALE
LEADER = ROWS.person(
    "Hatano",
    _M,
    LOWER,
    "Leader of the Japanese delegation",
    native=Text(ja="波多野"),
    country="JPN",
    remarks="The embassy has given the family name only.",
)
MINAGAWA = ROWS.person(
    "Sawako Minagawa",
    _F,
    LOWER,
    "Member of the House of Representatives",
    native=Text(ja="皆川佐和子"),
    country="JPN",
)
MITSUNAGA = ROWS.person(
    "Kenjirō Mitsunaga",
    _M,
    UPPER,
    "Member of the House of Councillors",
    native=Text(ja="光永健次郎"),
    country="JPN",
    is_spelling_checked=False,
    aliases=("Kenjiro Mitsunaga",),
)
ONODERA = ROWS.person(
    "Onodera", _M, LOWER, "Secretary of the delegation", native=Text(ja="小野寺"), country="JPN"
)
PRESIDENT = ROWS.person(
    "Ferran Vallbona i Roig", _M, EP, "President of the European Parliament", country="ESP"
)
PFAEFFLE = ROWS.person("Hans-Georg Pfäffle", _M, PPE, "Chairman of the PPE-DE Group", country="DEU")
SCHUERMANN = ROWS.person("Matthias Schürmann", _M, PSE, "Chairman of the PSE Group", country="DEU")
PENHALLOW = ROWS.person("Alistair Penhallow", _M, ALDE, "Chairman of the ALDE Group", country="GBR")
CHAIR = ROWS.person(
    "Georg Wiesendorf",
    _M,
    RELATIONS,
    "Chairman of the Delegation for relations with Japan",
    country="DEU",
)
SWIERCZYNSKA = ROWS.person(
    "Małgorzata Świerczyńska", _F, RELATIONS, "First Vice-Chair", country="POL"
)
KOSZEGVARY = ROWS.person(
    "Kőszegváry Eszter",
    _F,
    RELATIONS,
    "Second Vice-Chair",
    country="HUN",
    family="Kőszegváry",
    given="Eszter",
)
HALLSTROEM = ROWS.person(
    "Ingrid Hallström-Ek", _F, SECRETARIAT, "Administrator, secretariat of the delegation"
)
INTERPRETER = ROWS.person(
    "Mayumi Delacroix-Hayami",
    _F,
    SECRETARIAT,
    "Conference interpreter, Japanese, French and English",
)
PERSONS = (
    *(LEADER, MINAGAWA, MITSUNAGA, ONODERA, PRESIDENT, PFAEFFLE, SCHUERMANN, PENHALLOW),
    *(CHAIR, SWIERCZYNSKA, KOSZEGVARY, HALLSTROEM, INTERPRETER),
)

JAPAN = Delegation(
    id=ROWS.key("delegation of Japan"),
    country="JPN",
    name=Text(en="Delegation of the National Diet of Japan"),
    led_by_id=ROWS.key(LOWER),
    participations=(
        ROWS.seat(LEADER, Role.HEAD),
        ROWS.seat(MITSUNAGA, Role.DEPUTY),
        ROWS.seat(MINAGAWA, nomination=Nomination.NOMINATED),
        ROWS.empty("Member", LOWER),
        ROWS.empty("Member", UPPER),
        ROWS.empty("Member", UPPER, number=2),
        ROWS.seat(ONODERA, Role.ACCOMPANYING),
    ),
)
PARLIAMENT = Delegation(
    id=ROWS.key("delegation of the parliament"),
    side=Side.HOST,
    name=Text(en="Delegation of the European Parliament for relations with Japan"),
    led_by_id=ROWS.key(RELATIONS),
    participations=(
        ROWS.seat(CHAIR, Role.HEAD),
        ROWS.seat(SWIERCZYNSKA, Role.DEPUTY),
        ROWS.seat(KOSZEGVARY, nomination=Nomination.INVITED),
        ROWS.empty("Member", RELATIONS),
    ),
)
ORGANISERS = Delegation(
    id=ROWS.key("organisers"),
    side=Side.ORGANISER,
    name=Text(en="Secretariat and interpreters"),
    participations=(
        ROWS.seat(HALLSTROEM, Role.FOCAL_POINT),
        ROWS.seat(INTERPRETER, Role.INTERPRETER),
        ROWS.empty(
            "Conference interpreter, Japanese and German", SECRETARIAT, role=Role.INTERPRETER
        ),
    ),
)
