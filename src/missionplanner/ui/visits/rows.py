"""The rows of the visit list: coming, back but not closed, closed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from missionplanner.domain.visit import VisitStatus
from missionplanner.messages import Message
from missionplanner.planning.folding import fold
from missionplanner.planning.labels import value_label
from missionplanner.ui.spans import distance, parsed, span
from missionplanner.ui.widgets.table import Cell, Chip, Row, group_row
from missionplanner.ui.words import say

if TYPE_CHECKING:
    from missionplanner.operations.glance import VisitRow

_CLOSED = {VisitStatus.CLOSED, VisitStatus.CANCELLED}
_BACK = {VisitStatus.COMPLETED, VisitStatus.REPORTING}
_WAITING = {VisitStatus.IDEA, VisitStatus.CONCEPT, VisitStatus.POSTPONED}
_GROUPS = {
    "coming": Message("Coming"),
    "back": Message("Back, not closed"),
    "closed": Message("Closed"),
}


def list_rows(visits: Iterable[VisitRow], today: date, words: str = "") -> list[Row]:
    """The rows to show, in groups; `words` leaves only the visits that have them all."""
    groups: dict[str, list[VisitRow]] = {name: [] for name in _GROUPS}
    wanted = fold(words).split()
    for visit in visits:
        if all(word in _searched(visit) for word in wanted):
            groups[_group(visit, today)].append(visit)
    for name in ("back", "closed"):
        groups[name].reverse()
    rows: list[Row] = []
    for name, members in groups.items():
        if members:
            count = Message("{n} visit", plural="{n} visits", n=len(members))
            rows.append(group_row(name, Cell(_GROUPS[name], beside=count)))
            rows += [_row(visit, today, is_closed=name == "closed") for visit in members]
    return rows


def _searched(visit: VisitRow) -> str:
    status = say(value_label(VisitStatus(visit.status)))
    return fold(" ".join((visit.title, visit.code, visit.place, visit.led_by, status)))


def _group(visit: VisitRow, today: date) -> str:
    status = VisitStatus(visit.status)
    if status in _CLOSED:
        return "closed"
    last = parsed(visit.ends_on) or parsed(visit.starts_on)
    return "back" if status in _BACK or (last is not None and last < today) else "coming"


def _tip(visit: VisitRow) -> str:
    return f"{visit.title} · {visit.code}" if visit.title else visit.code


def _row(visit: VisitRow, today: date, *, is_closed: bool) -> Row:
    status = VisitStatus(visit.status)
    first, last = parsed(visit.starts_on), parsed(visit.ends_on)
    number, after = distance(first, last, today)
    quiet = "text2" if is_closed else "text"
    people = f"{visit.named} / {visit.seats}" if visit.seats else "—"
    sample = (Chip(Message("Sample"), "quiet"),) if visit.is_sample else ()
    return Row(
        visit.id,
        (
            Cell(visit.title or visit.code, quiet, 600, chips=sample, tip=_tip(visit)),
            Cell(span(first, last), quiet),
            Cell(visit.place, "text2"),
            Cell(
                value_label(status),
                quiet,
                dot="hollow" if status in _WAITING | _CLOSED else "filled",
                dot_tone="text3" if status in _WAITING | _CLOSED else "accent",
            ),
            Cell("" if is_closed else f"{number} {say(after)}".strip(), quiet),
            Cell(people, "text2"),
            Cell(visit.led_by, "text2"),
        ),
    )
