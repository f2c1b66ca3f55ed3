"""Words with light marks painted as they read: bold and italic, without the marks."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption

from missionplanner.planning.text_marks import Stretch, read_stretches
from missionplanner.ui.theme.fonts import sized
from missionplanner.ui.widgets.marked_document import look_of

_KEPT = 512


def draw_marked(painter: QPainter, rect: QRect, words: str, font: tuple[int, int]) -> None:
    """Draw the words on as many lines as they need, in the pen's colour."""
    layout = _laid_out(words, rect.width(), *font)
    layout.draw(painter, QPointF(rect.topLeft()))


def height_of_marked(words: str, width: int, font: tuple[int, int]) -> int:
    """How high the words are on lines of this width."""
    return round(_laid_out(words, width, *font).boundingRect().height())


@lru_cache(maxsize=_KEPT)
def _laid_out(words: str, width: int, pixels: int, weight: int) -> QTextLayout:
    stretches = [each for line in words.split("\n") for each in (*read_stretches(line), _BREAK)]
    shown = "".join(each.words for each in stretches[:-1])
    layout = QTextLayout(shown, sized(pixels, weight))
    layout.setTextOption(_wrapping())
    layout.setFormats(_formats(stretches))
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


# As Qt ends a line within a paragraph.
_BREAK = Stretch("\u2028")


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    return option


def _formats(stretches: list[Stretch]) -> list[QTextLayout.FormatRange]:
    found, at = [], 0
    for each in stretches:
        length = len(each.words.encode("utf-16-le")) // 2
        if each.emphasis:
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = (
                at,
                length,
                QTextCharFormat(look_of(each.emphasis)),
            )
            found.append(part)
        at += length
    return found
