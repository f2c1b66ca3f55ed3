"""The follow-ups of a visit as rows, what presses most first."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Literal
from uuid import UUID

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.follow_up import FollowUp, FollowUpStatus
from missionplanner.messages import Message, wording
from missionplanner.planning.follow_up_stages import Facts, Stage, stage
from missionplanner.planning.labels import label, value_label
from missionplanner.ui.follow_up.forms import named
from missionplanner.ui.widgets.table import DAY, TEXT, Cell, Column, Editor, Row, group_row
from missionplanner.ui.words import Words, language

_DOTS: dict[FollowUpStatus, tuple[Literal["filled", "hollow"], str]] = {
    FollowUpStatus.PROPOSED: ("hollow", "text3"),
    FollowUpStatus.AGREED: ("hollow", "text3"),
    FollowUpStatus.IN_PROGRESS: ("filled", "accent"),
    FollowUpStatus.ON_HOLD: ("hollow", "warn"),
    FollowUpStatus.DONE: ("filled", "ok"),
    FollowUpStatus.VERIFIED: ("filled", "ok"),
    FollowUpStatus.SUPERSEDED: ("hollow", "text3"),
    FollowUpStatus.DROPPED: ("hollow", "text3"),
}
# Title, what is said beside it, and the tone of the head.
_HEADS: dict[Stage, tuple[Message, Words, str]] = {
    Stage.OVERDUE: (Message("Overdue"), Message("oldest first"), "bad"),
    Stage.NO_OWNER: (Message("No owner"), Message("agreed, but nobody answers for it"), "warn"),
    Stage.NO_STEP: (
        Message("No next step"),
        Message("agreed, but nothing of ours is planned"),
        "warn",
    ),
    Stage.SOON: (Message("Due in the next 30 days"), "", "text"),
    Stage.LATER: (Message("Later"), "", "text"),
    Stage.CLOSED: (Message("Closed"), "", "text2"),
}


def columns(names: Editor, statuses: Editor) -> tuple[Column, ...]:
    """The columns; in a narrow table the words of the timeframe go, their day stays."""
    return (
        Column("number", label(FollowUp, "number"), 74),
        Column("wording", Message("What was agreed"), 220, stretch=5, editor=TEXT, lines=3),
        Column("owners", Message("Responsible"), 150, stretch=3, editor=names, lines=3),
        Column(
            "timeframe",
            label(FollowUp, "timeframe"),
            110,
            stretch=1,
            editor=TEXT,
            lines=2,
            hide_below=800,
        ),
        Column("due", Message("Due", context="FollowUp"), 98, editor=DAY, lines=2),
        Column("status", label(FollowUp, "status"), 136, editor=statuses),
    )


class FollowUpRows:
    """The follow-ups of one visit with what their rows need to be shown."""

    def __init__(self, folder: VisitFolder, tag: str, today: date) -> None:
        self._folder = folder
        self._tag = tag
        self._today = today

    def rows(self, among: Collection[UUID]) -> Iterator[Row]:
        """A head for each stage, and those among its follow-ups below, by day and number."""
        stages: dict[Stage, list[FollowUp]] = {each: [] for each in Stage}
        for row in sorted(self._folder.follow_ups, key=_by_day):
            if row.id in among:
                stages[stage(facts(row), self._today)].append(row)
        for each, members in stages.items():
            if members:
                yield head(each, len(members))
                yield from map(self._row, members)

    def _row(self, row: FollowUp) -> Row:
        is_locked = row.locked_on is not None
        said = row.wording.get(self._tag, "")
        words = said or row.wording.in_(language(), "en")
        due = row.timeframe.due_on
        owners = named(self._folder.institutions, row.responsible_ids)
        return Row(
            row.id,
            (
                Cell(row.number, "text3", icon="lock" if is_locked else "", icon_tone="ok"),
                Cell(words, "text" if said else "text3", 600, typed=said, is_fixed=is_locked),
                owner_cell(owners, is_fixed=is_locked),
                Cell(row.timeframe.words, "text2", is_fixed=is_locked, tip=row.timeframe.words),
                due_cell(due, self._today, is_open=facts(row).is_open, is_fixed=is_locked)
                if due or not row.timeframe.words
                else Cell(Message("no date"), "text3", typed="", is_fixed=is_locked),
                status_cell(row.status),
            ),
        )


def facts(row: FollowUp) -> Facts:
    """What the stage of a follow-up depends on."""
    due = row.timeframe.due_on
    return Facts(
        is_open=row.status.is_open and not row.is_closed,
        due_on=due.isoformat() if due else "",
        has_owner=bool(row.responsible_ids),
        has_next_step=bool(row.next_step),
    )


def head(each: Stage, count: int) -> Row:
    """The head of a stage."""
    words, beside, tone = _HEADS[each]
    return group_row(each.value, Cell(words, tone, beside=beside), Cell(str(count), "text2"))


def owner_cell(names: str, *, is_fixed: bool = True) -> Cell:
    """Who is responsible, or that nobody is."""
    if names:
        return Cell(names, tip=names, is_fixed=is_fixed)
    icon = "circle-question-mark"
    return Cell(
        Message("no owner"), "warn", icon=icon, icon_tone="warn", typed="", is_fixed=is_fixed
    )


def due_cell(due: date | None, today: date, *, is_open: bool, is_fixed: bool = True) -> Cell:
    """The last day, and how late it is."""
    if due is None:
        tone = "warn" if is_open else "text3"
        return Cell(Message("no date"), tone, typed="", is_fixed=is_fixed)
    day = wording(language()).day(due)
    late = (today - due).days
    if late <= 0 or not is_open:
        return Cell(day, "text" if is_open else "text3", is_fixed=is_fixed, order=due)
    words = Message("{day}, {n} day late", plural="{day}, {n} days late", day=due, n=late)
    return Cell(words, "bad", 600, typed=day, is_fixed=is_fixed, tip=words, order=due)


def status_cell(status: FollowUpStatus, *, is_fixed: bool = False) -> Cell:
    """How far it is: hollow is waiting, filled is under way or done."""
    dot, tone = _DOTS[status]
    return Cell(value_label(status), dot=dot, dot_tone=tone, is_fixed=is_fixed)


def _by_day(row: FollowUp) -> tuple[date, str]:
    return row.timeframe.due_on or date.max, row.number
