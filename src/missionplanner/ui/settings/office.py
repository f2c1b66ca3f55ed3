"""What letters and papers say of the office: name and letterhead by language, numbers, domains."""

from __future__ import annotations

from uuid import UUID

from missionplanner.errors import PlannerError
from missionplanner.messages import LANGUAGES, Message
from missionplanner.operations.office_data import OFFICE_ID
from missionplanner.planning.letter_numbers import letter_number, read_series
from missionplanner.ui.desk import Desk
from missionplanner.ui.language_tabs import LanguageTabs
from missionplanner.ui.row_form import RowForm
from missionplanner.ui.settings.part import BESIDE, Part
from missionplanner.ui.widgets.field import Field
from missionplanner.ui.widgets.frames import hairline

_EXAMPLE = 7


class OfficePart(Part):
    """One row of the store; each field is one change, undone like any other."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(Message("Office"))
        self._desk = desk
        self._details = desk.office.details
        self.tabs = LanguageTabs()
        self.tabs.chosen.connect(self._show_language)
        self.head.add(self.tabs)
        self.note(Message("What letters and papers say of your office, in each language."))
        data = self._details.get()
        self._worded: dict[str, RowForm] = {}
        self.tabs.show_languages(LANGUAGES)
        self._place = self.box.count()
        self.add(hairline())
        self.form = RowForm(desk, data, beside=BESIDE)
        self._add_numbers()
        self.add(self.form)
        self.example = self.note("")
        self.example.setContentsMargins(BESIDE + 8, 0, 0, 0)
        self._add_domains()
        self.box.addStretch(1)
        desk.feed.touched.connect(self._hear)
        self._show_language(self.tabs.tag)
        self._read()

    def _add_numbers(self) -> None:
        details = self._details
        self.form.bound(
            "number_series",
            Message("Letters are numbered"),
            lambda: self.form.row.number_series,
            details.number_letters,
        )
        self.form.set_hint("number_series", "NV 014/{n}/{year}")
        series = self.form.fields["number_series"]
        assert isinstance(series, Field)  # as every bound field
        series.edit.textEdited.connect(self._show_example)

    def _add_domains(self) -> None:
        self.domains = RowForm(self._desk, self.form.row, beside=BESIDE)
        self.domains.bound(
            "domains",
            Message("Own e-mail domains"),
            lambda: ", ".join(self.domains.row.domains),
            self._details.own_domains,
        )
        self.domains.set_hint("domains", "example.org")
        self.add(self.domains)
        inside = self.note(Message("What goes to these addresses stays inside; all else goes out."))
        inside.setContentsMargins(BESIDE + 8, 0, 0, 0)

    def _worded_in(self, tag: str) -> RowForm:
        """The fields whose words are in this language."""
        form, details = RowForm(self._desk, self._details.get(), beside=BESIDE), self._details
        form.box.setSpacing(self.box.spacing())
        form.bound(
            f"name.{tag}",
            Message("Name of the office"),
            lambda: str(form.row.name.get(tag, "")),
            lambda typed: details.name(typed, tag),
        )
        form.bound(
            f"letterhead.{tag}",
            Message("Letterhead"),
            lambda: str(form.row.letterhead.get(tag, "")),
            lambda typed: details.head_letters(typed, tag),
            lines=3,
        )
        return form

    def _show_language(self, tag: str) -> None:
        for form in self._worded.values():
            _store(form)
            form.hide()
        if tag not in self._worded:
            self._worded[tag] = self._worded_in(tag)
            self.box.insertWidget(self._place, self._worded[tag])
        self._worded[tag].show()

    @property
    def worded(self) -> RowForm:
        """The fields in the language that is shown."""
        return self._worded[self.tabs.tag]

    def _hear(self, touched: frozenset[UUID]) -> None:
        if OFFICE_ID in touched:
            self._read()

    def _read(self) -> None:
        data = self._details.get()
        for form in (self.form, self.domains, *self._worded.values()):
            form.show_row(data)
        missing = [tag for tag in LANGUAGES if tag not in data.name]
        self.tabs.show_languages(LANGUAGES, missing)
        self._show_example(data.number_series)

    def _show_example(self, typed: str) -> None:
        """The number that the series would give, while it is typed."""
        try:
            series = read_series(typed)
        except PlannerError:
            series = ""
        year = self._desk.office.today().year
        number = letter_number(series, _EXAMPLE, year)
        self.example.setVisible(bool(number))
        self.example.show_words(Message("The seventh letter of the year: {number}", number=number))

    def first_focus(self) -> None:
        self.worded.fields[f"name.{self.tabs.tag}"].setFocus()


def _store(form: RowForm) -> None:
    """Store what was typed; whoever clicks a tab does not leave the field."""
    for field in form.fields.values():
        if isinstance(field, Field):
            field.store()
