"""The menu of a table: by the right button, on its heads, or by the menu key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from missionplanner.messages import Message
from missionplanner.ui.words import Words, say

if TYPE_CHECKING:
    from missionplanner.ui.widgets.table.view import TableView


def menu_of(view: TableView, column: int) -> QMenu:
    """What can be done with the chosen cells, and with this column."""
    menu = QMenu(view)
    _add(menu, Message("Copy"), view.copy, keys="Ctrl+C")
    if view.takes_rows:
        _add(menu, Message("Paste"), view.paste, keys="Ctrl+V")
    if view.finds:
        _add(menu, Message("Find in this table"), view.open_find, keys="Ctrl+F")
    menu.addSeparator()
    if view.table().can_sort_by(view.table().columns[column].name):
        _add_sorting(menu, view, column)
    _add(menu, Message("Column to the left"), lambda: view.move_column(column, -1))
    _add(menu, Message("Column to the right"), lambda: view.move_column(column, 1))
    _add_columns(menu, view)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _add_sorting(menu: QMenu, view: TableView, column: int) -> None:
    name, how = view.table().columns[column].name, view.table().arrangement
    for words, is_descending in (
        (Message("Sort upwards"), False),
        (Message("Sort downwards"), True),
    ):
        sort = partial(view.sort_by, name, is_descending=is_descending)
        action = _add(menu, words, sort)
        action.setCheckable(True)
        action.setChecked(how.by == name and how.is_descending is is_descending)
    own = _add(menu, Message("Own order"), lambda: view.sort_by(""))
    own.setEnabled(bool(how.by))


def _add_columns(menu: QMenu, view: TableView) -> None:
    columns = menu.addMenu(say(Message("Columns")))
    for column in view.table().columns:
        if not column.head:
            continue
        action = QAction(say(column.head).replace("&", "&&"), columns)
        action.setCheckable(True)
        action.setChecked(column.name not in view.layout_.hidden)
        action.toggled.connect(partial(view.show_column, column.name))
        columns.addAction(action)
    columns.addSeparator()
    _add(columns, Message("All as they were"), view.lay_out_anew)


def _add(menu: QMenu, words: Words, act: Callable[[], None], keys: str = "") -> QAction:
    action = QAction(say(words) + (f"\t{keys.replace('+', ' ')}" if keys else ""), menu)
    action.triggered.connect(lambda _checked=False: act())
    menu.addAction(action)
    return action
