"""The line on top that adds items, with what was understood of it beneath."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from missionplanner.domain.programme import ItemStatus
from missionplanner.domain.when import TimeKind, When
from missionplanner.messages import Message, wording
from missionplanner.planning.entry_line import Entry, read_entry
from missionplanner.planning.labels import value_label
from missionplanner.ui.drafts import Draft
from missionplanner.ui.programme.rows import joined
from missionplanner.ui.programme.times import end_words, start_words
from missionplanner.ui.widgets.frames import Ground
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.widgets.painting import draw_icon, draw_text, width_of
from missionplanner.ui.widgets.pill import Pill
from missionplanner.ui.widgets.texts import ElidedLabel, IconLabel
from missionplanner.ui.words import Words, language, say

Clash = Callable[[Entry], Message | None]
_KEYS = Message("Tab takes the name · Enter adds · Esc clears")
_ICON = 16
_HINT = Message("0930-1045 Meeting @Ministry of Justice")


class EntryEdit(LineEdit):
    """One line whose grey completion Tab takes; `places` are the names after an @."""

    def __init__(self, places: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._places = places
        self._rest = ""
        self.setTextMargins(_ICON + 8, 0, 0, 0)
        self.textChanged.connect(self._complete)

    def _complete(self, words: str) -> None:
        self._rest = ""
        before, at, place = words.rpartition("@")
        if at and place.strip() and (not before or before.endswith(" ")):
            begun = place.lstrip()
            for name in self._places():
                if name.casefold().startswith(begun.casefold()) and len(name) > len(begun):
                    self._rest = name[len(begun) :]
                    return

    def event(self, event: QEvent) -> bool:
        is_key = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and event.key() == Qt.Key.Key_Tab and self._rest:  # type: ignore[attr-defined]
            self.setText(self.text() + self._rest)
            self.textEdited.emit(self.text())
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        draw_icon(painter, QPoint(9, (self.height() - _ICON) // 2), "plus", "accent_text", _ICON)
        left, right = self.cursorRect().center().x() + 1, self.width() - 10
        if self._rest and self.cursorPosition() == len(self.text()):
            place = QRect(left, 0, right - left, self.height())
            left += draw_text(painter, place, self._rest, "text3", (13, 400))
        keys = say(_KEYS)
        wide = width_of(keys, 12, 400)
        end = max(left, 34 + self.fontMetrics().horizontalAdvance(self.text()))
        if self.hasFocus() and self.text() and right - end > wide + 16:
            draw_text(
                painter, QRect(right - wide, 0, wide, self.height()), keys, "text3", (12, 400)
            )
        painter.end()


class EntryLine(Ground):
    """`added(entry)` when Enter was pressed on a line with a title."""

    added = Signal(object)
    left_down = Signal()

    def __init__(self, places: Callable[[], Sequence[str]], clash: Clash, draft: Draft) -> None:
        super().__init__("sunken", "below")
        self._clash = clash
        self._draft = draft
        self._day: date | None = None
        self.edit = EntryEdit(places)
        self.edit.setMinimumHeight(34)
        self._when, self._kind, self._place = (
            Pill("", "accent", "clock"),
            Pill("", "quiet"),
            Pill("", "accent", "map-pin"),
        )
        self._clashes = ElidedLabel("", "meta_medium", "bad")
        self._warning = IconLabel("triangle-alert", "bad", 14)
        self._lay_out()
        self.edit.textEdited.connect(self._typed)
        self.edit.returnPressed.connect(self._add)
        self.edit.reverted.connect(self.clear)
        self._word()
        self.edit.setText(draft.text or "")
        self._understand()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 8, 16, 8)
        outer.setSpacing(6)
        outer.addWidget(self.edit)
        line = QWidget()
        line.setFixedHeight(20)
        row = QHBoxLayout(line)
        row.setContentsMargins(2, 0, 2, 0)
        row.setSpacing(6)
        for pill in (self._when, self._kind, self._place):
            row.addWidget(pill)
        row.addWidget(self._warning)
        row.addWidget(self._clashes, 1)
        row.addStretch()
        outer.addWidget(line)

    def _word(self) -> None:
        self.edit.setPlaceholderText(say(_HINT))
        self.edit.setAccessibleName(say(Message("Add an item")))

    def set_day(self, day: date | None) -> None:
        """The day on which the next item will be."""
        if day is not None and day != self._day:
            self._day = day
            self._understand()

    @property
    def entry(self) -> Entry:
        """What is understood of the line as it stands."""
        return read_entry(self.edit.text(), self._day)

    def _typed(self, words: str) -> None:
        if words:
            self._draft.typed(words)
        else:
            self._draft.drop()
        self._understand()

    def _understand(self) -> None:
        has_words = bool(self.edit.text().strip())
        entry = self.entry
        self._when.show_words(when_words(entry.when) if has_words else self._day_words(), "accent")
        self._kind.show_words(
            joined((value_label(entry.kind), value_label(ItemStatus.PROPOSED))), "quiet"
        )
        self._kind.setVisible(has_words)
        self._when.setVisible(has_words or self._day is not None)
        self._place.show_words(entry.place, "accent")
        self._place.setVisible(bool(entry.place))
        clash = self._clash(entry) if has_words and entry.title else None
        self._clashes.show_words(clash or "")
        self._clashes.setVisible(clash is not None)
        self._warning.setVisible(clash is not None)

    def _day_words(self) -> Words:
        """On which day the next item will be, before its time is known."""
        if self._day is None:
            return ""
        return Message("Adds to {day}", day=wording(language()).day(self._day, "MMMEd"))

    def _add(self) -> None:
        entry = self.entry
        if not entry.title:
            return
        self._day = entry.when.day or self._day
        self.clear()
        self.added.emit(entry)

    def clear(self) -> None:
        """Empty the line; its day stays."""
        self.edit.setText("")
        self._draft.drop()
        self._understand()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.edit.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
            self._understand()


def when_words(when: When) -> Words:
    """A day with its time on one line: “Mon, 29 Jun · 09:30–10:45”."""
    clock: Words = start_words(when)
    if when.kind is TimeKind.EXACT:
        clock = f"{say(clock)}–{end_words(when)}"
    if when.day is None:
        return clock
    return joined((wording(language()).day(when.day, "MMMEd"), clock))
