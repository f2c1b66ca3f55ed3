"""What the side of the grid says of a chosen item: its time, with whom, for whom, where."""

from __future__ import annotations

from collections.abc import Iterator

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import Counterpart, Interpretation, ProgrammeItem
from missionplanner.messages import Message, wording
from missionplanner.planning.labels import value_label
from missionplanner.planning.moving import whole_minutes
from missionplanner.planning.programme_times import is_firm, takes_place
from missionplanner.ui.programme.rows import is_internal
from missionplanner.ui.programme.times import clock, start_words
from missionplanner.ui.words import Words, language, say

_MOST_COUNTERPARTS = 3


def when_line(item: ProgrammeItem) -> Words:
    """Day, hours and length on one line."""
    when = item.when
    hours = say(start_words(when))
    length = when.length
    if when.ends and length is not None:
        hours = f"{hours}–{clock(when.ends)}"
    if when.day is not None:
        day = wording(language()).day(when.day, "MMMEd")
        hours = say(Message("{day}, {time}", day=day, time=hours))
    if length is None or length.total_seconds() <= 0:
        return hours
    return Message("{time} · {n} min", time=hours, n=whole_minutes(length))


def length_line(item: ProgrammeItem) -> Words:
    """What a card says below its title: how long, and how firm."""
    length, state = item.when.length, value_label(item.status)
    day = wording(language()).day(item.when.day, "MMMEd") if item.when.day else ""
    firm: Words = Message("{day} · {state}", day=day, state=state) if day else state
    if length is None or length.total_seconds() <= 0:
        return firm
    return Message("{n} min · {state}", n=whole_minutes(length), state=firm)


def state_pill(item: ProgrammeItem) -> tuple[Words, str, str]:
    """The state of an item as a pill: words, tone, icon."""
    if not takes_place(item):
        return value_label(item.status), "quiet", "circle-x"
    if is_internal(item):
        return Message("Internal"), "quiet", "eye-off"
    if is_firm(item):
        return value_label(item.status), "ok", "check"
    return value_label(item.status), "warn", "circle-question-mark"


def facts(folder: VisitFolder, item: ProgrammeItem) -> Iterator[tuple[str, Words]]:
    """Lines with an icon each; only of what is known."""
    venue = next((row for row in folder.venues if row.id == item.venue_id), None)
    name = venue.name.in_(language(), "en") if venue else ""
    place = ", ".join(filter(None, (name, item.room.in_(language(), "en"))))
    if place:
        yield "map-pin", place
    for row in item.counterparts[:_MOST_COUNTERPARTS]:
        yield "landmark", _counterpart(folder, row)
    if len(item.counterparts) > _MOST_COUNTERPARTS:
        rest = len(item.counterparts) - _MOST_COUNTERPARTS
        yield "landmark", Message("and {n} more", n=rest)
    heard = item.interpreters.in_(language(), "en")
    if item.interpretation is not Interpretation.NONE:
        kind = value_label(item.interpretation)
        yield "languages", Message("{name}, {kind}", name=heard, kind=kind) if heard else kind
    elif heard:
        yield "languages", heard
    yield from (("users", words) for words in _groups(folder, item))
    if item.is_fixed:
        yield "pin", Message("Its time is fixed")


def _counterpart(folder: VisitFolder, row: Counterpart) -> Words:
    person = next((each for each in folder.persons if each.id == row.person_id), None)
    institution = next(
        (each for each in folder.institutions if each.id == row.institution_id), None
    )
    name = person.display if person else say(Message("to be nominated"))
    position = row.position.in_(language(), "en")
    of = institution.name.in_(language(), "en") if institution else ""
    return ", ".join(filter(None, (name, position or of)))


def _groups(folder: VisitFolder, item: ProgrammeItem) -> Iterator[Words]:
    seats = [seat for each in folder.visit.delegations for seat in each.participations]
    for group in folder.visit.groups:
        if group.id in item.group_ids:
            n = sum(group.id in seat.group_ids for seat in seats)
            if n:
                yield Message(
                    "Group {letter}, {n} person",
                    plural="Group {letter}, {n} people",
                    letter=group.letter,
                    n=n,
                )
            else:
                yield Message("Group {letter}", letter=group.letter)
