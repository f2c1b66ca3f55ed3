"""What was understood of a new visit, as chips below its line; or what is missing."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from missionplanner.messages import Message
from missionplanner.planning.countries import name_of
from missionplanner.planning.labels import value_label
from missionplanner.planning.visit_entry import VisitEntry
from missionplanner.ui.spans import span
from missionplanner.ui.widgets.pill import Pill
from missionplanner.ui.widgets.texts import ElidedLabel
from missionplanner.ui.words import Words, language


class Understood(QWidget):
    """Way, days and type, each in its own chip; the hint while nothing is understood yet."""

    def __init__(self, hint: Message) -> None:
        super().__init__()
        self._hint = hint
        self.setFixedHeight(22)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.way = Pill("", "accent", "map-pin")
        self.days = Pill("", "accent", "calendar")
        self.type = Pill("", "accent", "flag")
        self.said = ElidedLabel(hint, "meta", "text3")
        for chip in (self.way, self.days, self.type):
            chip.hide()
            row.addWidget(chip)
        row.addWidget(self.said, 1)

    def show_entry(self, entry: VisitEntry) -> None:
        """Show what is known of the visit."""
        _show(self.way, _way(entry))
        _show(self.days, span(entry.starts_on, entry.ends_on))
        _show(self.type, value_label(entry.type) if entry.type else "")
        missing = entry.title and entry.starts_on is None
        self.said.show_words(Message("The first day is missing.") if missing else self._hint)
        self.said.set_tone("text3")

    def refuse(self, reason: Words) -> None:
        """Say why it cannot be added yet."""
        self.said.show_words(reason)
        self.said.set_tone("bad")


def _show(chip: Pill, words: Words) -> None:
    chip.show_words(words, "accent")
    chip.setVisible(bool(words))


def _way(entry: VisitEntry) -> Words:
    origin, goal = (
        name_of(code, language()) if code else "…"
        for code in (entry.from_country, entry.to_country)
    )
    if not entry.from_country and not entry.to_country:
        return ""
    return f"{origin} → {goal}"
