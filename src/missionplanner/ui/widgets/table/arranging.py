"""The one table is sorted, filtered and laid out by its user, who finds it so again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from missionplanner.ui.widgets.table.arrangement import Arrangement
from missionplanner.ui.widgets.table.model import TableModel
from missionplanner.ui.widgets.table.moving import MovingTable
from missionplanner.ui.widgets.table.remembering import from_plain, to_plain
from missionplanner.ui.widgets.table.sized import Layout

if TYPE_CHECKING:
    from missionplanner.ui.memory import Memory
    from missionplanner.ui.widgets.table.find_strip import FindStrip


class ArrangingTable(MovingTable):
    """A click on a head sorts, a second one downwards, a third gives the own order back."""

    def __init__(self, model: TableModel, *, movable: bool) -> None:
        super().__init__(model, movable=movable)
        self._memory: Memory | None = None
        self._memory_key = ""
        self._strip: FindStrip | None = None
        head = self.head()
        head.setSectionsClickable(True)
        # Of itself Qt chooses the whole column.
        head.sectionPressed.disconnect()
        head.sectionEntered.disconnect()
        head.sectionClicked.connect(self._clicked)
        self.laid_out.connect(self._put)

    @property
    def has_heads(self) -> bool:
        """Whether its columns have heads; without them it is no table to who looks at it."""
        return not self.head().isHidden()

    # What is remembered

    def remember(self, memory: Memory, key: str) -> None:
        """Be as it was left, and remember under this key how it is left."""
        self._memory, self._memory_key = memory, f"table {key}"
        layout, how = from_plain(memory.get(self._memory_key))
        self.lay_out(layout)
        if self.table().can_sort_by(how.by):
            self.table().arrange(how)

    def _put(self) -> None:
        if self._memory is not None:
            plain = to_plain(self.layout_, self.table().arrangement)
            self._memory.put(self._memory_key, plain)

    def lay_out_anew(self) -> None:
        """All columns as the screen has them, and all rows in their own order."""
        self.lay_out(Layout())
        self.sort_by("")
        self._put()

    def place(self) -> dict[str, Any]:
        """Where one is in the table, as values of JSON: row, column, how far it is scrolled."""
        column = self.currentIndex().column()
        return {
            "row": str(self.current_key()),
            "column": self.table().columns[column].name if column >= 0 else "",
            "scrolled": self.verticalScrollBar().value(),
        }

    def go_back(self, place: Any) -> bool:
        """Go to where one was, as far as that is still there; whether the row was."""
        if not isinstance(place, dict):
            return False
        names = [each.name for each in self.table().columns]
        column = str(place.get("column"))
        key = next((r.key for r in self.table().rows if str(r.key) == place.get("row")), None)
        found = key is not None and self.select(key, column if column in names else "")
        if isinstance(scrolled := place.get("scrolled"), int) and abs(scrolled) < 2**31:
            self.verticalScrollBar().setValue(scrolled)
        return found

    # Order

    def sort_by(self, name: str, *, is_descending: bool = False) -> None:
        """Sort within the groups by a column; without a name the rows go back to their order."""
        if name and not self.table().can_sort_by(name):
            return
        how = self.table().arrangement._replace(by=name, is_descending=is_descending)
        self._arrange(how)
        self._put()

    def sort_on(self) -> None:
        """Sort by the column one is in: upwards, then downwards, then not."""
        if self.currentIndex().isValid():
            self._clicked(self.currentIndex().column())

    def _clicked(self, column: int) -> None:
        name, how = self.table().columns[column].name, self.table().arrangement
        if how.by != name:
            self.sort_by(name)
        else:
            self.sort_by("" if how.is_descending else name, is_descending=not how.is_descending)

    def _arrange(self, how: Arrangement) -> None:
        self.keep_chosen(lambda: self.table().arrange(how))
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        self.head().viewport().update()
        self._count()

    # Finding

    @property
    def is_finding(self) -> bool:
        """Whether the strip that finds rows is open."""
        return self._strip is not None and not self._strip.isHidden()

    def set_filter(self, words: str) -> None:
        """Show only the rows that have all these words, in any script; no words show all."""
        if self.table().can_arrange and words != self.table().arrangement.words:
            self._arrange(self.table().arrangement._replace(words=words))

    def open_find(self) -> None:
        """Open the strip that finds rows, and go there."""
        if self._strip is None:
            from missionplanner.ui.widgets.table.find_strip import FindStrip

            self._strip = FindStrip()
            self._strip.changed.connect(self.set_filter)
            self._strip.entered.connect(self._to_rows)
            self._strip.closed.connect(self.close_find)
        self.head().show_strip(self._strip, shown=True)
        self._count()
        self._strip.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._strip.edit.selectAll()

    def close_find(self) -> None:
        """Take the strip away; all rows are shown, the focus is back in the table."""
        if self._strip is not None:
            self._strip.edit.clear()
            self.head().show_strip(self._strip, shown=False)
        self.set_filter("")
        self.setFocus()

    def _to_rows(self) -> None:
        if not self.currentIndex().isValid():
            self._choose_first()
        self.setFocus()

    def _count(self) -> None:
        if self._strip is not None:
            self._strip.show_counts(*self.table().counts())

    # Cells

    def can_type_somewhere(self) -> bool:
        """Whether one of the chosen cells can be typed into."""
        columns = self.selected_columns()
        return any(
            self._is_typed(row, column) for row in self.selected_rows() for column in columns
        )
