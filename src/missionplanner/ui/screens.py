"""The tabs of a visit, each loaded when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from missionplanner.messages import Message

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from missionplanner.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Screen:
    """One tab. `number` is its place in the finished window: Alt with it opens the tab.

    `make` gives a widget that is a `desk.VisitScreen`; `nouns` are those whose findings lead here.
    """

    name: str
    title: Message
    number: int
    make: Callable[[Desk, UUID], QWidget]
    nouns: tuple[str, ...] = ()


def _overview(desk: Desk, visit_id: UUID) -> QWidget:
    from missionplanner.ui.overview.screen import Overview

    return Overview(desk, visit_id)


def _delegation(desk: Desk, visit_id: UUID) -> QWidget:
    from missionplanner.ui.delegation.screen import DelegationScreen

    return DelegationScreen(desk, visit_id)


def _programme(desk: Desk, visit_id: UUID) -> QWidget:
    from missionplanner.ui.programme.screen import ProgrammeScreen

    return ProgrammeScreen(desk, visit_id)


def _briefs(desk: Desk, visit_id: UUID) -> QWidget:
    from missionplanner.ui.briefs.screen import BriefsScreen

    return BriefsScreen(desk, visit_id)


def _minutes(desk: Desk, visit_id: UUID) -> QWidget:
    from missionplanner.ui.minutes.screen import MinutesScreen

    return MinutesScreen(desk, visit_id)


def _follow_up(desk: Desk, visit_id: UUID) -> QWidget:
    from missionplanner.ui.follow_up.screen import FollowUpScreen

    return FollowUpScreen(desk, visit_id)


def _papers(desk: Desk, visit_id: UUID) -> QWidget:
    from missionplanner.ui.papers.screen import PapersScreen

    return PapersScreen(desk, visit_id)


SCREENS = (
    Screen(
        "overview",
        Message("Overview"),
        1,
        _overview,
        ("Visit", "Objective", "Leg", "Group", "Project", "Donor"),
    ),
    Screen(
        "delegation",
        Message("Delegation"),
        2,
        _delegation,
        ("Delegation", "Participation", "Person", "Institution"),
    ),
    Screen(
        "programme",
        Message("Programme"),
        3,
        _programme,
        ("ProgrammeItem", "Counterpart", "Venue"),
    ),
    Screen("briefs", Message("Briefs"), 5, _briefs, ("Brief",)),
    Screen(
        "minutes",
        Message("Minutes"),
        6,
        _minutes,
        ("MeetingRecord", "Attendance", "Point", "Decision"),
    ),
    Screen("follow-up", Message("Follow-up"), 7, _follow_up, ("FollowUp", "StatusChange")),
    Screen("papers", Message("Papers"), 8, _papers),
)


def screen_for(noun: str) -> Screen:
    """The tab on which rows of a noun are edited; the first where none is declared."""
    return next((screen for screen in SCREENS if noun in screen.nouns), SCREENS[0])
