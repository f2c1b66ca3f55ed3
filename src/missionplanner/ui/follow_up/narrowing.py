"""Narrows a long list to what a filter line says; what is compared is made in a thread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from missionplanner.messages import Message
from missionplanner.planning.folding import fold
from missionplanner.planning.follow_up_filters import Kind, Listed, passing
from missionplanner.ui.background import Job
from missionplanner.ui.desk import Desk
from missionplanner.ui.follow_up.filter_line import FilterLine
from missionplanner.ui.follow_up.list_rows import listed

if TYPE_CHECKING:
    from missionplanner.operations.follow_ups import FollowUpRow

_MANY, _SOON_MS = 1000, 30
READING = Message("Reading the follow-ups")


class Narrowing(QObject):
    """The rows and their line. `changed` says that others are to be shown."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: Sequence[FollowUpRow] = ()
        # Made when the filter is first gone to.
        self._listed: Sequence[Listed] | None = None
        self._known: dict[Kind, list[str]] = {}
        self._preparing: Sequence[FollowUpRow] | None = None
        # Of many rows others are shown once the letters that were typed are.
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.changed)
        self.line = FilterLine(self._names, desk.office.today)
        self.line.changed.connect(self._filter)
        self.line.edit.entered.connect(self._prepare)

    def begin(self, rows: Sequence[FollowUpRow]) -> None:
        """Narrow these rows from now on."""
        self._rows, self._listed = rows, None
        if not self.line.is_empty:
            self._prepare()

    @property
    def is_ready(self) -> bool:
        """Whether the filter can be applied."""
        return self._listed is not None or self.line.is_empty

    @property
    def is_applied(self) -> bool:
        """Whether what the line says now is what is shown."""
        return self.is_ready and not self._soon.isActive()

    def narrowed(self) -> Sequence[FollowUpRow]:
        """The rows that meet the filter; all of them while it cannot be applied yet."""
        if self._listed is None or self.line.is_empty:
            return self._rows
        wanted, filters = fold(self.line.words).split(), self.line.filters
        is_meant = passing(filters, self._desk.office.today())
        return [
            row
            for row, each in zip(self._rows, self._listed, strict=True)
            if all(word in each.words for word in wanted) and is_meant(each)
        ]

    def _filter(self) -> None:
        if not self.is_ready:
            self._prepare()
        elif len(self._rows) > _MANY:
            self._soon.start()
        else:
            self.changed.emit()

    def _prepare(self) -> None:
        """Make what filters compare, and the names that they are completed to."""
        if self._listed is not None or self._preparing is self._rows:
            return
        rows = self._preparing = self._rows

        self._desk.background.run(READING, lambda job: (rows, *_compared(rows, job)), self._take)

    def _take(
        self, read: tuple[Sequence[FollowUpRow], list[Listed], dict[Kind, list[str]]]
    ) -> None:
        rows, found, names = read
        if rows is self._rows:
            self._listed, self._known = found, names
            self.line.offer_again()
            self.changed.emit()

    def _names(self, kind: Kind) -> Sequence[str]:
        return self._known.get(kind, ())


def _compared(rows: Sequence[FollowUpRow], job: Job) -> tuple[list[Listed], dict[Kind, list[str]]]:
    """What filters compare of each row, and the names that stand in them."""
    found: list[Listed] = []
    for row in rows:
        if job.is_cancelled:
            break
        found.append(listed(row))
    names = {
        Kind.INSTITUTION: {name for row in rows for name in row.responsible.split(", ")},
        Kind.PERSON: {name for row in rows for name in row.persons.split(", ")},
        Kind.VISIT: {row.visit_code for row in rows},
    }
    return found, {kind: sorted(held - {""}) for kind, held in names.items()}
