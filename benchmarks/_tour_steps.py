"""What somebody does in the window on a tour of all rooms and of all screens of a full visit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

Step = tuple[str, Callable[[], object]]


def steps(program: Any, visit_id: UUID) -> Iterator[Step]:
    """One thing after the other; what is slow is named by its step."""
    yield from _rooms(program.window)
    yield from _screens(program, visit_id)
    yield from _programme(program, visit_id)
    yield "the list again", lambda: program.window.open_room("visits")


def _rooms(window: Any) -> Iterator[Step]:
    from missionplanner.ui.rooms import ROOMS

    for room in ROOMS:
        yield f"room {room.name}", lambda name=room.name: window.open_room(name)
        yield f"room {room.name}, filtered", lambda: _filter(window, "agency")
        yield f"room {room.name}, no filter", lambda: _filter(window, "")


def _filter(window: Any, words: str) -> None:
    page = window.pages.currentWidget()
    line = getattr(page, "filter", None)
    if line is not None and hasattr(line, "setText"):
        line.setText(words)


def _screens(program: Any, visit_id: UUID) -> Iterator[Step]:
    from missionplanner.domain.visit import Visit
    from missionplanner.ui.screens import SCREENS

    window, office = program.window, program.session.office
    for screen in SCREENS:
        name = screen.name
        yield f"{name} opened", lambda tab=name: window.open_visit(visit_id, tab)
        yield (
            f"{name} follows a change",
            lambda tab=name: office.edit(Visit, visit_id, remarks=f"seen {tab}"),
        )
        yield f"{name} follows an undo", window.commands.undo
        yield f"{name} is made narrow", lambda: window.resize(1280, 690)
        yield f"{name} is made wide", lambda: window.resize(1366, 768)


def _programme(program: Any, visit_id: UUID) -> Iterator[Step]:
    window, office = program.window, program.session.office
    item = office.visits.get(visit_id).programme[0]
    by = timedelta(minutes=5)
    yield "programme opened again", lambda: window.open_visit(visit_id, "programme")
    yield "programme as the other view", lambda: _turn_view(window)
    yield "programme as the first view", lambda: _turn_view(window)
    yield "shift what follows, opened", lambda: _shift(window, office, visit_id)
    yield "shift what follows, by another step", lambda: _press("Right")
    yield "shift what follows, left", lambda: _press("Escape")
    yield "an item is moved", lambda: office.programme.move_items(visit_id, (item.id,), by=by)
    yield "that is undone", window.commands.undo
    yield "a day is shifted", lambda: office.programme.shift_after(visit_id, item.id, by)
    yield "that is undone too", window.commands.undo
    yield (
        "all items move to the next day",
        lambda: office.programme.move_items(
            visit_id, [row.id for row in office.visits.get(visit_id).programme], days=1
        ),
    )
    yield "and back", window.commands.undo


def _turn_view(window: Any) -> None:
    from PySide6.QtWidgets import QAbstractButton

    from missionplanner.ui.widgets.switch import Switch

    found = [each for each in window.findChildren(Switch) if each.isVisible()]
    for switch in found[:1]:
        buttons = switch.findChildren(QAbstractButton)
        next(each for each in buttons if not each.isChecked()).click()


def _shift(window: Any, office: Any, visit_id: UUID) -> None:
    """The box as it stands beside an item, whatever the view."""
    from PySide6.QtCore import QRect

    from missionplanner.ui.programme.shift_box import ShiftBox

    page = window.pages.currentWidget()
    box = page.findChild(ShiftBox) or ShiftBox(page)
    folder = office.visits.folder(visit_id)
    box.open_for(folder, folder.visit.programme[0].id, QRect(200, 200, 200, 40))


def _press(key: str) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    QTest.keyClick(QApplication.focusWidget(), Qt.Key[f"Key_{key}"])
