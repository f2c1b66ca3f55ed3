"""What the sample's wrap-up agreed to do, with the office's own tracking."""

from __future__ import annotations

from datetime import date
from typing import Any

from tools.sample.keys import key
from tools.sample.minutes import RECORD
from tools.sample.programme import TUESDAY

from missionplanner.domain.follow_up import FollowUp, FollowUpStatus, StatusChange, Timeframe
from missionplanner.domain.text import Text


def _agreed(number: int, words: str, *institutions: str, **changes: Any) -> FollowUp:
    usual: dict[str, Any] = {
        "id": key(f"follow-up {number}"),
        "visit_id": key("visit"),
        "record_id": RECORD,
        "point_id": key(f"point follow-up {number}"),
        "number": f"26/{number:02}",
        "wording": Text(en=words),
        "responsible_ids": tuple(map(key, institutions)),
        "office_id": key("iom-georgia"),
        "history": (_line(number, TUESDAY, FollowUpStatus.AGREED, "Read back at the wrap-up."),),
    }
    return FollowUp(**{**usual, **changes})


def _line(number: int, on: date, status: FollowUpStatus, remark: str) -> StatusChange:
    return StatusChange(
        id=key(f"status {number} {on} {status}"),
        on=on,
        status=status,
        by="Nino Alavidze",
        remark=remark,
    )


def _by(words: str, year: int, month: int, day: int) -> Timeframe:
    return Timeframe(words=words, due_on=date(year, month, day))


FOLLOW_UPS = (
    _agreed(
        1,
        "Send the names of contact points and deputies to the other side.",
        "justice-georgia",
        "justice-uzbekistan",
        timeframe=_by("by 15 July 2026", 2026, 7, 15),
        person_ids=(key("Giorgi Kapianidze"), key("Shahlo Qodirova")),
        next_step="Ask both note-takers for the lists.",
        review_on=date(2026, 7, 8),
    ),
    _agreed(
        2,
        "Circulate the form for the exchange of contact points.",
        "prosecution-georgia",
        timeframe=_by("by 10 July 2026", 2026, 7, 10),
        person_ids=(key("Levan Tsikhelauri"),),
        next_step="Wait for the comments of the host side.",
        review_on=date(2026, 7, 6),
        status=FollowUpStatus.IN_PROGRESS,
        history=(
            _line(2, TUESDAY, FollowUpStatus.AGREED, "Read back at the wrap-up."),
            _line(2, date(2026, 7, 2), FollowUpStatus.IN_PROGRESS, "A first draft went round."),
        ),
    ),
    _agreed(
        3,
        "Compare the outlines of both referral mechanisms and propose one pathway.",
        "state-care-georgia",
        "commission-uzbekistan",
        timeframe=_by("by the end of September 2026", 2026, 9, 30),
        person_ids=(key("Irma Gvaramadze"), key("Nigora Yoʻldosheva")),
        next_step="Propose a video meeting in the last week of July.",
        review_on=date(2026, 7, 20),
    ),
    _agreed(
        4,
        "Prepare a leaflet for labour migrants in Georgian, Uzbek and Russian.",
        "iom-georgia",
        "iom-uzbekistan",
        timeframe=Timeframe(words="this autumn"),
        next_step="Ask the Migration Agency for its present leaflet.",
    ),
    _agreed(
        5,
        "Exchange the telephone numbers and working hours of the duty units.",
        "internal-affairs-georgia",
        "internal-affairs-uzbekistan",
        timeframe=_by("by 15 July 2026", 2026, 7, 15),
        person_ids=(key("Zaza Mchedlidze"), key("Sanjar Hamidov")),
        review_on=date(2026, 7, 10),
    ),
    _agreed(
        6,
        "Hold a training day for prosecutors and investigators of both countries.",
        "prosecution-georgia",
        "prosecution-uzbekistan",
        next_step="Find out what the project can pay for.",
        remarks="No date was named; the host side would like Samarkand.",
    ),
    _agreed(
        7,
        "Go on facilitating the follow-up and tell both sides how far it is.",
        office_id=None,
        remarks="Agreed without an owner and without a date.",
    ),
)
