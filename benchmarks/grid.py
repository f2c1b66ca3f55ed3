"""Dragging on the day grid with 300 items at 1180×700: each move until it is painted.

A frame is the move of the pointer with its preview, its clashes and the painting; the thread's own
work is counted, so that a busy machine does not count. `still` is one painting of the whole grid.
"""

from __future__ import annotations

import os
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

from benchmarks import Figure

_DAYS, _EACH, _STEPS = 12, 25, 60
_FIRST = date(2026, 6, 29)


def run(runs: int) -> list[Figure]:
    """Drag one item across the grid so often, and three together."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from missionplanner.app import application
    from missionplanner.ui.programme.grid.canvas import DayGrid
    from missionplanner.ui.programme.grid.contents import Contents
    from missionplanner.ui.theme import look

    app = application()
    look.apply(app, "light")
    folder = _folder()
    grid = DayGrid(lambda: datetime(2026, 6, 29, 7, 40, tzinfo=UTC))
    grid.resize(1180, 700)
    grid.show()
    app.processEvents()
    shown = [_worked(lambda: _show(grid, Contents(folder))) for _ in range(runs)]
    still = [_worked(lambda: grid.grab()) for _ in range(runs * 4)]
    one = [each for _ in range(runs) for each in _drag(grid, 1)]
    three = [each for _ in range(runs) for each in _drag(grid, 3)]
    grid.deleteLater()
    return [
        Figure("grid of 300 items shown", _p95(shown), None, runs),
        Figure("grid painted whole, p95", _p95(still), None, runs * 4),
        Figure("frame of a drag, p95", _p95(one), None, len(one)),
        Figure("frame of a drag of three, p95", _p95(three), None, len(three)),
    ]


def _show(grid: Any, contents: Any) -> None:
    grid.show_contents(contents)
    grid.grab()


def _drag(grid: Any, count: int) -> list[float]:
    """The times of the frames of one drag, back and forth over what is seen."""
    from PySide6.QtCore import QPoint, Qt

    from missionplanner.ui.programme.grid.hit import hit_at

    body = grid.body()
    seen = [
        piece
        for piece in grid.contents.pieces
        if body.contains(grid.place_of(piece.key).adjusted(-8, -8, 8, 8))
    ]
    grid.choose({piece.key for piece in seen[:count]}, seen[0].key)
    start = grid.place_of(seen[0].key).center()
    held = Qt.KeyboardModifier.NoModifier
    grid.begin_drag(hit_at(grid, start), start, held)
    grid.viewport().grab()
    times = []
    for step in range(_STEPS):
        across = body.left() + 60 + (body.width() - 120) * step // _STEPS
        at = QPoint(across, body.top() + 60 + (step * 37) % (body.height() - 120))
        times.append(_worked(lambda at=at: _frame(grid, at, held)))  # type: ignore[misc]
    grid.drop_back()
    return times


def _frame(grid: Any, at: Any, held: Any) -> None:
    grid.move_drag(at, held)
    grid.viewport().grab()


def _folder() -> Any:
    """A visit of twelve days with 300 items."""
    from missionplanner.domain.folder import VisitFolder
    from missionplanner.domain.ids import LegId, ProgrammeItemId, VisitId
    from missionplanner.domain.programme import ItemKind, ItemStatus, ProgrammeItem
    from missionplanner.domain.text import Text
    from missionplanner.domain.visit import Leg, Visit
    from missionplanner.domain.when import TimeKind, When

    kinds, states = list(ItemKind), list(ItemStatus)
    visit = Visit(
        id=VisitId(uuid4()),
        starts_on=_FIRST,
        ends_on=_FIRST + timedelta(days=_DAYS - 1),
        home_zone="Asia/Tbilisi",
        legs=(Leg(id=LegId(uuid4()), city=Text(en="Tashkent"), zone="Asia/Tashkent"),),
    )
    items = []
    for number in range(_DAYS * _EACH):
        day = _FIRST + timedelta(days=number // _EACH)
        at = datetime(day.year, day.month, day.day, 7) + timedelta(minutes=number % _EACH * 38)
        until = at + timedelta(minutes=(15, 30, 45, 60)[number % 4])
        when = When(
            kind=TimeKind.EXACT,
            day=at.date(),
            starts=at.time(),
            ends=until.time(),
            ends_on=until.date() if until.date() != at.date() else None,
            zone="Asia/Tashkent",
        )
        title = Text(en=f"Talks number {number} on mutual legal assistance and what follows")
        items.append(
            ProgrammeItem(
                id=ProgrammeItemId(uuid4()),
                title=title,
                kind=kinds[number % len(kinds)],
                status=states[number % len(states)],
                when=when,
            )
        )
    return VisitFolder(visit=replace(visit, programme=tuple(items)))


def _worked(act: Any) -> float:
    begun = time.thread_time()
    act()
    return time.thread_time() - begun


def _p95(times: list[float]) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * 0.95))]
