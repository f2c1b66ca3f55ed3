"""The list in the box of Ctrl+K: heads and lines, painted; the focus stays where one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from missionplanner.messages import Message
from missionplanner.planning.found_letters import Span
from missionplanner.ui.find.entries import Entry
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.painting import RIGHT, draw_icon, draw_text, fitted, width_of
from missionplanner.ui.words import say

HEAD, LINE = 30, 36
_EDGE, _TITLE, _GAP = 8, 48, 10
_STRONG, _PLAIN, _META = (13, 600), (13, 400), (12, 400)
_Index = QModelIndex | QPersistentModelIndex


class HitModel(QAbstractListModel):
    """The lines; heads cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: Sequence[Entry] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.entries[index.row()].spoken()
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.entries[index.row()].run is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class HitList(QListView):
    """Goes along by `step`; a click opens."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.hits = HitModel()
        self.setModel(self.hits)
        self.setItemDelegate(_Lines(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(say(Message("Found")))

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these lines, the first chosen."""
        self.hits.show_entries(entries)
        self.scrollToTop()
        self.step(1)

    def wanted(self) -> int:
        """How high all lines are together."""
        return sum(HEAD if entry.run is None else LINE for entry in self.hits.entries) + 12

    def chosen(self) -> Entry | None:
        """The line that Enter opens."""
        at = self.currentIndex().row()
        return self.hits.entries[at] if at >= 0 else None

    def step(self, by: int) -> None:
        """Go along by so many lines, past heads, and stop at the ends."""
        lines = [i for i, entry in enumerate(self.hits.entries) if entry.run is not None]
        if not lines:
            return
        now = self.currentIndex().row()
        at = lines.index(now) + by if now in lines else 0
        row = lines[max(0, min(len(lines) - 1, at))]
        self.setCurrentIndex(self.hits.index(row))
        if row == lines[0]:
            self.scrollToTop()

    def page(self) -> int:
        """How many lines a page has."""
        return max(1, self.viewport().height() // LINE - 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.setCurrentIndex(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.opened.emit(self.hits.entries[index.row()])


class _Lines(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, HEAD if _entry(index).run is None else LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry, rect = _entry(index), option.rect
        if entry.run is None:
            draw_text(painter, rect.adjusted(20, 4, -20, 0), entry.title, "text3", (11, 500))
            return
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            _ground(painter, rect.adjusted(_EDGE, 1, -_EDGE, -1))
        tone = "accent_text" if is_chosen else "text2"
        draw_icon(painter, QPoint(20, rect.center().y() - 7), entry.icon, tone, 16)
        beside = entry.beside or (say(Message("Enter opens")) if is_chosen else "")
        right = rect.right() - 20
        if beside:
            draw_text(
                painter,
                QRect(_TITLE, rect.top(), right - _TITLE, LINE),
                beside,
                "text2",
                _META,
                RIGHT,
            )
            right -= width_of(beside, *_META) + 16
        _draw_words(painter, entry, QRect(_TITLE, rect.top(), right - _TITLE, LINE))


def _entry(index: _Index) -> Entry:
    model = index.model()
    assert isinstance(model, HitModel)
    return model.entries[index.row()]


def _ground(painter: QPainter, rect: QRect) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().accent_soft))
    painter.drawRoundedRect(rect, 6, 6)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _draw_words(painter: QPainter, entry: Entry, room: QRect) -> None:
    left = _draw_marked(painter, room, entry.title, entry.marks, _STRONG)
    if entry.native:
        at = room.adjusted(left + _GAP, 0, 0, 0)
        left += _GAP + _draw_marked(painter, at, entry.native, entry.native_marks, _PLAIN)
    if entry.context and room.width() - left > 60:
        draw_text(painter, room.adjusted(left + _GAP, 0, 0, 0), entry.context, "text2", _META)


def _draw_marked(
    painter: QPainter, room: QRect, words: str, marks: tuple[Span, ...], font: tuple[int, int]
) -> int:
    """The words with the letters found in the accent; returns the width that they took."""
    if room.width() <= 20:
        return 0
    shown = fitted(words, room.width(), *font)
    at, left = 0, 0
    for first, last in (*marks, (len(shown), len(shown))):
        for part, tone in ((shown[at:first], "text"), (shown[first:last], "accent_text")):
            width = width_of(part, *font)
            draw_text(painter, room.adjusted(left, 0, 20, 0), part, tone, font)
            left += width
        at = last
    return left
