"""The head of a record: what it is called, when it was, how far it is, in which language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.record import MeetingRecord, RecordStatus
from missionplanner.messages import Message
from missionplanner.planning.labels import value_label
from missionplanner.ui.language_tabs import LanguageTabs
from missionplanner.ui.minutes.records import moment, record_name
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.frames import Bar
from missionplanner.ui.widgets.pill import Pill
from missionplanner.ui.widgets.texts import ElidedLabel
from missionplanner.ui.words import Words, language, say

_PILLS = {
    RecordStatus.DRAFT: ("accent", "pencil"),
    RecordStatus.SENT: ("quiet", "arrow-up-right"),
    RecordStatus.AGREED: ("ok", "lock"),
}
_NARROW = 620
# What comes next; agreeing is for good and asks first.
_FURTHER: dict[RecordStatus, Words] = {
    RecordStatus.DRAFT: Message("Mark as sent"),
    RecordStatus.SENT: Message("Agreed…"),
}


class RecordHead(Bar):
    """56 pixels above the outline."""

    language_chosen = Signal(str)
    preview_asked = Signal()
    further_asked = Signal()

    def __init__(self) -> None:
        super().__init__(56)
        self._status = RecordStatus.DRAFT
        self.languages = LanguageTabs()
        self.languages.chosen.connect(self.language_chosen)
        self._title, self._facts = ElidedLabel("", "section"), ElidedLabel("", "meta", "text2")
        heads = QVBoxLayout()
        heads.setSpacing(1)
        heads.addStretch(1)
        heads.addWidget(self._title)
        heads.addWidget(self._facts)
        heads.addStretch(1)
        self.row.addLayout(heads, 1)
        self.row.addWidget(self.languages)
        self._pills = {status: Pill("", *look) for status, look in _PILLS.items()}
        for pill in self._pills.values():
            self.row.addWidget(pill)
        self.preview = Button(Message("Preview"), "normal", "file-text")
        self.preview.clicked.connect(self.preview_asked)
        self.further = Button("", "primary")
        self.further.clicked.connect(self.further_asked)
        self.row.addWidget(self.preview)
        self.row.addWidget(self.further)

    def _show_pill(self) -> None:
        """Where there is no room for it, the list at the left says it alone."""
        for status, pill in self._pills.items():
            pill.setVisible(status is self._status and self.width() >= _NARROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_pill()

    @property
    def tag(self) -> str:
        """The language in which the record is read and written."""
        return self.languages.tag

    def offer(self, tags: Sequence[str]) -> None:
        """The languages in which the record can be read and written."""
        self.languages.show_languages(tuple(tags) or ("en",))

    def show_record(self, folder: VisitFolder, record: MeetingRecord) -> None:
        """Show what a record is."""
        self.languages.show_languages(folder.visit.languages or ("en",), _missing(folder, record))
        self._title.show_words(record_name(folder, record))
        parts = [moment(record.when), record.place.in_(language(), "en")]
        if record.note_taker:
            parts.append(say(Message("record by {name}", name=record.note_taker)))
        self._facts.show_words("  ·  ".join(part for part in parts if part))
        self._status = record.status
        self._show_pill()
        for status, pill in self._pills.items():
            pill.show_words(value_label(status), _PILLS[status][0])
        self.further.setVisible(record.status in _FURTHER)
        self.further.show_words(_FURTHER.get(record.status, ""))
        self.preview.setEnabled(bool(record.points or record.attendance))


def _missing(folder: VisitFolder, record: MeetingRecord) -> set[str]:
    """The languages in which a line of the record is not written yet."""
    agreed = (row.wording for row in folder.follow_ups if row.record_id == record.id)
    decided = (row.wording for row in record.decisions)
    said = [text for text in (*(row.text for row in record.points), *decided, *agreed) if text]
    return {tag for tag in folder.visit.languages if any(tag not in text for text in said)}
