"""What can be done with one line of an outline: word it, write a new one, move it, delete it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID, uuid4

from missionplanner.domain.ids import PointId
from missionplanner.domain.record import Decision, MeetingRecord, Point
from missionplanner.domain.text import Text, clean
from missionplanner.messages import Message
from missionplanner.ui.desk import Desk
from missionplanner.ui.minutes.outline_rows import NewLine
from missionplanner.ui.widgets.table.cells import Key


class LineVerbs:
    """Verbs of the lines of one visit's records."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        self._desk = desk
        self._minutes = desk.office.minutes
        self._visit_id = visit_id

    def word(self, record: MeetingRecord, key: Key, words: str, tag: str) -> None:
        """Other words for a line, in one language."""
        loose = loose_at(record, key)
        if loose is None:
            self._minutes.word(self._visit_id, key, words, tag)
            return
        wording = loose.wording.with_(tag, clean(words).strip())
        self._desk.office.edit(Decision, loose.id, was={"wording": loose.wording}, wording=wording)

    def write(self, record: MeetingRecord, new: NewLine, words: str, tag: str) -> NewLine:
        """Store a new line; the answer is the one that comes after it."""
        places = [point.id for point in record.points]
        index = places.index(new.after) + 1 if new.after in places else len(places)  # type: ignore[arg-type]  # an id of a point, told apart by name only
        point = Point(id=PointId(uuid4()), kind=new.kind, level=new.level, text=Text({tag: words}))
        self._minutes.add_point(self._visit_id, record.id, point, index)
        return NewLine.below(point, at_end=index == len(places))

    def move(self, record: MeetingRecord, shown: Sequence[Key], key: Key, target: int) -> bool:
        """Put a line where it is dropped among those that are shown; false where it stands so."""
        point = point_at(record, key)
        index = sum(each not in (key, record.id) for each in shown[:target])
        if point is None or record.points[index : index + 1] == (point,):
            return False
        self._minutes.move_point(self._visit_id, key, index)
        return True

    def delete(self, record: MeetingRecord, key: Key) -> None:
        """Delete a line, or a decision that no line is."""
        if point_at(record, key) is not None:
            self._minutes.delete_point(self._visit_id, key)
            self._desk.say(Message("Line deleted"))
        elif loose_at(record, key) is not None:
            self._desk.office.remove(Decision, key)


def point_at(record: MeetingRecord | None, key: Key) -> Point | None:
    """The point of this key."""
    points = record.points if record else ()
    return next((point for point in points if point.id == key), None)


def loose_at(record: MeetingRecord, key: Key) -> Decision | None:
    """The decision of this key, where no line of the outline is it."""
    return next((row for row in record.decisions if row.id == key), None)
