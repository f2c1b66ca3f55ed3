"""Tables of a paper: rows of cells under a title, days of a programme, facts with labels."""

from __future__ import annotations

from dataclasses import dataclass

from missionplanner.documents.words import Cell, Words


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its text in a ruled row, and beside it the text in a second language."""

    label: Words
    text: Cell
    second: Cell = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Ruled rows of label and text, as on the cover or at the head of minutes."""

    rows: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column that begins `at` millimetres from the left edge of the text.

    The grid's stops: 0, 17.4, 34.8, 52.2, 69.6, 87, 104.4, 121.8, 139.2 (148 for short last ones).
    """

    at: float
    head: Words = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; a `bar` at its left says that it is to be weighed.

    With fewer cells than there are columns, its last one takes the rest.
    """

    cells: tuple[Cell, ...]
    bar: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """A row over all columns that names the rows after it and is kept with the next one."""

    text: Words


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a title; title and column heads repeat on each page with "(continued)".

    Without any column head it is a day of the programme: the title stands between two rules with
    `aside` (the zone) at its right; with a title in a `second` language both stand over columns of
    their own, and the aside in column 1. In an entry, stops count from column 2.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row | Band, ...]
    title: Words = ""
    aside: Words = ""
    second: Words = ""
    listed: bool = False  # the title goes into contents and bookmarks
