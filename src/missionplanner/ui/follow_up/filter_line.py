"""One line that narrows a list: filters as chips, and words that are being typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QRect, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCompleter, QSizePolicy, QWidget

from missionplanner.messages import Message
from missionplanner.planning.follow_up_filters import (
    Filter,
    Kind,
    filter_words,
    offered,
    read_filter,
    read_kind,
)
from missionplanner.ui.theme.fonts import metrics
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.button import IconButton
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.widgets.painting import draw_pill, pill_width
from missionplanner.ui.widgets.texts import Label
from missionplanner.ui.words import say, tip

# The line around it has the edge, also while it has the focus.
_BARE = "QLineEdit, QLineEdit:focus { border: none; background: transparent; padding: 0 2px; }"
_ROW, _EDGE, _GAP, _CHIP, _LEAST, _WIDEST = 30, 8, 6, 22, 190, 260


class FilterLine(QWidget):
    """Enter makes a chip of a filter, Backspace gives its words back, a click takes it out.

    `names(kind)` are the names that a filter of that kind can be completed to.
    """

    changed = Signal()

    def __init__(self, names: Callable[[Kind], Sequence[str]], today: Callable[[], date]) -> None:
        super().__init__()
        self._names = names
        self._today = today
        self._filters: list[Filter] = []
        self._chips: list[_Chip] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_ROW)
        self.menu = IconButton(Message("Choose a filter"), "list-filter")
        self.edit = _WordsEdit()
        self.counts = Label("", "meta", "text2")
        for widget in (self.menu, self.edit, self.counts):
            widget.setParent(self)
        self.menu.clicked.connect(self._offer_all)
        self._completer = _completer(self.edit)
        self._completer.activated.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self.edit.textEdited.connect(self._offer)
        self.edit.textChanged.connect(lambda _text: self.changed.emit())
        self.edit.reverted.connect(self.clear)
        self.edit.installEventFilter(self)
        self._word()

    # What it says

    @property
    def filters(self) -> tuple[Filter, ...]:
        """The chips, and the filter that is still being typed."""
        typed = read_kind(self.edit.text(), say)
        if typed is None or not typed[1]:
            return tuple(self._filters)
        kind, rest = typed
        whole = read_filter(self.edit.text(), say, self._today())
        partly = kind in (Kind.INSTITUTION, Kind.PERSON, Kind.VISIT)
        now = whole or (Filter(kind, rest) if partly else None)
        return (*self._filters, now) if now else tuple(self._filters)

    @property
    def words(self) -> str:
        """The words that are looked for in all columns."""
        is_filter = read_kind(self.edit.text(), say) is not None
        return "" if is_filter else self.edit.text().strip()

    @property
    def is_empty(self) -> bool:
        """Whether nothing narrows the list."""
        return not self.filters and not self.words

    def add(self, each: Filter) -> None:
        """One more chip."""
        if each not in self._filters:
            self._filters.append(each)
            self._show()
            self.changed.emit()

    def remove(self, each: Filter) -> None:
        """Take a chip out."""
        self._filters.remove(each)
        self._show()
        self.changed.emit()
        self.edit.setFocus()

    def clear(self) -> None:
        """Take the words out, then the chips."""
        if self.edit.text():
            self.edit.clear()
        elif self._filters:
            self._filters.clear()
            self._show()
            self.changed.emit()

    def clear_all(self) -> None:
        """Take out the words and the chips."""
        self.clear()
        self.clear()

    def show_count(self, shown: int, all_: int) -> None:
        """How many of how many are shown."""
        self.counts.show_words(Message("{n} of {all}", n=shown, all=all_))
        self._lay_out()

    # How it is typed

    def finish(self) -> bool:
        """Make a chip of what is typed; false where it is words to look for."""
        found = read_filter(self.edit.text(), say, self._today())
        if found is None:
            return False
        self.edit.clear()
        self.add(found)
        return True

    def offer_again(self) -> None:
        """Other names are known now: offer those that fit what is being typed."""
        if self.edit.hasFocus() and read_kind(self.edit.text(), say) is not None:
            self._offer(self.edit.text())

    def _offer(self, text: str) -> None:
        words = [said for said, _ in offered(text, say, self._names)] if text.strip() else []
        self._show_offers(words)

    def _offer_all(self) -> None:
        self.edit.setFocus()
        self._show_offers([said for said, _ in offered(self.edit.text(), say, self._names)])

    def _show_offers(self, words: Sequence[str]) -> None:
        self._completer.setModel(QStringListModel(list(words), self._completer))
        popup = self._completer.popup()
        if words:
            self._completer.complete(QRect(self.edit.x() - 8, self.edit.y() + 4, 320, _CHIP))
        elif popup is not None:
            popup.hide()

    def _take(self, words: str) -> None:
        self.edit.setText(words)
        if not self.finish():
            self.edit.setText(f"{words} ")
            self._offer(self.edit.text())

    def _take_back(self) -> None:
        """The last chip becomes words again."""
        last = self._filters.pop()
        self._show()
        self.edit.setText(say(filter_words(last)))
        self.changed.emit()

    # How it looks

    def _show(self) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [_Chip(each, self) for each in self._filters]
        for chip in self._chips:
            chip.clicked.connect(partial(self.remove, chip.filter))
            chip.show()
        self._word()
        self._lay_out()

    def _lay_out(self) -> None:
        """From the left, in as many rows as the chips need; the words go on after the last."""
        self.counts.adjustSize()
        right = self.width() - _EDGE - self.counts.width() - _GAP
        self.menu.move(1, 1)
        left, top = self.menu.width() + 4, 0
        for chip in self._chips:
            if left + chip.width() > right and left > self.menu.width() + 4:
                left, top = _EDGE, top + _ROW - 4
            chip.move(left, top + (_ROW - _CHIP) // 2)
            left += chip.width() + _GAP
        if right - left < _LEAST and self._chips:
            left, top = _EDGE, top + _ROW - 4
        self.edit.setGeometry(left, top + 2, max(40, right - left), _ROW - 4)
        middle = (_ROW - self.counts.height()) // 2
        self.counts.move(self.width() - _EDGE - self.counts.width() - 2, middle)
        if self.height() != top + _ROW:
            self.setFixedHeight(top + _ROW)

    def _word(self) -> None:
        self.edit.setAccessibleName(say(Message("Filter by words, institution, person, visit")))
        hint = Message("words, or a filter such as open, institution:, due:")
        if self._filters:
            hint = Message("and …", context="filter")
        self.edit.setPlaceholderText(say(hint))

    # Qt's own names below

    def sizeHint(self) -> QSize:
        return QSize(400, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(260, _ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_focused = self.edit.hasFocus()
        thick = 2 if is_focused else 1
        colour = tokens().accent if is_focused else tokens().field
        painter.setPen(QPen(QColor(colour), thick))
        painter.setBrush(QColor(tokens().surface))
        half = thick / 2
        painter.drawRoundedRect(self.rect().toRectF().adjusted(half, half, -half, -half), 6, 6)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key, is_alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_Backspace and not self.edit.text() and self._filters:
            self._take_back()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.finish():
            return True
        if key == Qt.Key.Key_Escape and not self.is_empty:
            self.clear()
            return True
        if key == Qt.Key.Key_Down and is_alt:
            self._offer_all()
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._show()


class _WordsEdit(LineEdit):
    """A line without an edge of its own: the line around it has one."""

    def __init__(self) -> None:
        super().__init__()
        self.setStyleSheet(_BARE)


class _Chip(QAbstractButton):
    """A filter as a pill; a click takes it out, Backspace at its right does the same by keys."""

    def __init__(self, each: Filter, parent: QWidget) -> None:
        super().__init__(parent)
        self.filter = each
        words = say(filter_words(each))
        width = min(pill_width(metrics(12, 500), words, "x"), _WIDEST)
        self.setFixedSize(width, _CHIP)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(words)
        self.setAccessibleName(say(Message("Take out the filter “{words}”", words=words)))
        self.setToolTip(tip(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_pill(painter, self.rect(), self.text(), "accent", "x")


def _completer(edit: LineEdit) -> QCompleter:
    completer = QCompleter(edit)
    completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
    completer.setWidget(edit)
    completer.setMaxVisibleItems(10)
    popup = completer.popup()
    if popup is not None:
        popup.setProperty("popup", "true")
        popup.setAccessibleName(say(Message("Choices")))
    return completer
