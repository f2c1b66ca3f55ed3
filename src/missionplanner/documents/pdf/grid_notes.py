"""What has no room in the boxes of a day grid, in full below it."""

from __future__ import annotations

from missionplanner.documents.blocks import Face, Line, Run
from missionplanner.documents.house_style import ASCENT, GUTTER, NOTE, TEXT_WIDTH
from missionplanner.documents.pdf.lines import SetLine, broken, width_of
from missionplanner.documents.pdf.paragraph import height_of
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.pieces import Piece
from missionplanner.documents.pdf.tags import Element
from missionplanner.documents.words import runs_of

_WIDTH = (TEXT_WIDTH - GUTTER) / 2
_BETWEEN = " · "
_ABOVE = 10.0

# The number in the box, and all the words of its item.
Note = tuple[int, tuple[Run, ...]]


def marked(
    lines: list[SetLine], fit: int, width: float, of: tuple[tuple[Line, ...], list[Note]]
) -> list[SetLine]:
    """The lines that fit; where not all do, the last one ends with the number of a new note."""
    if len(lines) <= fit:
        return lines
    whole, notes = of
    number = len(notes) + 1
    notes.append((number, _words(whole)))
    *others, last = lines[:fit]
    return [*others, _ended(last, number, width)]


def _words(lines: tuple[Line, ...]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for line in lines:
        runs += [Run(_BETWEEN)] if runs else []
        runs += [
            Run(run.text.replace("\n", " "), run.face or line.face, run.language or line.language)
            for run in runs_of(line.words)
        ]
    return tuple(runs)


def _ended(line: SetLine, number: int, width: float) -> SetLine:
    """The line with the number at its end, less the words that have no room before it."""
    pieces, mark = list(line), (Face.MEDIUM, "", f"… [{number}]")
    while pieces and _width((*pieces, mark)) > width:
        face, language, text = pieces.pop()
        if kept := text.rstrip().rpartition(" ")[0].rstrip(" .,;:–"):
            pieces.append((face, language, kept))
    if pieces or not line:
        return (*pieces, mark)
    # Where not even one word has room, as much of it as there is beside the number.
    face, language, text = line[0]
    while text and _width(((face, language, text), mark)) > width:
        text = text[:-1]
    return (face, language, text), mark


def _width(line: SetLine) -> float:
    return sum(width_of(text, face, NOTE.size) for face, _, text in line)


class GridNotes(Piece):
    """The notes in two columns under a grid, cut between notes."""

    def __init__(self, notes: list[list[SetLine]], above: float) -> None:
        self.above = above
        self._notes = notes
        whole, used, left = _rows(notes), 0, 0
        while 2 * used < whole:
            used += len(notes[left])
            left += 1
        self._columns = notes[:left], notes[left:]
        self.height = height_of(max(map(_rows, self._columns)), NOTE)

    @property
    def least(self) -> float:
        return min(self.height, height_of(max(map(len, self._notes), default=0), NOTE))

    def split(self, room: float, forced: bool = False) -> tuple[GridNotes, GridNotes] | None:
        for count in range(len(self._notes) - 1, 0, -1):
            here = GridNotes(self._notes[:count], self.above)
            if here.height <= room:
                return here, GridNotes(self._notes[count:], self.above)
        return None

    def draw(self, pen: Pen, x: float, top: float) -> None:
        for number, notes in enumerate(self._columns):
            at = x + number * (_WIDTH + GUTTER)
            y = top - ASCENT * NOTE.size
            for lines in notes:
                with pen.inside(Element("Note")):
                    pen.lines(at, y, lines, NOTE)
                y -= len(lines) * NOTE.leading


def grid_notes(notes: list[Note]) -> GridNotes:
    """The notes set to their columns."""
    lines = [
        broken((Run(f"[{number}] ", Face.REGULAR), *words), Face.REGULAR, NOTE.size, _WIDTH)
        for number, words in notes
    ]
    return GridNotes(lines, _ABOVE if notes else 0.0)


def _rows(notes: list[list[SetLine]]) -> int:
    return sum(map(len, notes))
