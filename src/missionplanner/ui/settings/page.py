"""The Settings room: its pages at the left, the chosen one beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from missionplanner.messages import Message
from missionplanner.settings import Settings
from missionplanner.ui.desk import Desk
from missionplanner.ui.settings.about import About
from missionplanner.ui.settings.backups import Backups
from missionplanner.ui.settings.folders import Folders
from missionplanner.ui.settings.office import OfficePart
from missionplanner.ui.settings.part import Part
from missionplanner.ui.settings.you import You
from missionplanner.ui.widgets.frames import Ground, Scrolled
from missionplanner.ui.widgets.table import Cell, Column, Row, TableModel, TableView
from missionplanner.ui.widgets.texts import Label

_LIST_WIDTH = 204
_REMEMBERED = "settings.page"
_PAGES = {
    "you": ("user", Message("You and language")),
    "office": ("landmark", Message("Office")),
    "folders": ("folder-open", Message("Folders")),
    "backups": ("history", Message("Backups")),
    "about": ("info", Message("About")),
}


class SettingsPage(Ground):
    """Each setting holds at once. `restore_chosen` asks to go back to a backup."""

    restore_chosen = Signal(object)
    keys_asked = Signal()

    def __init__(
        self, desk: Desk, settings: Settings, change: Callable[[Settings], None], store: Path
    ) -> None:
        super().__init__()
        self._desk = desk
        self._settings = settings
        self._change = change
        self._store = store
        self._parts: dict[str, Part] = {}
        self.model = TableModel([Column("page", "", 120, stretch=1)], parent=self)
        self.list = TableView(self.model, Message("Pages of the settings"))
        self.list.setProperty("ground", "sunken")
        self.pages = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left())
        row.addWidget(self.pages, 1)
        self.model.set_rows(
            [Row(name, (Cell(words, icon=icon),)) for name, (icon, words) in _PAGES.items()]
        )
        self.list.chosen.connect(self._chosen)
        before = desk.memory.get(_REMEMBERED)
        self.open_page(before if isinstance(before, str) and before in _PAGES else "you")

    def _left(self) -> Ground:
        side = Ground("sunken", "right")
        side.setFixedWidth(_LIST_WIDTH)
        box = QVBoxLayout(side)
        box.setContentsMargins(0, 0, 1, 0)
        box.setSpacing(0)
        title = Label(Message("Settings"), "title")
        # As high as the bars of the other rooms.
        title.setFixedHeight(60)
        title.setContentsMargins(20, 0, 12, 0)
        box.addWidget(title)
        self.list.horizontalHeader().setFixedHeight(1)
        self.list.horizontalHeader().hide()
        box.addWidget(self.list, 1)
        return side

    @property
    def part(self) -> Part:
        """The page that is shown."""
        return self._parts[str(self.list.current_key())]

    def open_page(self, name: str) -> None:
        """Show a page: you, office, folders, backups, about."""
        self.list.select(name)
        self._chosen()

    def _chosen(self, _key: Any = None) -> None:
        name = str(self.list.current_key())
        if name not in self._parts:
            self._parts[name] = part = self._made(name)
            self.pages.addWidget(Scrolled(part))
        # Counted in the order in which they were opened first.
        self.pages.setCurrentIndex(list(self._parts).index(name))
        self._desk.memory.put(_REMEMBERED, name)

    def _made(self, name: str) -> Part:
        if name == "you":
            return You(self._settings, self._set)
        if name == "office":
            return OfficePart(self._desk)
        if name == "folders":
            return Folders(self._settings, self._set, self._store)
        if name == "backups":
            backups = Backups(self._desk, self._store)
            backups.restore_chosen.connect(self.restore_chosen)
            return backups
        about = About(self._desk)
        about.keys_asked.connect(self.keys_asked)
        return about

    def _set(self, **values: Any) -> None:
        self._settings = replace(self._settings, **values)
        self._change(self._settings)
        for part in self._parts.values():
            if isinstance(part, (You, Folders)):
                part.show_settings(self._settings)

    def first_focus(self) -> None:
        """On the first setting of the page that is shown."""
        self.part.first_focus()
