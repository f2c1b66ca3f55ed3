"""The window over a full store: what one waits for, key by key and screen by screen.

The store holds 200 visits, 5,000 people and 20,000 follow-ups, and one visit with 300 seats and 300
items. What is counted is the main thread's own work, painting included, so that a busy machine does
not count. The peer is the most that it may take.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from benchmarks import Figure
from benchmarks._full_visit import full_store
from benchmarks._tour_steps import steps
from benchmarks.tour import Watchdog, rest

OPEN, TAB, KEY, FIND, STALL = 0.150, 0.050, 0.016, 0.050, 0.100
_OPENED = 3
_WORDS = "Meeting of both sides on mutual legal assistance"
_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


def run(runs: int) -> list[Figure]:
    """Each figure so often, in one window; the tour once."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        for name in _FOLDERS:
            os.environ[name] = folder
        store, visit_id = full_store(Path(folder))
        with _program(store) as program:
            figures = [
                *_opening(program, visit_id, runs),
                *_tabs(program, visit_id, runs),
                *_keys(program, visit_id),
                *_finding(program, runs),
                *_tour(program, visit_id),
            ]
    for figure in figures:
        if figure.unit == "s" and figure.peer is not None and figure.ours > figure.peer:
            ours, most = figure.ours * 1000, figure.peer * 1000
            print(f"over its limit: {figure.name}, {ours:.0f} of {most:.0f} ms", file=sys.stderr)
    return figures


@contextmanager
def _program(store: Path) -> Iterator[Any]:
    from PySide6.QtWidgets import QApplication

    from missionplanner.app import Program, application

    app = QApplication.instance() or application()
    program = Program(app, store)
    # What goes wrong is not to be an apology in a window that nobody sees.
    sys.excepthook = sys.__excepthook__
    program.start()
    while program.session is None:
        app.processEvents()
    program.window.resize(1366, 768)
    program.window.activateWindow()
    rest(app)
    try:
        yield program
    finally:
        program.window.close()
        program.end()


def _worked(act: Callable[[], object], rounds: int = 1) -> float:
    """How long the main thread works at it, until it is painted: after so many rounds of events.

    What is done bit by bit after that, as an inspector is filled, is seen by the tour.
    """
    from PySide6.QtWidgets import QApplication

    begun = time.thread_time()
    act()
    for _ in range(rounds):
        QApplication.processEvents()
    return time.thread_time() - begun


def _rest() -> None:
    from PySide6.QtWidgets import QApplication

    rest(QApplication.instance())


def _opening(program: Any, visit_id: UUID, runs: int) -> Iterator[Figure]:
    window = program.window
    # The head is painted first, its first tab a round later.
    first = _worked(lambda: window.open_visit(visit_id, "overview"), _OPENED)
    _rest()
    again = []
    for _ in range(runs):
        window.close_visit()
        _rest()
        again.append(_worked(lambda: window.open_visit(visit_id, "overview"), _OPENED))
        _rest()
    yield Figure("the full visit opened, first of all", first, OPEN, 1)
    yield Figure("the full visit opened", statistics.median(again), OPEN, runs)


def _tabs(program: Any, visit_id: UUID, runs: int) -> Iterator[Figure]:
    from missionplanner.ui.screens import SCREENS

    window = program.window
    names = [screen.name for screen in SCREENS]
    made = {}
    for name in names[1:]:
        made[name] = _worked(lambda tab=name: window.open_visit(visit_id, tab))
        _rest()
    turned: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(runs):
        for name in names:
            turned[name].append(_worked(lambda tab=name: window.open_visit(visit_id, tab)))
            _rest()
    for name, seconds in made.items():
        yield Figure(f"tab {name}, made", seconds, TAB, 1)
    for name, each in turned.items():
        yield Figure(f"tab {name}, switched to", statistics.median(each), TAB, runs)


def _keys(program: Any, visit_id: UUID) -> Iterator[Figure]:
    """A sentence typed into each kind of cell; what 95 of 100 keys stay below."""
    for name, begin in _cells(program.window, visit_id):
        editor = begin()
        _rest()
        if editor is None:
            print(f"not measured: {name}", file=sys.stderr)
            continue
        yield Figure(f"a key in {name}, p95", _p95(_typed(editor)), KEY, len(_WORDS))
        _escape(editor)
        _rest()


def _cells(window: Any, visit_id: UUID) -> Iterator[tuple[str, Callable[[], Any]]]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from missionplanner.ui.programme.entry import EntryEdit
    from missionplanner.ui.widgets.field import Field

    def tab(name: str) -> Any:
        window.open_visit(visit_id, name)
        _rest()
        return window.pages.currentWidget()

    def shown(page: Any, kind: type) -> Any:
        found = (each for each in page.findChildren(kind) if each.isVisible())
        return next(found, None)

    def entry() -> Any:
        page = tab("programme")
        QTest.keyClick(
            QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
        _rest()
        return shown(page, EntryEdit)

    def field() -> Any:
        found = shown(tab("overview"), Field)
        if found is not None:
            found.edit.setFocus()
        return found.edit if found is not None else None

    yield "a cell of the delegation", lambda: _cell(tab("delegation"))
    yield "a cell of the follow-ups", lambda: _cell(tab("follow-up"))
    yield "the entry line", entry
    yield "a field", field
    yield "a line of the minutes", lambda: _line(tab("minutes"))


def _cell(page: Any) -> Any:
    """An open editor in the middle of the first table of a page."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    from missionplanner.ui.widgets.table import TableView

    table = next((each for each in page.findChildren(TableView) if each.isVisible()), None)
    if table is None:
        return None
    model = table.model()
    for row in range(model.rowCount() // 2, model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            if model.flags(index) & Qt.ItemFlag.ItemIsEditable:
                table.setCurrentIndex(index)
                table.setFocus()
                QTest.keyClick(table, Qt.Key.Key_F2)
                if (editor := table.viewport().findChild(QLineEdit)) is not None:
                    return editor
    return None


def _line(page: Any) -> Any:
    from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

    kinds = (QPlainTextEdit, QTextEdit)
    found = [each for kind in kinds for each in page.findChildren(kind)]
    lines = [each for each in found if each.isVisible() and not each.isReadOnly()]
    if lines:
        lines[-1].setFocus()
    return lines[-1] if lines else None


def _typed(editor: Any) -> list[float]:
    from PySide6.QtTest import QTest

    times = [_worked(lambda key=key: QTest.keyClicks(editor, key)) for key in _WORDS]
    assert editor.property("text") or editor.property("plainText"), "nothing was typed"
    return times


def _escape(editor: Any) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    QTest.keyClick(editor, Qt.Key.Key_Escape)


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def _finding(program: Any, runs: int) -> Iterator[Figure]:
    from PySide6.QtTest import QTest

    window = program.window
    opened, found = [], []
    for _ in range(runs):
        opened.append(_worked(window.find_or_run))
        for words in ("kobaxidze", "rahmonov", "list of contact"):
            window.find_box.line.clear()
            _rest()
            for key in words:
                found.append(_worked(lambda k=key: QTest.keyClicks(window.find_box.line, k), 2))
        window.find_box.leave()
        _rest()
    yield Figure("Ctrl+K opened", statistics.median(opened), FIND, runs)
    yield Figure("Ctrl+K results after a key, p95", _p95(found), FIND, len(found))


def _tour(program: Any, visit_id: UUID) -> Iterator[Figure]:
    watchdog = Watchdog()
    for name, act in steps(program, visit_id):
        watchdog.step = name
        act()
        _rest()
    watchdog.stop()
    slow = sorted(watchdog.stalls, key=lambda stall: -stall[1])
    for step, seconds in slow[:12]:
        if seconds > TAB:
            print(f"{seconds * 1000:.0f} ms: {step}", file=sys.stderr)
    over = sum(seconds > STALL for _, seconds in slow)
    yield Figure("longest stall of the tour", slow[0][1], STALL, 1)
    yield Figure("stalls of the tour above 100 ms", over, 0, 1, "times")
