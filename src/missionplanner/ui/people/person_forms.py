"""The fields of a person, in parts: names, how to address, the post held now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from missionplanner.domain.person import Person, Sex
from missionplanner.domain.text import clean
from missionplanner.messages import Message
from missionplanner.planning.address import usual_honorific
from missionplanner.planning.labels import label
from missionplanner.planning.name_forms import own_languages
from missionplanner.ui.country_field import add_country
from missionplanner.ui.desk import Desk
from missionplanner.ui.people.spelling import SpellingMark
from missionplanner.ui.row_form import RowForm, language_name
from missionplanner.ui.words import language, say

# The scripts in which people of the region write their names, also where papers are in others.
NATIVE = ("ka", "ru", "uz-Latn", "uz-Cyrl")
BETWEEN = "; "


class PersonForm(RowForm):
    """A form in which only what is usual shows until all of it is wanted."""

    def __init__(self, desk: Desk, person: Person, *, beside: int) -> None:
        super().__init__(desk, person, beside=beside)
        self._kept = desk.drafts
        self._in_languages: list[tuple[str, str]] = []
        self._rarely: list[str] = []
        self.is_whole = False

    def by_language(self, field: str, tags: Sequence[str], *, lines: int = 0) -> None:
        """A text in these languages; the first is the field itself, the others name theirs."""
        for number, tag in enumerate(tags):
            name = Message("in {language}", language=language_name(tag))
            self.text(field, tag, name=name if number else label(Person, field), lines=lines)
            if number:
                self._in_languages.append((field, tag))

    def native_forms(self) -> None:
        """The name in each language in which people of the region write it."""
        for tag in NATIVE:
            self.text("native", tag, name=language_name(tag))
            self._in_languages.append(("native", tag))

    def rarely(self, *keys: str) -> None:
        """Fields that show only where all is wanted."""
        self._rarely += keys

    def show_row(self, row: Person) -> None:
        super().show_row(row)
        for key in self.fields:
            field, _, tag = key.partition(".")
            if field == "honorific":
                self.set_hint(key, usual_honorific(row, tag))
        self._leave_out()

    def show_whole(self, is_whole: bool) -> None:
        """Show every field, or only those that are needed."""
        self.is_whole = is_whole
        self._leave_out()

    def _leave_out(self) -> None:
        person: Person = self.row
        usual = {*own_languages(person.country)[:1], language()}
        for field, tag in self._in_languages:
            is_needed = tag in usual or (field == "native" and tag in person.native)
            self._show(f"{field}.{tag}", is_needed=is_needed)
        for key in self._rarely:
            self._show(key, is_needed=False)

    def _show(self, key: str, *, is_needed: bool) -> None:
        widget, holder = self.fields[key], QApplication.focusWidget()
        is_held = holder is not None and widget.isAncestorOf(holder)
        is_typed = self._kept.text(self.row.id, key) is not None
        is_shown = self.is_whole or is_needed or is_held or is_typed
        if widget.isHidden() is is_shown:
            widget.setVisible(is_shown)


class NamesForm(PersonForm):
    """How the person is called, and found."""

    def __init__(self, desk: Desk, person: Person, *, beside: int) -> None:
        super().__init__(desk, person, beside=beside)
        self.spelling = SpellingMark(desk, beside)
        self.words("display", name=Message("Shown as"))
        self.add(self.spelling)
        self.native_forms()
        self.words("family")
        self.words("given")
        self.bound(
            "aliases",
            Message("Also found as"),
            lambda: BETWEEN.join(self.row.aliases),
            lambda typed: self.store("aliases", several(typed)),
        )
        self.rarely("family", "given")

    def show_row(self, row: Person) -> None:
        super().show_row(row)
        self.spelling.show_person(row)


def address_form(desk: Desk, person: Person, *, beside: int, tags: Sequence[str]) -> PersonForm:
    """What stands before the name, and where the person is reached."""
    form = PersonForm(desk, person, beside=beside)
    form.by_language("honorific", tags)
    form.choice("sex", Sex)
    form.words("phone")
    form.words("email", name=Message("E-mail"))
    return form


def post_form(desk: Desk, person: Person, *, beside: int, tags: Sequence[str]) -> PersonForm:
    """The post held now, and where."""
    form = PersonForm(desk, person, beside=beside)
    people, shared = desk.office.people, desk.office.shared

    def institution() -> str:
        row = people.institution(form.row.institution_id)
        return row.name.in_(language(), "en") if row else ""

    form.by_language("position", tags, lines=1)
    form.bound(
        "institution_id",
        label(Person, "institution_id"),
        institution,
        lambda typed: people.works_at(form.row.id, typed),
        names=lambda: [row.name.in_(language(), "en") for row in shared.institutions()],
    )
    add_country(form)
    form.set_hint("country", Message("Its name, or GEO"))
    return form


def several(typed: str) -> tuple[str, ...]:
    """What was typed with semicolons between, each once."""
    words = (word.strip() for word in clean(typed).replace("\n", ";").split(";"))
    return tuple(dict.fromkeys(filter(None, words)))


def spoken_post(desk: Desk, person: Person) -> str:
    """The post and the institution in one line."""
    institution = desk.office.people.institution(person.institution_id)
    where = say(institution.name.in_(language(), "en")) if institution else ""
    return ", ".join(filter(None, (person.position.in_(language(), "en"), where)))
