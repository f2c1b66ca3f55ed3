"""Text in open editors, kept within a second, so that a crash takes nothing away."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from missionplanner.messages import Message

_SOON_MS = 500
KEPT = Message("Kept as you typed it, not stored yet.")


class DraftStore(Protocol):
    """Where drafts live; the office's `drafts`."""

    def keep(self, row: UUID, field: str, text: str) -> None: ...

    def drop(self, row: UUID, field: str) -> None: ...

    def all(self) -> Iterable[tuple[UUID, str, str]]: ...


class Drafts(QObject):
    """What was typed and is not stored yet, by row and field."""

    def __init__(
        self, store: DraftStore, parent: QObject | None = None, *, is_kept: bool = True
    ) -> None:
        """`is_kept`: not where the store is open for reading only."""
        super().__init__(parent)
        self._store = store
        self._is_kept = is_kept
        self._texts = {(row, field): text for row, field, text in store.all()}
        self._unkept: set[tuple[UUID, str]] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.flush)

    def text(self, row: UUID, field: str) -> str | None:
        """What was typed there and not stored, or nothing."""
        return self._texts.get((row, field))

    def fields(self, row: UUID) -> set[str]:
        """The fields of a row in which something was typed and not stored."""
        return {field for of, field in self._texts if of == row}

    def typed(self, row: UUID, field: str, text: str) -> None:
        """Remember what stands in an editor; it is kept within a second."""
        self._texts[row, field] = text
        self._unkept.add((row, field))
        if self._is_kept and not self._soon.isActive():
            self._soon.start()

    def drop(self, row: UUID, field: str) -> None:
        """Forget it: it was stored, or given up."""
        if self._texts.pop((row, field), None) is None:
            return
        self._unkept.discard((row, field))
        if self._is_kept:
            self._store.drop(row, field)

    def flush(self) -> None:
        """Keep now what is not kept yet."""
        self._soon.stop()
        if not self._is_kept:
            return
        for row, field in self._unkept:
            self._store.keep(row, field, self._texts[row, field])
        self._unkept.clear()


class Draft:
    """The draft of one field, as its editor knows it."""

    def __init__(self, drafts: Drafts, row: UUID, field: str) -> None:
        self._drafts = drafts
        self._key = (row, field)

    @property
    def text(self) -> str | None:
        """What was typed and not stored."""
        return self._drafts.text(*self._key)

    def typed(self, text: str) -> None:
        """Remember it."""
        self._drafts.typed(*self._key, text)

    def drop(self) -> None:
        """Forget it."""
        self._drafts.drop(*self._key)
