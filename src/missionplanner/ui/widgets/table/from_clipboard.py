"""What is on the clipboard goes into a table: into its cells, or out as rows to be understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from missionplanner.messages import Message
from missionplanner.ui.widgets.table.cells import Pasted
from missionplanner.ui.widgets.table.filling import fill, fits

if TYPE_CHECKING:
    from missionplanner.ui.widgets.table.view import TableView

_PICTURE = Message("There is only a picture on the clipboard; it cannot be read as rows.")
_NOTHING = Message("There is nothing on the clipboard that can be read as rows.")


def take(view: TableView, *, as_rows: bool = False) -> None:
    """Paste into the chosen cells where it has their shape, else tell the screen."""
    pasted = read(QApplication.clipboard().mimeData())
    if not as_rows and fits(view, pasted.rows):
        fill(view, pasted.rows)
        return
    column = view.currentIndex().column()
    name = view.table().columns[column].name if column >= 0 else ""
    view.pasted.emit(pasted._replace(at_key=view.current_key(), at_column=name))


def read(data: QMimeData | None) -> Pasted:
    """The rows there are, with what had to be left out."""
    from missionplanner.operations.pasting import rows_of

    if data is None:
        return Pasted((), remarks=(_NOTHING,))
    html = data.html() if data.hasHtml() else ""
    found = rows_of(html, data.text() if data.hasText() else "")
    remarks = found.remarks
    if not found.rows and not remarks:
        remarks = (_PICTURE if data.hasImage() else _NOTHING,)
    return Pasted(found.rows, remarks=remarks)
