"""A country in a form: typed by its name in any language or by its code, shown by its name."""

from __future__ import annotations

from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.planning.countries import country_of, name_of
from missionplanner.planning.labels import label
from missionplanner.ui.row_form import RowForm
from missionplanner.ui.words import language


def country_code(typed: str) -> str:
    """The three letters of the country that is named, or nothing."""
    code = country_of(typed) if typed.strip() else ""
    if typed.strip() and not code:
        raise InvalidInput(
            Message("“{words}” is not a country. Try a name, or a code as GEO.", words=typed)
        )
    return code


def country_name(code: str) -> str:
    """What a country is called in the language of the interface."""
    return name_of(code, language()) if code else ""


def add_country(form: RowForm, field: str = "country") -> None:
    """A field for the country of the form's row."""
    form.bound(
        field,
        label(type(form.row), field),
        lambda: country_name(getattr(form.row, field)),
        lambda typed: form.store(field, country_code(typed)),
    )
