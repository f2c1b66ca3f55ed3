"""The facts of the meeting that a brief is for, as the programme has them."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QGridLayout

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.messages import Message
from missionplanner.planning.history_words import when_words
from missionplanner.ui.follow_up.forms import named
from missionplanner.ui.widgets.frames import Stack
from missionplanner.ui.widgets.texts import Label
from missionplanner.ui.words import Words, language


class MeetingFacts(Stack):
    """When, where, and whom the delegation meets; nothing for the whole visit."""

    def __init__(self) -> None:
        super().__init__(0)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        self._values: list[Label] = []
        names = (Message("When"), Message("Where"), Message("Counterparts"))
        for number, name in enumerate(names):
            value = Label("", "meta", wraps=True)
            grid.addWidget(Label(name, "meta", "text3"), number, 0)
            grid.addWidget(value, number, 1)
            self._values.append(value)
        self.box.addLayout(grid)

    def show_item(self, folder: VisitFolder, item_id: UUID | None) -> None:
        """Show the meeting of a brief."""
        item = next((row for row in folder.visit.programme if row.id == item_id), None)
        self.setVisible(item is not None)
        if item is not None:
            facts = (when_words(item.when), _place(folder, item), _counterparts(folder, item))
            for label, words in zip(self._values, facts, strict=True):
                label.show_words(words or Message("not known yet"))


def _place(folder: VisitFolder, item: ProgrammeItem) -> Words:
    venue = next((row for row in folder.venues if row.id == item.venue_id), None)
    name = venue.name.in_(language(), "en") if venue else ""
    return ", ".join(part for part in (name, item.room.in_(language(), "en")) if part)


def _counterparts(folder: VisitFolder, item: ProgrammeItem) -> Words:
    people = named(folder.persons, (row.person_id for row in item.counterparts))
    return people or named(folder.institutions, item.host_ids)
