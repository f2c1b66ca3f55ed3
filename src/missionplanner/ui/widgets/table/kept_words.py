"""What was typed into cells and is not stored, with its reason; drafts of it outlast a crash."""

from __future__ import annotations

from collections.abc import ItemsView, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from missionplanner.messages import Message
from missionplanner.ui.widgets.table.cells import Key, Row

if TYPE_CHECKING:
    from missionplanner.ui.drafts import Drafts


class Kept(NamedTuple):
    """What was typed into a cell and could not be stored, with the reason."""

    text: str
    reason: Message


class KeptWords:
    """By row and column."""

    def __init__(self, drafts: Drafts | None) -> None:
        self._drafts = drafts
        self._cells: dict[tuple[Key, str], Kept] = {}

    def at(self, key: Key, column: str) -> Kept | None:
        """What was typed here and could not be stored."""
        return self._cells.get((key, column))

    def items(self) -> ItemsView[tuple[Key, str], Kept]:
        """All of it."""
        return self._cells.items()

    def typed(self, row: Row, column: str, words: str) -> None:
        """Somebody is typing here: keep it within a second."""
        if self._drafts is not None and row.draft_id is not None:
            self._drafts.typed(row.draft_id, column, words)

    def keep(self, row: Row, column: str, words: str, reason: Message) -> None:
        """It could not be stored."""
        self._cells[row.key, column] = Kept(words, reason)
        self.typed(row, column, words)

    def drop(self, row: Row, column: str) -> None:
        """Forget what was typed here."""
        self._cells.pop((row.key, column), None)
        if self._drafts is not None and row.draft_id is not None:
            self._drafts.drop(row.draft_id, column)

    def take_up(self, rows: Iterable[Row], columns: Sequence[str]) -> None:
        """Show what was kept of an earlier run."""
        if self._drafts is None:
            return
        from missionplanner.ui.drafts import KEPT

        for row in rows:
            if row.draft_id is None:
                continue
            for name in columns:
                text = self._drafts.text(row.draft_id, name)
                if text is not None and (row.key, name) not in self._cells:
                    self._cells[row.key, name] = Kept(text, KEPT)
