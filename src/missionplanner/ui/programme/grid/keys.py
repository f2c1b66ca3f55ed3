"""The keys of the day grid: from item to item, and by minutes and days with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from missionplanner.ui.programme.grid.contents import Contents
from missionplanner.ui.programme.grid.layout import Piece, has_clock

if TYPE_CHECKING:
    from missionplanner.ui.programme.grid.canvas import DayGrid

_Key, _Held = Qt.Key, Qt.KeyboardModifier
_ALT, _CTRL, _SHIFT = _Held.AltModifier, _Held.ControlModifier, _Held.ShiftModifier
_NONE = _Held.NoModifier
_UP, _DOWN, _LEFT, _RIGHT = _Key.Key_Up, _Key.Key_Down, _Key.Key_Left, _Key.Key_Right


@dataclass(frozen=True, slots=True)
class Nudge:
    """By how many minutes and days the keys move what is chosen, or its end alone."""

    minutes: int = 0
    days: int = 0
    is_end: bool = False


_NUDGES = {
    (_ALT, _UP): Nudge(-5),
    (_ALT, _DOWN): Nudge(5),
    (_CTRL | _ALT, _UP): Nudge(-1),
    (_CTRL | _ALT, _DOWN): Nudge(1),
    (_ALT | _SHIFT, _UP): Nudge(-5, is_end=True),
    (_ALT | _SHIFT, _DOWN): Nudge(5, is_end=True),
    (_CTRL | _ALT | _SHIFT, _UP): Nudge(-1, is_end=True),
    (_CTRL | _ALT | _SHIFT, _DOWN): Nudge(1, is_end=True),
    (_CTRL | _ALT, _LEFT): Nudge(days=-1),
    (_CTRL | _ALT, _RIGHT): Nudge(days=1),
    # Some desktops keep the arrows with Ctrl and Alt for themselves.
    (_ALT, _Key.Key_PageUp): Nudge(days=-1),
    (_ALT, _Key.Key_PageDown): Nudge(days=1),
}
_VERBS = {
    (_NONE, _Key.Key_Delete): "drop",
    (_CTRL, _Key.Key_C): "copy",
    (_CTRL, _Key.Key_V): "paste",
    (_CTRL | _SHIFT, _DOWN): "shift",
}


def is_own(grid: DayGrid, event: QKeyEvent) -> bool:
    """Whether the grid takes these keys, though the window may have a use for them."""
    pressed = _pressed(event)
    is_select_all = pressed == (_CTRL, _Key.Key_A)
    return grid.contents is not None and (pressed in _NUDGES or pressed in _VERBS or is_select_all)


def press(grid: DayGrid, event: QKeyEvent) -> bool:
    """Do what the keys mean here; whether they meant anything."""
    held, key = _pressed(event)
    if (held, key) in _NUDGES:
        grid.nudged.emit(_NUDGES[held, key])
    elif (held, key) in _VERBS:
        grid.verb.emit(_VERBS[held, key])
    elif (held, key) == (_CTRL, _Key.Key_A) and grid.contents is not None:
        grid.choose(frozenset(grid.contents.items), grid.current)
    elif key in (_Key.Key_Return, _Key.Key_Enter) and not held:
        if grid.current is not None:
            grid.opened.emit(grid.current)
    elif key == _Key.Key_F2:
        grid.type_title()
    elif key == _Key.Key_Escape and len(grid.ids) > 1:
        grid.choose({grid.current} if grid.current else (), grid.current)
    elif key in (_Key.Key_PageUp, _Key.Key_PageDown):
        bar = grid.verticalScrollBar()
        bar.setValue(
            bar.value() + (bar.pageStep() if key == _Key.Key_PageDown else -bar.pageStep())
        )
    else:
        return _go(grid, key, held)
    return True


def _pressed(event: QKeyEvent) -> tuple[Qt.KeyboardModifier, Qt.Key]:
    held = event.modifiers() & ~(_Held.KeypadModifier | _Held.GroupSwitchModifier)
    return held, Qt.Key(event.key())


def _go(grid: DayGrid, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
    if held not in (_NONE, _SHIFT, _CTRL) or grid.contents is None:
        return False
    there = _target(grid.contents, grid.current, key, to_end=held == _CTRL)
    if there is None:
        return key in (_UP, _DOWN, _LEFT, _RIGHT)
    grid.choose(grid.ids | {there} if held == _SHIFT else {there}, there)
    return True


def _target(contents: Contents, at: UUID | None, key: Qt.Key, *, to_end: bool) -> UUID | None:
    if key not in (_UP, _DOWN, _LEFT, _RIGHT, _Key.Key_Home, _Key.Key_End):
        return None
    days = [day.day for day in contents.days]
    orders = {day: _order(contents, day) for day in days}
    if at is None:
        return next((order[0] for order in orders.values() if order), None)
    day = next((each for each in days if at in orders[each]), None)
    if day is None:
        return None
    order = orders[day]
    where = order.index(at)
    match key:
        case Qt.Key.Key_Up:
            return order[where - 1] if where else None
        case Qt.Key.Key_Down:
            return order[where + 1] if where + 1 < len(order) else None
        case Qt.Key.Key_Home | Qt.Key.Key_End:
            every = [each for order in orders.values() for each in order] if to_end else order
            return every[0 if key == _Key.Key_Home else -1]
        case _:
            return _sideways(contents, at, day, -1 if key == _LEFT else 1)


def _order(contents: Contents, day: date) -> list[UUID]:
    """The items of a day from top to bottom; what has no hours first."""
    loose = [i.id for i in contents.items.values() if i.when.day == day and not has_clock(i.when)]
    stand = [p.key for p in contents.by_day.get(day, []) if not p.is_from_before]
    return [*loose, *stand]


def _sideways(contents: Contents, at: UUID, day: date, step: int) -> UUID | None:
    """The item beside this one, else the nearest one of the next day that has any."""
    mine = _piece(contents, at)
    if mine is not None:
        beside = [
            each
            for each in contents.by_day[day]
            if each.shares_with(mine) and (each.left - mine.left) * step > 0
        ]
        if beside:
            return min(beside, key=lambda each: abs(each.left - mine.left)).key
    days = [each.day for each in contents.days]
    rest = days[days.index(day) + 1 :] if step > 0 else days[: days.index(day)][::-1]
    for other in rest:
        stand = [p for p in contents.by_day.get(other, []) if not p.is_from_before]
        if mine is not None and stand:
            return min(stand, key=lambda each: abs(each.begins - mine.begins)).key
        if order := _order(contents, other):
            return order[0]
    return None


def _piece(contents: Contents, key: UUID) -> Piece | None:
    return next((p for p in contents.pieces if p.key == key and not p.is_from_before), None)
