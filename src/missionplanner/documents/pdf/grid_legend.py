"""What the boxes of a day grid mean, and what holds for all of it."""

from __future__ import annotations

from missionplanner.documents.blocks import DayGrid, Face, GridKind
from missionplanner.documents.house_style import BAR, DESCENT, MM, NOTE, TEXT_WIDTH, THIN
from missionplanner.documents.pdf.lines import SetLine, broken, limited, set_on_line, width_of
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.words import on_one_line

_BOX = 6 * MM
_AFTER_BOX, _BETWEEN = 7 * MM, 4.5 * MM
_ABOVE = 12.5
_MOST_LINES = 6


class GridLegend:
    """The kinds on one row, on more where they are too long; a note behind or below them."""

    def __init__(self, grid: DayGrid) -> None:
        self._kinds: list[tuple[float, int, GridKind, SetLine]] = []
        x, row = 0.0, 0
        for kind, words in grid.legend:
            one = on_one_line(words, " · ")
            wide = _AFTER_BOX + width_of(one, Face.REGULAR, NOTE.size)
            if x and x + wide > TEXT_WIDTH:
                x, row = 0.0, row + 1
            self._kinds.append((x, row, kind, set_on_line(one, Face.REGULAR)))
            x += wide + _BETWEEN
        note = on_one_line(grid.note, " ")
        if x and x + width_of(note, Face.REGULAR, NOTE.size) > TEXT_WIDTH and note:
            x, row = 0.0, row + 1
        self._note_at = x, row
        lines = broken(note, Face.REGULAR, NOTE.size, TEXT_WIDTH - x) if note else []
        self._note = limited(lines, _MOST_LINES)
        rows = max(row, row + len(self._note) - 1)
        self._more = rows * NOTE.leading
        self.height = _ABOVE + NOTE.leading + self._more

    def draw(self, pen: Pen, x: float, foot: float) -> None:
        """Draw it above its foot."""
        first = foot + DESCENT * NOTE.size + self._more
        for at, row, kind, words in self._kinds:
            y = first - row * NOTE.leading
            draw_box(pen, kind, (x + at, y - 1, _BOX, 6.5))
            pen.text([(x + at + _AFTER_BOX, y, words, NOTE.size)])
        at, row = self._note_at
        pen.lines(x + at, first - row * NOTE.leading, self._note, NOTE)


def draw_box(pen: Pen, kind: GridKind, box: tuple[float, float, float, float]) -> None:
    """The box of an item of this kind."""
    x, foot, _, high = box
    if kind is GridKind.TRANSFER:
        pen.box(box, THIN, "0.8 1.8")
        return
    pen.box(box, THIN)
    if kind is GridKind.MEETING:
        pen.block((x - BAR / 2, foot - THIN / 2, BAR, high + THIN))
