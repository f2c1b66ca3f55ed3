"""The items of a programme as rows of the table, day by day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import INSIDE, Edition
from missionplanner.domain.programme import Counterpart, ItemKind, ProgrammeItem
from missionplanner.domain.visit import Visit
from missionplanner.domain.when import TimeKind
from missionplanner.messages import Message
from missionplanner.planning.finding import Finding, Level
from missionplanner.planning.labels import value_label
from missionplanner.planning.programme_times import by_day, is_firm, takes_place
from missionplanner.ui.group_letters import ALL
from missionplanner.ui.programme.times import (
    day_head,
    end_words,
    length_words,
    start_words,
    where_words,
)
from missionplanner.ui.widgets.table import TEXT, TIME, Cell, Column, Editor, Row, group_row
from missionplanner.ui.words import Words, language, say

_ICONS = {
    ItemKind.ARRIVAL: "plane",
    ItemKind.DEPARTURE: "plane",
    ItemKind.TRANSFER: "car",
    ItemKind.CHECK_IN: "bed-double",
    ItemKind.COURTESY_CALL: "handshake",
    ItemKind.TALKS: "message-square",
    ItemKind.WORKING_SESSION: "message-square",
    ItemKind.ROUND_TABLE: "users",
    ItemKind.SITE_VISIT: "map-pin",
    ItemKind.TRAINING: "presentation",
    ItemKind.PRESENTATION: "presentation",
    ItemKind.MEAL: "utensils",
    ItemKind.RECEPTION: "utensils",
    ItemKind.SIGNING: "pen-line",
    ItemKind.CEREMONY: "flag",
    ItemKind.PRESS: "megaphone",
    ItemKind.BRIEFING: "clipboard-list",
    ItemKind.WRAP_UP: "list-checks",
    ItemKind.FREE_TIME: "sun",
}
# Of a visit that is longer only the days with items are shown.
_MOST_DAYS = 31
# What a finding is called where there is room for one word.
_SHORT = {"AGD-14": Message("Times wrong")}
_CLASH = "AGD-01"
_INS = Cell(Message("Ins adds to this day"), "text3")


def columns(places: Editor, states: Editor) -> tuple[Column, ...]:
    """The columns; in a narrow table the counterpart goes first, then the group."""
    return (
        Column("kind", "", 32),
        Column("from", Message("From", context="time"), 98, editor=TIME, lines=2),
        Column("to", Message("To", context="time"), 68, editor=Editor(hint="10:45")),
        Column("minutes", Message("Min", context="time"), 48, editor=TEXT, align="right"),
        Column("item", Message("Item"), 150, stretch=5, editor=TEXT),
        Column("place", Message("Place"), 112, stretch=3, editor=places),
        Column("counterpart", Message("Counterpart"), 100, stretch=3, editor=TEXT, hide_below=740),
        Column("groups", Message("Group"), 62, editor=TEXT, align="centre", hide_below=640),
        Column("interpreter", Message("Interpreter"), 96, stretch=1, editor=TEXT, hide_below=980),
        Column("state", Message("State"), 124, editor=states),
    )


def kind_icon(kind: ItemKind) -> str:
    """The icon of a kind of item."""
    return _ICONS.get(kind, "landmark")


def is_internal(item: ProgrammeItem) -> bool:
    """Whether only the office sees the item."""
    return item.seen_by <= INSIDE


class ProgrammeRows:
    """A visit's programme with what its rows need to be shown."""

    def __init__(self, folder: VisitFolder, found: Sequence[Finding]) -> None:
        self.visit = folder.visit
        self._venues = {row.id: row for row in folder.venues}
        self._persons = {row.id: row for row in folder.persons}
        self._institutions = {row.id: row for row in folder.institutions}
        # The worst finding of an item is the first.
        self._findings = {finding.where.row: finding for finding in reversed(found)}

    def rows(self) -> Iterator[Row]:
        """A head for each day of the visit and its items in the order of the clock."""
        items_of = {day: items for day, items in by_day(self.visit.programme)}
        if not items_of:
            return
        days = {*items_of, *self._days()} - {None}
        for day in (*sorted(day for day in days if day), *({None} & items_of.keys())):
            items = items_of.get(day, [])
            yield self._head(day, items)
            yield from map(self._row, items)

    def _days(self) -> Iterator[date]:
        first, last = self.visit.starts_on, self.visit.ends_on
        if first and last and (last - first).days < _MOST_DAYS:
            yield from (first + timedelta(days=n) for n in range((last - first).days + 1))

    def place(self, item: ProgrammeItem) -> str:
        """The name of the venue, with the room where there is one."""
        venue = self._venues.get(item.venue_id) if item.venue_id else None
        return venue.name.in_(language(), "en") if venue else ""

    def counterpart(self, row: Counterpart) -> Words:
        """Who it is: the person, else the institution whose seat is to be nominated."""
        person = self._persons.get(row.person_id) if row.person_id else None
        return person.display if person else Message("to be nominated")

    def institution(self, row: Counterpart) -> str:
        """The institution of a counterpart."""
        found = self._institutions.get(row.institution_id) if row.institution_id else None
        return found.name.in_(language(), "en") if found else ""

    def groups(self, item: ProgrammeItem) -> str:
        """The letters of the item's groups."""
        held = [group.letter for group in self.visit.groups if group.id in item.group_ids]
        return ", ".join(held)

    def _head(self, day: date | None, items: list[ProgrammeItem]) -> Row:
        if not items:
            nothing = Message("nothing yet")
            return group_row(("day", day), Cell(day_head(self.visit, day), beside=nothing), _INS)
        many = Message("{n} item", plural="{n} items", n=len(items))
        met = sum((_met(item) for item in items), timedelta())
        parts: list[Words] = [many]
        where = where_words(self.visit, day, items[0].when.zone)
        if where:
            parts.insert(0, where)
        if met:
            parts.append(Message("{length} of meetings", length=_hours(met)))
        title = Cell(day_head(self.visit, day), beside=joined(parts))
        return group_row(("day", day), title, _INS)

    def _row(self, item: ProgrammeItem) -> Row:
        when = item.when
        is_main = not (item.kind.is_travel or item.kind.is_meal)
        is_open = when.kind in (TimeKind.TBC, TimeKind.PART_OF_DAY)
        faded = not takes_place(item)
        cells = (
            Cell(icon=kind_icon(item.kind), icon_tone="text3", tip=value_label(item.kind)),
            Cell(
                start_words(when),
                tone="warn" if is_open else "text",
                weight=500,
                typed=when.words or None,
                tip=when.words,
            ),
            Cell(end_words(when), tone="text2"),
            Cell(length_words(when), tone="text3"),
            Cell(
                item.title.in_(language(), "en"),
                tone="text3" if faded else "text" if is_main else "text2",
                weight=600 if is_main and not faded else 400,
            ),
            self._place(item),
            self._counterparts(item),
            Cell(
                self.groups(item) or ALL,
                "text2",
                typed=self.groups(item),
            ),
            Cell(
                item.interpreters.in_(language(), "en"),
                "text2",
                tip=value_label(item.interpretation),
            ),
            self._state(item),
        )
        return Row(item.id, cells)

    def _place(self, item: ProgrammeItem) -> Cell:
        venue = self._venues.get(item.venue_id) if item.venue_id else None
        is_withheld = venue is not None and Edition.DELEGATION not in venue.seen_by
        room = item.room.in_(language(), "en")
        return Cell(
            self.place(item),
            tone="text2",
            beside=room,
            icon="lock" if is_withheld else "",
            icon_tone="text3",
            typed=self.place(item),
            tip=Message("Place withheld") if is_withheld else "",
        )

    def _counterparts(self, item: ProgrammeItem) -> Cell:
        if not item.counterparts:
            return Cell("", typed="")
        first, *others = item.counterparts
        who = self.counterpart(first)
        is_named = first.person_id is not None
        more = Message("and {n} more", n=len(others)) if others else ""
        return Cell(
            who,
            tone="text2" if is_named else "warn",
            beside=more or ("" if is_named else self.institution(first)),
            typed=say(who) if is_named else "",
            is_fixed=bool(others),
        )

    def _state(self, item: ProgrammeItem) -> Cell:
        words = value_label(item.status)
        finding = self._findings.get(item.id)
        if finding is not None and finding.level is not Level.INFORMATION:
            is_bad = finding.code in (_CLASH, *_SHORT)
            tone = "bad" if is_bad else "warn"
            said: Words = _SHORT.get(finding.code, words)
            if finding.code == _CLASH:
                said = Message("Clash {n} min", n=finding.message.args["n"])
            return Cell(
                said,
                tone,
                icon="triangle-alert",
                icon_tone=tone,
                typed=say(words),
                tip=finding.message,
            )
        if is_internal(item):
            return Cell(Message("Internal"), "text2", icon="eye-off", typed=say(words), tip=words)
        if is_firm(item):
            return Cell(words, dot="filled", dot_tone="ok")
        if not takes_place(item):
            return Cell(words, "text3", icon="circle-x", icon_tone="text3")
        return Cell(words, "warn", dot="hollow", dot_tone="warn")


def counted(visit: Visit) -> Words:
    """How many items there are, and how many of them nobody has confirmed yet."""
    items = [item for item in visit.programme if takes_place(item)]
    many = Message("{n} item", plural="{n} items", n=len(items))
    loose = sum(not is_firm(item) for item in items)
    return joined((many, Message("{n} unconfirmed", n=loose))) if loose else many


def of_items(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings that are about items."""
    return tuple(each for each in found if each.where.noun == ProgrammeItem.__name__)


def joined(parts: Sequence[Words]) -> Words:
    """Parts on one line, with dots between them."""
    line = parts[0]
    for part in parts[1:]:
        line = Message("{first} · {second}", first=line, second=part)
    return line


def _met(item: ProgrammeItem) -> timedelta:
    if item.kind.is_travel or item.kind.is_meal or item.kind.is_own or not takes_place(item):
        return timedelta()
    return max(item.when.length or timedelta(), timedelta())


def _hours(length: timedelta) -> Message:
    hours, minutes = divmod(round(length.total_seconds() / 60), 60)
    if not minutes:
        return Message("{hours} h", hours=hours)
    return Message("{hours} h {minutes}", hours=hours, minutes=f"{minutes:02}")
