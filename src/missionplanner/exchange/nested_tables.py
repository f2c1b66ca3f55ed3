"""Tables within tables, as documents lay them out, and the plain rows that they become."""

from __future__ import annotations

from dataclasses import dataclass, field

_WIDEST = 200


@dataclass(slots=True)
class Cell:
    """A cell while it is read, or the page; a table in it stands between its words."""

    across: int = 1
    down: int = 1
    parts: list[str | Table] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """A table while it is read; `cell` is the open one."""

    rows: list[list[Cell]] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    columns: int = 0
    cell: Cell | None = None


def rows_of(cell: Cell) -> tuple[list[list[str]], bool]:
    """The rows of what stands in a cell or on the page: its tables' and its lines', in order."""
    rows: list[list[str]] = []
    has_table = False
    words: list[str] = []
    for part in (*cell.parts, None):
        if isinstance(part, str):
            words.append(part)
            continue
        rows += [[line] for line in _lines("".join(words))]
        words = []
        if part is not None:
            found = _grid(part)
            has_table = has_table or bool(found)
            rows += found
    return rows, has_table


def _lines(words: str) -> list[str]:
    return [line for line in words.split("\n") if line.strip()]


def _grid(table: Table) -> list[list[str]]:
    """The rows of a table. One that only frames another one gives that one's rows."""
    if _is_frame(table):
        return [row for cells in table.rows for cell in cells for row in rows_of(cell)[0]]
    rows: list[list[str]] = []
    # What reaches down from above: column to words and how many rows are left.
    above: dict[int, tuple[str, int]] = {}
    for cells in table.rows:
        row, above = _row(cells, above)
        rows.append(row)
    return [[w for at, w in enumerate(row) if at not in table.hidden] for row in rows]


def _row(
    cells: list[Cell], above: dict[int, tuple[str, int]]
) -> tuple[list[str], dict[int, tuple[str, int]]]:
    row: list[str] = []
    below: dict[int, tuple[str, int]] = {}

    def take(words: str, down: int) -> None:
        if down > 1:
            below[len(row)] = (words, down - 1)
        row.append(words)

    for cell in cells:
        if len(row) > _WIDEST:
            break
        while len(row) in above:
            take(*above[len(row)])
        words = _flat(cell)
        for place in range(cell.across):
            take("" if place else words, cell.down)
    while len(row) in above:
        take(*above[len(row)])
    return row, below


def _is_frame(table: Table) -> bool:
    """Whether a table holds nothing but a table of several columns, as e-mails are laid out."""
    inner = any(
        (isinstance(part, Table) and any(len(row) > 1 for row in part.rows)) or _holds_frame(part)
        for cells in table.rows
        for cell in cells
        for part in cell.parts
    )
    return inner and all(sum(map(_is_full, cells)) <= 1 for cells in table.rows)


def _holds_frame(part: str | Table) -> bool:
    return isinstance(part, Table) and _is_frame(part)


def _is_full(cell: Cell) -> bool:
    return any(isinstance(part, Table) or part.strip() for part in cell.parts)


def _flat(cell: Cell) -> str:
    """All words of a cell; a table within it as lines."""
    found = []
    for part in cell.parts:
        if isinstance(part, str):
            found.append(part)
        else:
            rows = (" ".join(filter(None, map(_flat, cells))) for cells in part.rows)
            found.append("\n" + "\n".join(rows) + "\n")
    return "".join(found)
