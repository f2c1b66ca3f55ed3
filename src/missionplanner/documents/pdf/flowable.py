"""A platypus flowable among our pieces, for the rare paragraph that needs more than lines."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from missionplanner.documents.pdf.fonts import register_faces
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.pieces import Piece
from missionplanner.documents.pdf.tags import Element

_ANY_HEIGHT = 1_000_000
_WORTH_BEGINNING = 40.0


class FlowablePiece(Piece):
    """The flowable set to its width."""

    def __init__(self, flowable: Flowable, width: float, above: float, indent: float = 0.0) -> None:
        register_faces()
        self._flowable, self._width, self._indent = flowable, width, indent
        self._element = Element("P")
        self.above = above
        _, self.height = flowable.wrap(width - indent, _ANY_HEIGHT)

    @property
    def least(self) -> float:
        return min(self.height, _WORTH_BEGINNING)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        with pen.inside(self._element), pen.marked():
            self._flowable.drawOn(pen.canvas, x + self._indent, top - self.height)

    def split(self, room: float, forced: bool = False) -> tuple[Piece, Piece] | None:
        parts = self._flowable.split(self._width - self._indent, room)
        if len(parts) != 2:
            return None
        first, rest = (FlowablePiece(part, self._width, self.above, self._indent) for part in parts)
        first._element = rest._element = self._element
        return first, rest
