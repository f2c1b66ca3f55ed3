"""The Briefs tab: the briefs of the visit at the left, the page of the chosen one beside them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from missionplanner.domain.brief import Brief
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.ids import ProgrammeItemId
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.messages import Message
from missionplanner.planning.finding import Where
from missionplanner.planning.history_words import when_words
from missionplanner.ui.briefs.parts import PARTS, Parts
from missionplanner.ui.briefs.rows import about, brief_rows, item_of, without_brief
from missionplanner.ui.desk import Desk
from missionplanner.ui.folder_watch import FolderWatch
from missionplanner.ui.history.panel import history_key
from missionplanner.ui.language_tabs import LanguageTabs
from missionplanner.ui.widgets.button import Button, Link
from missionplanner.ui.widgets.empty import EmptyState
from missionplanner.ui.widgets.frames import Bar, Ground, Scrolled, Stack
from missionplanner.ui.widgets.table import Column as TableColumn
from missionplanner.ui.widgets.table import TableModel
from missionplanner.ui.widgets.table.cells import Key
from missionplanner.ui.widgets.texts import ElidedLabel
from missionplanner.ui.widgets.two_lines import TwoLineList
from missionplanner.ui.words import language

_LIST_WIDTH = 276
_KEYS = Message("Ctrl Enter leaves a part · Alt ↑↓ orders the briefs · Ctrl H history")
_NONE = Message("A brief says what is wanted of a meeting, and what may be said in it.")
_NONE_YET = Message(
    "A brief says what is wanted of a meeting, and what may be said in it. The meetings of the"
    " programme are offered at the left."
)


class BriefsScreen(QWidget):
    """A brief for each meeting that needs one, in the order in which they print."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__()
        self._desk = desk
        self._visit_id = visit_id
        self._folder: VisitFolder | None = None
        self._coming: UUID | None = None
        self._parts: Parts | None = None
        self._built: tuple[object, ...] = ()
        self.languages = LanguageTabs()
        column = TableColumn("brief", Message("Briefs"), 200, stretch=1)
        self.model = TableModel([column], parent=self)
        self.list = TwoLineList(self.model, Message("Briefs"), movable=True, opens=True)
        self._build()
        self.list.chosen.connect(self._show_chosen)
        self.list.opened.connect(self._open)
        self.list.delete_asked.connect(self._delete)
        self.list.move_asked.connect(self._move)
        self.languages.chosen.connect(lambda _tag: self._show_again())
        history_key(self, desk, self._history_of)
        self._watch = FolderWatch(desk, visit_id, self, self.show_folder)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left())
        self.write = Button(Message("Write one"), "primary", "plus")
        self.write.clicked.connect(lambda: self.add_for(self.list.current_key()))
        no_brief = Message("This meeting has no brief yet")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._page())
        self._pages.addWidget(EmptyState("clipboard-list", no_brief, _NONE, self.write))
        self._pages.addWidget(EmptyState("clipboard-list", Message("No briefs yet"), _NONE_YET))
        row.addWidget(self._pages, 1)

    def _left(self) -> QWidget:
        side = Ground("sunken", "right")
        side.setFixedWidth(_LIST_WIDTH)
        box = QVBoxLayout(side)
        box.setContentsMargins(0, 0, 1, 0)
        box.setSpacing(0)
        bar = Bar(ground="sunken", line="")
        self.add = Button(Message("Brief for the whole visit"), "plain", "plus")
        self.add.clicked.connect(lambda: self.add_for(None))
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
        bar = Bar(56)
        heads = QVBoxLayout()
        heads.setSpacing(1)
        self._title, self._when = ElidedLabel("", "section"), ElidedLabel("", "meta", "text2")
        heads.addStretch(1)
        heads.addWidget(self._title)
        heads.addWidget(self._when)
        heads.addStretch(1)
        bar.row.addLayout(heads, 1)
        bar.row.addWidget(self.languages)
        delete = Link(Message("Delete this brief"))
        delete.clicked.connect(lambda: self._delete(self.list.current_key()))
        bar.row.addWidget(delete)
        box.addWidget(bar)
        self._body = Stack(0, (16, 16, 16, 24))
        box.addWidget(Scrolled(self._body), 1)
        return page

    # What it shows

    @property
    def _tag(self) -> str:
        return self.languages.tag

    def show_folder(self, folder: VisitFolder) -> None:
        """Show the visit as it is now."""
        self._folder = folder
        self.languages.show_languages(folder.visit.languages or ("en",))
        self.list.show_rows(tuple(brief_rows(folder, self._tag)))
        rows = [row.key for row in self.model.rows if not row.is_group]
        if not self.list.select(self._coming or self.list.current_key()) and rows:
            self.list.select(rows[0])
        came = self._coming is not None and self._brief(self._coming) is not None
        self._show_again()
        if came:
            self._coming = None
            self._write()

    def _show_again(self) -> None:
        self._show_chosen(self.list.current_key())

    def _show_chosen(self, key: Key) -> None:
        brief = self._brief(key)
        if brief is None or self._folder is None:
            self._pages.setCurrentIndex(1 if self._meeting(key) else 2)
            return
        self._pages.setCurrentIndex(0)
        item = item_of(self._folder, brief)
        self._title.show_words(brief.subject.in_(self._tag, "en") or about(item))
        words = about(item)
        if item is not None:
            when = when_words(item.when)
            words = Message("{item} · {when}", item=about(item), when=when)
        self._when.show_words(words)
        self._show_missing(brief)
        built = (brief.id, self._tag, language())
        if built != self._built or self._parts is None:
            self._built = built
            self._body.clear()
            self._parts = Parts(self._desk, self._visit_id, brief, self._tag)
            self._body.add(self._parts)
            self._body.box.addStretch(1)
        self._parts.show_brief(self._folder, brief)

    def _show_missing(self, brief: Brief) -> None:
        """Which languages lack a part that another language has."""
        tags = self._folder.visit.languages if self._folder else ()
        texts = [getattr(brief, part) for part in PARTS if getattr(brief, part)]
        missing = {tag for tag in tags if any(tag not in text for text in texts)}
        self.languages.show_languages(tags or ("en",), missing)

    def _brief(self, key: Key) -> Brief | None:
        briefs = self._folder.visit.briefs if self._folder else ()
        return next((brief for brief in briefs if brief.id == key), None)

    def _meeting(self, key: Key) -> ProgrammeItem | None:
        return next((item for item in self.without_brief() if item.id == key), None)

    # What can be done

    def without_brief(self) -> Iterable[ProgrammeItem]:
        """The meetings that have no brief yet, in the order of the clock."""
        return without_brief(self._folder) if self._folder else ()

    def add_for(self, item_id: ProgrammeItemId | None) -> None:
        """A brief for one item, or for the whole visit."""
        self._coming = self._desk.office.briefs.add(self._visit_id, item_id)

    def _open(self, key: Key) -> None:
        """Write the brief, or the one that is still missing."""
        if self._meeting(key) is not None:
            self.add_for(key)
        else:
            self._write()

    def _delete(self, key: Key) -> None:
        if self._brief(key) is not None:
            self._desk.office.remove(Brief, key)
            self._desk.say(Message("Brief deleted"))

    def _move(self, key: Key, before: Key) -> None:
        order = [row.key for row in self.model.rows if self._brief(row.key) is not None]
        if key not in order:
            return
        at, target = order.index(key), order.index(before) if before in order else len(order)
        index = target - 1 if target > at else target
        if index != at:
            self._desk.office.move(self._visit_id, Brief, key, index)

    def _history_of(self) -> tuple[str, UUID] | None:
        brief = self._brief(self.list.current_key())
        return (Brief.__name__, brief.id) if brief is not None else None

    # How it is reached

    def _write(self) -> None:
        if self._parts is not None:
            self._parts.fields[f"wanted.{self._tag}"].setFocus()

    def first_focus(self) -> None:
        """The first empty part of the chosen brief, else what can be written."""
        self._desk.hint(_KEYS)
        brief = self._brief(self.list.current_key())
        if brief is None or self._parts is None:
            button = self.write if self._pages.currentIndex() == 1 else self.add
            button.setFocus()
            return
        empty = [part for part in PARTS if not getattr(brief, part).get(self._tag)]
        self._parts.fields[f"{(empty or PARTS)[0]}.{self._tag}"].setFocus()

    def open_at(self, where: Where) -> None:
        """Go to the brief, and the part of it, that a finding is about."""
        if not self.list.select(where.row) or self._parts is None:
            return
        field = self._parts.fields.get(f"{where.field}.{self._tag}")
        (field or self.list).setFocus()
