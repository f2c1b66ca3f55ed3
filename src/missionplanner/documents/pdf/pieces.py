"""What flows over pages: pieces that know their height, where they may be cut, and how to draw."""

from __future__ import annotations

from dataclasses import dataclass

from missionplanner.documents.house_style import ASCENT, TEXT
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.tags import Element
from missionplanner.documents.words import Words


@dataclass(frozen=True, slots=True)
class Listed:
    """That a piece stands in the contents and the bookmarks, and under which words."""

    title: Words
    sign: str = ""
    note: Words = ""
    level: int = 0


class Piece:
    """Something set to its width. `above` is the space before it where it does not begin a page.

    `least` is the height that must be free for it to begin on a page; `keeps` holds it on one page
    with the beginning of what follows; `joins` takes the piece before along to a new page.
    """

    above: float = 0.0
    height: float = 0.0
    keeps: bool = False
    joins: bool = False
    begins_page: bool = False
    is_whole: bool = False  # what follows should end on its page
    section: Words | None = None  # the header's words from here on
    listed: Listed | None = None
    begins: Element | None = None  # a part of the paper: this and what follows belongs to it
    first_baseline: float = ASCENT * TEXT.size  # below the top: a label beside it stands on it

    @property
    def least(self) -> float:
        """The height that must be free for this to begin."""
        return self.height

    def again(self) -> Piece | None:
        """What stands at the head of each further page, where this should have needed but one."""
        return None

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it with its upper left corner there."""
        raise NotImplementedError

    def split(self, room: float, forced: bool = False) -> tuple[Piece, Piece] | None:
        """It in two, of which the first fits into `room`; None where it cannot be cut.

        `forced`, on an empty page, it is cut even where a cut is not nice.
        """
        return None


class Stack(Piece):
    """Pieces one below another that are cut where they may be cut."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces
        if pieces:
            self.first_baseline = pieces[0].first_baseline
        self.height = stacked(pieces)

    @property
    def least(self) -> float:
        return self.pieces[0].least if self.pieces else 0.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        for index, piece in enumerate(self.pieces):
            top -= piece.above if index else 0.0
            piece.draw(pen, x, top)
            top -= piece.height

    def split(self, room: float, forced: bool = False) -> tuple[Stack, Stack] | None:
        here, rest = cut(self.pieces, room, forced)
        return (Stack(here), Stack(rest)) if here and rest else None


def stacked(pieces: list[Piece]) -> float:
    """The height of pieces one below another."""
    return sum(piece.height for piece in pieces) + sum(piece.above for piece in pieces[1:])


def cut(pieces: list[Piece], room: float, forced: bool = False) -> tuple[list[Piece], list[Piece]]:
    """As many pieces as fit into the room, the last one split where it can be; then the rest."""
    used = 0.0
    for index, piece in enumerate(pieces):
        above = piece.above if index else 0.0
        if used + above + piece.height > room:
            parts = piece.split(room - used - above, forced and not index)
            if parts:
                return [*pieces[:index], parts[0]], [parts[1], *pieces[index + 1 :]]
            while index and pieces[index - 1].keeps:
                index -= 1
            return pieces[:index], pieces[index:]
        used += above + piece.height
    return pieces, []
