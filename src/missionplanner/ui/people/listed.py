"""People and institutions as they stand in the list: by the letter of the family name."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from uuid import UUID

from missionplanner.domain.text import Text
from missionplanner.operations.people import InstitutionRow, PersonRow
from missionplanner.planning.name_forms import family_of, other_form, shown_name
from missionplanner.ui.follow_up.long_list import LongRows
from missionplanner.ui.widgets.table import Cell, Chip, Row, group_row

_NO_LETTER = "#"


class Listed(NamedTuple):
    """One line of the list; what stands beside the name is read when the line is looked at.

    `searched` is never shown.
    """

    id: UUID
    name: str
    display: str
    forms: str
    country: str
    below: str
    letter: str
    searched: str

    @property
    def beside(self) -> str:
        """The other form of the name."""
        if self.name != self.display:
            return self.display
        return other_form(_text(self.forms), self.name, self.country)


def persons(rows: Iterable[PersonRow], language: str) -> list[Listed]:
    """Persons by family name."""
    found = [_person(row, language) for row in rows]
    return [each for _, each in sorted(found, key=lambda pair: pair[0])]


def institutions(rows: Iterable[InstitutionRow], language: str) -> list[Listed]:
    """Institutions by name."""
    found = [_institution(row, language) for row in rows]
    return [each for _, each in sorted(found, key=lambda pair: pair[0])]


def as_rows(entries: Sequence[Listed]) -> LongRows[Listed]:
    """The list with its letters as heads; rows are made when they are looked at."""
    shown: list[Row | Listed] = []
    letter = ""
    for each in entries:
        if each.letter != letter:
            letter = each.letter
            shown.append(group_row(("letter", letter), Cell(letter, "text3")))
        shown.append(each)
    return LongRows(shown, lambda entry: entry.id, _row)


_Key = tuple[int, str, str, str]
# The letters of a language whose readers look for names in its own script first.
_OWN_LETTERS = {"ka": ("ა", "ჿ"), "ru": ("а", "ӿ"), "uz-Cyrl": ("а", "ӿ"), "hy": ("ա", "և")}


def _person(row: PersonRow, language: str) -> tuple[_Key, Listed]:
    name = row.display
    if language in _OWN_LETTERS or not name:
        name = shown_name(name, _text(row.forms), language)
    family = family_of(name, row.family if name == row.display else "")
    searched = " ".join((row.display, row.native, row.known_as, row.position, row.institution))
    below = row.institution or row.position
    listed = Listed(
        *(row.id, name, row.display, row.forms, row.country, below, _letter(family), searched)
    )
    return _key(family, name, row.id, language), listed


def _institution(row: InstitutionRow, language: str) -> tuple[_Key, Listed]:
    below = ", ".join(filter(None, (row.short_name, row.country)))
    listed = Listed(
        *(row.id, row.name, row.name, row.forms, row.country, below, _letter(row.name), row.names)
    )
    return _key(row.name, row.name, row.id, language), listed


def _row(entry: Listed) -> Row:
    # What stands below is a chip to who cannot see it; the list paints it in its own place.
    chips = (Chip(entry.below, "quiet"),) if entry.below else ()
    return Row(entry.id, (Cell(entry.name, weight=600, beside=entry.beside, chips=chips),))


def _text(kept: str) -> Text:
    return Text(json.loads(kept)) if kept else Text()


def _key(family: str, name: str, row_id: UUID, language: str) -> _Key:
    plain = _plain(family)
    return _rank(plain[:1], language), plain, _plain(name), str(row_id)


def _rank(letter: str, language: str) -> int:
    """Names in the script of the interface first, what begins with no letter last."""
    first, last = _OWN_LETTERS.get(language, ("a", "ɏ"))
    return (0 if first <= letter <= last else 1) if letter.isalpha() else 2


def _letter(name: str) -> str:
    """The letter under which a name stands, without its marks; as it was written."""
    first = name.strip()[:1]
    if first.isascii():
        return first.upper() if first.isalpha() else _NO_LETTER
    first = unicodedata.normalize("NFD", first)[:1]
    # Georgian has no capitals that fonts know.
    latin_or_cyrillic = first.upper() if first < "ԯ" else first
    return latin_or_cyrillic if first.isalpha() else _NO_LETTER


def _plain(words: str) -> str:
    if words.isascii():
        return words.lower()
    decomposed = unicodedata.normalize("NFD", words.casefold())
    return "".join(each for each in decomposed if not unicodedata.combining(each))
