"""What typing into a cell of the programme's table does, and where a moved item goes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.institution import Institution
from missionplanner.domain.programme import ItemStatus, ProgrammeItem
from missionplanner.domain.text import Text, clean
from missionplanner.domain.when import When
from missionplanner.operations.office import Office
from missionplanner.planning.labels import value_label
from missionplanner.planning.time_entry import read_end, read_length, read_start
from missionplanner.ui.group_letters import read_groups
from missionplanner.ui.widgets.choices import Choice, chosen

STATES = [Choice(status, value_label(status)) for status in ItemStatus]
_TIMES: dict[str, Callable[[str, When], When]] = {
    "from": read_start,
    "to": read_end,
    "minutes": read_length,
}


class ProgrammeEdits:
    """The verbs behind the cells of one programme."""

    def __init__(self, office: Office, folder: VisitFolder) -> None:
        self._office = office
        self._visit = folder.visit
        self._tag = folder.visit.languages[0] if folder.visit.languages else "en"
        self._items = {item.id: item for item in folder.visit.programme}

    def store(self, item_id: Any, column: str, words: str) -> None:
        """Store what was typed into a cell; raises `PlannerError` with the reason."""
        item, programme = self._items[item_id], self._office.programme
        match column:
            case "from" | "to" | "minutes":
                when = _TIMES[column](words, item.when)
                if when != item.when:
                    programme.reschedule(self._visit.id, item_id, when)
            case "item":
                self._edit(item, title=Text(item.title).with_(self._tag, clean(words).strip()))
            case "place":
                programme.place(self._visit.id, item_id, words, self._tag)
            case "counterpart":
                self._meet(item, words)
            case "groups":
                self._edit(item, group_ids=read_groups(words, self._visit.groups))
            case "interpreter":
                words = clean(words).strip()
                self._edit(item, interpreters=Text(item.interpreters).with_(self._tag, words))
            case "state":
                self._edit(item, status=chosen(STATES, words))

    def to_day(self, item_id: Any, day: date | None) -> None:
        """Move an item to another day, where that is another one."""
        if day is not None and self._items[item_id].when.day != day:
            self._office.programme.to_day(self._visit.id, item_id, day)

    def day_of(self, key: object) -> date | None:
        """The day of an item, or of a day's head."""
        if isinstance(key, tuple):
            return key[1] if isinstance(key[1], date) else None
        item = self._items.get(key)  # type: ignore[call-overload]  # any key may be asked for
        return item.when.day if item else None

    def _meet(self, item: ProgrammeItem, words: str) -> None:
        programme, said = self._office.programme, clean(words).strip()
        if not item.counterparts:
            if said:
                is_institution = any(said in _names(row) for row in self._institutions())
                name, institution = ("", said) if is_institution else (said, "")
                programme.meet(self._visit.id, item.id, name, institution, self._tag)
            return
        programme.name_counterpart(self._visit.id, item.counterparts[0].id, said)

    def _institutions(self) -> tuple[Institution, ...]:
        return self._office.shared.institutions()

    def _edit(self, item: ProgrammeItem, **fields: Any) -> None:
        was = {name: getattr(item, name) for name in fields}
        self._office.edit(ProgrammeItem, item.id, was=was, **fields)


def _names(row: Institution) -> tuple[str, ...]:
    return (*row.name.values(), *row.short_name.values())
