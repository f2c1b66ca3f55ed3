"""What adds items to the programme: the entry line, and rows that are pasted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.ids import ProgrammeItemId
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.text import Text
from missionplanner.messages import Message
from missionplanner.operations.pasting_programme import PasteProgramme
from missionplanner.planning.entry_line import Entry
from missionplanner.planning.finding import called
from missionplanner.planning.moving import zone_on
from missionplanner.planning.overlap_checks import Clashes
from missionplanner.ui.desk import Desk
from missionplanner.ui.widgets.paste_preview import preview
from missionplanner.ui.widgets.table import Pasted


class Adding(QObject):
    """`made(id)`: the first of new items, to be chosen when it is there."""

    made = Signal(object)

    def __init__(self, desk: Desk, visit_id: UUID, screen: QWidget) -> None:
        super().__init__(screen)
        self._desk = desk
        self._visit_id = visit_id
        self._screen = screen
        self._folder: VisitFolder | None = None
        self._clashes: Clashes | None = None

    def show_folder(self, folder: VisitFolder) -> None:
        """The visit as it is now."""
        self._folder = folder
        self._clashes = None

    def clash(self, entry: Entry) -> Message | None:
        """What the item would collide with if it were added."""
        if self._folder is None or entry.when.ends is None:
            return None
        when = replace(entry.when, zone=zone_on(self._folder.visit, entry.when.day))
        item = ProgrammeItem(id=ProgrammeItemId(uuid4()), title=Text(en=entry.title), when=when)
        self._clashes = self._clashes or Clashes(self._folder)
        for clash in self._clashes.of(item):
            other = clash.second if clash.first.id == item.id else clash.first
            return Message(
                "{who}: meets “{item}”, {begins}–{ends}",
                who=clash.who,
                item=called(other, other.title),
                begins=other.when.starts,
                ends=other.when.ends,
            )
        return None

    def add(self, entry: Entry) -> None:
        """One more item."""
        languages = self._folder.visit.languages if self._folder else ()
        key = self._desk.office.programme.add(
            self._visit_id,
            entry.title,
            when=entry.when,
            kind=entry.kind,
            place=entry.place,
            language=languages[0] if languages else "en",
        )
        self.made.emit(key)

    def paste(self, pasted: Pasted, day: date | None) -> None:
        """Show what was pasted as items of a day, before any is taken."""
        verb = PasteProgramme(self._desk.office, self._visit_id, day)
        preview(self._desk, self._screen, verb, pasted, self.made.emit)
