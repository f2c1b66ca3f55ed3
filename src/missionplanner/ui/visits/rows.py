"""The rows of the visit list: coming, back but not closed, closed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from missionplanner.domain.visit import VisitStatus
from missionplanner.messages import Message, wording
from missionplanner.planning.folding import fold
from missionplanner.planning.labels import value_label
from missionplanner.ui.spans import parsed
from missionplanner.ui.visits.readiness_cells import readiness_cells
from missionplanner.ui.widgets.table import Cell, Chip, Row, group_row
from missionplanner.ui.words import Words, language, say

if TYPE_CHECKING:
    from missionplanner.operations.glance import VisitRow
    from missionplanner.operations.outlook import Outlook

EARLIER = "earlier"
"""The key of the row that unfolds the closed visits of earlier years."""

NOTHING = "nothing"
"""The key of the head that stands alone where the filter leaves no visit."""

_CLOSED = {VisitStatus.CLOSED, VisitStatus.CANCELLED}
_BACK = {VisitStatus.COMPLETED, VisitStatus.REPORTING}
_WAITING = {VisitStatus.IDEA, VisitStatus.CONCEPT, VisitStatus.POSTPONED}
_GROUPS = {
    "coming": Message("Coming"),
    "back": Message("Back, not closed"),
    "closed": Message("Closed"),
}
_RECENT = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Beside:
    """What is known beside the rows; nothing of it while the office is still being opened."""

    outlook: Callable[[UUID], Outlook | None] = lambda _visit_id: None
    words: Mapping[UUID, str] = field(default_factory=dict)
    closed_at: Mapping[UUID, int] = field(default_factory=dict)


def list_rows(
    visits: Iterable[VisitRow],
    today: date,
    words: str = "",
    beside: Beside | None = None,
    *,
    all_years: bool = False,
) -> list[Row]:
    """The rows to show, in groups; `words` leaves only the visits that have them all."""
    known = beside or Beside()
    wanted = fold(words).split()
    groups: dict[str, list[VisitRow]] = {name: [] for name in _GROUPS}
    for visit in visits:
        if not wanted or _has(visit, wanted, known):
            groups[group_of(visit, today)].append(visit)
    for name in ("back", "closed"):
        groups[name].reverse()
    rows: list[Row] = []
    for name, members in groups.items():
        if members:
            rows.append(group_row(name, Cell(_GROUPS[name], beside=_count(name, members, today))))
            unfolded = members
            if name == "closed" and not all_years and not wanted:
                unfolded = [visit for visit in members if not _is_earlier(visit, today)]
            rows += [_row(visit, today, known, name) for visit in unfolded]
            if len(unfolded) < len(members):
                rows.append(_folded(len(members) - len(unfolded)))
    if wanted and not rows:
        nothing = Message("No visit has “{words}”", words=words.strip())
        return [group_row(NOTHING, Cell(nothing, "text2", 400))]
    return rows


def group_of(visit: VisitRow, today: date) -> str:
    """Whether a visit is coming, back, or closed."""
    status = VisitStatus(visit.status)
    if status in _CLOSED:
        return "closed"
    last = parsed(visit.ends_on) or parsed(visit.starts_on)
    return "back" if status in _BACK or (last is not None and last < today) else "coming"


def _has(visit: VisitRow, wanted: list[str], known: Beside) -> bool:
    status = say(value_label(VisitStatus(visit.status)))
    own = fold(" ".join((visit.title, visit.code, visit.place, visit.led_by, status)))
    searched = f"{own} {known.words.get(visit.id, '')}"
    return all(word in searched for word in wanted)


def _count(name: str, members: list[VisitRow], today: date) -> Message:
    if name != "closed":
        return Message("{n} visit", plural="{n} visits", n=len(members))
    this_year = sum(visit.starts_on.startswith(f"{today.year:04d}") for visit in members)
    return Message("this year {this}, all years {all}", this=this_year, all=len(members))


def _is_earlier(visit: VisitRow, today: date) -> bool:
    last = parsed(visit.ends_on) or parsed(visit.starts_on)
    return last is not None and last < today - _RECENT


def _folded(count: int) -> Row:
    words = Message("Show {n} earlier visit", plural="Show {n} earlier visits", n=count)
    return Row(EARLIER, (Cell(words, "accent_text", 500), *(Cell() for _ in range(8))))


def _tip(visit: VisitRow) -> str:
    return f"{visit.title} · {visit.code}" if visit.title else visit.code


def _row(visit: VisitRow, today: date, known: Beside, group: str) -> Row:
    first, last = parsed(visit.starts_on), parsed(visit.ends_on)
    quiet = "text2" if group == "closed" else "text"
    sample = (Chip(Message("Sample"), "quiet"),) if visit.is_sample else ()
    return Row(
        visit.id,
        (
            Cell(visit.title or visit.code, quiet, 600, chips=sample, tip=_tip(visit)),
            Cell(_span(first, last), quiet, order=visit.starts_on),
            Cell(visit.place, "text2"),
            _status(VisitStatus(visit.status), quiet, group),
            _days(first, last or first, today, group)._replace(order=visit.starts_on),
            *readiness_cells(known.outlook(visit.id), group, _closed_on(visit, known)),
            _people(visit, group),
            Cell(visit.led_by, "text2"),
        ),
    )


def _span(first: date | None, last: date | None) -> str:
    """The days with short months: 29–30 Jun 2026."""
    spoken = wording(language())
    if first is None:
        return ""
    if last is None or last == first:
        return spoken.day(first)
    end = spoken.day(last)
    if (first.year, first.month) == (last.year, last.month) and end.startswith(str(last.day)):
        return f"{first.day}–{end}"
    begin = spoken.day(first, "MMMd" if first.year == last.year else "yMMMd")
    return f"{begin} – {end}"


def _closed_on(visit: VisitRow, known: Beside) -> Words:
    if visit.status != VisitStatus.CLOSED:
        return value_label(VisitStatus(visit.status))
    at = known.closed_at.get(visit.id)
    if at is None:
        return value_label(VisitStatus.CLOSED)
    day = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=at)).astimezone().date()
    return Message("Closed {short}", short=wording(language()).day(day, "MMMd"))


def _status(status: VisitStatus, quiet: str, group: str) -> Cell:
    is_hollow = status in _WAITING | _CLOSED or group == "back"
    tone = "warn" if group == "back" else "text3" if is_hollow else "accent"
    return Cell(value_label(status), quiet, dot="hollow" if is_hollow else "filled", dot_tone=tone)


def _days(first: date | None, last: date | None, today: date, group: str) -> Cell:
    if group == "closed":
        return Cell()
    if first is None or last is None:
        return Cell(Message("no date yet"), "text3")
    if today < first:
        return Cell(Message("{n} day", plural="{n} days", n=(first - today).days), weight=600)
    if today > last:
        return Cell(Message("{n} day ago", plural="{n} days ago", n=(today - last).days), "text2")
    day, of = (today - first).days + 1, (last - first).days + 1
    return Cell(Message("day {day} of {of}", day=day, of=of), "accent_text", 600)


def _people(visit: VisitRow, group: str) -> Cell:
    if not visit.seats:
        return Cell("—", "text3")
    if group != "coming":
        return Cell(str(visit.named), "text2")
    return Cell(f"{visit.named} / {visit.seats}", "text2")
