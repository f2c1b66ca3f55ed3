"""Briefs, minutes of the first working session, and what was agreed there."""

from __future__ import annotations

from datetime import date

from tools.sample.strasbourg.people import (
    CHAIR,
    HALLSTROEM,
    KOSZEGVARY,
    LEADER,
    LOWER,
    MINAGAWA,
    MITSUNAGA,
    RELATIONS,
    ROWS,
    SECRETARIAT,
    SWIERCZYNSKA,
    UPPER,
)
from tools.sample.strasbourg.programme import TUESDAY

from missionplanner.domain.brief import Brief
from missionplanner.domain.delegation import Side
from missionplanner.domain.follow_up import Timeframe
from missionplanner.domain.record import (
    Agreement,
    Attendance,
    MeetingRecord,
    PointKind,
    Presence,
    RecordKind,
)
from missionplanner.domain.text import Text

BRIEFS = (
    Brief(
        id=ROWS.key("brief session 1"),
        item_id=ROWS.key("item Working session 1"),
        subject=Text(en="First working session: order of subjects"),
        wanted=Text(en="Both sides agree which subjects go to the second session."),
        points_to_take=Text(
            en="Trade and mutual recognition of standards\n"
            "Exchange of young researchers\n"
            "Dates and place of the next meeting"
        ),
        background_open=Text(
            en="The meeting is the 27th of a yearly series, held in turn in Europe and in Japan."
        ),
        papers_on_table=Text(en="Draft agenda\nList of members of both delegations"),
    ),
    Brief(
        id=ROWS.key("brief group"),
        item_id=ROWS.key("item Call on the chairman of the PPE-DE Group"),
        subject=Text(en="Call on the chairman of the PPE-DE Group"),
        background_open=Text(en="A quarter of an hour, standing; no papers are exchanged."),
        background_closed=Text(en="The hour depends on the end of the vote."),
    ),
)
_KIND = PointKind
_POINTS = ROWS.points(
    "session",
    (
        (_KIND.HEADING, "Opening"),
        (
            _KIND.INFORMATION,
            "Mr. Wiesendorf opened the session; Mr. Hatano thanked for the welcome.",
        ),
        (_KIND.HEADING, "Subjects of the two sessions"),
        (
            _KIND.DISCUSSION,
            "Ms. Świerczyńska proposed to take trade first. Ms. Minagawa asked for more time for"
            " science and for exchanges of young researchers.",
        ),
        (_KIND.DECISION, ""),
        (
            _KIND.DISCUSSION,
            "Mr. Mitsunaga described how committees of the House of Councillors hear experts;"
            " Ms. Świerczyńska compared this with public hearings in the European Parliament.",
        ),
        (_KIND.HEADING, "Follow-up"),
        (_KIND.FOLLOW_UP, ""),
        (_KIND.FOLLOW_UP, ""),
        (_KIND.INFORMATION, "The session closed at 12:20."),
    ),
)
_TO_DO = [point.id for point in _POINTS if point.kind is PointKind.FOLLOW_UP]
RECORD = MeetingRecord(
    id=ROWS.key("record session"),
    item_id=ROWS.key("item Working session 1"),
    title=Text(en="First working session"),
    kind=RecordKind.RECORD_OF_DISCUSSION,
    agreement=Agreement.NO_OBJECTION,
    when=ROWS.at(TUESDAY, "09:00", "12:20"),
    place=Text(en="Strasbourg, Louise Weiss building, room N 1 E3"),
    note_taker="Ms. Ingrid Hallström-Ek",
    languages="Japanese, German and English, simultaneous; drawn up in English",
    next_meeting=Text(en="28th meeting, Tokyo, date to be agreed"),
    attendance=(
        ROWS.was("session", LEADER, Side.VISITING, is_chair=True),
        ROWS.was("session", MITSUNAGA, Side.VISITING),
        ROWS.was("session", MINAGAWA, Side.VISITING),
        Attendance(
            id=ROWS.key("attendance member"),
            name="A member of the House of Councillors, name to follow",
            institution_id=ROWS.key(UPPER),
        ),
        ROWS.was("session", CHAIR, Side.HOST, is_chair=True),
        ROWS.was("session", SWIERCZYNSKA, Side.HOST),
        ROWS.was("session", KOSZEGVARY, Side.HOST, presence=Presence.APOLOGIES),
        ROWS.was("session", HALLSTROEM, Side.ORGANISER),
    ),
    points=_POINTS,
    decisions=ROWS.decisions(
        _POINTS, "Trade stands first in the second session, science and exchanges stand second."
    ),
)
FOLLOW_UPS = (
    ROWS.agreed(
        "06/01",
        "Send the other side a list of committees that would receive young researchers.",
        LOWER,
        RELATIONS,
        record_id=RECORD.id,
        point_id=_TO_DO[0],
        timeframe=Timeframe(words="by 15 December 2006", due_on=date(2006, 12, 15)),
        next_step="Ask the secretariats for names.",
    ),
    ROWS.agreed(
        "06/02",
        "Propose dates for the 28th meeting.",
        LOWER,
        SECRETARIAT,
        record_id=RECORD.id,
        point_id=_TO_DO[1],
    ),
)
