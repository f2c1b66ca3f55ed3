"""The days of one stage, to be typed: by when it is due, and when it was done."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QWidget

from missionplanner.domain.visit import Stage
from missionplanner.messages import Message, wording
from missionplanner.planning.day_entry import read_day
from missionplanner.planning.labels import label, value_label
from missionplanner.planning.stages import StageRow, Standing
from missionplanner.ui.desk import Desk
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.field import Field
from missionplanner.ui.widgets.floating import Floating
from missionplanner.ui.widgets.texts import Label
from missionplanner.ui.words import language

_WIDTH = 280


class StageBox(Floating):
    """Enter stores a day, Esc leaves; an empty due day is the proposed one again."""

    def __init__(self, over: QWidget, desk: Desk, visit_id: UUID) -> None:
        super().__init__(over, _WIDTH)
        self._desk = desk
        self._visit_id = visit_id
        self.row = StageRow(Stage.CONCEPT, None, None, Standing.AHEAD, True)
        self._name = Label("", "section")
        self._hint = Label(_PROPOSED, "meta", "text3", wraps=True)
        self.due = Field(label("StageDate", "due_on"), self._set_due)
        self.done = Field(label("StageDate", "done_on"), self._set_done)
        for field in (self.due, self.done):
            field.set_hint(Message("29 June"))
            field.edit.returnPressed.connect(self._close_when_stored)
        self.tick = Button("")
        self.tick.clicked.connect(self._turn)
        self._lay_out()

    def _lay_out(self) -> None:
        self.box.setSpacing(8)
        for widget in (self._name, self.due, self._hint, self.done):
            self.box.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.tick)
        row.addStretch(1)
        self.box.addSpacing(4)
        self.box.addLayout(row)

    def show_row(self, row: StageRow) -> None:
        """Show the days of a stage as they are now."""
        if row.stage is not self.row.stage:
            self.due.revert()
            self.done.revert()
        self.row = row
        spoken = wording(language())
        self._name.show_words(value_label(row.stage))
        self.due.show_value(spoken.day(row.due_on) if row.due_on else "")
        self.done.show_value(spoken.day(row.done_on) if row.done_on else "")
        self._hint.setVisible(row.is_proposed)
        self.tick.show_words(Message("Not done") if row.done_on else Message("Done today"))
        self.fit()

    def first_focus(self) -> None:
        """Into the due day."""
        self.due.edit.setFocus()
        self.due.edit.selectAll()

    def _set_due(self, typed: str) -> None:
        near = self.row.due_on or self._desk.office.today()
        day = read_day(typed, near) if typed.strip() else None
        self._desk.office.stages.set_date(self._visit_id, self.row.stage, day)

    def _set_done(self, typed: str) -> None:
        day = read_day(typed, self._desk.office.today()) if typed.strip() else None
        self._desk.office.stages.done(self._visit_id, self.row.stage, day)

    def _turn(self) -> None:
        on = None if self.row.done_on else self._desk.office.today()
        self._desk.office.stages.done(self._visit_id, self.row.stage, on)
        self.close_it()

    def _close_when_stored(self) -> None:
        if self.due.has_problem or self.done.has_problem:
            self.fit()
        else:
            self.close_it()


_PROPOSED = Message("Proposed from the days of the visit; type another day to change it.")
