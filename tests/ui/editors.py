"""Every place of a screen where something can be typed, found by walking it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from missionplanner.messages import Message
from missionplanner.ui.widgets.field import Named
from missionplanner.ui.widgets.table import TableView

_LINES = (QLineEdit, QPlainTextEdit, QTextEdit)
_NO_KEY_HELD = Qt.KeyboardModifier.NoModifier


def _nothing() -> None:
    return None


@dataclass(frozen=True)
class Place:
    """`begin` opens the editor anew, or gives nothing where it is not there now.

    `kept` is what a cell holds that could not be stored, with the reason.
    """

    name: str
    begin: Callable[[], Any]
    kept: Callable[[], tuple[str, Message] | None] = _nothing


def places(page: QWidget) -> list[Place]:
    """The lines of a page, and of each column of its tables the first and the last cell."""
    return [*_lines(page), *_cells(page)]


def _is_line(widget: QWidget) -> bool:
    is_open = widget.isVisible() and widget.isEnabled()
    return isinstance(widget, _LINES) and is_open and not widget.isReadOnly()


def _lines_of(page: QWidget) -> list[Any]:
    found = filter(_is_line, page.findChildren(QWidget))
    return [each for each in found if not isinstance(each.parent().parent(), TableView)]


def _lines(page: QWidget) -> Iterator[Place]:
    names: dict[str, int] = {}
    for edit in _lines_of(page):
        name = edit.accessibleName()
        at = names[name] = names.get(name, -1) + 1
        yield Place(f"{name} {at}" if at else name, _line(page, name, at))


def _line(page: QWidget, name: str, at: int) -> Callable[[], Any]:
    def begin() -> Any:
        named = [each for each in _lines_of(page) if each.accessibleName() == name]
        if at >= len(named):
            return None
        named[at].setFocus()
        return named[at]

    return begin


def _cells(page: QWidget) -> Iterator[Place]:
    for table in filter(QWidget.isVisible, page.findChildren(TableView)):
        model = table.table()
        for at, column in enumerate(model.columns):
            typed = [i for i in range(len(model.rows)) if model.is_editable(model.index(i, at))]
            for row in sorted({*typed[:1], *typed[-1:]}) if not table.isColumnHidden(at) else ():
                yield _cell(page, table.accessibleName(), model.rows[row].key, column.name)


def _cell(page: QWidget, name: str, key: Any, column: str) -> Place:
    """Found by its names each time: a table may be made anew with other columns."""

    def table() -> TableView | None:
        shown = (each for each in page.findChildren(TableView) if each.isVisible())
        return next((each for each in shown if each.accessibleName() == name), None)

    def begin() -> Any:
        if (found := table()) is None:
            return None
        found.setFocus()
        found.edit_at(key, column)
        return next(filter(_is_line, found.viewport().findChildren(QWidget)[::-1]), None)

    def kept() -> tuple[str, Message] | None:
        model = found.table() if (found := table()) is not None else None
        row = model.row_of(key) if model is not None else -1
        return model.kept_at(model.index(row, model.column_of(column))) if row >= 0 else None

    return Place(f"{name}, {column}", begin, kept)


# Hands


def put(edit: Any, words: str) -> None:
    """As typed, in place of all that stands there."""
    edit.selectAll()
    if isinstance(edit, QLineEdit):
        edit.insert(words)
    else:
        edit.insertPlainText(words)


def press(edit: Any, key: Qt.Key, held: Qt.KeyboardModifier = _NO_KEY_HELD) -> None:
    """A key, as far as the editor is still there."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        if isValid(edit):
            QApplication.sendEvent(edit, QKeyEvent(kind, key, held))


# Eyes


def words_in(edit: Any) -> str:
    """What stands there; nothing where the editor is gone."""
    if not isValid(edit):
        return ""
    return str(edit.text() if hasattr(edit, "text") else edit.toPlainText())


def says_why(edit: Any) -> bool:
    """Whether the reason stands beside a field that was not stored; others say it elsewhere."""
    named = edit.parent() if isValid(edit) else None
    while named is not None and not isinstance(named, Named):
        named = named.parent()
    return named is None or not edit.isModified() or named.has_problem
