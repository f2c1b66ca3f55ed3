"""How a letter to somebody begins and how one speaks to them; made from the name, not typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from missionplanner.domain.person import Person
from missionplanner.messages import Message
from missionplanner.planning.address import LANGUAGES, in_a_letter, in_person
from missionplanner.planning.name_forms import own_languages
from missionplanner.ui.widgets.texts import ElidedLabel
from missionplanner.ui.words import language


class Addressing(QWidget):
    """How a letter to the person begins and how one speaks to the person; made, not typed."""

    def __init__(self, beside: int, *, is_wide: bool) -> None:
        super().__init__()
        self._person: Person | None = None
        self._said: list[ElidedLabel] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, beside)
        grid.setColumnStretch(1, 1)
        self._lines = [(Message("In person") if is_wide else Message("Address as"), in_person)]
        if is_wide:
            self._lines.insert(0, (Message("In a letter"), in_a_letter))
        for number, (words, _) in enumerate(self._lines):
            name, line = ElidedLabel(words, "meta", "text3"), ElidedLabel("")
            name.setFixedSize(beside, 32)
            line.setContentsMargins(10, 0, 0, 0)
            line.setFixedHeight(32)
            grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(line, number, 1)
            self._said.append(line)

    def show_person(self, person: Person) -> None:
        """Show how this person is addressed."""
        self._person = person
        tags = ("en", *_own(person))
        if len(self._lines) == 1:
            tags = _own(person) if language() in _own(person) else ("en",)
        spoken = [in_person(person, tag) for tag in tags]
        for (_, how), line in zip(self._lines, self._said, strict=True):
            said = [how(person, tag) for tag in tags]
            # Where a letter begins as one speaks, it is not said twice.
            shown = said if how is in_person else [each for each in said if each not in spoken]
            line.show_words("  ·  ".join(dict.fromkeys(filter(None, shown or said))))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._person is not None:
            self.show_person(self._person)


def _own(person: Person) -> tuple[str, ...]:
    return tuple(tag for tag in own_languages(person.country)[:1] if tag in LANGUAGES)
