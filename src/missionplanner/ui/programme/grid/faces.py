"""What is said on an item of the grid, as plain words and names of looks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import Edition
from missionplanner.domain.programme import Interpretation, ItemKind, ProgrammeItem
from missionplanner.domain.venue import Venue
from missionplanner.domain.when import When
from missionplanner.messages import Message
from missionplanner.planning.finding import called
from missionplanner.planning.labels import value_label
from missionplanner.planning.programme_times import is_firm, takes_place
from missionplanner.ui.programme.rows import is_internal, kind_icon
from missionplanner.ui.programme.times import clock, start_words
from missionplanner.ui.words import language, say

_LANE_ICONS = (ItemKind.ARRIVAL, ItemKind.DEPARTURE, ItemKind.CHECK_IN, ItemKind.TRANSFER)
UNCONFIRMED = Message("Unconfirmed")
INTERNAL = Message("Internal")
WITHHELD = Message("Place withheld")


class Ground(StrEnum):
    """The looks that are told apart; each also has an edge, an icon or a word of its own."""

    MEETING = "meeting"
    MEAL = "meal"
    TRAVEL = "travel"
    INTERNAL = "internal"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Face:
    """What stands on one item. `marks` are icons, `word` the state, `note` what the lock means."""

    key: UUID
    start: str
    span: str
    title: str
    place: str
    ground: Ground
    is_loose: bool = False
    marks: tuple[str, ...] = ()
    word: str = ""
    lead: str = ""
    note: str = ""

    @property
    def said(self) -> str:
        """All of it in one sentence, for the tooltip and for who cannot see it."""
        return ", ".join(
            each for each in (self.span, self.title, self.place, self.note, self.word) if each
        )


class Faces:
    """Makes the faces of one visit."""

    def __init__(self, folder: VisitFolder) -> None:
        self._venues: Mapping[UUID, Venue] = {row.id: row for row in folder.venues}
        self._letters = {group.id: group.letter for group in folder.visit.groups}

    def of(self, item: ProgrammeItem, when: When | None = None) -> Face:
        """The face of an item, at its own time or at another."""
        when = when or item.when
        ground = _ground(item)
        is_withheld = self._is_withheld(item)
        is_loose = not is_firm(item) and ground is not Ground.INTERNAL and takes_place(item)
        return Face(
            item.id,
            say(start_words(when)),
            self._span(item, when),
            say(Message("{item}", item=called(item, item.title))),
            self._place(item),
            ground,
            is_loose,
            tuple(_marks(item, is_loose=is_loose, is_withheld=is_withheld)),
            _word(item, ground, is_loose=is_loose),
            _lead(item, ground, is_loose=is_loose),
            say(WITHHELD) if is_withheld else "",
        )

    def _span(self, item: ProgrammeItem, when: When) -> str:
        letters = ", ".join(filter(None, (self._letters.get(each) for each in item.group_ids)))
        span = say(start_words(when))
        if when.length is not None and when.ends:
            span = f"{span}–{clock(when.ends)}"
        return f"{span} · {letters}" if letters else span

    def _place(self, item: ProgrammeItem) -> str:
        venue = self._venues.get(item.venue_id) if item.venue_id else None
        name = venue.name.in_(language(), "en") if venue else ""
        place = ", ".join(filter(None, (name, item.room.in_(language(), "en"))))
        heard = ""
        if item.interpretation is not Interpretation.NONE:
            heard = say(value_label(item.interpretation)).lower()
        interpreters = item.interpreters.in_(language(), "en")
        heard = ", ".join(filter(None, (heard, interpreters)))
        return " · ".join(filter(None, (place, heard)))

    def _is_withheld(self, item: ProgrammeItem) -> bool:
        venue = self._venues.get(item.venue_id) if item.venue_id else None
        return venue is not None and Edition.DELEGATION not in venue.seen_by


def item_icon(item: ProgrammeItem) -> str:
    """The icon of an item where it stands alone, without its hours."""
    return kind_icon(item.kind) if item.kind in _LANE_ICONS or item.kind.is_meal else "calendar"


def _ground(item: ProgrammeItem) -> Ground:
    if not takes_place(item):
        return Ground.OFF
    if is_internal(item):
        return Ground.INTERNAL
    if item.kind.is_travel:
        return Ground.TRAVEL
    return Ground.MEAL if item.kind.is_meal else Ground.MEETING


def _marks(item: ProgrammeItem, *, is_loose: bool, is_withheld: bool) -> list[str]:
    """The icons at its right, the most important last."""
    found = []
    if item.is_fixed:
        found.append("pin")
    if item.kind is ItemKind.PRESS:
        found.append("megaphone")
    elif item.kind.is_meal:
        found.append(_meal_icon(item))
    if is_withheld:
        found.append("lock")
    if is_loose:
        found.append("circle-question-mark")
    if is_internal(item):
        found.append("eye-off")
    return found


def _word(item: ProgrammeItem, ground: Ground, *, is_loose: bool) -> str:
    if ground is Ground.OFF:
        return say(value_label(item.status))
    if ground is Ground.INTERNAL:
        return say(INTERNAL)
    return say(UNCONFIRMED) if is_loose else ""


def _lead(item: ProgrammeItem, ground: Ground, *, is_loose: bool) -> str:
    """The icon before the time of an item that is one line."""
    if ground is Ground.INTERNAL:
        return "eye-off"
    if ground is Ground.TRAVEL:
        return kind_icon(item.kind)
    if ground is Ground.MEAL:
        return _meal_icon(item)
    if item.kind is ItemKind.PRESS:
        return "megaphone"
    return "circle-question-mark" if is_loose else ""


def _meal_icon(item: ProgrammeItem) -> str:
    length = item.when.length
    is_short = length is not None and length.total_seconds() <= 30 * 60
    return "coffee" if is_short else "utensils"
