"""The sample's minutes of the wrap-up meeting: attendance, outline, decisions."""

from __future__ import annotations

from typing import Any

from tools.sample.keys import key
from tools.sample.programme import TUESDAY, at

from missionplanner.domain.delegation import Side
from missionplanner.domain.record import (
    Agreement,
    Attendance,
    Decision,
    MeetingRecord,
    Point,
    PointKind,
    Presence,
    RecordKind,
    RecordStatus,
)
from missionplanner.domain.text import Text

RECORD = key("minutes of the wrap-up")


def _was(name: str, institution: str, side: Side, **changes: Any) -> Attendance:
    usual: dict[str, Any] = {
        "id": key(f"attendance {name}"),
        "person_id": key(name),
        "institution_id": key(institution),
        "side": side,
    }
    return Attendance(**{**usual, **changes})


_ATTENDANCE = (
    _was("Natia Sharvadze", "justice-georgia", Side.VISITING, is_chair=True),
    _was("Levan Tsikhelauri", "prosecution-georgia", Side.VISITING),
    _was("Zaza Mchedlidze", "internal-affairs-georgia", Side.VISITING),
    _was("Mariam Jinjolava", "foreign-affairs-georgia", Side.VISITING),
    _was("Irma Gvaramadze", "state-care-georgia", Side.VISITING),
    _was("Giorgi Kapianidze", "justice-georgia", Side.VISITING),
    _was(
        "Salome Dgebuadze",
        "internal-affairs-georgia",
        Side.VISITING,
        presence=Presence.APOLOGIES,
    ),
    _was("Oʻtkir Gʻofurov", "justice-uzbekistan", Side.HOST, is_chair=True),
    _was("Shahlo Qodirova", "justice-uzbekistan", Side.HOST),
    _was("Bahrom Toʻxtayev", "prosecution-uzbekistan", Side.HOST, is_remote=True),
    _was("Sanjar Hamidov", "internal-affairs-uzbekistan", Side.HOST),
    _was("Nigora Yoʻldosheva", "commission-uzbekistan", Side.HOST),
    _was(
        "Aziz Rahmonov",
        "foreign-affairs-uzbekistan",
        Side.HOST,
        presence=Presence.REPRESENTED,
        represented_by="Mr. Jasur Nazarov",
    ),
    Attendance(
        id=key("attendance migration agency"),
        name="Deputy Director, to be named",
        institution_id=key("migration-uzbekistan"),
        side=Side.HOST,
        presence=Presence.APOLOGIES,
    ),
    _was("Nino Alavidze", "iom-georgia", Side.ORGANISER),
    _was("Dilnoza Ergasheva", "iom-uzbekistan", Side.ORGANISER),
    _was("Rustam Gʻaniyev", "iom-uzbekistan", Side.ORGANISER),
)


def _point(name: str, kind: PointKind, words: str = "", **changes: Any) -> Point:
    level = 0 if kind is PointKind.HEADING else 1
    text = Text(en=words) if words else Text()
    return Point(id=key(f"point {name}"), kind=kind, level=level, text=text, **changes)


_POINTS = (
    _point("opening", PointKind.HEADING, "Opening and agenda"),
    _point(
        "agenda",
        PointKind.INFORMATION,
        "The chairs opened the meeting at 15:15. The agenda was adopted as circulated.",
    ),
    _point(
        "thanks",
        PointKind.DISCUSSION,
        "Ms. Sharvadze (Georgia) thanked the host side for the reception and for the openness of"
        " the talks of both days.",
    ),
    _point("report", PointKind.HEADING, "Report on the meetings of 29 and 30 June"),
    _point(
        "report prosecution",
        PointKind.DISCUSSION,
        "Mr. Tsikhelauri (Georgia) said that both services had compared how requests for mutual"
        " legal assistance are received, acknowledged and answered. Mr. Toʻxtayev (Uzbekistan)"
        " said that a named person on each side would shorten the time of the first answer.",
        private_note="He named two months as the usual time; not for the record.",
    ),
    _point(
        "report police",
        PointKind.DISCUSSION,
        "Mr. Mchedlidze (Georgia) and Col. Hamidov (Uzbekistan) reported on the working hours and"
        " languages of the duty units.",
    ),
    _point(
        "report protection",
        PointKind.DISCUSSION,
        "Ms. Gvaramadze (Georgia) and Ms. Yoʻldosheva (Uzbekistan) had gone through the steps of"
        " referral, assistance and return. No personal data had been exchanged. Both asked that"
        " return be arranged only with the informed consent of the person concerned.",
    ),
    _point(
        "report migration",
        PointKind.DISCUSSION,
        "Ms. Jinjolava (Georgia) reported on labour migration: information before departure,"
        " recruitment without fees, consular protection.",
    ),
    _point("principles", PointKind.HEADING, "Principles of increased bilateral cooperation"),
    _point(
        "read back",
        PointKind.INFORMATION,
        "The chairs read the draft principles back, point by point. The following was agreed.",
    ),
    *(_point(f"decision {number}", PointKind.DECISION) for number in range(1, 6)),
    _point(
        "no treaty",
        PointKind.INFORMATION,
        "The meeting noted that the principles are not a treaty and create no obligation under"
        " international law.",
    ),
    _point("follow-up", PointKind.HEADING, "Follow-up"),
    _point(
        "facilitators",
        PointKind.INFORMATION,
        "What was agreed to be done was read back. IOM in Georgia and IOM in Uzbekistan will both"
        " go on facilitating the follow-up.",
    ),
    *(_point(f"follow-up {number}", PointKind.FOLLOW_UP) for number in range(1, 8)),
    _point("closing", PointKind.HEADING, "Other business, next meeting, closing"),
    _point(
        "text for the public",
        PointKind.DISCUSSION,
        "A short text for the public is cleared by both sides, line by line, before it is"
        " published.",
    ),
    _point("end", PointKind.INFORMATION, "The meeting closed at 17:00."),
)
_DECISIONS = (
    "The two ministries of justice coordinate the cooperation against trafficking in persons"
    " between the two countries.",
    "Each institution names one contact point and one deputy, with working languages, and keeps"
    " the list up to date.",
    "Victims are assisted according to their needs and return only with their informed consent;"
    " personal data are exchanged only on a legal basis.",
    "Both sides inform labour migrants before departure about rights, recruitment and where to"
    " find help.",
    "The cooperation is reviewed once a year at expert level, in turn in Tbilisi and in Tashkent"
    " or by video link.",
)
MINUTES = MeetingRecord(
    id=RECORD,
    item_id=key("item Wrap-up meeting"),
    title=Text(en="Wrap-up meeting", ka="შემაჯამებელი შეხვედრა"),
    kind=RecordKind.SUMMARY,
    agreement=Agreement.READ_BACK,
    status=RecordStatus.DRAFT,
    when=at(TUESDAY, "15:15", "17:00"),
    place=Text(en="Ministry of Justice of Uzbekistan, Tashkent, hall 3"),
    note_taker="Mr. Giorgi Kapianidze (Georgia), Ms. Shahlo Qodirova (Uzbekistan); drafted by IOM",
    languages="Georgian and Uzbek, consecutive interpretation by Mr. Gʻaniyev; drawn up in English",
    next_meeting=Text(en="First yearly review at expert level, by 11 December 2026, Tbilisi"),
    remarks="Comments of the host side are awaited until 10 July.",
    attendance=_ATTENDANCE,
    points=_POINTS,
    decisions=tuple(
        Decision(
            id=key(f"decision {number}"),
            point_id=key(f"point decision {number}"),
            number=number,
            wording=Text(en=words),
        )
        for number, words in enumerate(_DECISIONS, start=1)
    ),
)
