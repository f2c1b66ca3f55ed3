"""From an edit of one programme item to the page one reads, in the window, with its worker warm.

The briefing pack has about 40 pages. An edit is written to a real store; the window hears of it,
has the paper made and its visible page drawn by the worker process, and shows the pixels. Between
two edits a person thinks for a moment, in which the paper is proven and the small pages are drawn.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from benchmarks import Figure

EDITS = 40
_LIMIT_S = 30.0
_THINKING_S = 1.0


def run(runs: int) -> list[Figure]:
    """So many times 40 edits: the middle one and the one of twenty that is slowest."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "preview.mpdb"
        visit_id, item_id = _filled(store, Path(folder))
        with _window(store) as (app, program):
            watched = _Watched(app, program, visit_id, item_id)
            watched.edit("once, to be warm")
            took = [watched.edit(f"edit {number}") for number in range(EDITS * runs)]
            pages = watched.pages
    return [
        Figure("the pack", pages, unit="pages"),
        Figure("edit to page, p50", statistics.median(took), runs=len(took)),
        Figure("edit to page, p95", statistics.quantiles(took, n=20)[-1], runs=len(took)),
    ]


def _filled(store: Path, folder: Path) -> tuple[UUID, UUID]:
    """A store with the visit, and the item that is edited."""
    from benchmarks._preview_visit import visit_of_40_pages
    from missionplanner.exchange.visit_file import to_bytes
    from missionplanner.operations.office import Office

    visit = visit_of_40_pages()
    file = folder / "visit.visit.json"
    file.write_bytes(to_bytes(visit, restricted=False))
    office = Office.open(store, actor="preview")
    office.files.bring_in(file)
    office.close()
    return visit.visit.id, visit.visit.programme[5].id


@contextmanager
def _window(store: Path) -> Iterator[tuple[Any, Any]]:
    from PySide6.QtWidgets import QApplication

    from missionplanner.app import Program, application

    app = QApplication.instance() or application()
    assert isinstance(app, QApplication)
    program = Program(app, store)
    program.start()
    _until(app, lambda: program.session is not None)
    yield app, program
    program.window.close()
    program.end()


def _until(app: Any, is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + _LIMIT_S
    while not is_so():
        app.processEvents()
        if time.monotonic() > end:
            raise TimeoutError("The window did not show the page.")
        time.sleep(0.001)


class _Watched:
    """The tab of papers, and when it shows a page of a newer paper."""

    def __init__(self, app: Any, program: Any, visit_id: UUID, item_id: UUID) -> None:
        from missionplanner.ui.papers.screen import PapersScreen

        self._app, self._office = app, program.session.office
        self._item_id = item_id
        program.window.open_visit(visit_id, "papers")
        _until(app, lambda: bool(program.window.findChildren(PapersScreen)))
        self._screen = program.window.findChildren(PapersScreen)[0]
        _until(app, lambda: self._screen.paper is not None)
        self._shown = 0
        self._screen._paging.drawn.connect(self._count)
        self._screen.turn_to(4)
        _until(app, lambda: self._shown > 0)

    @property
    def pages(self) -> int:
        """How long the paper is."""
        return int(self._screen.paper.pages)

    def edit(self, title: str) -> float:
        """Another title for the item; how long until the page with it is shown."""
        from missionplanner.domain.programme import ProgrammeItem
        from missionplanner.domain.text import Text

        before, shown = self._screen.paper, self._shown
        begun = time.perf_counter()
        self._office.edit(ProgrammeItem, self._item_id, title=Text(en=title))
        _until(
            self._app,
            lambda: self._screen.paper is not before and self._shown > shown,
        )
        took = time.perf_counter() - begun
        thought = time.monotonic() + _THINKING_S
        _until(self._app, lambda: self._is_proven and time.monotonic() > thought)
        return took

    @property
    def _is_proven(self) -> bool:
        return self._screen.proven is self._screen.paper

    def _count(self, _page: int, _pixmap: Any) -> None:
        self._shown += 1
