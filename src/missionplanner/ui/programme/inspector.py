"""The rest of the chosen item: what papers print of it besides its row."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import Signal

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import Counterpart, ProgrammeItem
from missionplanner.domain.venue import Venue
from missionplanner.messages import Message
from missionplanner.ui.desk import Desk
from missionplanner.ui.programme.item_forms import ItemForms
from missionplanner.ui.row_inspector import Part, RowInspector
from missionplanner.ui.widgets.texts import Label
from missionplanner.ui.words import language


class ItemInspector(RowInspector):
    """Shows one item at a time."""

    copy_asked = Signal(object)
    cancel_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._folder: VisitFolder | None = None
        self._item: ProgrammeItem | None = None

    def show_item(self, folder: VisitFolder, item: ProgrammeItem | None) -> None:
        """Show an item; nothing is shown while none is chosen."""
        self._folder, self._item = folder, item
        if item is None:
            self.show_shape(None, lambda: (self._nothing,))
        else:
            self.show_shape(_shape(folder, item), self._parts)

    def _nothing(self) -> None:
        words = Message("Choose an item to see the rest of it.")
        self.add(Label(words, "meta", "text3", wraps=True))

    def _parts(self) -> Sequence[Part]:
        forms = ItemForms(self.desk, self._current)
        counterparts = range(len(self._shown().counterparts))
        return (
            lambda: self.add_form(forms.what(self._shown()), self._shown),
            lambda: self._place(forms),
            lambda: self._with_whom(forms),
            *(self._counterpart_part(forms, index) for index in counterparts),
            lambda: self.add_form(forms.one_more(self._shown()), self._shown),
            lambda: self._ours(forms),
            lambda: self._inside(forms),
        )

    def _place(self, forms: ItemForms) -> None:
        self.add_section(Message("Place"))
        self.add_form(forms.where(self._shown()), self._shown)
        if (venue := self._venue()) is not None:
            self.add_form(forms.venue(venue), self._venue)

    def _with_whom(self, forms: ItemForms) -> None:
        self.add_section(Message("With whom"))
        self.add_form(forms.hosts(self._shown()), self._shown)

    def _counterpart_part(self, forms: ItemForms, index: int) -> Part:
        def counterpart() -> Counterpart:
            return self._shown().counterparts[index]

        def make() -> None:
            self.add_form(forms.counterpart(counterpart()), counterpart)
            self.add_verbs((Message("Remove"), remove))

        def remove() -> None:
            self.desk.office.remove(Counterpart, counterpart().id)

        return make

    def _ours(self, forms: ItemForms) -> None:
        self.add_section(Message("Our side"))
        self.add_form(forms.ours(self._shown()), self._shown)

    def _inside(self, forms: ItemForms) -> None:
        self.add_section(Message("Only for us"))
        self.add_form(forms.inside(self._shown()), self._shown)
        self.add_verbs(
            (Message("Copy"), self._ask(self.copy_asked.emit)),
            (Message("Cancel it"), self._ask(self.cancel_asked.emit)),
            (Message("Delete"), self._ask(self.delete_asked.emit)),
        )

    def _ask(self, emit: Callable[[object], None]) -> Callable[[], None]:
        return lambda: emit(self._shown().id)

    def _current(self) -> VisitFolder:
        assert self._folder is not None
        return self._folder

    def _shown(self) -> ProgrammeItem:
        assert self._item is not None
        return self._item

    def _venue(self) -> Venue | None:
        venues = self._current().venues
        return next((row for row in venues if row.id == self._shown().venue_id), None)


def _shape(folder: VisitFolder, item: ProgrammeItem) -> Hashable:
    """Of which fields the inspector is made: others are made only where this differs."""
    visit = folder.visit
    persons = {row.id: row.display for row in folder.persons}
    seats = [seat for each in visit.delegations for seat in each.participations]
    return (
        any(row.id == item.venue_id for row in folder.venues),
        len(item.counterparts),
        tuple((seat.id, persons.get(seat.person_id)) for seat in seats if seat.person_id),
        visit.languages,
        visit.groups,
        visit.objectives,
        language(),
    )
