"""Pasted rows become follow-ups of a visit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from missionplanner.domain.follow_up import FollowUp, FollowUpStatus, StatusChange
from missionplanner.domain.ids import FollowUpId, StatusChangeId, VisitId
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message
from missionplanner.operations.pasting import Naming, Preview, Rows, Said, pasted, text_in
from missionplanner.planning.codes import follow_up_number
from missionplanner.planning.pasted_follow_ups import PastedFollowUp, read_follow_ups
from missionplanner.planning.pasted_meanings import FOLLOW_UPS, Meaning
from missionplanner.planning.pasted_rows import Understood

if TYPE_CHECKING:
    from missionplanner.operations.office import Office


class PasteFollowUps:
    """They are numbered in the year's series, in the order of the rows."""

    choices = FOLLOW_UPS
    heads = (
        Message("What was agreed", context="paste"),
        Message("Responsible", context="paste"),
        Message("By when", context="paste"),
        Message("Due", context="paste"),
    )

    def __init__(self, office: Office, visit_id: UUID) -> None:
        self._office = office
        self._visit_id = visit_id

    def read(self, rows: Rows, chosen: tuple[Meaning, ...] | None = None) -> Preview:
        """Understand rows as follow-ups."""
        visit = self._office.store.get(Visit, self._visit_id)
        near = visit.ends_on or self._office.today()
        return Preview(*read_follow_ups(rows, near, chosen))

    def say(self, row: Understood) -> Said:
        """Wording, responsible institutions, timeframe, last day."""
        value: PastedFollowUp = row.value
        who, frame = "; ".join(value.who), value.timeframe
        return (value.wording, who, frame.words, frame.due_on or "")

    def button(self, count: int) -> Message:
        """What taking so many rows is called."""
        return Message("Add {n} follow-up", plural="Add {n} follow-ups", n=count)

    def take(self, rows: Sequence[Understood]) -> tuple[UUID, ...]:
        """Add the follow-ups, in one change."""
        store, today, added = self._office.store, self._office.today(), []
        with store.change(pasted(len(rows))) as tx:
            visit = tx.get(Visit, self._visit_id)
            naming = Naming(self._office.shared, tx, (visit.languages or ("en",))[0])
            taken = set(store.follow_up_numbers())
            for row in rows:
                number = follow_up_number(today.year, taken)
                taken.add(number)
                added.append(self._row(visit, row.value, number, naming))
                tx.put(added[-1])
        return tuple(row.id for row in added)

    def _row(self, visit: Visit, value: PastedFollowUp, number: str, naming: Naming) -> FollowUp:
        found = (naming.institution(name) for name in value.who)
        agreed = StatusChange(
            id=StatusChangeId(uuid4()),
            on=self._office.today(),
            status=FollowUpStatus.AGREED,
            by=self._office.store.actor,
        )
        return FollowUp(
            id=FollowUpId(uuid4()),
            visit_id=VisitId(self._visit_id),
            number=number,
            wording=text_in(visit, value.wording),
            responsible_ids=tuple(dict.fromkeys(row for row in found if row is not None)),
            timeframe=value.timeframe,
            remarks=value.note,
            history=(agreed,),
        )
