"""One open visit: the head, the tabs, and the screen of the chosen tab."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.planning.finding import Finding, Where
from missionplanner.ui.desk import Desk, VisitScreen
from missionplanner.ui.folder_watch import FolderWatch
from missionplanner.ui.screens import SCREENS, Screen, screen_for
from missionplanner.ui.visit.head import Head
from missionplanner.ui.visit.tab_button import TabButton
from missionplanner.ui.visit.tab_counts import tab_counts
from missionplanner.ui.widgets.frames import Ground


class Workspace(QWidget):
    """Screens are made when their tab is first opened."""

    tab_opened = Signal(str)

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__()
        self._desk = desk
        self.visit_id = visit_id
        self._made: dict[str, QWidget] = {}
        self._folder: VisitFolder | None = None
        self._findings: tuple[Finding, ...] = ()
        self.name = ""
        self.tab = ""
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.head = Head(desk, visit_id)
        top = Ground(line="below")
        above = QVBoxLayout(top)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(self.head)
        above.addLayout(self._tab_row())
        self._stack = QStackedWidget()
        box.addWidget(top)
        box.addWidget(self._stack, 1)
        self._make_keys()
        self._watch = FolderWatch(desk, visit_id, self, self._show)
        settling = desk.settlings.of(visit_id)
        settling.found.connect(self._show_findings)
        self._show_findings(settling.findings)

    def _tab_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(22)
        self.tabs: dict[str, TabButton] = {}
        self._tabs = QButtonGroup(self)
        self._tabs.setExclusive(True)
        for screen in SCREENS:
            button = TabButton(screen.title)
            self.tabs[screen.name] = button
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, name=screen.name: self.open_tab(name))
            self._tabs.addButton(button, screen.number)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _show(self, folder: VisitFolder) -> None:
        self._folder = folder
        self.head.show_folder(folder, self._desk.office.today())
        self._count()

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        self._findings = findings
        self.head.show_findings(findings)
        self._count()

    def _count(self) -> None:
        if self._folder is None:
            return
        counts = tab_counts(self._folder, self._findings)
        for name, button in self.tabs.items():
            button.show_count(counts.get(name))

    def open_tab(self, name: str, *, focus: bool = True) -> QWidget:
        """Show a tab, made now when it is the first time."""
        screen = next(each for each in SCREENS if each.name == name)
        widget = self._screen(screen)
        self._stack.setCurrentWidget(widget)
        self._tabs.button(screen.number).setChecked(True)
        changed = self.tab != name
        self.tab = name
        if focus:
            cast(VisitScreen, widget).first_focus()
        if changed:
            self.tab_opened.emit(name)
        return widget

    def begin(self, name: str) -> None:
        """Show this tab, unless somebody has opened one already."""
        if not self.tab:
            self.open_tab(name)

    def open_at(self, where: Where) -> None:
        """Go to the row and field of a finding."""
        widget = self.open_tab(screen_for(where.noun).name, focus=False)
        cast(VisitScreen, widget).open_at(where)

    def first_focus(self) -> None:
        """On what is done most on the open tab."""
        widget = self._stack.currentWidget()
        if widget is not None:
            cast(VisitScreen, widget).first_focus()

    def _screen(self, screen: Screen) -> QWidget:
        if screen.name not in self._made:
            widget = screen.make(self._desk, self.visit_id)
            self._made[screen.name] = widget
            self._stack.addWidget(widget)
        return self._made[screen.name]

    def _make_keys(self) -> None:
        # A field takes a digit with Alt as typed, so only a shortcut goes before it.
        for screen in SCREENS:
            keys = QShortcut(QKeySequence(f"Alt+{screen.number}"), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(lambda name=screen.name: self.open_tab(name))
