"""Labels: words of the program re-word themselves, data shows as it was typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from missionplanner.ui.words import Words, say, tip


class Label(QLabel):
    """A text by role (size, weight) and tone (colour)."""

    def __init__(
        self,
        words: Words = "",
        role: str = "body",
        tone: str = "text",
        *,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self._words: Words = words
        self.show_words(words)

    def show_words(self, words: Words) -> None:
        """Show other words."""
        self._words = words
        self.setText(say(words))

    def set_tone(self, tone: str) -> None:
        """Another colour."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.show_words(self._words)


class ElidedLabel(Label):
    """A label that gives way: what does not fit ends in dots, whole in the tooltip.

    It is one line; with `wraps` a text goes on more lines where they hold the whole of it.
    """

    def __init__(
        self,
        words: Words = "",
        role: str = "body",
        tone: str = "text",
        *,
        natural: bool = False,
        wraps: bool = False,
    ) -> None:
        super().__init__(words, role, tone, wraps=wraps)
        wide = QSizePolicy.Policy.Maximum if natural else QSizePolicy.Policy.Ignored
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_rest()

    def show_words(self, words: Words) -> None:
        super().show_words(words)
        self._tell_rest()

    def _tell_rest(self) -> None:
        self.setToolTip("" if self._fits() else tip(self.text()))

    def _fits(self) -> bool:
        measure, room = self.fontMetrics(), self.contentsRect()
        if not self.wordWrap():
            return measure.horizontalAdvance(self.text()) <= room.width()
        needed = measure.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        # The air around the first and the last line may go.
        high = room.height() + measure.descent()
        return needed.width() <= room.width() and needed.height() <= high

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect, flags, words = self.contentsRect(), int(self.alignment()), self.text()
        if self.wordWrap() and self._fits():
            flags |= Qt.TextFlag.TextWordWrap
        else:
            words = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(rect, flags, words)


class IconLabel(QLabel):
    """An icon in a tone; it takes the colour of the look that is in use."""

    def __init__(self, name: str, tone: str = "text2", size: int = 16) -> None:
        super().__init__()
        self._icon = (name, tone, size)
        self.setFixedSize(size, size)
        self._draw()

    def show_icon(self, name: str, tone: str) -> None:
        """Another icon."""
        self._icon = (name, tone, self._icon[2])
        self._draw()

    def _draw(self) -> None:
        from missionplanner.ui.theme.icons import pixmap

        name, tone, size = self._icon
        self.setPixmap(pixmap(name, tone, size, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()
