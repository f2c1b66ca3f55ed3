"""The Briefs tab: the briefs of the visit at the left, the parts of the chosen one beside them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from missionplanner.domain.brief import Brief
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.ids import ProgrammeItemId
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.messages import Message, wording
from missionplanner.planning.finding import Where
from missionplanner.planning.programme_times import in_clock_order, takes_place
from missionplanner.ui.briefs.parts import PARTS, Parts
from missionplanner.ui.desk import Desk
from missionplanner.ui.folder_watch import FolderWatch
from missionplanner.ui.programme.times import start_words
from missionplanner.ui.row_form import language_name
from missionplanner.ui.widgets.button import Button, Link
from missionplanner.ui.widgets.empty import EmptyState
from missionplanner.ui.widgets.frames import Bar, Ground, Scrolled, Stack
from missionplanner.ui.widgets.switch import Switch
from missionplanner.ui.widgets.table import Cell, Row, TableModel, TableView
from missionplanner.ui.widgets.table import Column as TableColumn
from missionplanner.ui.widgets.table.cells import Key
from missionplanner.ui.widgets.texts import ElidedLabel
from missionplanner.ui.words import Words, language, say

_LIST_WIDTH = 264
_KEYS = Message("Ctrl Enter leaves a part · Alt ↑↓ orders the briefs")


class BriefsScreen(QWidget):
    """A brief for each meeting that needs one, in the order in which they print."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__()
        self._desk = desk
        self._visit_id = visit_id
        self._folder: VisitFolder | None = None
        self._coming: UUID | None = None
        self._tag = ""
        self._parts: Parts | None = None
        self._built: tuple[object, ...] = ()
        head = TableColumn("brief", Message("Briefs"), 200, stretch=1, lines=2)
        self.model = TableModel([head], parent=self)
        self.list = TableView(self.model, Message("Briefs"), movable=True)
        self.list.setProperty("ground", "sunken")
        self._build()
        self.list.chosen.connect(self._show_chosen)
        self.list.delete_asked.connect(self._delete)
        self.list.move_asked.connect(self._move)
        self._watch = FolderWatch(desk, visit_id, self, self.show_folder)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left())
        self._pages = QStackedWidget()
        self._pages.addWidget(self._page())
        self._pages.addWidget(
            EmptyState(
                "clipboard-list",
                Message("No briefs yet"),
                Message("A brief says what is wanted of a meeting, and what may be said in it."),
            )
        )
        row.addWidget(self._pages, 1)

    def _left(self) -> QWidget:
        side = Ground("sunken", "right")
        side.setFixedWidth(_LIST_WIDTH)
        box = QVBoxLayout(side)
        box.setContentsMargins(0, 0, 1, 0)
        box.setSpacing(0)
        bar = Bar(ground="sunken", line="")
        self.add = Button(Message("Add a brief"), "plain", "plus")
        self.add.clicked.connect(self._offer)
        bar.row.addWidget(self.add)
        bar.row.addStretch(1)
        box.addWidget(bar)
        box.addWidget(self.list, 1)
        return side

    def _page(self) -> QWidget:
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._bar = Bar(56)
        heads = QVBoxLayout()
        heads.setSpacing(1)
        self._title, self._when = ElidedLabel("", "section"), ElidedLabel("", "meta", "text2")
        heads.addStretch(1)
        heads.addWidget(self._title)
        heads.addWidget(self._when)
        heads.addStretch(1)
        self._bar.row.addLayout(heads, 1)
        self.languages: Switch | None = None
        delete = Link(Message("Delete this brief"))
        delete.clicked.connect(lambda: self._delete(self.list.current_key()))
        self._bar.row.addWidget(delete)
        box.addWidget(self._bar)
        self._body = Stack(0, (20, 16, 20, 28))
        box.addWidget(Scrolled(self._body), 1)
        return page

    # What it shows

    def show_folder(self, folder: VisitFolder) -> None:
        """Show the visit as it is now."""
        self._folder = folder
        if self._tag not in folder.visit.languages:
            self._tag = (folder.visit.languages or ("en",))[0]
        self._show_languages(folder.visit.languages)
        self.list.show_rows([self._row(brief) for brief in folder.visit.briefs])
        self._pages.setCurrentIndex(0 if self.model.rows else 1)
        wanted = self._coming or self.list.current_key()
        if not self.list.select(wanted) and self.model.rows:
            self.list.select(self.model.rows[0].key)
        if self._coming is not None and self._brief(self._coming) is not None:
            self._coming = None
            self._show_chosen(self.list.current_key())
            self._write()
        self._show_chosen(self.list.current_key())

    def _row(self, brief: Brief) -> Row:
        item = self._item(brief)
        words: Words = brief.subject.in_(language(), "en") or self._about(item)
        return Row(brief.id, (Cell(words, weight=500, beside=self._moment(item)),))

    def _about(self, item: ProgrammeItem | None) -> Words:
        return item.title.in_(language(), "en") if item else Message("The whole visit")

    def _moment(self, item: ProgrammeItem | None) -> str:
        if item is None or item.when.day is None:
            return ""
        day = wording(language()).day(item.when.day, "MMMd")
        return f"{day} {say(start_words(item.when))}"

    def _show_languages(self, tags: tuple[str, ...]) -> None:
        if self.languages is not None and self.languages.property("tags") == ",".join(tags):
            return
        if self.languages is not None:
            self.languages.hide()
            self.languages.deleteLater()
        self.languages = None
        if len(tags) > 1:
            self.languages = Switch([(tag, language_name(tag), "") for tag in tags])
            self.languages.setProperty("tags", ",".join(tags))
            self.languages.chosen.connect(self._choose_language)
            self._bar.row.insertWidget(1, self.languages)

    def _choose_language(self, tag: str) -> None:
        self._tag = tag
        self._show_chosen(self.list.current_key())

    def _show_chosen(self, key: Key) -> None:
        brief = self._brief(key)
        if brief is None:
            return
        item = self._item(brief)
        self._title.show_words(brief.subject.in_(self._tag, "en") or self._about(item))
        about = Message("{item} · {when}", item=self._about(item), when=self._moment(item))
        self._when.show_words(about if item else Message("The whole visit"))
        built = (brief.id, self._tag, language())
        if built != self._built or self._parts is None:
            self._built = built
            self._body.clear()
            self._parts = Parts(self._desk, brief, self._tag)
            self._body.add(self._parts)
            self._body.box.addStretch(1)
        self._parts.show_row(brief)

    def _brief(self, key: Key) -> Brief | None:
        briefs = self._folder.visit.briefs if self._folder else ()
        return next((brief for brief in briefs if brief.id == key), None)

    def _item(self, brief: Brief) -> ProgrammeItem | None:
        items = self._folder.visit.programme if self._folder else ()
        return next((item for item in items if item.id == brief.item_id), None)

    # What can be done

    def _offer(self) -> None:
        menu = QMenu(self)
        for item in self.without_brief():
            words = f"{self._moment(item)}  {say(self._about(item))}"
            menu.addAction(words.replace("&", "&&"), partial(self.add_for, item.id))
        menu.addAction(say(Message("The whole visit")), lambda: self.add_for(None))
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def without_brief(self) -> Iterable[ProgrammeItem]:
        """The meetings that have no brief yet, in the order of the clock."""
        if self._folder is None:
            return ()
        visit = self._folder.visit
        briefed = {brief.item_id for brief in visit.briefs}
        return [
            item
            for item in in_clock_order(visit.programme)
            if item.id not in briefed and takes_place(item) and not item.kind.is_travel
        ]

    def add_for(self, item_id: ProgrammeItemId | None) -> None:
        """A brief for one item, or for the whole visit."""
        self._coming = self._desk.office.briefs.add(self._visit_id, item_id)

    def _delete(self, key: Key) -> None:
        if self._brief(key) is not None:
            self._desk.office.remove(Brief, key)
            self._desk.say(Message("Brief deleted"))

    def _move(self, key: Key, before: Key) -> None:
        order = [row.key for row in self.model.rows]
        at, target = order.index(key), order.index(before) if before in order else len(order)
        index = target - 1 if target > at else target
        if index != at:
            self._desk.office.move(self._visit_id, Brief, key, index)

    # How it is reached

    def _write(self) -> None:
        if self._parts is not None:
            self._parts.fields[f"wanted.{self._tag}"].setFocus()

    def first_focus(self) -> None:
        """The first empty part of the chosen brief, else the button that adds one."""
        self._desk.hint(_KEYS)
        brief = self._brief(self.list.current_key())
        if brief is None or self._parts is None:
            self.add.setFocus()
            return
        empty = [part for part in PARTS if not getattr(brief, part).get(self._tag)]
        self._parts.fields[f"{(empty or PARTS)[0]}.{self._tag}"].setFocus()

    def open_at(self, where: Where) -> None:
        """Go to the brief, and the part of it, that a finding is about."""
        if not self.list.select(where.row) or self._parts is None:
            return
        field = self._parts.fields.get(f"{where.field}.{self._tag}")
        (field or self.list).setFocus()
