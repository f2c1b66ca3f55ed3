"""A table of tens of thousands of rows: only those that are looked at are ever made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar, cast, overload

from missionplanner.ui.widgets.table import Row, TableModel, TableView
from missionplanner.ui.widgets.table.arrangement import Arrangement, in_order
from missionplanner.ui.widgets.table.cells import Key
from missionplanner.ui.widgets.table.row_height import GROUP_HEIGHT
from missionplanner.ui.words import Words

T = TypeVar("T")


class LongRows(Sequence[Row], Generic[T]):
    """Heads of groups as they are, and between them items of which rows are made when asked for."""

    def __init__(
        self, entries: Sequence[Row | T], key: Callable[[T], Key], make: Callable[[T], Row]
    ) -> None:
        self._entries = entries
        self._key = key
        self._make = make
        self._made: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return tuple(self[at] for at in range(*index.indices(len(self))))
        if index not in self._made:
            entry = self._entries[index]
            self._made[index] = entry if isinstance(entry, Row) else self._make(entry)
        return self._made[index]

    def __iter__(self) -> Iterator[Row]:
        return (self[index] for index in range(len(self)))

    def in_order(self, by: Callable[[T], Any], *, is_descending: bool) -> LongRows[T]:
        """The same, with the items between two heads sorted; what says nothing comes last."""
        entries: list[Row | T] = []
        members: list[T] = []
        for entry in (*self._entries, None):
            if entry is not None and not isinstance(entry, Row):
                members.append(entry)
                continue
            ordered: list[T] = in_order(members, by, is_descending=is_descending)
            entries += ordered
            members = []
            if entry is not None:
                entries.append(entry)
        return LongRows(entries, self._key, self._make)

    @cached_property
    def places(self) -> dict[Key, int]:
        """Where the row of a key stands."""
        keys = (each.key if isinstance(each, Row) else self._key(each) for each in self._entries)
        return {key: index for index, key in enumerate(keys)}

    @cached_property
    def heads(self) -> tuple[int, ...]:
        """Where the heads of groups stand."""
        entries = enumerate(self._entries)
        return tuple(index for index, each in entries if isinstance(each, Row))


class LongModel(TableModel):
    """Shown anew as a whole: comparing would make every row."""

    _own: LongRows[Any] = LongRows((), lambda row: row, lambda row: row)

    def show(self, rows: LongRows[Any]) -> None:
        """Show these rows, in the order in which those before were shown."""
        self._own = rows
        self.arrange(self.arrangement)

    def can_sort_by(self, name: str) -> bool:
        """Only by what the items say of themselves: no row is made for it."""
        return self._sort_of(name) is not None

    def arrange(self, how: Arrangement) -> None:
        self.arrangement = how
        by, rows = self._sort_of(how.by), self._own
        if by is not None:
            rows = rows.in_order(by, is_descending=how.is_descending)
        self.beginResetModel()
        # The table only ever counts rows and asks for one of them.
        self._rows = cast("tuple[Row, ...]", rows)
        self.endResetModel()

    def _sort_of(self, name: str) -> Callable[[Any], Any] | None:
        return next((each.sort for each in self.columns if each.name == name), None)

    def row_of(self, key: Key) -> int:
        rows = self._rows
        return rows.places.get(key, -1) if isinstance(rows, LongRows) else super().row_of(key)


class LongTable(TableView):
    """Keeps its place and the chosen row when it is shown anew; all rows are equally high."""

    def __init__(self, model: LongModel, name: Words, **options: Any) -> None:
        super().__init__(model, name, **options)
        model.modelReset.connect(self._set_heights)

    head_height = GROUP_HEIGHT
    _heads: tuple[int, ...] = ()

    def show_long(self, rows: LongRows[Any]) -> None:
        """Show these rows, from where one was reading."""
        key, column = self.current_key(), max(self.currentIndex().column(), 0)
        place = self.verticalScrollBar().value()
        model = cast(LongModel, self.table())
        model.show(rows)
        if (row := model.row_of(key)) >= 0:
            self.setCurrentIndex(model.index(row, column))
        self.verticalScrollBar().setValue(place)

    def _set_heights(self) -> None:
        rows, header = self.table().rows, self.verticalHeader()
        heads = rows.heads if isinstance(rows, LongRows) else ()
        # A section keeps its height when other rows are shown in it.
        for index in self._heads:
            if index < len(rows):
                header.resizeSection(index, header.defaultSectionSize())
        for index in heads:
            header.resizeSection(index, self.head_height)
        self._heads = heads
