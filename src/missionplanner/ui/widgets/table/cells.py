"""What a table shows, as plain values: columns, rows, cells.

Mostly named tuples, since they are made sooner than dataclasses when the program starts.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from missionplanner.messages import Message
from missionplanner.ui.words import Words, say

if TYPE_CHECKING:
    from uuid import UUID

Key = Any
"""What a row is known by: the id of what it shows, or a word for a group."""


class Chip(NamedTuple):
    """A recognised word or short state beside a text; the tone is that of a pill."""

    words: Words
    tone: str = "accent"
    icon: str = ""


class Cell(NamedTuple):
    """One cell. Drawn from the left: dot, icon, text or pill, the second text, chips.

    `typed` is what an editor begins with where it is not the text shown; `is_fixed` takes the
    cell out of an editable column; `tip` is shown under the pointer; `order` is what it is sorted
    by where that is not its text: in one column values of one kind.
    """

    text: Words = ""
    tone: str = "text"
    weight: int = 400
    beside: Words = ""
    beside_tone: str = "text3"
    icon: str = ""
    icon_tone: str = "text2"
    dot: Literal["", "filled", "hollow"] = ""
    dot_tone: str = "accent"
    pill: str = ""
    chips: tuple[Chip, ...] = ()
    typed: str | None = None
    is_fixed: bool = False
    tip: Words = ""
    order: Any = None

    def words(self) -> str:
        """All words of the cell, for the eye and for who cannot see it."""
        parts = (self.text, self.beside, *(chip.words for chip in self.chips))
        return "  ".join(said for said in map(say, parts) if said)


class Editor(NamedTuple):
    """How a column is edited: a line of words, with names to choose from where there are some."""

    names: Callable[[Key], Sequence[str]] | None = None
    hint: Words = ""


TEXT = Editor()
DAY = Editor(hint=Message("29 June"))
TIME = Editor(hint=Message("0930-1045"))


class Column(NamedTuple):
    """One column. `stretch` shares the width that is left, `hide_below` is a width of the table.

    `sort` gives what a row is sorted by, where that is not the text of its cell: values of one
    kind, and an empty text or nothing where there is none. A list of ten thousands gives it what
    the row is made of.
    """

    name: str
    head: Words = ""
    width: int = 100
    stretch: int = 0
    editor: Editor | None = None
    align: Literal["left", "right", "centre"] = "left"
    lines: int = 1
    hide_below: int = 0
    sort: Callable[[Any], Any] | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row, known by its key. A group row is a head across the table: title and right end."""

    key: Key
    cells: tuple[Cell, ...]
    is_group: bool = False

    @property
    def draft_id(self) -> UUID | None:
        """Under which id its drafts are kept."""
        # Not imported here: before the first list nothing has loaded it, so no key is one, and an
        # import at each of thousands of rows takes its time.
        uuid = sys.modules.get("uuid")
        return self.key if uuid is not None and isinstance(self.key, uuid.UUID) else None


class Pasted(NamedTuple):
    """What was pasted into a table: its rows, and the cell at which that was done.

    `remarks` say what was left out on the way; there may be no row.
    """

    rows: tuple[tuple[str, ...], ...]
    at_key: Key = None
    at_column: str = ""
    remarks: tuple[Message, ...] = ()


def group_row(key: Key, title: Cell, end: Cell | None = None) -> Row:
    """The head of a group of rows."""
    return Row(key, (title, end or Cell()), is_group=True)
