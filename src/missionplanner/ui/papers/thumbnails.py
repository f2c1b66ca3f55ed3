"""The small pages at the left of the one that is read."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from missionplanner.messages import Message
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.words import say

_WIDTH, _PAGE_WIDTH, _PAGE_HEIGHT, _STEP = 92, 60, 85, 116
_Index = QModelIndex | QPersistentModelIndex


class PageModel(QAbstractListModel):
    """The pages of a paper, each with its picture once it is drawn."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pages: list[QPixmap | None] = []

    def begin(self, count: int) -> None:
        """Another paper; pictures of pages that both have stay until they are drawn anew."""
        self.beginResetModel()
        self._pages = [*self._pages[:count], *[None] * (count - len(self._pages))]
        self.endResetModel()

    def put(self, page: int, pixmap: QPixmap) -> None:
        """The picture of a page, larger than it is shown."""
        if page < len(self._pages):
            width = round(_PAGE_WIDTH * QGuiApplication.primaryScreen().devicePixelRatio())
            smooth = Qt.TransformationMode.SmoothTransformation
            self._pages[page] = pixmap.scaledToWidth(width, smooth)
            index = self.index(page)
            self.dataChanged.emit(index, index)

    # Qt's own names below

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._pages)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DecorationRole:
            return self._pages[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return say(Message("Page {page}", page=index.row() + 1))
        return None


class _PageDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(_WIDTH, _STEP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        left = rect.x() + (rect.width() - _PAGE_WIDTH) // 2
        page = QRect(left, rect.y() + 8, _PAGE_WIDTH, _PAGE_HEIGHT)
        edge = QColor(tokens().accent if is_chosen else tokens().line2)
        thick = 2 if is_chosen else 1
        painter.fillRect(page.adjusted(-thick, -thick, thick, thick), edge)
        painter.fillRect(page, Qt.GlobalColor.white)
        pixmap = index.data(Qt.ItemDataRole.DecorationRole)
        if pixmap is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(page, pixmap)
        painter.setPen(QColor(tokens().text if is_chosen else tokens().text3))
        below = QRect(rect.x(), page.bottom() + 3, rect.width(), 16)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, str(index.row() + 1))


class Thumbnails(QListView):
    """Choosing a page turns to it."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = PageModel(self)
        self.setModel(self.pages)
        self.setItemDelegate(_PageDelegate(self))
        self.setFixedWidth(_WIDTH + 12)
        self.setProperty("ground", "window")
        self._word()
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(
            lambda now, _before: self.chosen.emit(now.row()) if now.isValid() else None
        )

    def _word(self) -> None:
        self.setAccessibleName(say(Message("Pages")))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._word()

    def choose(self, page: int) -> None:
        """Mark a page as the one that is read."""
        index = self.pages.index(page)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
