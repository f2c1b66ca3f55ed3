"""Hands and eyes of the tests of a visit's tabs: open one, type into cells, read cells."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from missionplanner.ui.screens import SCREENS
from missionplanner.ui.widgets.table import TableView
from missionplanner.ui.words import say


def open_tab(qtbot: Any, desk: Any, visit_id: Any, name: str) -> Any:
    """A tab on its own, shown and with the focus where it begins."""
    screen = next(each for each in SCREENS if each.name == name).make(desk, visit_id)
    screen.resize(1178, 600)
    qtbot.addWidget(screen)
    screen.show()
    qtbot.waitExposed(screen)
    screen.activateWindow()
    screen.first_focus()
    settle(qtbot)
    return screen


def settle(qtbot: Any) -> None:
    """Let what was announced be shown."""
    qtbot.wait(5)
    QApplication.processEvents()


def type_into(qtbot: Any, table: TableView, key: Any, column: str, words: str) -> None:
    """Go to a cell, replace what stands there by typing, press Enter."""
    assert table.select(key, column)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    if words:
        qtbot.keyClicks(editor, words)
    else:
        qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle(qtbot)


def fill(qtbot: Any, field: Any, words: str) -> None:
    """Replace what stands in a field by typing, and leave it."""
    edit = field.edit
    edit.setFocus()
    edit.selectAll()
    if words.isascii():
        qtbot.keyClicks(edit, words)
    else:  # the test keyboard has no other letters
        edit.setText(words)
        edit.textEdited.emit(words)
    edit.left.emit()
    settle(qtbot)


def delete_row(qtbot: Any, table: TableView, key: Any) -> None:
    """Take the whole row and delete it, by keys."""
    table.select(key)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    settle(qtbot)


def cell(table: TableView, key: Any, column: str) -> str:
    """The words of a cell."""
    model = table.table()
    return say(model.cell(model.index(model.row_of(key), model.column_of(column))).text)


def reason(table: TableView, key: Any, column: str) -> str:
    """Why what was typed into a cell could not be stored; nothing where it was."""
    model = table.table()
    kept = model.kept_at(model.index(model.row_of(key), model.column_of(column)))
    return say(kept.reason) if kept else ""


def texts(widget: QWidget) -> list[str]:
    """Every text that a widget and those in it show, say or hint, with all cells of tables.

    A text that was cut is left out: the whole of it is the tooltip.
    """
    said = []
    for each in (widget, *widget.findChildren(QWidget)):
        for name in ("text", "plainText", "toolTip", "accessibleName", "placeholderText"):
            said.append(str(each.property(name) or ""))
        if isinstance(each, TableView):
            model = each.table()
            heads = [
                model.headerData(i, Qt.Orientation.Horizontal) for i in range(len(model.columns))
            ]
            said += [str(head) for head in heads]
            said += [c.words() for row in model.rows for c in row.cells]
    return [text for text in said if text and not text.endswith("…")]
