"""The fields of one row: each shows what is stored and stores what is typed into it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from missionplanner.domain.text import Text, clean
from missionplanner.errors import PlannerError
from missionplanner.messages import Message, wording
from missionplanner.planning.day_entry import read_day
from missionplanner.planning.labels import label, value_label
from missionplanner.planning.text_marks import has_marks
from missionplanner.ui.desk import Desk
from missionplanner.ui.drafts import Draft
from missionplanner.ui.widgets.choices import Choice, Names
from missionplanner.ui.widgets.field import ChoiceField, Field, RichField
from missionplanner.ui.widgets.frames import Stack
from missionplanner.ui.words import Words, language, say, tip

NAME_WIDTH = 96
# The square of a tick and the space behind it.
_BOX = 26
# In the order in which offices of the region write them; a tag that is not here is shown as it is.
_LANGUAGES = {
    "en": Message("English"),
    "ka": Message("Georgian"),
    "ru": Message("Russian"),
    "uz": Message("Uzbek"),
    "uz-Latn": Message("Uzbek, Latin"),
    "uz-Cyrl": Message("Uzbek, Cyrillic"),
    "hy": Message("Armenian"),
    "az": Message("Azerbaijani"),
    "tr": Message("Turkish"),
}


def language_name(tag: str) -> Words:
    """What a language is called."""
    return _LANGUAGES.get(tag, tag)


class Tick(QCheckBox):
    """A yes or no; `commit` stores it as soon as it is clicked. A long name ends in dots."""

    def __init__(self, name: Words, commit: Callable[[bool], None]) -> None:
        super().__init__()
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._word()
        self.clicked.connect(commit)

    def _word(self) -> None:
        said = say(self._name)
        room = max(0, self.width() - _BOX)
        shown = self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip("" if shown == said else tip(said))
        self.setAccessibleName(said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._word()


class RowForm(Stack):
    """A column of fields of one row, made one after the other and refreshed together."""

    def __init__(self, desk: Desk, row: Any, *, beside: int = NAME_WIDTH) -> None:
        """`beside`: how wide the names at the left are; 0 puts them above the fields."""
        super().__init__(2 if beside else 12)
        self._beside = beside
        self._office = desk.office
        self._drafts = desk.drafts
        self.row = row
        self.fields: dict[str, QWidget] = {}
        self._shows: list[Callable[[], None]] = []

    def show_row(self, row: Any) -> None:
        """Show the row as it is now, or another one of the same noun."""
        is_other, self.row = row.id != self.row.id, row
        for key, field in self.fields.items():
            if is_other and isinstance(field, Field):
                field.follow(Draft(self._drafts, row.id, key))
        for show in self._shows:
            show()

    def store_typed(self) -> None:
        """Store what is being typed, before the fields are those of another row or are gone."""
        for field in self.fields.values():
            if isinstance(field, Field):
                field.store()

    def words(self, field: str, *, lines: int = 0, name: Words = "") -> None:
        """A plain text."""
        self.bound(
            field,
            name or label(type(self.row), field),
            lambda: str(getattr(self.row, field)),
            lambda typed: self.store(field, clean(typed).strip()),
            lines=lines,
        )

    def text(self, field: str, tag: str, *, lines: int = 0, name: Words = "") -> None:
        """A text in one language."""
        self.bound(
            f"{field}.{tag}",
            name or label(type(self.row), field),
            lambda: getattr(self.row, field).get(tag, ""),
            lambda typed: self.store(
                field, Text(getattr(self.row, field)).with_(tag, clean(typed).strip())
            ),
            lines=lines,
        )

    def texts(self, field: str, tags: Sequence[str], *, lines: int = 0) -> None:
        """A text in several languages, a field for each."""
        first, *others = tags
        self.text(field, first, lines=lines)
        for tag in others:
            name = Message("in {language}", language=language_name(tag))
            self.text(field, tag, lines=lines, name=name)

    def day(self, field: str, near: date) -> None:
        """A day, typed in any form; no words take it away."""

        def commit(typed: str) -> None:
            self.store(field, read_day(typed, near) if typed.strip() else None)

        def shown() -> str:
            day = getattr(self.row, field)
            return wording(language()).day(day) if day else ""

        self.bound(field, label(type(self.row), field), shown, commit)

    def choice(
        self,
        field: str,
        values: type[StrEnum] | Sequence[Choice],
        commit: Callable[[Any], None] | None = None,
    ) -> None:
        """One of a closed list."""
        choices = (
            [Choice(value, value_label(value)) for value in values]
            if isinstance(values, type)
            else values
        )
        box = ChoiceField(
            label(type(self.row), field),
            choices,
            commit or (lambda value: self.store(field, value)),
            beside=self._beside,
        )
        self._bind(field, box, lambda: box.show_value(getattr(self.row, field)))

    def tick(
        self,
        field: str,
        commit: Callable[[bool], None] | None = None,
        *,
        name: Words = "",
        shown: Callable[[], bool] | None = None,
    ) -> None:
        """A yes or no."""
        store = commit or (lambda on: self.store(field, on))

        def clicked(on: bool) -> None:
            try:
                store(on)
            except PlannerError:
                box.setChecked(not on)
                raise

        box = Tick(name or label(type(self.row), field), clicked)
        shown = shown or (lambda: bool(getattr(self.row, field)))
        self._bind(field, box, lambda: box.setChecked(shown()))

    def members(self, field: str, choices: Sequence[Choice]) -> None:
        """Which of some rows belong to this one, a tick for each, in the order of the choices."""
        for choice in choices:
            self._member(field, choice, [each.value for each in choices])

    def _member(self, field: str, choice: Choice, order: Sequence[Any]) -> None:
        def commit(on: bool) -> None:
            held = set(getattr(self.row, field)) - {choice.value}
            if on:
                held.add(choice.value)
            self.store(field, tuple(value for value in order if value in held))

        self.tick(
            f"{field}.{choice.value}",
            commit,
            name=choice.words,
            shown=lambda: choice.value in getattr(self.row, field),
        )

    def bound(
        self,
        key: str,
        name: Words,
        shown: Callable[[], str],
        commit: Callable[[str], None],
        *,
        lines: int = 0,
        names: Names | None = None,
    ) -> None:
        """A field that is stored in its own way."""
        is_marked = lines and has_marks(type(self.row).__name__, key.split(".")[0])
        field = (RichField if is_marked else Field)(
            name,
            commit,
            draft=Draft(self._drafts, self.row.id, key),
            beside=self._beside,
            lines=lines,
            names=names,
        )
        self._bind(key, field, lambda: field.show_value(shown()))

    def set_hint(self, key: str, words: Words) -> None:
        """What is said in a field while it is empty."""
        field = self.fields[key]
        if isinstance(field, Field):
            field.set_hint(words)

    def _bind(self, key: str, widget: QWidget, show: Callable[[], None]) -> None:
        self.fields[key] = widget
        self._shows.append(show)
        self.add(widget)
        show()

    def store(self, field: str, value: Any) -> None:
        """Store one field, unless somebody else changed it meanwhile."""
        row = self.row
        self._office.edit(type(row), row.id, was={field: getattr(row, field)}, **{field: value})
