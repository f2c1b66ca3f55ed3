"""The stages of a visit on one line, from the concept to the minutes that both sides agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.visit import Stage
from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.planning.labels import value_label
from missionplanner.planning.stages import StageRow, Standing, stages
from missionplanner.ui.desk import Desk
from missionplanner.ui.overview.stage_mark import INSET, StageMark, days_of
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.frames import MARGIN, Ground
from missionplanner.ui.words import say

if TYPE_CHECKING:
    from missionplanner.ui.overview.stage_box import StageBox

_HEIGHT, _MIDDLE, _MARK = 73, 20, 16


class StageLine(Ground):
    """One stop for Tab; the arrows go along it. `visit_asked`: the days of the visit itself."""

    visit_asked = Signal()

    def __init__(self, desk: Desk, folder: VisitFolder) -> None:
        super().__init__(line="below")
        self._desk = desk
        self._folder = folder
        self._box: StageBox | None = None
        self.setFixedHeight(_HEIGHT)
        self.marks: dict[Stage, StageMark] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN - INSET, 4, MARGIN - 12, 0)
        row.setSpacing(0)
        for stage in Stage:
            mark = StageMark(stage)
            mark.opened.connect(self.open)
            mark.ticked.connect(self._tick)
            mark.stepped.connect(self._step)
            self.marks[stage] = mark
            row.addWidget(mark, 1, Qt.AlignmentFlag.AlignTop)
        self.rows: tuple[StageRow, ...] = ()
        self.show_folder(folder)
        self._take_focus_at(self._first())

    def show_folder(self, folder: VisitFolder) -> None:
        """Show the visit as it is now."""
        self._folder = folder
        self.rows = stages(folder.visit, self._desk.office.today())
        last = folder.visit.ends_on
        late = next((row for row in self.rows if row.standing is Standing.LATE), None)
        for row in self.rows:
            self.marks[row.stage].show_row(row, days_of(row, last), holds_up=row is late)
        self.setAccessibleName(say(Message("Stages of the visit")))
        if self._box is not None and self._box.isVisible():
            self._box.show_row(self._row(self._box.row.stage))
        self.update()

    def open(self, stage: Stage) -> None:
        """The days of a stage, to be changed; those of the visit are among its facts."""
        if stage is Stage.VISIT:
            self.visit_asked.emit()
            return
        self._take_focus_at(stage)
        self.marks[stage].setFocus()
        over, mark = self.parentWidget() or self, self.marks[stage]
        if self._box is None:
            from missionplanner.ui.overview.stage_box import StageBox

            self._box = StageBox(over, self._desk, self._folder.visit.id)
        self._box.show_row(self._row(stage))
        below = mark.mapTo(over, QPoint(-mark.width(), mark.height()))
        self._box.open_beside(QRect(below, mark.size()))
        self._box.first_focus()

    def _row(self, stage: Stage) -> StageRow:
        return next(row for row in self.rows if row.stage is stage)

    def _tick(self, stage: Stage) -> None:
        self._take_focus_at(stage)
        self.marks[stage].setFocus()
        row = self._row(stage)
        if stage is Stage.VISIT:
            self.open(stage)
            return
        if row.standing is Standing.DONE and row.done_on is None:
            self._desk.tell(Message("The status of the visit says that this is behind us."))
            return
        on = None if row.done_on else self._desk.office.today()
        try:
            self._desk.office.stages.done(self._folder.visit.id, stage, on)
        except PlannerError as error:
            self._desk.tell(error.message)
            return
        name = value_label(stage)
        said = Message("{stage}: not done", stage=name)
        self._desk.say(said if on is None else Message("{stage}: done", stage=name))

    def _step(self, stage: Stage, by: int) -> None:
        order = list(Stage)
        to = order[max(0, min(order.index(stage) + by, len(order) - 1))]
        self._take_focus_at(to)
        self.marks[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _first(self) -> Stage:
        """Where the keyboard comes in: at what is late or due, else at what comes next."""
        for wanted in ((Standing.LATE, Standing.TODAY), (Standing.AHEAD,)):
            for row in self.rows:
                if row.standing in wanted:
                    return row.stage
        return Stage.AGREED

    def _take_focus_at(self, stage: Stage) -> None:
        for each, mark in self.marks.items():
            is_stop = each is stage
            mark.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        marks: list[QWidget] = list(self.marks.values())
        for row, mark, following in zip(self.rows, marks, marks[1:], strict=False):
            begins, ends = mark.x() + INSET + _MARK + 1, following.x() + INSET - 1
            is_behind = row.standing in (Standing.DONE, Standing.LATE, Standing.PAST)
            ahead = self.rows[self.rows.index(row) + 1].standing is Standing.AHEAD
            colour = tokens().accent if is_behind and not ahead else tokens().line2
            painter.fillRect(begins, _MIDDLE - 1, ends - begins, 2, QColor(colour))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self.rows:
            self.show_folder(self._folder)
