"""What the program is: its version, its keys, and the licences of all that travels with it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from missionplanner.messages import Message
from missionplanner.ui.desk import Desk
from missionplanner.ui.settings import licences
from missionplanner.ui.settings.licences import Licensed
from missionplanner.ui.settings.part import Part, Shown
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.frames import SectionHead
from missionplanner.ui.widgets.table import Cell, Column, Row, TableModel, TableView
from missionplanner.ui.words import say

_COLUMNS = (
    Column("name", Message("Part"), 150, stretch=2),
    Column("version", Message("Version"), 80),
    Column("licence", Message("Licence"), 160, stretch=3),
)
_LIST_HEIGHT, _TEXT_HEIGHT = 216, 190


class About(Part):
    """The licences are read in the background."""

    keys_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(Message("About Mission Planner"))
        self._parts: tuple[Licensed, ...] = ()
        self.keys = Link(Message("All keys"))
        self.keys.clicked.connect(self.keys_asked)
        self.add(Shown(Message("Version"), licences.version()))
        self.add(
            Shown(Message("Keyboard"), Message("Everything can be done by keyboard"), self.keys)
        )
        self.note(Message("It works without a network, and sends nothing to anybody by itself."))
        self.add(SectionHead(Message("Made of"), role="group"))
        self.model = TableModel(_COLUMNS, parent=self)
        self.table = TableView(self.model, Message("Licences"))
        self.table.setFixedHeight(_LIST_HEIGHT)
        self.table.chosen.connect(self._show_text)
        self.add(self.table)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_TEXT_HEIGHT)
        self.text.setAccessibleName(say(Message("Text of the licence")))
        self.add(self.text)
        self.box.addStretch(1)
        job = desk.background.run(
            Message("Reading the licences"), lambda _job: licences.parts(), self._show
        )
        self.destroyed.connect(job.cancel)

    def _show(self, parts: tuple[Licensed, ...]) -> None:
        self._parts = parts
        self.model.set_rows([_row(part) for part in parts])
        self.table.select(parts[0].name)
        self._show_text()

    def _show_text(self, _key: Any = None) -> None:
        key = self.table.current_key()
        text = next((part.text for part in self._parts if part.name == key), "")
        if text != self.text.toPlainText():
            self.text.setPlainText(text)

    def first_focus(self) -> None:
        self.table.setFocus()


def _row(part: Licensed) -> Row:
    return Row(
        part.name,
        (Cell(part.name, weight=500), Cell(part.version, "text2"), Cell(part.licence, "text2")),
    )
