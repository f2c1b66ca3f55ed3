"""The rest of the chosen item: what papers print of it besides its row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.programme import Counterpart, ProgrammeItem
from missionplanner.domain.venue import Venue
from missionplanner.messages import Message
from missionplanner.ui.desk import Desk
from missionplanner.ui.programme.item_forms import ItemForms
from missionplanner.ui.row_form import RowForm
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.frames import Inspector, SectionHead, hairline
from missionplanner.ui.widgets.texts import Label
from missionplanner.ui.words import language


class ItemInspector(Inspector):
    """Rebuilt for another item, refreshed when the item reads differently."""

    copy_asked = Signal(object)
    cancel_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(304)
        self._desk = desk
        self._built: tuple[Any, ...] | None = None
        self._forms: list[tuple[RowForm, Callable[[], Any]]] = []
        self._folder: VisitFolder | None = None
        self._item: ProgrammeItem | None = None

    def show_item(self, folder: VisitFolder, item: ProgrammeItem | None) -> None:
        """Show an item; nothing is shown while none is chosen."""
        self._folder, self._item = folder, item
        shape = _shape(folder, item)
        if shape != self._built:
            self._built = shape
            self._build(folder, item)
        for form, row in self._forms:
            form.show_row(row())

    def focus_on(self, row: UUID, field: str) -> bool:
        """Put the focus into a field, where it is shown here."""
        for form, _ in self._forms:
            for key, widget in form.fields.items():
                if form.row.id == row and key.split(".")[0] == field:
                    widget.setFocus()
                    return True
        return False

    def _current(self) -> VisitFolder:
        assert self._folder is not None
        return self._folder

    def _build(self, folder: VisitFolder, item: ProgrammeItem | None) -> None:
        self.body.clear()
        self._forms = []
        if item is None:
            nothing = Message("Choose an item to see the rest of it.")
            self.add(Label(nothing, "meta", "text3", wraps=True))
            self.body.box.addStretch(1)
            return
        forms = ItemForms(self._desk, self._current)
        self._add(forms.what(item), self._shown)
        self._section(Message("Place"))
        self._add(forms.where(item), self._shown)
        if (venue := self._venue()) is not None:
            self._add(forms.venue(venue), self._venue)
        self._section(Message("With whom"))
        self._add(forms.hosts(item), self._shown)
        for index, counterpart in enumerate(item.counterparts):
            self._add(forms.counterpart(counterpart), self._counterpart(index))
            self._verbs(((Message("Remove"), self._remove(index)),))
        self._add(forms.one_more(item), self._shown)
        self._section(Message("Our side"))
        self._add(forms.ours(item), self._shown)
        self._section(Message("Only for us"))
        self._add(forms.inside(item), self._shown)
        self._verbs(
            (
                (Message("Copy"), lambda: self.copy_asked.emit(self._shown().id)),
                (Message("Cancel it"), lambda: self.cancel_asked.emit(self._shown().id)),
                (Message("Delete"), lambda: self.delete_asked.emit(self._shown().id)),
            )
        )
        self.body.box.addStretch(1)

    def _add(self, form: RowForm, row: Callable[[], Any]) -> None:
        self.add(form)
        self._forms.append((form, row))

    def _shown(self) -> ProgrammeItem:
        assert self._item is not None
        return self._item

    def _venue(self) -> Venue | None:
        venues = self._current().venues
        return next((row for row in venues if row.id == self._shown().venue_id), None)

    def _counterpart(self, index: int) -> Callable[[], Counterpart]:
        return lambda: self._shown().counterparts[index]

    def _section(self, words: Message) -> None:
        self.add(hairline())
        self.add(SectionHead(words, role="group"))

    def _verbs(self, verbs: tuple[tuple[Message, Callable[[], None]], ...]) -> None:
        head = SectionHead("")
        for words, do in verbs:
            link = Link(words)
            link.clicked.connect(lambda _checked=False, verb=do: verb())
            head.add(link)
        self.add(head)

    def _remove(self, index: int) -> Callable[[], None]:
        return lambda: self._desk.office.remove(Counterpart, self._shown().counterparts[index].id)


def _shape(folder: VisitFolder, item: ProgrammeItem | None) -> tuple[Any, ...]:
    """Of which fields the inspector is made: others are made only when this changes."""
    if item is None:
        return ()
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
