"""Tabs for the languages of a text; one that is not written yet has a dot behind its tag."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from missionplanner.messages import Message
from missionplanner.ui.row_form import language_name
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.switch import Switch
from missionplanner.ui.words import say, tip


class LanguageTabs(QWidget):
    """Which language of a text is shown. Hidden while there is only one."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._switch: Switch | None = None
        self._tags: tuple[str, ...] = ()
        self._missing: frozenset[str] = frozenset()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    @property
    def tag(self) -> str:
        """The language that is shown."""
        return self._switch.name if self._switch else self._tags[0] if self._tags else "en"

    def show_languages(self, tags: Sequence[str], missing: Collection[str] = ()) -> None:
        """Offer these languages; the text still lacks the `missing` ones."""
        if tuple(tags) != self._tags:
            self._make(tuple(tags))
        self._missing = frozenset(missing)
        self._word()

    def choose(self, tag: str) -> None:
        """Show a language, without the signal."""
        if self._switch is not None and tag in self._tags:
            self._switch.choose(tag)

    def _make(self, tags: tuple[str, ...]) -> None:
        shown = self.tag
        self._tags = tags
        if self._switch is not None:
            self._row.removeWidget(self._switch)
            self._switch.deleteLater()
            self._switch = None
        if len(tags) > 1:
            self._switch = Switch([(tag, tag, "") for tag in tags])
            self._switch.chosen.connect(self.chosen)
            self._row.addWidget(self._switch)
            self.choose(shown)
        # Shown before it stands anywhere, it would be a window of its own for a moment.
        if len(tags) < 2 or self.parentWidget() is not None:
            self.setVisible(len(tags) > 1)

    def _word(self) -> None:
        if self._switch is None:
            return
        self._switch.setAccessibleName(say(Message("Language of the text")))
        for tag, button in zip(self._tags, self._switch.findChildren(Button), strict=True):
            name = language_name(tag)
            if tag in self._missing:
                name = Message("{language}: not written yet", language=name)
            button.show_words(f"{tag} ·" if tag in self._missing else tag)
            button.setToolTip(tip(say(name)))
            button.setAccessibleName(say(name))

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LanguageChange:
            # After the buttons, which know only their tags.
            self._word()
        return done
