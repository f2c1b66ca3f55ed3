"""The aims of a visit, with where each is taken up."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import QModelIndex, Signal

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.visit import Objective
from missionplanner.messages import Message
from missionplanner.planning.finding import Where
from missionplanner.planning.programme_times import is_firm
from missionplanner.planning.readiness import taken_up
from missionplanner.ui.desk import Desk
from missionplanner.ui.language_tabs import LanguageTabs
from missionplanner.ui.overview.lists import ShortList, text_columns, with_words
from missionplanner.ui.widgets.table import Cell, Column, GrowingTable
from missionplanner.ui.words import language

_TAKEN_UP = "taken_up"


class _Aims(GrowingTable):
    """Enter, or a click, on where an aim is taken up goes there."""

    went = Signal(object)

    def enter(self) -> None:
        """Go to the items of the aim, else down."""
        if not self._go_from(self.currentIndex()):
            super().enter()

    def go_by_click(self, index: QModelIndex) -> None:
        """A click on a cell."""
        self._go_from(index)

    def _go_from(self, index: QModelIndex) -> bool:
        columns, rows = self.table().columns, self.table().rows
        if not index.isValid() or columns[index.column()].name != _TAKEN_UP:
            return False
        self.went.emit(rows[index.row()].key)
        return True


class Objectives(ShortList):
    """One language at a time; the tabs in the head choose which."""

    noun, field, head = Objective, "objectives", Message("Objectives")
    add_words = Message("Add an objective")

    def __init__(self, desk: Desk, folder: VisitFolder) -> None:
        self.languages = LanguageTabs()
        super().__init__(desk, folder)
        self.languages.chosen.connect(self._turn)
        self.section.add(self.languages)
        # They are read in the language of the interface where all of them are written in it.
        if not _lacks(folder, language()):
            self.languages.choose(language())
        self._show_language()

    def make_table(self) -> GrowingTable:
        table = _Aims(self.model, self.head, movable=True)
        table.went.connect(self._go)
        table.clicked.connect(table.go_by_click)
        return table

    def columns(self) -> tuple[Column, ...]:
        return (
            Column("number", "", 36, align="right"),
            *text_columns(Objective, "text", self.tags),
            Column(_TAKEN_UP, Message("Taken up in"), 150, align="right"),
        )

    def show_folder(self, folder: VisitFolder) -> None:
        missing = [tag for tag in _tags(folder) if _lacks(folder, tag)]
        self.languages.show_languages(_tags(folder), missing)
        super().show_folder(folder)

    def first_typed(self) -> int:
        names = [column.name for column in self.model.columns]
        return names.index(f"text.{self.languages.tag}")

    def cells(self, row: Any, number: int) -> tuple[Cell, ...]:
        return (
            Cell(str(number), "text3"),
            *(
                Cell(row.text.get(tag, ""), weight=500 if i == 0 else 400)
                for i, tag in enumerate(self.tags)
            ),
            self._where(row),
        )

    def _where(self, row: Objective) -> Cell:
        items = taken_up(self._folder.visit, row.id)
        if not items:
            return Cell(Message("no item yet"), "warn")
        count = Message("{n} item", plural="{n} items", n=len(items))
        open_ = sum(not is_firm(item) for item in items)
        if open_ == len(items):
            return Cell(Message("{count}, unconfirmed", count=count), "warn")
        return Cell(count, "text2")

    def add(self, words: str) -> None:
        self._desk.office.visits.add_objective(self._folder.visit.id, words, self.languages.tag)

    def change(self, row: Any, name: str, words: str) -> dict[str, Any]:
        return with_words(row, name, words)

    def _go(self, key: UUID) -> None:
        """To the first of its items, the unconfirmed ones before the others."""
        items = sorted(taken_up(self._folder.visit, key), key=is_firm)
        if items:
            self._desk.go(self._folder.visit.id, Where.of(items[0], "title"))

    def _turn(self) -> None:
        self.show_folder(self._folder)
        self._show_language()

    def _show_language(self) -> None:
        shown = self.languages.tag
        # The one to come before the one to go: a table always shows something.
        for tag in sorted(self.tags, key=lambda tag: tag != shown):
            self.table.show_column(f"text.{tag}", tag == shown)

    def open_at(self, row_id: UUID, field: str) -> None:
        super().open_at(row_id, f"{field}.{self.languages.tag}")


def _lacks(folder: VisitFolder, tag: str) -> bool:
    return any(not row.text.get(tag) for row in folder.visit.objectives)


def _tags(folder: VisitFolder) -> tuple[str, ...]:
    return folder.visit.languages or ("en",)
