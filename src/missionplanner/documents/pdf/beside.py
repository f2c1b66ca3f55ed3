"""Two languages side by side: what says the same begins level, the longer one takes its room."""

from __future__ import annotations

from missionplanner.documents.pdf.paragraph import ParagraphPiece
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.pieces import Piece


class BesidePiece(Piece):
    """A text in each of two languages, each set to columns of its own; one may have ended."""

    def __init__(self, *texts: Piece) -> None:
        self._texts = texts
        self.above = max(text.above for text in texts)
        self.first_baseline = max(text.first_baseline for text in texts)
        self.height = max(self._lower(text) + text.height for text in texts)
        for text in texts:
            if isinstance(text, ParagraphPiece):
                # A bar is as high as the row.
                text.bar_height = self.height - self._lower(text)

    def _lower(self, text: Piece) -> float:
        """How far it is moved down to stand on one baseline with the other."""
        return self.first_baseline - text.first_baseline

    @property
    def least(self) -> float:
        return max(self._lower(text) + text.least for text in self._texts)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        for text in self._texts:
            text.draw(pen, x, top - self._lower(text))

    def split(self, room: float, forced: bool = False) -> tuple[BesidePiece, BesidePiece] | None:
        here, rest = [], []
        for text in self._texts:
            free = room - self._lower(text)
            if text.height <= free:
                here.append(text)
                continue
            parts = text.split(free, forced)
            if parts is None:
                return None
            here.append(parts[0])
            rest.append(parts[1])
        return (BesidePiece(*here), BesidePiece(*rest)) if rest else None
