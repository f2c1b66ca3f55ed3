"""Entries: a label in column 1 and its blocks beside it."""

from __future__ import annotations

from missionplanner.documents.blocks import Face
from missionplanner.documents.house_style import (
    BAR,
    CELL_GAP,
    COLUMN,
    DETAIL,
    MEDIUM_RULE,
    NOTE,
    SECOND,
    TEXT_WIDTH,
)
from missionplanner.documents.pdf.lines import broken, limited
from missionplanner.documents.pdf.paragraph import height_of
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.pieces import Piece, Stack, cut
from missionplanner.documents.pdf.tags import Element
from missionplanner.documents.words import Words

_PAD = 6.0  # between a frame's rules and its text
_NOTE_STEP = 12.5
_MOST_LINES = 12  # a label as tall as a page would leave no room beside it


class Label:
    """The words in column 1 with a note below them, set once."""

    def __init__(self, label: Words, note: Words = "") -> None:
        width = COLUMN - CELL_GAP / 2
        set_label = broken(label, Face.MEDIUM, DETAIL.size, width) if label else []
        set_note = broken(note, Face.REGULAR, NOTE.size, width) if note else []
        self._label = limited(set_label, _MOST_LINES)
        self._note = limited(set_note, _MOST_LINES)
        self.height = height_of(len(self._label), DETAIL) + (
            _NOTE_STEP + (len(self._note) - 1) * NOTE.leading if note else 0.0
        )

    def draw(self, pen: Pen, x: float, baseline: float) -> None:
        """Draw it with the first line on the baseline of the text beside it."""
        under = baseline - max(len(self._label) - 1, 0) * DETAIL.leading - _NOTE_STEP
        if self._label or self._note:
            with pen.inside(Element("P")):
                pen.lines(x, baseline, self._label, DETAIL)
                pen.lines(x, under, self._note, NOTE)


class EntryPiece(Piece):
    """A label with pieces beside it, cut where these may be cut; the label is not repeated."""

    def __init__(
        self, label: Label, pieces: list[Piece], above: float, framed: bool = False
    ) -> None:
        self._label, self._pieces, self._framed = label, pieces, framed
        self.element = Element("Div")
        self.above = above
        self._stack = Stack(pieces)
        pad = 2 * _PAD if framed else 0.0
        self.height = max(self._stack.height, label.height) + pad

    @property
    def least(self) -> float:
        pad = 2 * _PAD if self._framed else 0.0
        return min(self.height, max(self._stack.least, self._label.height) + pad)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        if self._framed:
            ends = (x, x + TEXT_WIDTH)
            pen.rules(MEDIUM_RULE, [(*ends, top), (*ends, top - self.height)])
            top -= _PAD
        with pen.inside(self.element):
            self._label.draw(pen, x, top - self._stack.first_baseline)
            self._stack.draw(pen, x + SECOND, top)

    def split(self, room: float, forced: bool = False) -> tuple[EntryPiece, EntryPiece] | None:
        pad = 2 * _PAD if self._framed else 0.0
        here, rest = cut(self._pieces, room - pad, forced)
        if not here or not rest or self._label.height + pad > room:
            return None
        parts = (
            EntryPiece(self._label, here, self.above, self._framed),
            EntryPiece(Label(""), rest, self.above, self._framed),
        )
        for part in parts:
            part.element = self.element
        return parts


class Barred(Piece):
    """Pieces with a bar at their left that says "weigh this"."""

    def __init__(self, pieces: list[Piece], indent: float) -> None:
        self._pieces, self._indent = pieces, indent
        self._stack = Stack(pieces)
        self.above = pieces[0].above if pieces else 0.0
        self.height = self._stack.height

    @property
    def least(self) -> float:
        return self._stack.least

    def draw(self, pen: Pen, x: float, top: float) -> None:
        pen.block((x, top - self.height - 1.5, BAR, self.height + 3))
        self._stack.draw(pen, x + self._indent, top)

    def split(self, room: float, forced: bool = False) -> tuple[Barred, Barred] | None:
        here, rest = cut(self._pieces, room, forced)
        if not here or not rest:
            return None
        return Barred(here, self._indent), Barred(rest, self._indent)
