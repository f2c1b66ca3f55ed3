"""What a user can do with follow-ups: what was agreed, and our own tracking apart from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from missionplanner.domain.follow_up import FollowUp, FollowUpStatus, StatusChange, Timeframe
from missionplanner.domain.ids import (
    FollowUpId,
    MeetingRecordId,
    PersonId,
    PointId,
    StatusChangeId,
    VisitId,
)
from missionplanner.domain.text import Text, clean
from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.operations.shared_rows import SharedRows
from missionplanner.planning.codes import follow_up_number
from missionplanner.store.lists import FollowUpRow
from missionplanner.store.store import Change, Store

__all__ = ["FollowUpRow", "FollowUps"]


class FollowUps:
    """Follow-ups of all visits."""

    def __init__(self, store: Store, shared: SharedRows, today: Callable[[], date]) -> None:
        self._store = store
        self._shared = shared
        self._today = today

    def rows(self, visit_id: UUID | None = None, limit: int = 0) -> tuple[FollowUpRow, ...]:
        """The list as plain strings, what is due soonest first."""
        return self._store.follow_up_rows(visit_id=visit_id, limit=limit)

    def ids_of(self, visit_id: UUID) -> tuple[UUID, ...]:
        """The follow-ups of one visit, by number."""
        return self._store.follow_up_ids(visit_id)

    def get(self, follow_up_id: UUID) -> FollowUp:
        """One follow-up."""
        return self._store.get(FollowUp, follow_up_id)

    def add(self, visit_id: UUID, wording: str, language: str = "en") -> FollowUpId:
        """One more follow-up of a visit, numbered in the year's series."""
        with self._store.change(Message("Follow-up added")) as tx:
            row = self.put_new(tx, visit_id, Text({language: clean(wording).strip()}))
        return row.id

    def put_new(
        self,
        tx: Change,
        visit_id: UUID,
        wording: Text,
        *,
        record_id: MeetingRecordId | None = None,
        point_id: PointId | None = None,
    ) -> FollowUp:
        """A new follow-up within a change."""
        today = self._today()
        taken = self._store.follow_up_numbers()
        row = FollowUp(
            id=FollowUpId(uuid4()),
            visit_id=VisitId(visit_id),
            record_id=record_id,
            point_id=point_id,
            number=follow_up_number(today.year, taken),
            wording=wording,
            history=(self._change(FollowUpStatus.AGREED),),
        )
        tx.put(row)
        return row

    def word(self, follow_up_id: UUID, wording: str, language: str = "en") -> None:
        """The agreed wording in one language; what is locked by agreement stays."""
        with self._store.change(Message("Wording changed")) as tx:
            row = tx.get(FollowUp, follow_up_id)
            self.refuse_locked(row)
            tx.put(replace(row, wording=row.wording.with_(language, clean(wording).strip())))

    def answer_for(self, follow_up_id: UUID, names: tuple[str, ...]) -> None:
        """The responsible institutions that are named so, of either side."""
        with self._store.change(Message("Responsible institutions changed")) as tx:
            row = tx.get(FollowUp, follow_up_id)
            self.refuse_locked(row)
            found = self._shared.institutions_named(tx, names)
            tx.put(replace(row, responsible_ids=found))

    def agree_when(self, follow_up_id: UUID, timeframe: Timeframe) -> None:
        """By when, as agreed."""
        with self._store.change(Message("Timeframe changed")) as tx:
            row = tx.get(FollowUp, follow_up_id)
            self.refuse_locked(row)
            tx.put(replace(row, timeframe=timeframe))

    def ask(self, follow_up_id: UUID, names: tuple[str, ...]) -> None:
        """The persons of these names are asked, whom nobody outside sees; made where there is none.

        A name that is on file more than once cannot tell whom it means.
        """
        with self._store.change(Message("Persons we ask changed")) as tx:
            row = tx.get(FollowUp, follow_up_id)
            wanted = dict.fromkeys(said for name in names if (said := clean(name).strip()))
            found = [self._person(tx, row, name) for name in wanted]
            tx.put(replace(row, person_ids=tuple(dict.fromkeys(found))))

    def keep_at(self, follow_up_id: UUID, name: str) -> None:
        """The office of this name follows it up; no words: none does."""
        with self._store.change(Message("Office changed")) as tx:
            found = self._shared.institution_named(tx, name)
            tx.set(FollowUp, follow_up_id, office_id=found)

    def report(self, follow_up_id: UUID, status: FollowUpStatus, remark: str = "") -> None:
        """How far it is, with a line in its history."""
        with self._store.change(Message("Status changed")) as tx:
            row = tx.get(FollowUp, follow_up_id)
            line = self._change(status, clean(remark).strip())
            tx.put(
                replace(
                    row,
                    status=status,
                    is_closed=not status.is_open,
                    history=(*row.history, line),
                )
            )

    def finish(
        self, follow_up_id: UUID, status: FollowUpStatus, remark: str, evidence: str
    ) -> None:
        """What was done, with one more piece of evidence and the status that follows."""
        with self._store.change(Message("Follow-up done")) as tx:
            row = tx.get(FollowUp, follow_up_id)
            line = self._change(status, clean(remark).strip())
            pieces = (row.evidence, clean(evidence).strip())
            tx.put(
                replace(
                    row,
                    status=status,
                    is_closed=not status.is_open,
                    evidence="\n".join(filter(None, pieces)),
                    history=(*row.history, line),
                )
            )

    def _person(self, tx: Change, row: FollowUp, name: str) -> PersonId:
        found = [each for each in self._shared.persons() if each.display == name]
        asked = [each for each in found if each.id in row.person_ids] or found
        if len(asked) > 1:
            raise InvalidInput(
                Message(
                    "{n} people are called “{name}”; say it more exactly.", n=len(asked), name=name
                )
            )
        return PersonId(asked[0].id) if asked else self._shared.person_named(tx, name, None)

    def _change(self, status: FollowUpStatus, remark: str = "") -> StatusChange:
        return StatusChange(
            id=StatusChangeId(uuid4()),
            on=self._today(),
            status=status,
            by=self._store.actor,
            remark=remark,
        )

    @staticmethod
    def refuse_locked(row: FollowUp) -> None:
        """Refuse where the wording is locked by agreement."""
        if row.locked_on is not None:
            raise InvalidInput(
                Message(
                    "“{number}” was agreed on {day}, so its wording stays; add a new follow-up that"
                    " supersedes it.",
                    number=row.number,
                    day=row.locked_on,
                )
            )
