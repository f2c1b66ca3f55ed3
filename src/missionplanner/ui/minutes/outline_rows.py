"""The lines of a record as rows of its outline: numbered, indented, with their chips."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.record import Decision, MeetingRecord, Point, PointKind
from missionplanner.domain.text import Text
from missionplanner.messages import Message, wording
from missionplanner.planning.outline import AGREED
from missionplanner.ui.widgets.table import Cell, Chip, Row
from missionplanner.ui.words import Words, language

# Where numbers, tags and texts begin, in pixels from the left.
_LEFT, _STEP, _NUMBER, _TAG = 20, 30, 38, 76
_HINT = Message("Enter adds the next line. Begin with D for a decision, F for a follow-up.")


class LineRow(Row):
    """A line, as three cells: words, sign (a tag where it has an icon), how deep it stands."""

    __slots__ = ()

    @property
    def words(self) -> Cell:
        """What is read and written."""
        return self.cells[0]

    @property
    def sign(self) -> Cell:
        """The number or the tag at its left."""
        return self.cells[1]

    @property
    def depth(self) -> int:
        """0 for a heading."""
        return int(str(self.cells[2].text))

    @property
    def sign_at(self) -> int:
        """Where the sign begins."""
        return _LEFT + _STEP * self.depth

    @property
    def text_at(self) -> int:
        """Where the words begin."""
        if self.depth == 0:
            return _LEFT + _STEP
        return self.sign_at + (_TAG if self.sign.icon else _NUMBER)

    @property
    def font(self) -> tuple[int, int]:
        """Pixels and weight of the words."""
        return (13 if self.depth else 14), self.words.weight


@dataclass(frozen=True, slots=True)
class NewLine:
    """The line that is written next: behind which one (the last where none), and as what."""

    after: UUID | None = None
    kind: PointKind = PointKind.HEADING
    level: int = 0

    @classmethod
    def below(cls, point: Point | None, *, at_end: bool = False) -> NewLine:
        """The line that comes after this one, as deep as it; a heading begins an empty outline."""
        if point is None:
            return cls()
        return cls(None if at_end else point.id, PointKind.DISCUSSION, max(1, min(point.level, 3)))


class Outline:
    """One record as it reads in one language."""

    def __init__(self, folder: VisitFolder, record: MeetingRecord, tag: str) -> None:
        self._record = record
        self._tag = tag
        self._follow_ups: dict[UUID, FollowUp] = {
            row.point_id: row for row in folder.follow_ups if row.point_id
        }
        self._decisions: dict[UUID, Decision] = {
            row.point_id: row for row in record.decisions if row.point_id
        }
        self._institutions = {row.id: row for row in folder.institutions}
        self._is_locked = record.agreed_on is not None
        self._numbers = [0, 0, 0, 0]

    def rows(self, new: NewLine) -> Iterator[Row]:
        """The lines, and among them the one that can be written next."""
        places = {point.id for point in self._record.points}
        for point in self._record.points:
            yield self._row(point)
            if point.id == new.after and not self._is_locked:
                yield self._new(new)
        yield from (
            self._loose(row) for row in self._record.decisions if row.point_id not in places
        )
        if new.after not in places and not self._is_locked:
            yield self._new(new)

    def follow_up(self, point_id: UUID) -> FollowUp | None:
        """The follow-up that a line is."""
        return self._follow_ups.get(point_id)

    def words(self, point: Point) -> Text:
        """What a line says, wherever its words are kept."""
        decision, follow_up = self._decisions.get(point.id), self.follow_up(point.id)
        if decision is not None:
            return decision.wording
        return follow_up.wording if follow_up is not None else point.text

    def _row(self, point: Point) -> LineRow:
        words = self.words(point)
        said = words.get(self._tag, "")
        cell = Cell(
            said or words.in_(language(), "en"),
            tone="text" if said else "text3",
            weight=600 if point.kind in _HEAVY else 400,
            chips=tuple(self._chips(point)),
            typed=said,
            is_fixed=self._is_locked,
        )
        return self._line(point.id, cell, point.kind, point.level, self._sign(point))

    def _loose(self, row: Decision) -> LineRow:
        """A decision that no line of the outline is."""
        said = row.wording.get(self._tag, "")
        words = said or row.wording.in_(language(), "en")
        tone = "text" if said else "text3"
        cell = Cell(words, tone, 600, typed=said, is_fixed=self._is_locked)
        return self._line(row.id, cell, PointKind.DECISION, 1, _numbered(row))

    def _new(self, new: NewLine) -> LineRow:
        weight = 600 if new.kind in AGREED else 400
        cell = Cell(_HINT, "text3", weight, typed="")
        sign = _LETTERS.get(new.kind, "+")
        return self._line(self._record.id, cell, new.kind, new.level, sign)

    @staticmethod
    def _line(key: UUID, cell: Cell, kind: PointKind, level: int, sign: Words) -> LineRow:
        depth = 0 if kind is PointKind.HEADING else max(1, level)
        return LineRow(key, (cell, Cell(sign, icon=_ICONS.get(kind, "")), Cell(str(depth))))

    def _sign(self, point: Point) -> Words:
        if point.kind is PointKind.HEADING:
            return self._count(0)
        decision, follow_up = self._decisions.get(point.id), self.follow_up(point.id)
        if decision is not None:
            return _numbered(decision)
        if follow_up is not None:
            return follow_up.number
        return self._count(max(1, min(point.level, 3)))

    def _count(self, depth: int) -> str:
        self._numbers[depth] += 1
        self._numbers[depth + 1 :] = [0] * (len(self._numbers) - depth - 1)
        return ".".join(str(number) for number in self._numbers[: depth + 1] if number)

    def _chips(self, point: Point) -> Iterator[Chip]:
        if len(point.seen_by) == 1:
            yield Chip(Message("Only for us"), "warn", "lock")
        if point.private_note:
            yield Chip(Message("Note of ours"), "quiet", "message-square")
        follow_up = self.follow_up(point.id)
        if follow_up is None:
            return
        for words in self._called(follow_up):
            yield Chip(words, "accent", "landmark")
        if not follow_up.responsible_ids:
            yield Chip(Message("no owner yet"), "warn", "circle-question-mark")
        if follow_up.timeframe:
            yield Chip(when_agreed(follow_up), "accent", "calendar")

    def _called(self, follow_up: FollowUp) -> Iterator[str]:
        """Who is responsible, shortly; two that are called alike by their whole names."""
        held = self._institutions
        rows = [held[row_id] for row_id in follow_up.responsible_ids if row_id in held]
        shortly = [row.short_name.in_(language(), "en") for row in rows]
        for row, words in zip(rows, shortly, strict=True):
            is_clear = words and shortly.count(words) == 1
            yield words if is_clear else row.name.in_(language(), "en")


def _numbered(row: Decision) -> Message:
    return Message("D{number}", context="decision", number=row.number)


def when_agreed(row: FollowUp) -> str:
    """By when, as agreed: the words, else the day."""
    due = row.timeframe.due_on
    return row.timeframe.words or (wording(language()).day(due) if due else "")


_HEAVY = AGREED | {PointKind.HEADING}
_ICONS = {PointKind.DECISION: "gavel", PointKind.FOLLOW_UP: "list-checks"}
_LETTERS: dict[PointKind, Words] = {
    PointKind.DECISION: Message("D", context="decision"),
    PointKind.FOLLOW_UP: Message("F", context="follow-up"),
}
