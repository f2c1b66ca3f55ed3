"""What keys do in the one table, as people know them from spreadsheets."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

if TYPE_CHECKING:
    from missionplanner.ui.widgets.table.view import TableView

_Key, _Held = Qt.Key, Qt.KeyboardModifier
_CONTROL = _Held.ControlModifier
_CONTROL_SHIFT = _Held.ControlModifier | _Held.ShiftModifier

_Go = QAbstractItemView.CursorAction
_EXTENDS: dict[int, QAbstractItemView.CursorAction] = {
    _Key.Key_Up: _Go.MoveUp,
    _Key.Key_Down: _Go.MoveDown,
    _Key.Key_Left: _Go.MoveLeft,
    _Key.Key_Right: _Go.MoveRight,
    _Key.Key_PageUp: _Go.MovePageUp,
    _Key.Key_PageDown: _Go.MovePageDown,
    _Key.Key_Home: _Go.MoveHome,
    _Key.Key_End: _Go.MoveEnd,
}


def press(view: TableView, event: QKeyEvent) -> bool:
    """Do what the key is for; whether it was one of the table's own."""
    held = event.modifiers() & ~_Held.KeypadModifier
    do = _keys(view).get((held, event.key()))
    if do is not None:
        do()
        return True
    if held == _Held.ShiftModifier and event.key() in _EXTENDS:
        view.extend_by(_EXTENDS[event.key()])
        return True
    if event.key() == _Key.Key_Delete:
        view.delete()
        return True
    if event.key() == _Key.Key_Escape:
        return _escape(view)
    # Others with Ctrl are the window's; they begin no editing.
    return bool(held & _CONTROL) and not _Key.Key_Home <= event.key() <= _Key.Key_PageDown


def is_own(view: TableView, event: QKeyEvent) -> bool:
    """Whether the table takes a key that the window has a shortcut for."""
    held = event.modifiers() & ~_Held.KeypadModifier
    return held == _CONTROL and event.key() == _Key.Key_F and view.finds


def _keys(view: TableView) -> dict[tuple[Qt.KeyboardModifier, int], Callable[[], None]]:
    plain, alt, shift = _Held.NoModifier, _Held.AltModifier, _Held.ShiftModifier
    found: dict[tuple[Qt.KeyboardModifier, int], Callable[[], None]] = {
        (plain, _Key.Key_Return): view.enter,
        (plain, _Key.Key_Enter): view.enter,
        (alt, _Key.Key_Up): lambda: view.move_row(-1),
        (alt, _Key.Key_Down): lambda: view.move_row(1),
        (shift, _Key.Key_Space): view.take_whole_rows,
        (_CONTROL, _Key.Key_A): view.take_all,
        (_CONTROL, _Key.Key_C): view.copy,
        (_CONTROL, _Key.Key_Insert): view.copy,
        (_CONTROL, _Key.Key_V): view.paste,
        (shift, _Key.Key_Insert): view.paste,
        (_CONTROL, _Key.Key_D): view.same_as_above,
        (_CONTROL, _Key.Key_Home): lambda: view.go_to_end(last=False),
        (_CONTROL, _Key.Key_End): lambda: view.go_to_end(last=True),
        (_CONTROL_SHIFT, _Key.Key_S): view.sort_on,
        (plain, _Key.Key_Menu): view.open_menu,
        (shift, _Key.Key_F10): view.open_menu,
    }
    if view.finds:
        found[_CONTROL, _Key.Key_F] = view.open_find
    return found


def _escape(view: TableView) -> bool:
    """First what is dragged, then what was kept in the cell, then the filter."""
    if view.is_dragging:
        view.drop_back()
        return True
    index = view.currentIndex()
    if index.isValid() and view.table().kept_at(index):
        view.drop_edit()
        return True
    if view.is_finding:
        view.close_find()
        return True
    return False
