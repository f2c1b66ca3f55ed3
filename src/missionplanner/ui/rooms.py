"""The rooms of the rail, each loaded when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from missionplanner.messages import Message
from missionplanner.ui.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from missionplanner.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Room:
    """One room. `make` gives a widget with `first_focus`; it stays as it was left.

    A room without `make` is one that the window makes itself.
    """

    name: str
    title: Message
    icon: str
    hint: Words = ""
    make: Callable[[Desk], QWidget] | None = None
    is_at_foot: bool = False


def _people(desk: Desk) -> QWidget:
    from missionplanner.ui.people.page import PeoplePage

    return PeoplePage(desk)


def _follow_ups(desk: Desk) -> QWidget:
    from missionplanner.ui.follow_up.page import FollowUpsPage

    return FollowUpsPage(desk)


ROOMS = (
    Room(
        "visits",
        Message("Visits"),
        "calendar-days",
        Message("Enter opens  ·  Ctrl N new visit  ·  Ctrl F filter  ·  Del deletes"),
    ),
    Room(
        "people",
        Message("People"),
        "users",
        Message("Type to find  ·  Enter goes to the card  ·  Ins adds"),
        _people,
    ),
    Room(
        "follow-up",
        Message("Follow-up"),
        "list-checks",
        Message("Enter opens  ·  Ctrl F filter"),
        _follow_ups,
    ),
    Room(
        "help",
        Message("Help"),
        "circle-question-mark",
        Message("Esc goes back  ·  Ctrl F1 map of the keys"),
        is_at_foot=True,
    ),
    Room("settings", Message("Settings"), "settings", is_at_foot=True),
)
HINTS = {
    **{room.name: room.hint for room in ROOMS},
    "start": Message("Ctrl K finds or runs anything  ·  F1 help"),
    "visit": Message("F2 edits  ·  Alt 1–8 tabs  ·  Alt ← back"),
}


def room_called(name: str) -> Room | None:
    """The room of this name, or nothing."""
    return next((room for room in ROOMS if room.name == name), None)
