"""Buttons of every kind: primary (one per screen), normal, plain, link."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from missionplanner.ui.theme.icons import icon
from missionplanner.ui.words import Words, say

_ICON_TONES = {"primary": "on_accent", "link": "accent_text", "toast": "toast_link"}
# QPushButton leaves no gap between icon and text.
_GAP = "\u2009\u2009"


class Button(QPushButton):
    """A button; `kind` chooses its look in the style sheet."""

    _icon_is_last = False
    _tone = ""

    def __init__(
        self,
        words: Words,
        kind: str = "normal",
        icon_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words: Words = words
        self._icon_name = icon_name
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self._word()
        self._draw()

    @property
    def kind(self) -> str:
        """Which kind of button it is."""
        return str(self.property("kind"))

    def show_words(self, words: Words) -> None:
        """Another text."""
        self._words = words
        self._word()

    def show_icon(self, name: str) -> None:
        """Another icon, or none."""
        self._icon_name = name
        self._word()
        self._draw()

    def _word(self) -> None:
        # An ampersand in a name is a letter, not a shortcut.
        said = say(self._words)
        gap = _GAP if self._icon_name and said else ""
        shown = said.replace("&", "&&")
        self.setText(shown if self._icon_is_last else gap + shown)
        self.setAccessibleName(said)

    def _draw(self) -> None:
        if not self._icon_name:
            self.setIcon(QIcon())
            return
        tone = self._tone or _ICON_TONES.get(self.kind, "text2")
        tone = tone if self.isEnabled() else "text3"
        self.setIcon(icon(self._icon_name, tone))
        self.setIconSize(QSize(16, 16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt lets Enter press a button only in a dialog.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange):
            self._draw()


class IconButton(Button):
    """A button that is only an icon; its name is for the tooltip and for who cannot see it."""

    def __init__(self, name: Words, icon_name: str, tone: str = "") -> None:
        self._tone = tone
        super().__init__(name, "plain", icon_name)
        self.setFixedSize(30, 30)
        self.setStyleSheet("padding: 0;")

    def _word(self) -> None:
        self.setText("")
        self.setToolTip(say(self._words))
        self.setAccessibleName(say(self._words))


class Link(Button):
    """A remedy or a way to go, as a link."""

    _icon_is_last = True

    def __init__(self, words: Words, icon_name: str = "") -> None:
        super().__init__(words, "link", icon_name)
        if icon_name:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
