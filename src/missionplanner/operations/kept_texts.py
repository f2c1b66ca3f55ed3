"""Texts that were typed and not stored yet: in which field of which row they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from missionplanner.domain.amend import places
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message
from missionplanner.planning.declarations import declared
from missionplanner.planning.finding import Where
from missionplanner.planning.labels import label, noun_label

if TYPE_CHECKING:
    from missionplanner.operations.office import Office


@dataclass(frozen=True, slots=True)
class KeptText:
    """One such text; what it is called, and where to go."""

    words: Message
    visit_id: UUID
    where: Where


def kept_texts(office: Office) -> tuple[KeptText, ...]:
    """Those in visits and follow-ups. It reads visits until all are found: not for the main thread.

    A text in a line for something new has no row yet; it stands there when its screen is opened.
    """
    wanted = {(draft.row, draft.field) for draft in office.drafts.all()}
    rows = {row for row, _ in wanted}
    found: list[KeptText] = []
    for visit_id, row in _rows(office, rows):
        found += [_kept(visit_id, row, field) for of, field in sorted(wanted) if of == row.id]
    return tuple(found)


def _rows(office: Office, wanted: set[UUID]) -> Iterator[tuple[UUID, Any]]:
    left = set(wanted)
    for follow_up in office.store.several(FollowUp, wanted):
        if follow_up.visit_id is not None:
            left.discard(follow_up.id)
            yield follow_up.visit_id, follow_up
    for listed in reversed(office.visits.rows()):
        visit = office.store.find(Visit, listed.id) if left else None
        for place in places(visit) if visit is not None else ():
            if place.row.id in left:
                left.discard(place.row.id)
                yield listed.id, place.row


def _kept(visit_id: UUID, row: Any, field: str) -> KeptText:
    name = field.partition(".")[0]
    is_field = any(each.name == name for each in declared(type(row)))
    words = label(type(row), name) if is_field else noun_label(type(row))
    return KeptText(words, visit_id, Where.of(row, name))
