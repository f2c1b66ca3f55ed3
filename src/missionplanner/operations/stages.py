"""What a user can do with the stages of a visit: set the day of one, tick it, untick it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from missionplanner.domain.ids import StageDateId
from missionplanner.domain.visit import Stage, StageDate, Visit
from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.planning.labels import value_label
from missionplanner.store.store import Store


class Stages:
    """Each verb is one change, named after the stage."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def set_date(self, visit_id: UUID, stage: Stage, due_on: date | None) -> None:
        """Say by when a stage is due; nothing brings the proposed day back."""
        if stage is Stage.VISIT:
            raise InvalidInput(Message("The days of the visit itself are among its facts."))
        label = Message("{stage}: due day changed", stage=value_label(stage))
        if stage is Stage.NOMINATIONS:  # papers print this day, so it is a fact of the visit
            with self._store.change(label) as tx:
                tx.set(Visit, visit_id, nominations_due_on=due_on)
            return
        self._change(visit_id, stage, label, due_on=due_on)

    def done(self, visit_id: UUID, stage: Stage, on: date | None) -> None:
        """Say on which day a stage was done; nothing says that it is not done."""
        name = value_label(stage)
        label = Message("{stage}: not done", stage=name)
        if on is not None:
            label = Message("{stage}: done", stage=name)
        self._change(visit_id, stage, label, done_on=on)

    def _change(self, visit_id: UUID, stage: Stage, label: Message, **changes: Any) -> None:
        with self._store.change(label) as tx:
            visit = tx.get(Visit, visit_id)
            # The same row wherever it is first made, so that two laptops do not make two.
            row_id = StageDateId(uuid5(visit_id, f"stage {stage}"))
            known = next((row for row in visit.stages if row.stage is stage), None)
            row = replace(known or StageDate(id=row_id, stage=stage), **changes)
            others = (each for each in visit.stages if each.stage is not stage)
            rows = sorted((*others, row), key=lambda each: _ORDER.index(each.stage))
            tx.put(replace(visit, stages=tuple(rows)))


_ORDER = tuple(Stage)
