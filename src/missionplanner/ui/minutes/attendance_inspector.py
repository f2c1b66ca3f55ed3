"""The fields of one who was at a meeting, or was not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal

from missionplanner.domain.delegation import Side
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.record import Attendance, Presence
from missionplanner.messages import Message
from missionplanner.planning.labels import label
from missionplanner.ui.desk import Desk
from missionplanner.ui.row_form import RowForm
from missionplanner.ui.row_inspector import Part, RowInspector
from missionplanner.ui.words import language


class AttendanceInspector(RowInspector):
    """What papers print of one who was there, or was not."""

    delete_asked = Signal(object)

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__(desk)
        self.setProperty("line", "above")
        self._visit_id = visit_id
        self._folder: VisitFolder | None = None
        self._row: Attendance | None = None

    def show_row(self, folder: VisitFolder, row: Attendance) -> None:
        """Show somebody."""
        self._folder, self._row = folder, row
        shape = (row.person_id is None, language())
        self.show_shape(shape, lambda: self._parts(row))

    def _parts(self, row: Attendance) -> Sequence[Part]:
        return (
            lambda: self.add_form(self._form(row), lambda: self._row),
            lambda: self.add_verbs((Message("Take off the list"), self._delete)),
        )

    def _delete(self) -> None:
        if self._row is not None:
            self.delete_asked.emit(self._row.id)

    def _form(self, row: Attendance) -> RowForm:
        form = RowForm(self.desk, row)
        form.choice("presence", Presence)
        form.words("represented_by")
        form.tick("is_chair")
        form.tick("is_remote")
        if row.person_id is None:
            form.words("name")
        form.bound(
            "institution_id",
            label(Attendance, "institution_id"),
            lambda: self._institution(form.row.institution_id),
            lambda typed: self.desk.office.minutes.attend_for(form.row.id, typed),
            names=self._institutions,
        )
        form.choice("side", Side)
        return form

    def _institution(self, row_id: Any) -> str:
        rows = self._folder.institutions if self._folder else ()
        return next((row.name.in_(language(), "en") for row in rows if row.id == row_id), "")

    def _institutions(self) -> list[str]:
        rows = self.desk.office.shared.institutions()
        return [row.name.in_(language(), "en") for row in rows]
