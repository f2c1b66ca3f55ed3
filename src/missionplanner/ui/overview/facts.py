"""The facts of a visit, edited in place: six of them, the rest on demand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message
from missionplanner.ui.desk import Desk
from missionplanner.ui.overview.fact_fields import FactFields
from missionplanner.ui.row_form import RowForm
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.field import Field
from missionplanner.ui.widgets.frames import SectionHead, Stack

_BESIDE = 132
_LAST_DAY, _DAY = 84, 160
# Whether the rest is open stays so for all visits, also when the program starts again.
_REST_IS_OPEN = "all facts are shown"


class Facts(QWidget):
    """Title, days, place, type, led by, host; below, on demand, all others.

    `opened` tells whether the others are shown.
    """

    opened = Signal(bool)

    def __init__(self, desk: Desk, folder: VisitFolder) -> None:
        super().__init__()
        self._desk = desk
        self._folder = folder
        self._made_by = FactFields(desk, folder)
        self.fields: dict[str, QWidget] = {}
        self._forms: list[tuple[RowForm, Callable[[VisitFolder], Any]]] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.is_open = False
        head = SectionHead(Message("Facts"))
        self._more = Button("", "plain")
        self._more.clicked.connect(self._turn)
        head.add(self._more)
        box.addWidget(head)
        box.addWidget(self._form(self._made_by.fill_title, _visit))
        box.addWidget(self._days())
        box.addWidget(self._form(self._made_by.fill_first, _visit))
        self._rest: QWidget | None = None
        self._box = box
        self._first = frozenset(self.fields)
        is_typed_in = bool(desk.drafts.fields(folder.visit.id) - self._first)
        self._show_rest(is_open=bool(desk.memory.get(_REST_IS_OPEN)) or is_typed_in)

    @staticmethod
    def shape(folder: VisitFolder) -> tuple[Any, ...]:
        """What decides which fields there are; another shape needs other fields."""
        project, donor = folder.project, folder.donor
        return (
            folder.visit.languages,
            project.id if project else None,
            donor.id if donor else None,
        )

    def show_folder(self, folder: VisitFolder) -> None:
        """Show the visit as it is now."""
        self._folder = self._made_by.folder = folder
        for form, row_of in self._forms:
            form.show_row(row_of(folder))

    def missing(self) -> QWidget | None:
        """The first of the six facts that is empty."""
        empty = (name for name in self._made_by.hints if not self._text(name))
        return self.fields.get(next(empty, ""))

    def _text(self, name: str) -> str:
        field = self.fields[name]
        return field.edit.text() if isinstance(field, Field) else ""

    def open_at(self, field: str) -> None:
        """Put the focus into a field."""
        if field not in {name.split(".")[0] for name in self._first}:
            self._show_rest(is_open=True)
        name = next((name for name in self.fields if name.split(".")[0] == field), "")
        if name:
            self.fields[name].setFocus()

    def _turn(self) -> None:
        is_open = self._rest is None or self._rest.isHidden()
        self._desk.memory.put(_REST_IS_OPEN, is_open or None)
        self._show_rest(is_open=is_open)

    def _show_rest(self, *, is_open: bool) -> None:
        """The rest is made when it is asked for: many fields take their time."""
        if is_open and self._rest is None:
            self._rest = self._make_rest()
            self._box.addWidget(self._rest)
        if self._rest is not None:
            self._rest.setVisible(is_open)
        self.is_open = is_open
        self._more.show_words(Message("Fewer facts") if is_open else Message("More facts"))
        self.opened.emit(is_open)

    def _make_rest(self) -> QWidget:
        made = Stack(2)
        made.add(self._form(self._made_by.fill_rest, _visit))
        if self._folder.project is not None:
            made.add(self._form(self._made_by.fill_project, lambda now: now.project))
        if self._folder.donor is not None:
            made.add(self._form(self._made_by.fill_donor, lambda now: now.donor))
        return made

    def _form(
        self,
        fill: Callable[[RowForm], None],
        row_of: Callable[[VisitFolder], Any],
        beside: int = _BESIDE,
    ) -> RowForm:
        form = RowForm(self._desk, row_of(self._folder), beside=beside)
        form.box.setSpacing(0)
        fill(form)
        self._forms.append((form, row_of))
        self.fields.update({**form.fields, **self.fields})
        return form

    def _days(self) -> QWidget:
        """The first and the last day on one line."""
        near = self._folder.visit.starts_on or self._desk.office.today()
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        first = self._form(lambda form: form.day("starts_on", near), _visit)
        last = self._form(lambda form: form.day("ends_on", near), _visit, _LAST_DAY)
        first.setFixedWidth(_BESIDE + _DAY)
        last.setFixedWidth(_LAST_DAY + _DAY)
        row.addWidget(first, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(last, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        return line


def _visit(folder: VisitFolder) -> Visit:
    return folder.visit
