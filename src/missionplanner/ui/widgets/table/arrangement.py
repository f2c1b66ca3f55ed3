"""In which order rows are shown, and which of them: sorted within their groups, and filtered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from missionplanner.messages import Message
from missionplanner.planning.folding import fold
from missionplanner.ui.widgets.table.cells import Cell, Column, Row, group_row
from missionplanner.ui.words import say

T = TypeVar("T")

NOTHING = "nothing matches"
"""The key of the head that stands alone where the filter leaves no row."""

# No more digits than a number of Python's own speed has.
_NUMBER = re.compile(r"(\d{1,18})")


class Arrangement(NamedTuple):
    """By which column rows are sorted (none: their own order), and the words they must have."""

    by: str = ""
    is_descending: bool = False
    words: str = ""

    @property
    def is_own(self) -> bool:
        """Whether rows are shown as they were given."""
        return not self.by and not self.words.strip()


class Folded:
    """The folded words of rows, each folded once for as long as the row stays the same."""

    def __init__(self) -> None:
        self._known: dict[Any, tuple[Row, str]] = {}

    def of(self, row: Row) -> str:
        """All words of a row as they are compared."""
        known = self._known.get(row.key)
        if known is None or known[0] is not row:
            known = (row, fold(" ".join(cell.words() for cell in row.cells)))
            self._known[row.key] = known
        return known[1]


def arranged(
    rows: Sequence[Row], columns: Sequence[Column], how: Arrangement, words: Folded
) -> tuple[Row, ...]:
    """The rows in this order that have these words; a head goes with the last of its rows."""
    if how.is_own:
        return tuple(rows)
    wanted = fold(how.words).split()
    at = next((i for i, column in enumerate(columns) if column.name == how.by), -1)
    found: list[Row] = []
    for head, members in _groups(rows):
        kept: Iterable[Row] = members
        if wanted:
            kept = [row for row in members if all(word in words.of(row) for word in wanted)]
        shown = _sorted(list(kept), columns[at], at, how.is_descending) if at >= 0 else list(kept)
        if head is not None and (shown or not wanted):
            found.append(head)
        found += shown
    if wanted and rows and not found:
        return (group_row(NOTHING, Cell(_nothing(how.words), "text2", 400)),)
    return tuple(found)


def spoken_head(column: Column, how: Arrangement) -> str:
    """The head of a column, for who cannot see the arrow beside it."""
    head = say(column.head)
    if not how.by or how.by != column.name:
        return head
    if how.is_descending:
        return say(Message("{head}, sorted downwards", head=head))
    return say(Message("{head}, sorted upwards", head=head))


def _nothing(words: str) -> Message:
    return Message("Nothing here has “{words}”", words=words.strip())


def _groups(rows: Sequence[Row]) -> Iterator[tuple[Row | None, list[Row]]]:
    head: Row | None = None
    members: list[Row] = []
    for row in rows:
        if row.is_group:
            if head is not None or members:
                yield head, members
            head, members = row, []
        else:
            members.append(row)
    if head is not None or members:
        yield head, members


def _sorted(rows: list[Row], column: Column, at: int, is_descending: bool) -> list[Row]:
    by: Callable[[Row], Any] = column.sort or (lambda row: _said(row, at))
    return in_order(rows, by, is_descending=is_descending)


def in_order(things: Iterable[T], by: Callable[[T], Any], *, is_descending: bool) -> list[T]:
    """Sorted by what each says; what says nothing comes last, in either direction."""
    keyed = [(by(each), each) for each in things]
    empty = [each for value, each in keyed if value in ("", None)]
    full = [(natural(value), each) for value, each in keyed if value not in ("", None)]
    full.sort(key=lambda each: each[0], reverse=is_descending)
    return [*(each for _, each in full), *empty]


def _said(row: Row, at: int) -> Any:
    cell = row.cells[at] if at < len(row.cells) else None
    if cell is None:
        return ""
    if cell.order is not None:
        return cell.order
    # A cell that only says that it is empty is empty.
    return "" if cell.typed == "" else say(cell.text)


def natural(value: Any) -> Any:
    """What a value is compared by: numbers inside a text as numbers, letters without case."""
    return _natural(value) if isinstance(value, str) else value


@lru_cache(maxsize=32_768)
def _natural(text: str) -> tuple[Any, ...]:
    parts = _NUMBER.split(text.casefold())
    return tuple(int(part) if at % 2 else part for at, part in enumerate(parts))
