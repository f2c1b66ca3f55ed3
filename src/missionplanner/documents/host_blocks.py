"""The host side in a paper: its delegation, and whom else the visitors meet."""

from __future__ import annotations

from dataclasses import dataclass

from missionplanner.documents.blocks import Block, Cell, Column, Face, Line, Row, Table
from missionplanner.documents.institution_blocks import Mentions
from missionplanner.documents.people_blocks import (
    confirmation,
    delegation_name,
    delegations,
    role_at,
    seat_tables,
)
from missionplanner.documents.reading import Reading
from missionplanner.domain.delegation import Participation, Side
from missionplanner.domain.ids import InstitutionId, PersonId
from missionplanner.domain.programme import Counterpart
from missionplanner.domain.text import Text
from missionplanner.messages import Message
from missionplanner.planning.programme_times import in_clock_order

_HOST_SIDE = Message("Host side")


@dataclass(frozen=True, slots=True)
class _Met:
    """Somebody whom the delegation meets."""

    person_id: PersonId | None
    institution_id: InstitutionId | None
    position: Text
    is_confirmed: bool


def has_host_side(reading: Reading) -> bool:
    """Whether anybody of the host side is known."""
    return bool(delegations(reading, Side.HOST) or _counterparts(reading))


def host_tables(reading: Reading) -> tuple[Block, ...]:
    """Seats of the host side, and counterparts in order of meeting."""
    blocks: list[Block] = []
    for row in delegations(reading, Side.HOST):
        title = delegation_name(reading, row)
        # The section is called so already.
        if title in (reading.phrases.say(_HOST_SIDE), str(_HOST_SIDE)):
            title = reading.say("Members, in order of precedence")
        blocks += seat_tables(reading, row, title)
    met = _counterparts(reading)
    if met:
        title = reading.say("Counterparts, in order of meeting")
        if blocks:
            title = reading.say("Further counterparts, in order of meeting")
        blocks.append(_counterpart_table(reading, met, title))
    return tuple(blocks)


def host_institutions(reading: Reading) -> tuple[InstitutionId | None, ...]:
    """The institutions of the host side, in the order in which they are met."""
    seated = tuple(row.institution_id for row in _seats(reading))
    return (*seated, *(row.institution_id for row in _counterparts(reading)))


def _counterparts(reading: Reading) -> tuple[_Met, ...]:
    met: dict[object, _Met] = {}
    for item in in_clock_order(reading.visit.programme):
        for row in item.counterparts:
            one = _Met(row.person_id, row.institution_id, row.position, row.is_confirmed)
            met.setdefault(_who(row), one)
    seated = set(map(_who, _seats(reading)))
    return tuple(one for who, one in met.items() if who not in seated)


def _seats(reading: Reading) -> tuple[Participation, ...]:
    rows = delegations(reading, Side.HOST)
    return tuple(seat for row in rows for seat in row.participations)


def _who(row: Participation | Counterpart) -> object:
    """What makes two rows the same person, or the same seat still to be filled."""
    return row.person_id or (row.institution_id, row.position)


def _counterpart_table(reading: Reading, met: tuple[_Met, ...], title: str) -> Table:
    columns = [
        Column(0, reading.say("Name")),
        Column(52.2, reading.say("Position")),
        Column(104.4, reading.say("Institution")),
    ]
    if reading.is_internal:
        columns.append(Column(role_at(reading), reading.say("Confirmed")))
    names = Mentions(reading, [row.institution_id for row in met])
    rows = tuple(_counterpart(reading, row, names) for row in met)
    return Table(tuple(columns), rows, title=title)


def _counterpart(reading: Reading, row: _Met, names: Mentions) -> Row:
    person = reading.person(row.person_id)
    to_come = Line(reading.say("to be nominated"), Face.ITALIC)
    cells: tuple[Cell, ...] = (
        reading.name_lines(person) if person else to_come,
        Line(reading.position_words(person, row.position)),
        Line(names.words(row.institution_id)),
    )
    if reading.is_internal:
        cells = (*cells, confirmation(reading, is_confirmed=row.is_confirmed))
    return Row(cells)
