"""The window as it was left: its size, the open visits, where one was, the chosen rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QByteArray, QTimer

from missionplanner.planning.finding import Where
from missionplanner.ui.places import Place
from missionplanner.ui.rooms import room_called
from missionplanner.ui.screens import SCREENS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from missionplanner.ui.memory import Memory
    from missionplanner.ui.placed_window import PlacedWindow

_FRAME, _VISITS, _PLACES, _ROWS = "window.frame", "window.visits", "window.places", "window.rows"
_MOST_PLACES, _MOST_ROWS = 12, 60
# No scroll bar counts farther.
_FARTHEST = 2**31 - 1


def restore_frame(window: QWidget, memory: Memory) -> None:
    """The size and place on the screen of the last time; what is of no use is passed over."""
    kept = memory.get(_FRAME)
    if isinstance(kept, str) and kept.isascii():
        window.restoreGeometry(QByteArray.fromHex(QByteArray(kept.encode())))


class ComingBack:
    """Keeps as one goes along, so that a crash takes nothing away."""

    def __init__(self, window: PlacedWindow, memory: Memory) -> None:
        self._window = window
        self._memory = memory
        self._is_back = False

    def restore(self) -> None:
        """List the visits that were open, and go where one was."""
        there = {row.id for row in self._window.desk.office.visits.rows()}
        opened = [(v, tab) for v, tab in _pairs(self._memory.get(_VISITS)) if v in there]
        for visit_id, tab in opened:
            self._window.open_visits.list_again(visit_id, tab)
        places = [p for p in _places(self._memory.get(_PLACES)) if p.visit_id in (None, *there)]
        self._is_back = True
        if not places:
            return
        self._window.places.come_back(places)
        self._window.open_place(places[-1])
        self.choose_row(places[-1])

    def keep(self) -> None:
        """Remember where everything is now."""
        if not self._is_back:
            return
        window = self._window
        self._memory.put(_FRAME, bytes(window.saveGeometry().toHex().data()).decode("ascii"))
        self._memory.put(_VISITS, [[str(v), window.open_visits.tab(v)] for v in window.open_visits])
        trail = [*reversed(window.places.recent()), window.places.here][-_MOST_PLACES:]
        self._memory.put(_PLACES, [_plain(place) for place in trail])

    def keep_row(self) -> None:
        """Remember the chosen row of the screen that is about to be left."""
        here, table = self._window.places.here, self._table()
        if not self._is_back or here.visit_id is None or table is None:
            return
        # The day grid is no table; its screen says what is chosen.
        key = getattr(self._screen(), "current", None) or table.current_key()
        if not isinstance(key, UUID):
            return
        rows = {**_mapping(self._memory.get(_ROWS))}
        name = _name(here)
        rows.pop(name, None)
        rows[name] = [str(key), table.verticalScrollBar().value()]
        self._memory.put(_ROWS, dict(list(rows.items())[-_MOST_ROWS:]))

    def choose_row(self, place: Place) -> None:
        """Choose the row that was chosen here, once its screen stands."""
        match _mapping(self._memory.get(_ROWS)).get(_name(place)):
            case [str(kept), int(scrolled)] if (row := _id(kept)) is not None and abs(
                scrolled
            ) <= _FARTHEST:
                QTimer.singleShot(0, self._window, lambda: self._choose(place, row, scrolled))

    def _choose(self, place: Place, row: UUID, scrolled: int) -> None:
        table, screen = self._table(), self._screen()
        if table is None or self._window.places.here != place:
            return
        if hasattr(screen, "current"):
            screen.open_at(Where("", row, "when"))
        elif table.select(row):
            table.verticalScrollBar().setValue(scrolled)

    def _screen(self) -> Any:
        page: Any = self._window.pages.currentWidget()
        return page.open_tab(page.tab, focus=False) if getattr(page, "tab", "") else None

    def _table(self) -> Any:
        from missionplanner.ui.widgets.table import TableView

        page = self._screen()
        if page is None:
            return None
        tables = page.findChildren(TableView)
        return next((t for t in tables if t.isVisibleTo(page)), next(iter(tables), None))


def _name(place: Place) -> str:
    return f"{place.visit_id}/{place.tab}"


def _plain(place: Place) -> list[str]:
    return [place.room, str(place.visit_id or ""), place.tab]


def _places(kept: object) -> list[Place]:
    found = []
    for each in kept if isinstance(kept, list) else ():
        match each:
            case ["visit", str(visit), str(tab)] if _id(visit) is not None and _is_tab(tab):
                found.append(Place("visit", _id(visit), tab))
            case [str(room), "", ""] if room_called(room) is not None:
                found.append(Place(room))
    return found


def _pairs(kept: object) -> list[tuple[UUID, str]]:
    found = []
    for each in kept if isinstance(kept, list) else ():
        match each:
            case [str(visit), str(tab)] if (visit_id := _id(visit)) is not None:
                found.append((visit_id, tab if _is_tab(tab) else ""))
    return found


def _is_tab(name: str) -> bool:
    return any(screen.name == name for screen in SCREENS)


def _mapping(kept: object) -> dict[str, Any]:
    return kept if isinstance(kept, dict) else {}


def _id(words: object) -> UUID | None:
    try:
        return UUID(str(words))
    except ValueError:
        return None
