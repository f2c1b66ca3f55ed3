"""The feed of the office as a signal: what was changed, told once the change is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal


class Touched(Protocol):
    """What the office says of a committed change."""

    @property
    def roots(self) -> frozenset[UUID]:
        """The roots that were touched."""
        ...


class Announcing(Protocol):
    """Where changes are announced; the office."""

    def subscribe(self, hear: Callable[[Touched], None], /) -> Callable[[], None]:
        """Hear of every committed change; the answer ends it."""
        ...


class Feed(QObject):
    """Tells screens which roots were touched; what happens in one go is told in one go.

    A screen decides for itself what to read again; it is told after the verb that made the change
    has returned, so that no screen is rebuilt under the hands of a running editor.
    """

    touched = Signal(frozenset)

    def __init__(self, office: Announcing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: set[UUID] = set()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._tell)
        self.stop = office.subscribe(self._hear)

    def _hear(self, touched: Touched) -> None:
        self._waiting |= touched.roots
        self._later.start()

    def _tell(self) -> None:
        roots, self._waiting = frozenset(self._waiting), set()
        self.touched.emit(roots)
