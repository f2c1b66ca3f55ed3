"""What a user can do with the records of meetings and their outline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from missionplanner.domain.amend import amend, find_row, insert, move, without
from missionplanner.domain.delegation import Side
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.ids import (
    AttendanceId,
    DecisionId,
    InstitutionId,
    MeetingRecordId,
    PersonId,
    ProgrammeItemId,
)
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.record import (
    Attendance,
    Decision,
    MeetingRecord,
    Point,
    PointKind,
    RecordStatus,
)
from missionplanner.domain.text import Text, clean
from missionplanner.domain.visit import Visit
from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.operations.follow_ups import FollowUps
from missionplanner.operations.shared_rows import SharedRows
from missionplanner.planning.outline import AGREED, decision_at, record_of, shifted
from missionplanner.planning.text_marks import agreed
from missionplanner.store.store import Change, Store


class Minutes:
    """Records of a visit's meetings; a line of the outline is a point."""

    def __init__(self, store: Store, follow_ups: FollowUps, shared: SharedRows) -> None:
        self._store = store
        self._follow_ups = follow_ups
        self._shared = shared

    def add_record(self, visit_id: UUID, item_id: ProgrammeItemId | None = None) -> MeetingRecordId:
        """A record of one meeting; who should have been there stands in it already."""
        with self._store.change(Message("Record added")) as tx:
            visit = tx.get(Visit, visit_id)
            item: ProgrammeItem | None = find_row(visit, item_id) if item_id else None
            record = MeetingRecord(
                id=MeetingRecordId(uuid4()),
                item_id=item_id,
                attendance=_expected(visit, item),
            )
            if item is not None:
                record = replace(record, title=item.title, when=item.when)
            tx.put(insert(visit, visit_id, "records", record))
        return record.id

    def remove_record(self, visit_id: UUID, record_id: UUID) -> None:
        """Delete a record; the follow-ups that it agreed stay with the visit."""
        with self._store.change(Message("Record deleted")) as tx:
            tx.delete(MeetingRecord, record_id)
            for row_id in self._store.follow_up_ids(visit_id):
                row = tx.get(FollowUp, row_id)
                if row.record_id == record_id:
                    tx.put(replace(row, record_id=None, point_id=None))

    def report(self, visit_id: UUID, record_id: UUID, status: RecordStatus, today: date) -> None:
        """How far a record is; agreed is for good."""
        refuse_agreed(find_row(self._store.get(Visit, visit_id), record_id))
        if status is RecordStatus.AGREED:
            self.agree(visit_id, record_id, today)
            return
        with self._store.change(Message("Status changed")) as tx:
            tx.set(MeetingRecord, record_id, status=status)

    def add_attendance(
        self, visit_id: UUID, record_id: UUID, name: str, side: Side
    ) -> AttendanceId:
        """Somebody else who was there; who is on file under exactly this name is that person."""
        name = clean(name).strip()
        found = [row for row in self._shared.persons() if row.display == name]
        row = Attendance(id=AttendanceId(uuid4()), name=name, side=side)
        if len(found) == 1:
            person = found[0]
            row = replace(
                row,
                name="",
                person_id=PersonId(person.id),
                institution_id=InstitutionId(person.institution_id)
                if person.institution_id
                else None,
            )
        with self._store.change(Message("Attendance added")) as tx:
            tx.put(insert(tx.get(Visit, visit_id), record_id, "attendance", row))
        return row.id

    def attend_for(self, attendance_id: UUID, institution: str, language: str = "en") -> None:
        """The institution of this name is the one that somebody came from; no words: none."""
        with self._store.change(Message("Attendance changed")) as tx:
            found = self._shared.institution_named(tx, institution, language)
            tx.set(Attendance, attendance_id, institution_id=found)

    def add_point(
        self, visit_id: UUID, record_id: UUID, point: Point, index: int | None = None
    ) -> None:
        """One more line of the outline, a decision or follow-up where its kind says so."""
        with self._store.change(Message("Line added")) as tx:
            visit = tx.get(Visit, visit_id)
            refuse_agreed(find_row(visit, record_id))
            visit = insert(visit, record_id, "points", point, index)
            self._put_as(tx, visit, record_id, point.id, point.kind)

    def shift(self, visit_id: UUID, point_id: UUID, by: int) -> None:
        """Put a line deeper, or less deep; a plain line at the top is a heading."""
        with self._store.change(Message("Level changed")) as tx:
            visit = tx.get(Visit, visit_id)
            refuse_agreed(record_of(visit, point_id))
            point: Point = find_row(visit, point_id)
            kind, level = shifted(point.kind, point.level, by)
            tx.put(amend(visit, point_id, kind=kind, level=level))

    def move_point(self, visit_id: UUID, point_id: UUID, index: int) -> None:
        """Put a line at another place of the outline."""
        with self._store.change(Message("Line moved")) as tx:
            visit = tx.get(Visit, visit_id)
            refuse_agreed(record_of(visit, point_id))
            tx.put(move(visit, point_id, index))

    def make(self, visit_id: UUID, record_id: UUID, point_id: UUID, kind: PointKind) -> None:
        """Turn a line into another kind; its words go along."""
        with self._store.change(Message("Line changed")) as tx:
            visit = tx.get(Visit, visit_id)
            refuse_agreed(find_row(visit, record_id))
            self._put_as(tx, self._as_words(tx, visit, point_id), record_id, point_id, kind)

    def word(self, visit_id: UUID, point_id: UUID, words: str, language: str = "en") -> None:
        """Other words for a line, in the row that holds them."""
        words = clean(words).strip()
        with self._store.change(Message("Wording changed")) as tx:
            visit = tx.get(Visit, visit_id)
            record = record_of(visit, point_id)
            refuse_agreed(record)
            decision = decision_at(record, point_id)
            follow_up = self.follow_up_at(visit_id, point_id)
            if decision is not None:
                wording = decision.wording.with_(language, words)
                tx.put(amend(visit, decision.id, wording=wording))
            elif follow_up is not None:
                wording = follow_up.wording.with_(language, words)
                tx.put(replace(tx.get(FollowUp, follow_up.id), wording=wording))
            else:
                point: Point = find_row(visit, point_id)
                tx.put(amend(visit, point_id, text=point.text.with_(language, words)))

    def delete_point(self, visit_id: UUID, point_id: UUID) -> None:
        """Delete a line with the decision or follow-up that it is."""
        with self._store.change(Message("Line deleted")) as tx:
            visit = tx.get(Visit, visit_id)
            refuse_agreed(record_of(visit, point_id))
            tx.put(without(self._as_words(tx, visit, point_id), point_id), base=visit)

    def delete_follow_up(self, follow_up_id: UUID) -> None:
        """Delete a follow-up; the line of the minutes that it is keeps the words."""
        row = self._follow_ups.get(follow_up_id)
        with self._store.change(Message("Follow-up deleted")) as tx:
            visit = tx.get(Visit, row.visit_id) if row.visit_id else None
            if visit is not None and row.point_id and find_row(visit, row.point_id):
                record = record_of(visit, row.point_id)
                refuse_agreed(record)
                visit = self._as_words(tx, visit, row.point_id)
                self._put_as(tx, visit, record.id, row.point_id, PointKind.DISCUSSION)
            else:
                self._follow_ups.refuse_locked(row)
                tx.delete(FollowUp, follow_up_id)

    def agree(self, visit_id: UUID, record_id: UUID, on: date) -> None:
        """Both sides agreed: the wording of the record and its follow-ups is locked."""
        with self._store.change(Message("Record agreed")) as tx:
            visit = tx.get(Visit, visit_id)
            tx.put(amend(visit, record_id, status=RecordStatus.AGREED, agreed_on=on))
            for row_id in self._store.follow_up_ids(visit_id):
                follow_up = tx.get(FollowUp, row_id)
                if follow_up.record_id == record_id:
                    tx.put(replace(follow_up, locked_on=on))

    def follow_up_at(self, visit_id: UUID, point_id: UUID) -> FollowUp | None:
        """The follow-up that a line is."""
        for row_id in self._store.follow_up_ids(visit_id):
            row = self._store.get(FollowUp, row_id)
            if row.point_id == point_id:
                return row
        return None

    def _as_words(self, tx: Change, visit: Visit, point_id: UUID) -> Visit:
        """The visit with the line's words back in the point, its decision or follow-up gone."""
        record = record_of(visit, point_id)
        decision = decision_at(record, point_id)
        if decision is not None:
            visit = amend(visit, point_id, text=decision.wording)
            return without(visit, decision.id)
        follow_up = self.follow_up_at(visit.id, point_id)
        if follow_up is not None:
            tx.delete(FollowUp, follow_up.id)
            return amend(visit, point_id, text=follow_up.wording)
        return visit

    def _put_as(
        self, tx: Change, visit: Visit, record_id: UUID, point_id: UUID, kind: PointKind
    ) -> None:
        """Store the visit with this line as a line of this kind."""
        point: Point = find_row(visit, point_id)
        wording = agreed(point.text)
        if kind is PointKind.DECISION:
            record: MeetingRecord = find_row(visit, record_id)
            number = max((row.number for row in record.decisions), default=0) + 1
            decision = Decision(
                id=DecisionId(uuid4()), point_id=point.id, number=number, wording=wording
            )
            visit = insert(visit, record_id, "decisions", decision)
        if kind is PointKind.FOLLOW_UP:
            self._follow_ups.put_new(
                tx,
                visit.id,
                wording,
                record_id=MeetingRecordId(record_id),
                point_id=point.id,
            )
        visit = amend(
            visit,
            point_id,
            kind=kind,
            level=0 if kind is PointKind.HEADING else max(1, point.level),
            text=Text() if kind in AGREED else point.text,
        )
        tx.put(visit, base=tx.get(Visit, visit.id))


def _expected(visit: Visit, item: ProgrammeItem | None) -> tuple[Attendance, ...]:
    """Who should be at a meeting: the delegations' named seats, and the item's counterparts."""
    rows: dict[UUID, Attendance] = {}
    for delegation in visit.delegations:
        for seat in delegation.participations:
            if seat.person_id is not None:
                rows[seat.person_id] = Attendance(
                    id=AttendanceId(uuid4()),
                    person_id=seat.person_id,
                    institution_id=seat.institution_id,
                    side=delegation.side,
                )
    for counterpart in item.counterparts if item else ():
        if counterpart.person_id is not None and counterpart.person_id not in rows:
            rows[counterpart.person_id] = Attendance(
                id=AttendanceId(uuid4()),
                person_id=counterpart.person_id,
                institution_id=counterpart.institution_id,
                side=Side.HOST,
            )
    return tuple(rows.values())


def refuse_agreed(record: MeetingRecord) -> None:
    """Refuse where the record is agreed between the sides."""
    if record.agreed_on is not None:
        raise InvalidInput(
            Message(
                "This record was agreed on {day}, so its wording stays; add a new record for"
                " what changed.",
                day=record.agreed_on,
            )
        )
