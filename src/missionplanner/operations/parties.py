"""What a user can say of who is behind a visit: institutions, project and donor, by name."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Literal
from uuid import UUID, uuid4

from missionplanner.domain.amend import amend
from missionplanner.domain.ids import DonorId, ProjectId
from missionplanner.domain.project import Donor, Project
from missionplanner.domain.text import Text, clean
from missionplanner.domain.visit import Visit
from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.operations.shared_rows import SharedRows
from missionplanner.planning.folding import fold
from missionplanner.planning.labels import label
from missionplanner.store.store import Change, Store

Part = Literal["led_by_id", "host_id", "sponsor_id"]


class Parties:
    """Sponsor, organisers, host and leader of a visit are different things, each named apart."""

    def __init__(self, store: Store, shared: SharedRows) -> None:
        self._store = store
        self._shared = shared

    def name(self, visit_id: UUID, part: Part, name: str, language: str = "en") -> None:
        """The institution of this name leads, hosts or pays; no words take it away."""
        with self._changed(part) as tx:
            found = self._shared.institution_named(tx, name, language)
            tx.put(amend(tx.get(Visit, visit_id), visit_id, **{part: found}))

    def organise(self, visit_id: UUID, names: tuple[str, ...], language: str = "en") -> None:
        """The institutions of these names organise the visit, in this order."""
        with self._changed("organiser_ids") as tx:
            found = self._shared.institutions_named(tx, names, language)
            tx.put(amend(tx.get(Visit, visit_id), visit_id, organiser_ids=found))

    def project(self, visit_id: UUID, title: str, language: str = "en") -> None:
        """The project of this title or code pays for the visit; made when there is none."""
        with self._changed("project_id") as tx:
            found = self._project(tx, title, language)
            tx.put(amend(tx.get(Visit, visit_id), visit_id, project_id=found))

    def donor(self, visit_id: UUID, name: str, language: str = "en") -> None:
        """The donor of this name funds the visit's project; made when there is none."""
        project_id = self._store.get(Visit, visit_id).project_id
        if project_id is None:
            raise InvalidInput(Message("Name the project first; a donor funds a project."))
        with self._store.change(Message("Donor changed")) as tx:
            tx.put(
                amend(
                    tx.get(Project, project_id),
                    project_id,
                    donor_id=self._donor(tx, name, language),
                )
            )

    def _changed(self, field: str) -> AbstractContextManager[Change]:
        return self._store.change(Message("{what} changed", what=label(Visit, field)))

    def _project(self, tx: Change, title: str, language: str) -> ProjectId | None:
        title = clean(title).strip()
        if not title:
            return None
        for row in self._store.every(Project):
            if any(fold(each) == fold(title) for each in (row.code, *row.title.values()) if each):
                return row.id
        made = Project(id=ProjectId(uuid4()), title=Text({language: title}))
        tx.put(made)
        return made.id

    def _donor(self, tx: Change, name: str, language: str) -> DonorId | None:
        name = clean(name).strip()
        if not name:
            return None
        for row in self._store.every(Donor):
            if any(
                fold(each) == fold(name) for each in (*row.name.values(), *row.short_name.values())
            ):
                return row.id
        made = Donor(id=DonorId(uuid4()), name=Text({language: name}))
        tx.put(made)
        return made.id
