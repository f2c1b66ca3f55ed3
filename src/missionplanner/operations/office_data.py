"""What a user can do with the office's own data: its name, letterhead, numbers and domains."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from missionplanner.domain.ids import OfficeDataId
from missionplanner.domain.office import OfficeData
from missionplanner.domain.text import clean
from missionplanner.messages import Message
from missionplanner.planning.letter_numbers import read_series
from missionplanner.planning.own_domains import read_domains
from missionplanner.store.store import Store

# The same in every copy of the store, so that two copies that meet have one office.
OFFICE_ID = OfficeDataId(UUID("6f66f1ce-0000-4000-8000-000000000001"))


class OfficeDetails:
    """The one row of the office; blank until somebody says something."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self) -> OfficeData:
        """What is known of the office."""
        return self._store.find(OfficeData, OFFICE_ID) or OfficeData(id=OFFICE_ID)

    def name(self, words: str, language: str) -> None:
        """What the office is called in a language."""
        said = clean(words).strip()
        label = Message("Name of the office changed")
        self._change(label, lambda row: replace(row, name=row.name.with_(language, said)))

    def head_letters(self, words: str, language: str) -> None:
        """What stands at the head of the office's letters in a language."""
        said = clean(words).strip()
        label = Message("Letterhead changed")
        self._change(
            label, lambda row: replace(row, letterhead=row.letterhead.with_(language, said))
        )

    def number_letters(self, typed: str) -> None:
        """The series by which letters are numbered."""
        series = read_series(clean(typed))
        label = Message("Series of numbers changed")
        self._change(label, lambda row: replace(row, number_series=series))

    def own_domains(self, typed: str) -> None:
        """The office's own e-mail domains."""
        domains = read_domains(clean(typed))
        label = Message("E-mail domains changed")
        self._change(label, lambda row: replace(row, domains=domains))

    def _change(self, label: Message, made: Callable[[OfficeData], OfficeData]) -> None:
        is_known = self._store.find(OfficeData, OFFICE_ID) is not None
        with self._store.change(label) as tx:
            row = tx.get(OfficeData, OFFICE_ID) if is_known else OfficeData(id=OFFICE_ID)
            tx.put(made(row))
