"""Taking the sample visit out of the store again, with all that only it brought."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message

if TYPE_CHECKING:
    from missionplanner.operations.office import Office


def remove_sample(office: Office) -> bool:
    """Remove the sample, its follow-ups, and people and places that nobody else refers to.

    One change, which undo takes back; nothing where the sample is not there.
    """
    sample_id = office.files.sample_id()
    if all(row.id != sample_id for row in office.visits.rows()):
        return False
    folder = office.visits.folder(sample_id)
    own = {sample_id, *(row.id for row in folder.follow_ups)}
    shared = _of_nobody_else(office, folder, own)
    with office.store.change(Message("Sample removed")) as tx:
        for row in folder.follow_ups:
            tx.delete(FollowUp, row.id)
        tx.delete(Visit, sample_id)
        for row in shared:
            tx.delete(type(row), row.id)
    return True


def _of_nobody_else(office: Office, folder: VisitFolder, own: set[UUID]) -> list[Any]:
    """The shared rows to which only what goes refers; those referred to by others stay."""
    going = set(own)
    left: list[Any] = [*folder.persons, *folder.venues, *folder.institutions]
    left += [row for row in (folder.project, folder.donor) if row is not None]
    callers = {
        row.id: {each.root for each in office.store.referring(type(row), row.id)} for row in left
    }
    found: list[Any] = []
    while free := [row for row in left if row.id not in going and callers[row.id] <= going]:
        going |= {row.id for row in free}
        found += free
    return found
