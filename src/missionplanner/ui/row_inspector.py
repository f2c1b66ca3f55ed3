"""The inspector of a chosen row: its fields are made once, then filled for row after row.

Making many fields takes longer than a screen may stand still, so they are made part by part.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from missionplanner.ui.desk import Desk
from missionplanner.ui.row_form import RowForm
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.flow import Flow
from missionplanner.ui.widgets.frames import Inspector, SectionHead, Stack, hairline
from missionplanner.ui.words import Words

Part = Callable[[], None]
_WIDTH = 304
_MOST_PAGES = 6


class _Page(Stack):
    """The fields of one shape: what is made, and what is still to be made."""

    def __init__(self, parts: Sequence[Part]) -> None:
        super().__init__(8)
        self.forms: list[tuple[RowForm, Callable[[], Any]]] = []
        self.parts = list(parts)

    def focused(self) -> str:
        """The name of the field that has the focus, where one has."""
        holder = QApplication.focusWidget()
        fields = ((key, widget) for form, _ in self.forms for key, widget in form.fields.items())
        return next((key for key, widget in fields if holder and widget.isAncestorOf(holder)), "")


class RowInspector(Inspector):
    """`show_shape` chooses the fields; rows of one shape share them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(_WIDTH)
        self.desk = desk
        self._pages: dict[Hashable, _Page] = {}
        self._page = _Page(())
        self.body.box.addStretch(1)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._make_next)

    def show_shape(self, shape: Hashable, parts: Callable[[], Sequence[Part]]) -> None:
        """Show the fields of this shape, made by `parts` the first time, with the rows of now."""
        page = self._pages.get(shape)
        if page is None:
            self._drop_oldest()
            page = self._pages[shape] = _Page(parts())
            self.body.box.insertWidget(self.body.box.count() - 1, page)
        key = self._page.focused()
        if page is not self._page:
            self._page.hide()
            self._page = page
            page.show()
        self.refresh()
        self._make_next()
        if key and not page.focused():
            self._focus(lambda at, _row: at == key)

    def refresh(self) -> None:
        """Show the rows as they are now."""
        for form, row in self._page.forms:
            form.show_row(row())

    def finish(self) -> None:
        """Make now what is still to be made."""
        while self._page.parts:
            self._make_next()

    def focus_on(self, field: str, row: UUID | None = None) -> bool:
        """Put the focus into a field, of this row or of any that is shown."""
        return self._focus(
            lambda key, at: key.split(".")[0] == field and row in (None, at),
        )

    def _focus(self, is_meant: Callable[[str, UUID], bool]) -> bool:
        self.finish()
        for form, _ in self._page.forms:
            for key, widget in form.fields.items():
                if is_meant(key, form.row.id):
                    widget.setFocus()
                    return True
        return False

    @property
    def forms(self) -> list[RowForm]:
        """The forms that are shown, all of them made."""
        self.finish()
        return [form for form, _ in self._page.forms]

    # What parts are made of

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put something below the rest of the page that is being made."""
        self._page.add(widget, stretch)

    def add_form(self, form: RowForm, row: Callable[[], Any]) -> None:
        """Put a form below; `row` gives what it shows at any time."""
        self._page.forms.append((form, row))
        self.add(form)
        form.show_row(row())

    def add_section(self, words: Words) -> None:
        """Begin another section; a line parts it from what is above."""
        if self._page.box.count():
            self.add(hairline())
        self.add(SectionHead(words, role="group"))

    def add_verbs(self, *verbs: tuple[Words, Callable[[], None]]) -> None:
        """Links at the right that do something with what is shown."""
        row = QWidget()
        flow = Flow(row)
        for words, do in verbs:
            link = Link(words)
            link.clicked.connect(lambda _checked=False, verb=do: verb())
            flow.addWidget(link)
        self.add(row)

    def _make_next(self) -> None:
        if not self._page.parts:
            return
        self._page.parts.pop(0)()
        if self._page.parts:
            self._next.start()

    def _drop_oldest(self) -> None:
        if len(self._pages) >= _MOST_PAGES:
            oldest = next(shape for shape, page in self._pages.items() if page is not self._page)
            self._pages.pop(oldest).deleteLater()
