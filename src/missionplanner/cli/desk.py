"""What every command has at hand: the store, the words, a place to write."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from missionplanner.errors import PlannerError
from missionplanner.messages import Message, Wording
from missionplanner.settings import Settings

if TYPE_CHECKING:
    from missionplanner.operations.office import Office

# Commands come in rows, from scripts: they leave at most one backup an hour.
_BACKUPS_AT_MOST = timedelta(hours=1)


class WrongUsage(PlannerError):
    """The command line is not written as any command is."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The store that is meant, and how this user reads."""

    store: Path
    settings: Settings

    @property
    def wording(self) -> Wording:
        """The words of the user's language."""
        return self.settings.spoken()

    @contextmanager
    def reading(self) -> Iterator[Office]:
        """The office open for reading, also beside an open window."""
        office = self._opened(read_only=True)
        try:
            yield office
        finally:
            office.close()

    @contextmanager
    def writing(self) -> Iterator[Office]:
        """The office open for changes; nobody else holds the store meanwhile."""
        office = self._opened(read_only=False)
        try:
            yield office
        finally:
            office.close(at_most=_BACKUPS_AT_MOST)

    def _opened(self, *, read_only: bool) -> Office:
        # The database's library loads only when a store is opened: help comes at once.
        from missionplanner.operations.office import Office

        return Office.open(self.store, actor=self.settings.actor_name(), read_only=read_only)

    def say(self, message: Message) -> None:
        """A line of the answer."""
        self.line(self.wording.word(message))

    def line(self, words: str) -> None:
        """A line of the answer that is data, or worded already."""
        sys.stdout.write(words + "\n")

    def remark(self, message: Message) -> None:
        """A line beside the answer, for the person who looks on."""
        sys.stderr.write(self.wording.word(message) + "\n")

    def document(self, plain: Any) -> None:
        """The answer as one JSON document."""
        self.line(json.dumps(plain, ensure_ascii=False, indent=2))

    def table(self, rows: Iterable[Sequence[str]]) -> None:
        """Rows of plain words in columns."""
        lines = [[" ".join(cell.split()) for cell in row] for row in rows]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        for line in lines:
            padded = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
            self.line("  ".join(padded).rstrip())
