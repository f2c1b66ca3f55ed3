"""Briefs, the note of the talks in Tashkent, and what was agreed there."""

from __future__ import annotations

from tools.sample.central_asia.people import (
    BELL,
    CHAIR,
    CLERK,
    COMMITTEE,
    DEPARTMENT,
    GOW,
    MFA_UZ,
    MINISTER,
    PUW,
    ROWS,
    VICE,
)
from tools.sample.central_asia.programme import MONDAY

from missionplanner.domain.brief import Brief
from missionplanner.domain.delegation import Side
from missionplanner.domain.follow_up import FollowUpStatus, Timeframe
from missionplanner.domain.record import (
    MeetingRecord,
    PointKind,
    Presence,
    RecordKind,
)
from missionplanner.domain.text import Text

_ENERGY = "Ministry of Energy"
BRIEFS = (
    Brief(
        id=ROWS.key("brief talks"),
        item_id=ROWS.key("item Talks with the Minister of Foreign Affairs"),
        subject=Text(
            en="Talks with the Minister of Foreign Affairs",
            ru="Переговоры с министром иностранных дел",
        ),
        wanted=Text(en="A date for hearing the Minister before the committee, in person or online"),
        points_to_take=Text(
            en="Thanks for the invitation\nTransport routes and trade\nStudents and scholarships"
        ),
        defensive_points=Text(en="If asked about sanctions: the committee does not decide them."),
        avoid=Text(en="Any forecast of what the committee’s report will say"),
        background_open=Text(
            en="The committee holds an inquiry into relations with Central Asia. It reports to the"
            " House of Commons, not to the Government.",
            ru="Комитет изучает отношения с Центральной Азией и докладывает Палате общин.",
        ),
        background_closed=Text(en="The last letter to the Minister is not answered yet."),
    ),
    Brief(
        id=ROWS.key("brief energy"),
        item_id=ROWS.key(f"item {_ENERGY}"),
        subject=Text(en="Ministry of Energy (group A)"),
        points_to_take=Text(en="Routes for oil and uranium\nWind farms"),
        background_open=Text(en="Nobody has been named on the host side yet."),
    ),
)
_KIND = PointKind
_POINTS = ROWS.points(
    "talks",
    (
        (_KIND.HEADING, "Opening"),
        (
            _KIND.INFORMATION,
            "Mr. Xolmurodov welcomed the members; Ms. Wolstencroft described the inquiry.",
        ),
        (_KIND.HEADING, "Trade, routes, people"),
        (
            _KIND.DISCUSSION,
            "Mr. McAskill-Gow asked how goods travel to Europe. Mr. Xolmurodov spoke of the routes"
            " to the south and across the Caspian Sea.",
        ),
        (_KIND.DISCUSSION, "Ms. Chaudhry-Bell asked about places for students."),
        (_KIND.DECISION, ""),
        (_KIND.FOLLOW_UP, ""),
        (_KIND.FOLLOW_UP, ""),
    ),
)
_TO_DO = [point.id for point in _POINTS if point.kind is PointKind.FOLLOW_UP]
RECORD = MeetingRecord(
    id=ROWS.key("record talks"),
    item_id=ROWS.key("item Talks with the Minister of Foreign Affairs"),
    title=Text(
        en="Talks with the Minister of Foreign Affairs",
        ru="Переговоры с министром иностранных дел",
    ),
    kind=RecordKind.NOTE_TO_FILE,
    when=ROWS.at(MONDAY, "11:05", "12:10"),
    place=Text(en="Tashkent, Ministry of Foreign Affairs"),
    note_taker="Ms. Joanna Thistlewood",
    languages="English and Uzbek, consecutive",
    attendance=(
        ROWS.was("talks", CHAIR, Side.VISITING, is_chair=True),
        ROWS.was("talks", GOW, Side.VISITING),
        ROWS.was("talks", BELL, Side.VISITING),
        ROWS.was("talks", PUW, Side.VISITING, is_remote=True),
        ROWS.was("talks", CLERK, Side.VISITING),
        ROWS.was("talks", MINISTER, Side.HOST, is_chair=True),
        ROWS.was(
            "talks",
            DEPARTMENT,
            Side.HOST,
            presence=Presence.REPRESENTED,
            represented_by="an adviser, name not given",
        ),
        ROWS.was("talks", VICE, Side.ORGANISER),
    ),
    points=_POINTS,
    decisions=ROWS.decisions(
        _POINTS, "The Ministry and the committee exchange the names of one contact each."
    ),
)
FOLLOW_UPS = (
    ROWS.agreed(
        "23/01",
        "Answer the committee’s written questions on transport routes.",
        MFA_UZ,
        record_id=RECORD.id,
        point_id=_TO_DO[0],
        timeframe=Timeframe(words="before the summer recess"),
    ),
    ROWS.agreed(
        "23/02",
        "Send the terms of reference of the inquiry.",
        COMMITTEE,
        record_id=RECORD.id,
        point_id=_TO_DO[1],
        timeframe=Timeframe(words="next week"),
        status=FollowUpStatus.DONE,
        is_closed=True,
        evidence="E-mail of the clerk, 22 May 2023",
    ),
)
