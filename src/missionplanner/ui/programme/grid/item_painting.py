"""Paints one item of the grid: ground, bar or edge by what it is, and the words that fit."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLineF, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from missionplanner.ui.programme.grid.faces import Face, Ground
from missionplanner.ui.programme.grid.measures import ONE_LINE
from missionplanner.ui.theme.fonts import metrics
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.painting import LEFT, RIGHT, draw_icon, draw_text, width_of

TIME, TITLE, LIGHT_TITLE, PLACE, WORD = (11, 500), (13, 600), (13, 500), (12, 400), (11, 600)
_GROUNDS = {
    Ground.MEETING: "accent_soft",
    Ground.MEAL: "meal",
    Ground.TRAVEL: "travel",
    Ground.INTERNAL: "surface",
    Ground.OFF: "surface",
}
# Tones of title and of the rest, by what it is.
_TONES = {
    Ground.MEETING: ("text", "text2"),
    Ground.MEAL: ("meal_text", "meal_text"),
    Ground.TRAVEL: ("text2", "text2"),
    Ground.INTERNAL: ("text", "text2"),
    Ground.OFF: ("text3", "text3"),
}
_LINE, _ICON, _RADIUS, _BAND = 16, 13, 4, 6
_MOST_TITLE_LINES = 4


def draw_item(painter: QPainter, rect: QRect, face: Face, *, chosen: bool, ringed: bool) -> None:
    """One item. `chosen` has the edge and grips, `ringed` is the one that the keys act on."""
    painter.save()
    _ground(painter, rect, face)
    inner = rect.adjusted(10 if rect.width() > 40 else 5, 0, -6, 0)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    if rect.height() < ONE_LINE:
        _one_line(painter, inner, face)
    else:
        _lines(painter, inner, face)
    painter.restore()
    if chosen:
        draw_chosen(painter, rect, strong=ringed)


def draw_old_place(painter: QPainter, rect: QRect) -> None:
    """Where an item that is on the move has stood."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    pen = QPen(QColor(tokens().field), 1)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def draw_chosen(painter: QPainter, rect: QRect, *, strong: bool) -> None:
    """Edge and grips of a chosen item; thinner while another part has the focus."""
    colour = QColor(tokens().accent)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour if strong else QColor(tokens().accent_line), 2))
    painter.drawRoundedRect(QRectF(rect).adjusted(0, 0, 0, 0), _RADIUS + 1, _RADIUS + 1)
    if rect.height() >= 22 and rect.width() >= 40:
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(QColor(tokens().surface))
        middle = rect.center().x() + 0.5
        for edge in (rect.top(), rect.bottom() + 1):
            painter.drawRoundedRect(QRectF(middle - 9, edge - 3, 18, 6), 3, 3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _ground(painter: QPainter, rect: QRect, face: Face) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    is_plain = face.ground is Ground.MEETING and face.is_loose
    ground = "surface" if is_plain else _GROUNDS[face.ground]
    painter.setBrush(QColor(tokens().colour(ground)))
    painter.drawRoundedRect(QRectF(rect), _RADIUS, _RADIUS)
    if face.is_loose:
        _edge(painter, rect, QColor(tokens().warn), [3, 2.5], 1.5)
    elif face.ground is Ground.INTERNAL:
        _edge(painter, rect, QColor(tokens().line2), [], 1)
    elif face.ground is Ground.OFF:
        _edge(painter, rect, QColor(tokens().line2), [2, 3], 1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    match face.ground:
        case Ground.MEETING if not face.is_loose:
            _bar(painter, rect)
        case Ground.INTERNAL:
            band = QRect(rect.left() + 1, rect.top() + 1, _BAND, rect.height() - 2)
            hatch(painter, band, QColor(tokens().text3), 4)
        case Ground.TRAVEL:
            _dotted(painter, rect)


def _edge(
    painter: QPainter, rect: QRect, colour: QColor, dashes: list[float], width: float
) -> None:
    pen = QPen(colour, width)
    if dashes:
        pen.setDashPattern(dashes)
    painter.setPen(pen)
    half = width / 2
    place = QRectF(rect).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(place, _RADIUS, _RADIUS)


def _bar(painter: QPainter, rect: QRect) -> None:
    bar = QRect(rect.left(), rect.top(), 3, rect.height())
    painter.fillRect(bar, QColor(tokens().accent))


def hatch(painter: QPainter, band: QRect, colour: QColor, gap: int) -> None:
    """Slanted lines over a rectangle; Qt's own pattern is too wide for a narrow band."""
    painter.save()
    painter.setClipRect(band, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(colour, 1))
    high = band.height()
    lines = [
        QLineF(left, band.bottom() + 1, left + high, band.bottom() + 1 - high)
        for left in range(band.left() - high, band.right() + 1, gap)
    ]
    painter.drawLines(lines)
    painter.restore()


def _dotted(painter: QPainter, rect: QRect) -> None:
    colour = QColor(tokens().text3)
    for top in range(rect.top() + 2, rect.bottom() - 2, 6):
        painter.fillRect(QRect(rect.left(), top, 2, 4), colour)


def _one_line(painter: QPainter, inner: QRect, face: Face) -> None:
    title_tone, rest_tone = _TONES[face.ground]
    place = QRect(inner)
    place.setRight(_marks(painter, inner, face, only_word=True))
    if face.lead and place.width() > 60:
        tone = "warn" if face.lead == "circle-question-mark" else rest_tone
        top = place.top() + (place.height() - _ICON) // 2
        draw_icon(painter, QPoint(place.left(), top), face.lead, tone, _ICON)
        place.setLeft(place.left() + _ICON + 5)
    for words, tone, font, gap in (
        (face.start, rest_tone, TIME, 5),
        (face.title, title_tone, _title_font(face), 8),
        (face.place, rest_tone if face.ground is not Ground.OFF else "text3", TIME, 0),
    ):
        if words and place.width() > 14:
            struck = font[0] == TITLE[0] and face.ground is Ground.OFF
            place.setLeft(place.left() + _words(painter, place, words, tone, font, struck) + gap)


def _lines(painter: QPainter, inner: QRect, face: Face) -> None:
    title_tone, rest_tone = _TONES[face.ground]
    top, bottom = inner.top() + 4, inner.bottom() + 1
    first = QRect(inner.left(), top, inner.width(), _LINE)
    first.setRight(_marks(painter, first, face, only_word=False))
    _words(painter, first, face.span, rest_tone, TIME)
    room = (bottom - top) // _LINE - 1
    rest = QRect(inner.left(), top + _LINE, inner.width(), _LINE)
    is_off = face.ground is Ground.OFF
    if room < 2 and face.place:
        used = _words(painter, rest, face.title, title_tone, TITLE, is_off) + 8
        rest.setLeft(rest.left() + used)
        if rest.width() > 30:
            _words(painter, rest, face.place, rest_tone, PLACE)
        return
    for line in wrapped(face.title, rest.width(), _title_lines(room, face)):
        _words(painter, rest, line, title_tone, TITLE, is_off)
        rest.translate(0, _LINE)
    for line in wrapped(face.place, rest.width(), (bottom - rest.top()) // _LINE, PLACE):
        _words(painter, rest, line, rest_tone, PLACE)
        rest.translate(0, _LINE)


def _title_lines(room: int, face: Face) -> int:
    """A title may wrap, but leaves a line for the place."""
    return max(1, min(_MOST_TITLE_LINES, room - bool(face.place)))


def _marks(painter: QPainter, place: QRect, face: Face, *, only_word: bool) -> int:
    """The icons and the word at the right end; gives the right edge of what is left."""
    right = place.right()
    title_tone = "warn" if face.is_loose else _TONES[face.ground][1]
    middle = place.top() + place.height() // 2
    for name in reversed(face.marks):
        is_said = only_word and name == face.lead
        if is_said or right - place.left() < 70:
            continue
        tone = "warn" if name == "circle-question-mark" else _TONES[face.ground][1]
        draw_icon(painter, QPoint(right - _ICON + 1, middle - 6), name, tone, _ICON)
        right -= _ICON + 5
    wide = width_of(face.word, *WORD)
    if face.word and right - place.left() > wide + (150 if only_word else 84):
        draw_text(
            painter,
            QRect(right - wide, place.top(), wide + 1, place.height()),
            face.word,
            title_tone,
            WORD,
            RIGHT,
        )
        right -= wide + 8
    return right


def _title_font(face: Face) -> tuple[int, int]:
    return LIGHT_TITLE if face.ground in (Ground.TRAVEL, Ground.MEAL) else TITLE


def _words(
    painter: QPainter,
    place: QRect,
    words: str,
    tone: str,
    font: tuple[int, int],
    struck: bool = False,
) -> int:
    """One line of words, in dots where they do not fit; gives the width that they took."""
    used = draw_text(painter, place, words, tone, font, LEFT)
    if struck:
        line = QRect(place.left(), place.center().y() + 1, used, 1)
        painter.fillRect(line, QColor(tokens().colour(tone)))
    return used


@lru_cache(maxsize=4096)
def wrapped(words: str, width: int, lines: int, font: tuple[int, int] = TITLE) -> tuple[str, ...]:
    """The words on at most so many lines of a width; the last ends in dots where more follows."""
    if not words or lines < 1:
        return ()
    measure = metrics(*font)
    made: list[str] = []
    rest = words.split()
    while rest and len(made) < lines - 1:
        count = len(rest)
        while count > 1 and measure.horizontalAdvance(" ".join(rest[:count])) > width:
            count -= 1
        made.append(" ".join(rest[:count]))
        rest = rest[count:]
    if rest:
        made.append(" ".join(rest))
    return tuple(made)
