"""The one runner of work that takes longer than a blink: off the main thread, with Cancel."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Lock
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, Slot
from shiboken6 import isValid

from missionplanner.errors import PlannerError
from missionplanner.messages import Message


class Job(QObject):
    """One piece of work. Its signals arrive in the thread that made it."""

    progressed = Signal(int, int, object)
    ended = Signal()
    _brought = Signal(object, object)

    def __init__(
        self,
        title: Message,
        then: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.title = title
        self._then = then
        self._failed = failed
        self._cancelled = Event()
        self._brought.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop; what it still brings is dropped."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked it to stop; long work looks at this between its steps."""
        return self._cancelled.is_set()

    def progress(self, done: int, of: int, what: Message | None = None) -> None:
        """Say how far the work is."""
        self.progressed.emit(done, of, what)

    def bring(self, result: object, error: BaseException | None) -> None:
        """Hand over what the thread has; called there."""
        self._brought.emit(result, error)

    @Slot(object, object)
    def _end(self, result: object, error: BaseException | None) -> None:
        # Let go of before this object ends: what they hold may own it, and would end it again.
        then, failed = self._then, self._failed
        del self._then, self._failed
        self.ended.emit()
        if self.is_cancelled:
            return
        if error is not None:
            (_raise_bug if _is_gone(failed) else failed)(error)
        elif not _is_gone(then):
            then(result)


class Background(QObject):
    """Runs jobs in a few threads and hands on what they bring, or their error."""

    started = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._running: set[Job] = set()

    def run(
        self,
        title: Message,
        work: Callable[[Job], Any],
        then: Callable[[Any], None],
        *,
        failed: Callable[[BaseException], None] | None = None,
    ) -> Job:
        """Do `work(job)` in a thread, then `then(result)` here; an error goes to `failed`.

        Without `failed` it goes to the program's own hook, which says what happened.
        """
        job = Job(title, then, failed or _raise, self)
        self._running.add(job)
        job.ended.connect(self._forget)
        self.started.emit(job)
        # Begun a moment later, so that whoever follows the job hears all of its progress.
        QTimer.singleShot(0, self, lambda: self._pool.start(_Run(job, work)))
        return job

    @property
    def is_busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._running)

    @Slot()
    def _forget(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._running.discard(job)
            job.deleteLater()

    def close(self) -> None:
        """Ask all work to stop and wait for it, at most a second."""
        for job in self._running:
            job.cancel()
        self._pool.waitForDone(1000)


class _Run(QRunnable):
    def __init__(self, job: Job, work: Callable[[Job], Any]) -> None:
        super().__init__()
        self._job = job
        self._work = work

    def run(self) -> None:
        with _collecting.put_off():
            try:
                self._job.bring(self._work(self._job), None)
            except Exception as error:  # the one place: whatever it is belongs to who asked for it
                self._job.bring(None, error)


class _Collecting:
    """Python looks for garbage in whatever thread it is, and what it finds is ended there.

    A widget that is ended off the main thread takes the program with it, so that nothing is looked
    for while a thread works.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._working = 0
        self._was_on = False

    @contextmanager
    def put_off(self) -> Iterator[None]:
        """Look for no garbage meanwhile."""
        with self._lock:
            if self._working == 0:
                self._was_on = gc.isenabled()
                gc.disable()
            self._working += 1
        try:
            yield
        finally:
            with self._lock:
                self._working -= 1
                if self._working == 0 and self._was_on:
                    gc.enable()


_collecting = _Collecting()


def _is_gone(act: Callable[[Any], None]) -> bool:
    """Whether the one who waits was closed meanwhile, and with it all that it would show."""
    who = getattr(act, "__self__", None)
    return isinstance(who, QObject) and not isValid(who)


def _raise(error: BaseException) -> None:
    raise error


def _raise_bug(error: BaseException) -> None:
    """A sentence of who is gone is nobody's; a fault of the program is told all the same."""
    if not isinstance(error, PlannerError):
        raise error
