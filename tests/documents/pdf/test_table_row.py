"""Rows of a table that are cut: what belongs together stays together."""

from __future__ import annotations

from missionplanner.documents.blocks import Column, Face, Line, Row
from missionplanner.documents.house_style import CELL_PAD, MM
from missionplanner.documents.pdf.table_row import Grid, SetRow, set_row

_GRID = Grid.of((Column(0, "a"), Column(87, "b")), 170 * MM)


def _people(*names: str) -> tuple[Line, ...]:
    return tuple(
        line
        for name in names
        for line in (Line(name, Face.MEDIUM), Line(f"{name} again"), Line(f"ministry of {name}"))
    )


def _words(row: SetRow, cell: int) -> list[str]:
    return ["".join(text for _, _, text in line) for _, _, line, _ in row.cells[cell][1]]


def test_no_cut_parts_a_name_from_the_lines_that_belong_to_it():
    row = set_row(Row((_people("A", "B", "C"), _people("D", "E"))), _GRID)
    for room in range(40, int(row.height)):
        parts = row.cut(room)
        if parts is None:
            continue
        assert parts[0].height <= room
        for cell in (0, 1):
            here, rest = (_words(part, cell) for part in parts)
            assert not len(here) % 3
            assert here + rest == _words(row, cell)


def test_what_goes_on_begins_level_in_all_cells():
    row = set_row(Row((_people("A", "B", "C"), _people("D", "E"))), _GRID)
    _, rest = row.cut(row.height / 2 + CELL_PAD)
    (first, second) = (lines[0][1] for _, lines in rest.cells)
    assert first == second


def test_a_name_taller_than_a_page_is_cut_all_the_same():
    row = set_row(Row((Line("x" * 5_000, Face.MEDIUM), "")), _GRID)
    here, rest = row.cut(row.height / 2)
    assert "".join(_words(here, 0) + _words(rest, 0)) == "x" * 5_000


def test_a_bar_goes_with_its_own_lines():
    barred = tuple(Line(f"line {n}", bar=n in (1, 8)) for n in range(10))
    row = set_row(Row((barred, "")), _GRID)
    here, rest = row.cut(row.height / 2)
    assert (len(here.bars), len(rest.bars)) == (1, 1)
    for part in (here, rest):
        ((_, top, end),) = part.bars
        assert 0 < top < end < part.height
