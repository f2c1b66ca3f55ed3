"""What a user can do with visit files: bring a visit in, give one out, begin with the sample."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.ids import TransferId, VisitId
from missionplanner.domain.transfer import Transfer
from missionplanner.domain.visit import Visit
from missionplanner.errors import InvalidInput, NotFound
from missionplanner.exchange import visit_file
from missionplanner.messages import Message
from missionplanner.operations.saving import read, save
from missionplanner.operations.visits import Visits
from missionplanner.paths import resource
from missionplanner.planning.declarations import declared
from missionplanner.planning.labels import label, noun_label
from missionplanner.store.store import Store

SUFFIX = ".visit.json"
# The first is the one that a new store is offered.
SAMPLES = ("georgia-uzbekistan-2026", "japan-europe-2006", "central-asia-2023")
_LARGEST = visit_file.LARGEST


@dataclass(frozen=True, slots=True)
class Brought:
    """What bringing in a visit file does: rows added by noun, and shared rows that differ."""

    visit_id: VisitId
    code: str
    added: tuple[tuple[str, int], ...]
    differing: tuple[Message, ...] = ()


class Files:
    """Visit files in and out."""

    def __init__(self, store: Store, visits: Visits) -> None:
        self._store = store
        self._visits = visits

    def bring_in(self, path: Path, *, dry_run: bool = False) -> Brought:
        """Bring in a visit file; a visit that is there is refused, shared rows there stay."""
        return self._take(visit_file.from_bytes(read(path, at_most=_LARGEST)), dry_run=dry_run)

    def sample(self, name: str = SAMPLES[0]) -> Brought | None:
        """Put a sample visit into the store; nothing when it is there already."""
        folder = _sample(name)
        if self._store.find(Visit, folder.visit.id) is not None:
            return None
        return self._take(folder, dry_run=False)

    def sample_id(self, name: str = SAMPLES[0]) -> VisitId:
        """The id of a sample visit, in the store or not."""
        return _sample(name).visit.id

    def visit_bytes(self, visit_id: UUID, *, restricted: bool = False) -> bytes:
        """The visit's file."""
        return visit_file.to_bytes(self._visits.folder(visit_id), restricted=restricted)

    def give_out(self, visit_id: UUID, path: Path, on: date, *, restricted: bool = False) -> None:
        """Write the visit's file; restricted data only when asked for, and that is noted."""
        if not path.name.endswith(SUFFIX):
            raise InvalidInput(
                Message(
                    "A visit cannot be written as “{file}”; end the name in {suffix}.",
                    file=path.name,
                    suffix=SUFFIX,
                )
            )
        data = self.visit_bytes(visit_id, restricted=restricted)
        if restricted:
            self._note_transfer(visit_id, path, on)
        save(path, data)

    def _note_transfer(self, visit_id: UUID, path: Path, on: date) -> None:
        held = sorted(set(_restricted_fields(self._visits.folder(visit_id))))
        note = Transfer(
            id=TransferId(uuid4()),
            visit_id=VisitId(visit_id),
            day=on,
            fields=tuple(held),
            given_as=path.name,
        )
        with self._store.change(Message("Restricted data exported")) as tx:
            tx.put(note)

    def _take(self, folder: VisitFolder, *, dry_run: bool) -> Brought:
        visit = folder.visit
        if self._store.find(Visit, visit.id) is not None:
            raise InvalidInput(
                Message(
                    "The visit {code} is here already, so the file was not taken in.",
                    code=visit.code,
                )
            )
        self._refuse_taken(folder)
        standing = {row.id: self._store.find(type(row), row.id) for row in _shared(folder)}
        new = [row for row in _shared(folder) if standing[row.id] is None]
        rows = (*new, visit, *folder.follow_ups)
        if not dry_run:
            with self._store.change(Message("Visit {code} brought in", code=visit.code)) as tx:
                for row in rows:
                    tx.put(row)
        counts: dict[str, int] = {}
        for row in rows:
            counts[type(row).__name__] = counts.get(type(row).__name__, 0) + 1
        differing = (_difference(standing[row.id], row) for row in _shared(folder))
        return Brought(
            visit_id=visit.id,
            code=visit.code,
            added=tuple(counts.items()),
            differing=tuple(message for message in differing if message is not None),
        )

    def _refuse_taken(self, folder: VisitFolder) -> None:
        for row in folder.follow_ups:
            if self._store.find(FollowUp, row.id) is not None:
                raise InvalidInput(
                    Message(
                        "The follow-up {number} of this file is here already, with another visit,"
                        " so the file was not taken in.",
                        number=row.number,
                    )
                )


def _sample(name: str) -> VisitFolder:
    if name not in SAMPLES:
        known = ", ".join(SAMPLES)
        raise NotFound(
            Message("There is no sample “{name}”; there are: {known}.", name=name, known=known)
        )
    return visit_file.from_bytes(resource("samples", f"{name}{SUFFIX}").read_bytes())


def _shared(folder: VisitFolder) -> Iterator[Any]:
    """The rows of a folder that visits share."""
    for row in (folder.donor, folder.project):
        if row is not None:
            yield row
    yield from (*folder.institutions, *folder.persons, *folder.venues)


def _difference(standing: Any, brought: Any) -> Message | None:
    """Which fields of a shared row are other in the file; the row here stays as it is."""
    if standing is None or standing == brought:
        return None
    names = [field.name for field in fields(brought)]
    other = [name for name in names if getattr(standing, name) != getattr(brought, name)]
    noun = type(brought).__name__
    return Message(
        "{noun} “{name}” stays as it is here; the file has another {field}.",
        noun=noun_label(noun),
        name=getattr(standing, "display", "") or getattr(standing, "name", ""),
        field=label(noun, other[0]),
    )


def _restricted_fields(folder: VisitFolder) -> Iterator[str]:
    """The restricted fields that hold something in a folder, as `Noun.field`."""
    seats = (seat for side in folder.visit.delegations for seat in side.participations)
    for row in (*folder.persons, *seats):
        for field in declared(type(row)):
            if field.is_restricted and getattr(row, field.name) != field.default:
                yield f"{type(row).__name__}.{field.name}"
