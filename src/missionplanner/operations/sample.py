"""Taking the sample visits out of the store again, with all that only they brought."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message

if TYPE_CHECKING:
    from missionplanner.operations.office import Office


def has_sample(office: Office) -> bool:
    """Whether a sample visit is in the store."""
    return any(row.is_sample for row in office.visits.rows())


def remove_sample(office: Office) -> bool:
    """Remove the sample visits, their follow-ups, and people and places that nobody else refers to.

    One change, which undo takes back; nothing where there is no sample.
    """
    folders = [office.visits.folder(row.id) for row in office.visits.rows() if row.is_sample]
    agreed = [row.id for folder in folders for row in folder.follow_ups]
    visits = [folder.visit.id for folder in folders]
    shared = _of_nobody_else(office, folders, {*visits, *agreed})
    if not folders:
        return False
    with office.store.change(Message("Sample removed")) as tx:
        for row_id in agreed:
            tx.delete(FollowUp, row_id)
        for visit_id in visits:
            tx.delete(Visit, visit_id)
        for row in shared:
            tx.delete(type(row), row.id)
    return True


def _of_nobody_else(office: Office, folders: Sequence[VisitFolder], own: set[UUID]) -> list[Any]:
    """The shared rows to which only what goes refers; those referred to by others stay."""
    going = set(own)
    left = list({row.id: row for folder in folders for row in _shared(folder)}.values())
    callers = {
        row.id: {each.root for each in office.store.referring(type(row), row.id)} for row in left
    }
    found: list[Any] = []
    while free := [row for row in left if row.id not in going and callers[row.id] <= going]:
        going |= {row.id for row in free}
        found += free
    return found


def _shared(folder: VisitFolder) -> Iterator[Any]:
    yield from (*folder.persons, *folder.venues, *folder.institutions)
    yield from (row for row in (folder.project, folder.donor) if row is not None)
