"""One stage of a visit on the line of stages: its mark, its name, its day; painted."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from missionplanner.domain.visit import Stage
from missionplanner.messages import Message, wording
from missionplanner.planning.labels import value_label
from missionplanner.planning.stages import StageRow, Standing
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.painting import draw_icon, draw_text
from missionplanner.ui.words import Words, language, say, tip

_HEIGHT, _MARK, _MIDDLE = 64, 16, 16
# Between the edge and what is drawn, for the ring of the focus.
INSET = 6
_NAME, _HEAVY, _DAY = (12, 500), (12, 600), (11, 500)
_TONES = {
    Standing.DONE: ("text", "text3"),
    Standing.LATE: ("bad", "bad"),
    Standing.TODAY: ("text", "text2"),
    Standing.AHEAD: ("text2", "text3"),
    Standing.PAST: ("text3", "text3"),
}


class StageMark(QAbstractButton):
    """A click on the mark, or Space, ticks; a click on the words, or Enter, opens its days."""

    opened = Signal(object)
    ticked = Signal(object)
    stepped = Signal(object, int)

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.stage = stage
        self.row: StageRow | None = None
        self._days: Words = ""
        self._holds_up = False
        # The ring of the focus stands inside, as around a tab.
        self.setProperty("kind", "tab")
        self.setCheckable(stage is not Stage.VISIT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self.setMouseTracking(True)

    def show_row(self, row: StageRow, days: Words, *, holds_up: bool) -> None:
        """Show how the stage stands; `days` is what is said below its name.

        `holds_up`: it is the first of those that are late, and seen before the others.
        """
        self.row, self._days, self._holds_up = row, days, holds_up
        self.setChecked(row.standing is Standing.DONE)
        self._word()

    def _word(self) -> None:
        if self.row is None:
            return
        said = self._sentence(self.row)
        self.setAccessibleName(say(said))
        self.setToolTip(tip(say(said)))
        self.update()

    def _sentence(self, row: StageRow) -> Message:
        name, day = value_label(self.stage), row.due_on
        if row.done_on is not None:
            return Message("{stage}: done on {day}", stage=name, day=row.done_on)
        if row.standing is Standing.DONE:
            return Message("{stage}: behind us", stage=name)
        if row.standing is Standing.PAST:
            return Message("{stage}: not ticked before the visit", stage=name)
        if day is None:
            return Message("{stage}: no day yet", stage=name)
        if row.standing is Standing.LATE:
            return Message("{stage}: late, was due {day}", stage=name, day=day)
        if self.stage is Stage.VISIT:
            return Message("{stage}: begins {day}", stage=name, day=day)
        if row.is_proposed:
            return Message("{stage}: due {day}, as is usual", stage=name, day=day)
        return Message("{stage}: due {day}", stage=name, day=day)

    def sizeHint(self) -> QSize:
        return QSize(94, _HEIGHT)

    def nextCheckState(self) -> None:
        """It is checked when the stage is done, and not before."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -99, Qt.Key.Key_End: 99}
        key = Qt.Key(event.key())
        if key in steps:
            self.stepped.emit(self.stage, steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.opened.emit(self.stage)
        elif key == Qt.Key.Key_Space:
            self.ticked.emit(self.stage)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton or not self.rect().contains(at):
            return
        is_mark = QRect(0, 0, INSET + _MARK + 8, _MIDDLE + _MARK).contains(at)
        (self.ticked if is_mark and self.isCheckable() else self.opened).emit(self.stage)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.row is None:
            return
        painter = QPainter(self)
        painter.translate(INSET, 0)
        self._paint_mark(painter, self.row)
        name, day = _TONES[self.row.standing]
        if self.row.standing is Standing.LATE and not self._holds_up:
            name = "text2"
        is_heavy = self._holds_up or self.row.standing is Standing.TODAY
        is_heavy = is_heavy or self.stage is Stage.VISIT
        room = QRect(0, 27, self.width() - INSET - 4, 18)
        draw_text(painter, room, say(value_label(self.stage)), name, _HEAVY if is_heavy else _NAME)
        draw_text(painter, room.translated(0, 17), say(self._days), day, _DAY)

    def _paint_mark(self, painter: QPainter, row: StageRow) -> None:
        look, standing = tokens(), row.standing
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        place = QRectF(0.5, _MIDDLE - _MARK / 2 + 0.5, _MARK - 1, _MARK - 1)
        filled = look.accent if standing is Standing.DONE else look.bad if self._holds_up else ""
        edges = {Standing.TODAY: look.accent, Standing.LATE: look.bad}
        edge = filled or edges.get(standing, look.field)
        if self.stage is Stage.VISIT and not filled:
            edge = look.accent if standing is Standing.TODAY else look.text
        painter.setPen(QPen(QColor(edge), 2 if standing is Standing.TODAY else 1.6))
        painter.setBrush(QColor(filled or look.surface))
        round_ = 4 if self.stage is Stage.VISIT else _MARK / 2
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), round_, round_)
        if standing is Standing.TODAY:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.accent))
            painter.drawEllipse(place.center(), 3.0, 3.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        top = _MIDDLE - 5
        if standing is Standing.DONE:
            draw_icon(painter, QPoint(3, top), "check", "on_accent", 10)
        elif standing is Standing.LATE:
            bar = QColor(look.surface if self._holds_up else look.bad)
            painter.fillRect(7, top + 1, 2, 5, bar)
            painter.fillRect(7, top + 7, 2, 2, bar)
        elif standing is Standing.PAST:
            painter.fillRect(5, _MIDDLE - 1, 6, 2, QColor(look.field))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._word()


def days_of(row: StageRow, last: date | None) -> Words:
    """What is said below the name of a stage; `last` is the last day of the visit."""
    spoken = wording(language())
    day = row.done_on or row.due_on
    if day is None:
        return "—"
    short = spoken.day(day, "MMMd")
    if row.stage is Stage.VISIT and last is not None and last != day:
        end = spoken.day(last, "MMMd")
        same = (last.year, last.month) == (day.year, day.month)
        return f"{day.day if same and end.startswith(str(last.day)) else short}–{end}"
    if row.stage is Stage.VISIT:
        return short
    if row.standing is Standing.TODAY:
        return Message("due today")
    return Message("due {short}", short=short) if row.standing is Standing.LATE else short
