"""The follow-ups of all visits as rows, by what presses most or by visit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from missionplanner.domain.follow_up import FollowUp, FollowUpStatus
from missionplanner.messages import Message
from missionplanner.planning.folding import fold
from missionplanner.planning.follow_up_filters import Listed
from missionplanner.planning.follow_up_stages import Facts, Stage, stage
from missionplanner.planning.labels import label
from missionplanner.ui.follow_up.long_list import LongRows
from missionplanner.ui.follow_up.rows import due_cell, head, owner_cell, status_cell
from missionplanner.ui.widgets.table import Cell, Column, Row, group_row

if TYPE_CHECKING:
    from missionplanner.operations.follow_ups import FollowUpRow

COLUMNS = (
    Column("number", label(FollowUp, "number"), 74, sort=lambda row: row.number),
    Column("wording", Message("What was agreed"), 240, stretch=5, sort=lambda row: row.wording),
    Column("owners", Message("Responsible"), 150, stretch=2, sort=lambda row: row.responsible),
    Column(
        "persons",
        label(FollowUp, "person_ids"),
        120,
        stretch=1,
        hide_below=1120,
        sort=lambda row: row.persons,
    ),
    Column("due", Message("Due", context="FollowUp"), 172, sort=lambda row: row.due_on),
    Column("status", label(FollowUp, "status"), 136, sort=lambda row: row.status),
    Column("visit", Message("Visit"), 132, sort=lambda row: row.visit_code),
    Column("evidence", label(FollowUp, "evidence"), 76, hide_below=1000),
)

_OPEN = frozenset(status.value for status in FollowUpStatus if status.is_open)


def by_stage(rows: Iterable[FollowUpRow], today: date) -> LongRows[FollowUpRow]:
    """What presses most first; within a stage as the list has it, by day."""
    stages: dict[Stage, list[FollowUpRow]] = {each: [] for each in Stage}
    for row in rows:
        stages[stage(_facts(row), today)].append(row)
    entries: list[Row | FollowUpRow] = []
    for each, members in stages.items():
        if members:
            entries += [head(each, len(members)), *members]
    return _long(entries, today)


def by_visit(rows: Iterable[FollowUpRow], today: date) -> LongRows[FollowUpRow]:
    """The newest visit first, by its code's year; what belongs to no visit last."""
    visits: dict[str, list[FollowUpRow]] = {}
    for row in rows:
        visits.setdefault(row.visit_code, []).append(row)
    entries: list[Row | FollowUpRow] = []
    for code in sorted(visits, key=_newest_first):
        members = visits[code]
        title = Cell(code or Message("Without a visit"), beside=members[0].visit_title)
        entries += [group_row(("visit", code), title, Cell(str(len(members)), "text2")), *members]
    return _long(entries, today)


def by_institution(rows: Iterable[FollowUpRow], today: date) -> LongRows[FollowUpRow]:
    """By who is responsible, alone or together; what nobody answers for first."""
    groups: dict[str, list[FollowUpRow]] = {}
    for row in rows:
        groups.setdefault(row.responsible, []).append(row)
    entries: list[Row | FollowUpRow] = []
    for names in sorted(groups, key=str.casefold):
        members = groups[names]
        title = Cell(names) if names else Cell(Message("no owner"), "warn")
        entries += [group_row(("owner", names), title, Cell(str(len(members)), "text2")), *members]
    return _long(entries, today)


def listed(row: FollowUpRow) -> Listed:
    """A row as filters look at it."""
    words = " ".join((*row[1:5], row.visit_code, row.visit_title))
    return Listed(
        is_open=_facts(row).is_open,
        status=row.status,
        due_on=row.due_on,
        has_due_words=bool(row.due_words),
        has_step=bool(row.next_step),
        sides=row.sides,
        words=fold(words),
        responsible=fold(row.responsible),
        persons=fold(row.persons),
        visit=fold(f"{row.visit_code} {row.visit_title}"),
    )


def _newest_first(code: str) -> tuple[bool, int, str]:
    years = [int(part) for part in code.split("-") if len(part) == 4 and part.isdecimal()]
    return not code, -max(years, default=0), code


def _long(entries: Sequence[Row | FollowUpRow], today: date) -> LongRows[FollowUpRow]:
    return LongRows(entries, lambda row: row.id, lambda row: _row(row, today))


def _facts(row: FollowUpRow) -> Facts:
    is_open = row.status in _OPEN and not row.is_closed
    return Facts(is_open, row.due_on, bool(row.responsible), bool(row.next_step))


def _row(row: FollowUpRow, today: date) -> Row:
    due = date.fromisoformat(row.due_on) if row.due_on else None
    is_open = _facts(row).is_open
    day = due_cell(due, today, is_open=is_open)
    if due is None and row.due_words:
        day = Cell(row.due_words, "text2", tip=row.due_words)
    return Row(
        row.id,
        (
            Cell(row.number, "text3"),
            Cell(row.wording, "text" if is_open else "text2", 600, tip=row.wording),
            owner_cell(row.responsible),
            Cell(row.persons, "text2", tip=row.persons),
            day,
            status_cell(FollowUpStatus(row.status)),
            Cell(row.visit_code, "text2", tip=row.visit_title),
            _evidence_cell(row.evidence),
        ),
    )


def _evidence_cell(evidence: str) -> Cell:
    """How many pieces of evidence there are, a line each."""
    pieces = sum(bool(line.strip()) for line in evidence.splitlines())
    return Cell(str(pieces), "text2", icon="link", tip=evidence) if pieces else Cell()
