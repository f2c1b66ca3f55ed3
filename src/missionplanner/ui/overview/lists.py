"""The short tables of a visit, each with a row to add one: the cities, the groups."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID, uuid4, uuid5

from PySide6.QtWidgets import QVBoxLayout, QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.ids import LegId
from missionplanner.domain.text import Text, clean
from missionplanner.domain.visit import Group, Leg, Objective
from missionplanner.messages import Message, wording
from missionplanner.planning.day_entry import read_day
from missionplanner.planning.labels import label
from missionplanner.ui.desk import Desk
from missionplanner.ui.overview.readings import known_zone
from missionplanner.ui.row_form import language_name
from missionplanner.ui.widgets.frames import SectionHead
from missionplanner.ui.widgets.table import (
    DAY,
    TEXT,
    Cell,
    Column,
    GrowingTable,
    Row,
    TableModel,
)
from missionplanner.ui.words import Words, language


class ShortList(QWidget):
    """One table as high as its rows. A list says its columns, its cells, and how it stores."""

    noun: type
    field: str
    head: Message
    add_words: Message

    def __init__(self, desk: Desk, folder: VisitFolder) -> None:
        super().__init__()
        self._desk = desk
        self._folder = folder
        self.new = self.new_id(folder)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(0)
        self.section = SectionHead(self.head)
        box.addWidget(self.section)
        self.model = TableModel(self.columns(), self._commit, drafts=desk.drafts, parent=self)
        self.table = self.make_table()
        self.table.delete_asked.connect(self._delete)
        self.table.move_asked.connect(self._move)
        box.addWidget(self.table)
        self.show_folder(folder)

    @classmethod
    def new_id(cls, folder: VisitFolder) -> UUID:
        """Under which id what is typed into the last row is kept; the same at each start."""
        return uuid5(folder.visit.id, cls.field)

    def make_table(self) -> GrowingTable:
        """The table that shows the model."""
        return GrowingTable(self.model, self.head, movable=True)

    def columns(self) -> tuple[Column, ...]:
        """The columns."""
        raise NotImplementedError

    def cells(self, row: Any, number: int) -> tuple[Cell, ...]:
        """The cells of a row."""
        raise NotImplementedError

    def add(self, words: str) -> None:
        """A new row, from what was typed into the last one."""
        raise NotImplementedError

    def change(self, row: Any, name: str, words: str) -> dict[str, Any]:
        """The fields that an edit changes."""
        raise NotImplementedError

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows of the visit that are listed."""
        return tuple(getattr(self._folder.visit, self.field))

    @property
    def tags(self) -> tuple[str, ...]:
        """The languages of the visit, its own first."""
        return self._folder.visit.languages or ("en",)

    def show_folder(self, folder: VisitFolder) -> None:
        """Show the visit as it is now."""
        self._folder = folder
        rows = [Row(row.id, self.cells(row, i + 1)) for i, row in enumerate(self.rows)]
        blank = [Cell(is_fixed=True) for _ in self.model.columns]
        place = self.first_typed()
        blank[place] = Cell(self.add_words, "text3", typed="")
        self.model.set_rows([*rows, Row(self.new, tuple(blank))])

    def first_typed(self) -> int:
        """The column into which a new row is typed."""
        columns = self.model.columns
        return next(i for i, column in enumerate(columns) if column.editor is not None)

    def _commit(self, key: Any, name: str, words: str) -> None:
        if key == self.new:
            if clean(words).strip():
                self.add(clean(words).strip())
            return
        row = next(row for row in self.rows if row.id == key)
        fields = self.change(row, name, clean(words).strip())
        shown = {field: getattr(row, field) for field in fields}
        self._desk.office.edit(self.noun, key, was=shown, **fields)

    def _delete(self, key: Any) -> None:
        if key != self.new:
            self._desk.office.remove(self.noun, key)
            self._desk.say(Message("{what} deleted", what=_noun_words(self.noun)))

    def _move(self, key: Any, before: Any) -> None:
        ids = [row.id for row in self.rows]
        if key not in ids:
            return
        at = ids.index(key)
        target = ids.index(before) if before in ids else len(ids)
        self._desk.office.move(
            self._folder.visit.id, self.noun, key, target - 1 if target > at else target
        )
        self.table.select(key)

    def open_at(self, row_id: UUID, field: str) -> None:
        """Go to a row."""
        names = [column.name for column in self.model.columns]
        column = next((name for name in names if field in (name, name.split(".")[0])), "")
        self.table.select(row_id, column)
        self.table.setFocus()


def _noun_words(noun: type) -> Message:
    from missionplanner.planning.labels import noun_label

    return noun_label(noun)


def text_columns(noun: type, field: str, tags: tuple[str, ...]) -> tuple[Column, ...]:
    """A column for each language that the visit works in."""
    name = Message("Objective") if noun is Objective else label(noun, field)
    heads: list[Words] = [name if i == 0 else language_name(tag) for i, tag in enumerate(tags)]
    return tuple(
        Column(f"{field}.{tag}", head, 120, 3 if i == 0 else 2, TEXT, lines=4)
        for i, (tag, head) in enumerate(zip(tags, heads, strict=True))
    )


def with_words(row: Any, name: str, words: str) -> dict[str, Any]:
    """The text of a row with other words in the language of the column."""
    field, _, tag = name.partition(".")
    return {field: Text(getattr(row, field)).with_(tag, words)}


class Cities(ShortList):
    """The stays of a visit: where, in which zone, from when to when."""

    noun, field, head = Leg, "legs", Message("Cities")
    add_words = Message("Add a city")

    def columns(self) -> tuple[Column, ...]:
        return (
            *text_columns(Leg, "city", self.tags),
            Column("country", label(Leg, "country"), 80, editor=TEXT),
            Column("zone", label(Leg, "zone"), 140, editor=TEXT),
            Column("starts_on", label(Leg, "starts_on"), 104, editor=DAY),
            Column("ends_on", label(Leg, "ends_on"), 104, editor=DAY),
        )

    def cells(self, row: Any, number: int) -> tuple[Cell, ...]:
        return (
            *(
                Cell(row.city.get(tag, ""), weight=500 if i == 0 else 400)
                for i, tag in enumerate(self.tags)
            ),
            Cell(row.country, "text2"),
            Cell(row.zone, "text2"),
            Cell(_day(row.starts_on), "text2"),
            Cell(_day(row.ends_on), "text2"),
        )

    def add(self, words: str) -> None:
        visit = self._folder.visit
        leg = Leg(
            id=LegId(uuid4()),
            city=Text({self.tags[0]: words}),
            country=visit.to_country,
            starts_on=visit.starts_on,
            ends_on=visit.ends_on,
        )
        self._desk.office.visits.add_leg(visit.id, leg)

    def change(self, row: Any, name: str, words: str) -> dict[str, Any]:
        near = row.starts_on or self._folder.visit.starts_on or self._desk.office.today()
        changes: dict[str, Callable[[], Any]] = {
            "country": words.upper,
            "zone": lambda: known_zone(words),
            "starts_on": lambda: read_day(words, near) if words else None,
            "ends_on": lambda: read_day(words, near) if words else None,
        }
        return {name: changes[name]()} if name in changes else with_words(row, name, words)


class Groups(ShortList):
    """The parts of the delegation that go their own ways."""

    noun, field, head = Group, "groups", Message("Groups")
    add_words = Message("Add a group")

    def columns(self) -> tuple[Column, ...]:
        return (
            Column("letter", label(Group, "letter"), 150, editor=TEXT),
            *text_columns(Group, "name", self.tags),
        )

    def cells(self, row: Any, number: int) -> tuple[Cell, ...]:
        return (
            Cell(row.letter, weight=600),
            *(Cell(row.name.get(tag, "")) for tag in self.tags),
        )

    def add(self, words: str) -> None:
        letter, _, name = words.partition(" ")
        self._desk.office.visits.add_group(self._folder.visit.id, letter, name, self.tags[0])

    def change(self, row: Any, name: str, words: str) -> dict[str, Any]:
        return {"letter": words} if name == "letter" else with_words(row, name, words)


def _day(day: date | None) -> str:
    return wording(language()).day(day) if day else ""
