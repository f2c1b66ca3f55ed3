"""Pasted rows become items of a visit's programme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from missionplanner.domain.ids import CounterpartId, GroupId, ProgrammeItemId
from missionplanner.domain.programme import Counterpart, ProgrammeItem
from missionplanner.domain.visit import Visit
from missionplanner.domain.when import TimeKind, When
from missionplanner.messages import Message
from missionplanner.operations.pasting import Naming, Preview, Rows, Said, pasted, text_in
from missionplanner.planning.folding import fold
from missionplanner.planning.moving import zone_on
from missionplanner.planning.pasted_meanings import PROGRAMME, Meaning
from missionplanner.planning.pasted_programme import PastedItem, read_programme
from missionplanner.planning.pasted_rows import Understood
from missionplanner.planning.pasted_seats import is_institution

if TYPE_CHECKING:
    from missionplanner.operations.office import Office


class PasteProgramme:
    """Items go onto the days that the rows name, else onto the day they are pasted at."""

    choices = PROGRAMME
    heads = (
        Message("Day", context="paste"),
        Message("Time", context="paste"),
        Message("Item", context="paste"),
        Message("Place", context="paste"),
        Message("With", context="paste"),
        Message("Group", context="paste"),
    )

    def __init__(self, office: Office, visit_id: UUID, day: date | None = None) -> None:
        self._office = office
        self._visit_id = visit_id
        self._day = day

    def read(self, rows: Rows, chosen: tuple[Meaning, ...] | None = None) -> Preview:
        """Understand rows as items; those with groups that the visit has not are to be checked."""
        visit = self._office.store.get(Visit, self._visit_id)
        day = self._day or visit.starts_on
        meanings, found = read_programme(rows, day, day or self._office.today(), chosen)
        letters = {group.letter.casefold() for group in visit.groups}
        return Preview(meanings, tuple(_checked(row, letters) for row in found))

    def say(self, row: Understood) -> Said:
        """Day, time, item, place, with whom, group."""
        item: PastedItem = row.value
        with_whom, groups = "; ".join(item.with_whom), ", ".join(item.groups)
        day = item.when.day or ""
        return (day, time_words(item.when), item.title, item.place, with_whom, groups)

    def button(self, count: int) -> Message:
        """What taking so many rows is called."""
        return Message("Add {n} item", plural="Add {n} items", n=count)

    def take(self, rows: Sequence[Understood]) -> tuple[UUID, ...]:
        """Add the items, in one change."""
        with self._office.store.change(pasted(len(rows))) as tx:
            visit = tx.get(Visit, self._visit_id)
            naming = Naming(self._office.shared, tx, (visit.languages or ("en",))[0])
            items = tuple(_item(visit, row.value, naming) for row in rows)
            tx.put(replace(visit, programme=(*visit.programme, *items)))
        return tuple(item.id for item in items)


def _checked(row: Understood, letters: set[str]) -> Understood:
    item: PastedItem = row.value
    unknown = [each for each in item.groups if each.casefold() not in letters]
    everyone = {fold(each) for each in ("all", "ყველა", "все", "hamma")}
    if not unknown or {fold(each) for each in item.groups} <= everyone:
        known = tuple(each for each in item.groups if each not in unknown)
        return replace(row, value=replace(item, groups=known))
    known = tuple(each for each in item.groups if each.casefold() in letters)
    note = "\n".join(filter(None, (item.note, " ".join(unknown))))
    why = Message("There is no group “{group}” in this visit", group=" ".join(unknown))
    value = replace(item, groups=known, note=note)
    return replace(row, value=value, reasons=(*row.reasons, why))


def time_words(when: When) -> str:
    """A time as it is read, or as it was typed."""
    if when.starts is None:
        return when.words
    ends = f"–{when.ends:%H:%M}" if when.ends and when.kind is not TimeKind.WINDOW else ""
    return f"{when.starts:%H:%M}{ends}"


def _item(visit: Visit, item: PastedItem, naming: Naming) -> ProgrammeItem:
    letters = {each.casefold() for each in item.groups}
    groups: tuple[GroupId, ...] = tuple(
        group.id for group in visit.groups if group.letter.casefold() in letters
    )
    return ProgrammeItem(
        id=ProgrammeItemId(uuid4()),
        title=text_in(visit, item.title),
        when=replace(item.when, zone=zone_on(visit, item.when.day)),
        kind=item.kind,
        venue_id=naming.venue(item.place),
        counterparts=tuple(_counterpart(visit, name, naming) for name in item.with_whom),
        group_ids=groups,
        interpreters=text_in(visit, item.interpreters),
        private_note=item.note,
    )


def _counterpart(visit: Visit, words: str, naming: Naming) -> Counterpart:
    """Somebody the delegation meets: an institution, or a person and after a comma the post."""
    key = CounterpartId(uuid4())
    name, _, post = (part.strip() for part in words.partition(","))
    if is_institution(name):
        return Counterpart(id=key, institution_id=naming.institution(words))
    return Counterpart(id=key, person_id=naming.person(name), position=text_in(visit, post))
