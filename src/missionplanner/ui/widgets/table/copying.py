"""Cells as other programs take them from the clipboard: a table for Word, lines for Excel."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QStringListModel

from missionplanner.ui.words import say

if TYPE_CHECKING:
    from missionplanner.ui.widgets.table.chosen import ChosenTable

# What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# Excel, and LibreOffice, make no formula, no number and no day of what stands in a cell of text.
_AS_TEXT = 'sdnum="1033;0;@" style="mso-number-format:\'\\@\';white-space:pre-wrap'


def copied(view: ChosenTable) -> QMimeData:
    """The chosen cells, with their heads where whole rows are chosen."""
    columns = view.selected_columns()
    heads = _heads(view, columns) if view.rings_rows else ()
    rows = [_words(view, row, columns) for row in view.selected_rows()]
    data = _made_by_qt()
    data.setText(as_lines([heads, *rows] if heads else rows))
    data.setHtml(as_table(heads, rows))
    return data


def _made_by_qt() -> QMimeData:
    """The clipboard may have it when Python has ended, and one that Python made needs Python."""
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    data.clear()
    return data


def _heads(view: ChosenTable, columns: Sequence[int]) -> tuple[str, ...]:
    heads = tuple(say(view.table().columns[column].head) for column in columns)
    return heads if any(heads) else ()


def _words(view: ChosenTable, row: int, columns: Sequence[int]) -> tuple[str, ...]:
    """What the cells say; of those that can be typed into, what would be typed."""
    model, found = view.table(), []
    for column in columns:
        index = model.index(row, column)
        is_typed = model.columns[column].editor is not None
        found.append(model.text_to_edit(index) if is_typed else model.cell(index).words())
    return tuple(found)


def as_lines(rows: Sequence[Sequence[str]]) -> str:
    """Rows as lines, cells between tabs, as spreadsheets write them; nothing begins a formula."""
    return "\r\n".join("\t".join(map(_field, row)) for row in rows)


def _field(words: str) -> str:
    words = words.replace("\r\n", "\n").replace("\r", "\n")
    if words.startswith(_FORMULA):
        words = f"'{words}"
    if any(mark in words for mark in '\t\n"'):
        return '"' + words.replace('"', '""') + '"'
    return words


def as_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Rows as a table of HTML; every cell is said to be text."""
    head = f"<tr>{''.join(map(_head, heads))}</tr>" if heads else ""
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return (
        '<html><head><meta charset="utf-8"></head><body>'
        f'<table border="1" style="border-collapse:collapse">{head}{body}</table></body></html>'
    )


def _head(words: str) -> str:
    return f'<th {_AS_TEXT};text-align:left">{_escaped(words)}</th>'


def _cell(words: str) -> str:
    return f'<td {_AS_TEXT}">{_escaped(words)}</td>'


def _escaped(words: str) -> str:
    return escape(words).replace("\n", '<br style="mso-data-placement:same-cell">')
