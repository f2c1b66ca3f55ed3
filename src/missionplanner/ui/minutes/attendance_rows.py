"""Who was at a meeting, as rows by side."""

from __future__ import annotations

from collections.abc import Iterator

from missionplanner.domain.delegation import Side
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.record import Attendance, MeetingRecord, Presence
from missionplanner.messages import Message
from missionplanner.planning.labels import value_label
from missionplanner.ui.widgets.table import Cell, Chip, Row, group_row
from missionplanner.ui.words import Words, language

_ICONS = {
    Presence.PRESENT: ("check", "ok"),
    Presence.APOLOGIES: ("x", "text3"),
    Presence.REPRESENTED: ("arrow-up-right", "text3"),
    Presence.ABSENT: ("x", "text3"),
}


def attendance_rows(folder: VisitFolder, record: MeetingRecord) -> Iterator[Row]:
    """Everybody, by side, in the order in which they print."""
    persons = {row.id: row.display for row in folder.persons}
    institutions = {row.id: row for row in folder.institutions}
    for side in Side:
        rows = [row for row in record.attendance if row.side is side]
        if rows:
            there = sum(row.presence is Presence.PRESENT for row in rows)
            count = Message("{there} of {all}", there=there, all=len(rows))
            yield group_row(side.value, Cell(_side(folder, side)), Cell(count, "text3"))
        for row in rows:
            name = persons.get(row.person_id) if row.person_id else row.name
            found = institutions.get(row.institution_id) if row.institution_id else None
            short = found and (
                found.short_name.in_(language(), "en") or found.name.in_(language(), "en")
            )
            yield Row(row.id, (_person(row, name or Message("no name")), _beside(row, short or "")))


def _side(folder: VisitFolder, side: Side) -> Words:
    for delegation in folder.visit.delegations:
        if delegation.side is side and delegation.name:
            return delegation.name.in_(language(), "en")
    return value_label(side)


def _person(row: Attendance, name: Words) -> Cell:
    icon, tone = _ICONS[row.presence]
    chips = []
    if row.is_chair:
        chips.append(Chip(Message("chair"), "accent"))
    if row.is_remote:
        chips.append(Chip(Message("by video"), "quiet"))
    is_here = row.presence is Presence.PRESENT
    return Cell(
        name,
        "text" if is_here else "text3",
        icon=icon,
        icon_tone=tone,
        chips=tuple(chips),
        tip=name,
    )


def _beside(row: Attendance, institution: str) -> Cell:
    if row.presence is Presence.PRESENT:
        return Cell(institution, "text3", tip=institution)
    words = value_label(row.presence)
    return Cell(words, "text3", tip=row.represented_by or words)
