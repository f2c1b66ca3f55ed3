"""The box on a cover that says whose copy it is, with room to sign for it."""

from __future__ import annotations

from missionplanner.documents.blocks import Face, Paper, Words
from missionplanner.documents.house_style import (
    ASCENT,
    DESCENT,
    DETAIL,
    HAIRLINE,
    HEAD,
    MEDIUM_RULE,
    MM,
    NOTE,
    TEXT_WIDTH,
    Type,
)
from missionplanner.documents.pdf.lines import broken, limited
from missionplanner.documents.pdf.pen import Pen
from missionplanner.documents.pdf.tags import Element
from missionplanner.documents.words import in_languages, lines_of, runs_of
from missionplanner.messages import Message

_PAD = 3.9 * MM
_SIGN_AT = 121.8 * MM
_LEAST = 21.5 * MM
_MOST_LINES = 6


class CopyBox:
    """The holder at the left, an empty field with its label at the right."""

    def __init__(self, holder: Words, paper: Paper) -> None:
        room = _SIGN_AT - 2 * _PAD
        self._holder = [
            (line, type_)
            for part in lines_of(holder)
            for type_ in (_type(part),)
            for line in limited(broken(part, Face.SEMIBOLD, type_.size, room), _MOST_LINES)
        ]
        label = in_languages(Message("Received: date, initials"), paper.language, paper.second)
        room = TEXT_WIDTH - _SIGN_AT - 2 * _PAD
        self._label = limited(broken(label, Face.MEDIUM, NOTE.size, room), _MOST_LINES)
        held = 2 * _PAD + sum(type_.leading for _, type_ in self._holder)
        self.height = max(_LEAST, held, len(self._label) * NOTE.leading + 2 * _PAD + DETAIL.leading)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it with its upper left corner there."""
        pen.box((x, top - self.height, TEXT_WIDTH, self.height), MEDIUM_RULE)
        pen.box((x + _SIGN_AT, top - self.height, 0.0, self.height), HAIRLINE)
        y = top - _PAD + DESCENT * HEAD.size
        placed = []
        for line, type_ in self._holder:
            y -= type_.leading
            placed.append((x + _PAD, y, line, type_.size))
        with pen.inside(Element("P")):
            pen.text(placed)
        with pen.inside(Element("P")):
            at = x + _SIGN_AT + _PAD
            pen.lines(at, top - _PAD - ASCENT * NOTE.size, self._label, NOTE)


def _type(words: Words) -> Type:
    """A name is larger than what stands below it."""
    is_name = any(run.face in (None, Face.SEMIBOLD) for run in runs_of(words))
    return HEAD if is_name else DETAIL
