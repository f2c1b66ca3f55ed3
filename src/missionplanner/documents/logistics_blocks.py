"""Where one stays, where one goes, and whom one rings, in a paper."""

from __future__ import annotations

from collections.abc import Iterator

from missionplanner.documents.blocks import (
    Block,
    Column,
    Entry,
    Face,
    Line,
    Paragraph,
    Row,
    Table,
)
from missionplanner.documents.people_blocks import delegations
from missionplanner.documents.reading import Reading
from missionplanner.domain.delegation import Participation, Side
from missionplanner.domain.ids import VenueId
from missionplanner.domain.person import Person
from missionplanner.domain.visit import Leg
from missionplanner.planning.labels import value_label
from missionplanner.planning.programme_times import in_clock_order

_SIDES = (Side.ORGANISER, Side.VISITING, Side.HOST, Side.DONOR, Side.THIRD)


def logistics_blocks(reading: Reading) -> tuple[Block, ...]:
    """Hotels, focal points, addresses, and where the edition may see them telephones."""
    focal_points = reading.visit.focal_points
    entries = (
        Entry(reading.say("Hotel"), tuple(map(Paragraph, _hotels(reading)))),
        Entry(
            reading.say("Focal points"),
            (Paragraph(reading.words(focal_points)),) if focal_points else (),
        ),
    )
    shown = tuple(entry for entry in entries if entry.blocks)
    return (*shown, *_place_table(reading), *_contact_table(reading))


def _hotels(reading: Reading) -> Iterator[str]:
    """Each hotel on lines of its own; of several also where and when it is."""
    several = len(_hotel_ids(reading)) > 1
    for leg in reading.visit.legs:
        if venue := reading.venue(leg.hotel_id):
            texts = (venue.name, venue.address, venue.entrance)
            lines = [_stay(reading, leg) if several else "", *map(reading.text, texts)]
            yield "\n".join(words for words in lines if words)


def _stay(reading: Reading, leg: Leg) -> str:
    days = reading.phrases.days(leg.starts_on, leg.ends_on)
    return ", ".join(words for words in (reading.text(leg.city), days) if words)


def _hotel_ids(reading: Reading) -> tuple[VenueId, ...]:
    return tuple(dict.fromkeys(leg.hotel_id for leg in reading.visit.legs if leg.hotel_id))


def _place_table(reading: Reading) -> tuple[Block, ...]:
    # Addresses once for the whole programme, instead of in every item.
    rows = []
    hotels = _hotel_ids(reading)
    items = in_clock_order(reading.visit.programme)
    for row_id in dict.fromkeys(item.venue_id for item in items if item.venue_id not in hotels):
        venue = reading.venue(row_id)
        if venue and (venue.address or venue.entrance):
            name = Line(reading.words(venue.name), Face.MEDIUM)
            details = map(Line, map(reading.words, (venue.address, venue.entrance)))
            rows.append(Row((name, *details)))
    if not rows:
        return ()
    columns = (
        Column(0, reading.say("Name")),
        Column(52.2, reading.say("Address")),
        Column(104.4, reading.say("Entrance")),
    )
    return (Table(columns, tuple(rows), title=reading.say("Places")),)


def _contact_table(reading: Reading) -> tuple[Block, ...]:
    rows = tuple(
        Row((reading.name_lines(person)[0], _task(reading, seat), _reached(person)))
        for seat in _seats(reading)
        if (person := reading.person(seat.person_id)) and _reached(person)
    )
    if not rows:
        return ()
    columns = (
        Column(0, reading.say("Name")),
        Column(52.2, reading.say("Task")),
        Column(104.4, reading.say("Telephone and e-mail")),
    )
    return (Table(columns, rows, title=reading.say("Contact sheet")),)


def _seats(reading: Reading) -> tuple[Participation, ...]:
    seats = (seat for row in delegations(reading, *_SIDES) for seat in row.participations)
    return tuple({seat.person_id or seat.id: seat for seat in seats}.values())


def _task(reading: Reading, seat: Participation) -> tuple[Line, ...]:
    role = reading.phrases.say(value_label(seat.role))
    names = reading.short_names([seat.institution_id] if seat.institution_id else ())
    return tuple(Line(words) for words in (role, names) if words)


def _reached(person: Person) -> tuple[Line, ...]:
    # Both are the office's own: an outward edition has neither.
    return tuple(Line(words) for words in (person.phone, person.email) if words)
