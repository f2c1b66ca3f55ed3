"""Institutions in the tables of a paper: how often in full, and what they are called at home."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from missionplanner.documents.blocks import Block, Column, Face, Line, Row, Table, Words
from missionplanner.documents.reading import Reading
from missionplanner.domain.ids import InstitutionId


class Mentions:
    """How one table names institutions: in full the first time, then short where that is clear."""

    def __init__(self, reading: Reading, row_ids: Iterable[InstitutionId | None]) -> None:
        self._reading = reading
        known = tuple(row_id for row_id in dict.fromkeys(row_ids) if row_id)
        said = Counter(reading.short_names([row_id]) for row_id in known)
        self._clear = {row_id for row_id in known if said[reading.short_names([row_id])] == 1}
        self._said: set[InstitutionId] = set()

    def words(self, row_id: InstitutionId | None) -> Words:
        """The name of an institution where it stands now."""
        if row_id is None:
            return ""
        again = row_id in self._said and row_id in self._clear
        self._said.add(row_id)
        short = again or self._reading.is_organiser(row_id)
        return self._reading.institution_words(row_id, short=short)


def institution_table(
    reading: Reading, row_ids: Iterable[InstitutionId | None]
) -> tuple[Block, ...]:
    """Institutions that have a name in a language of their own, each once."""
    rows = []
    for row_id in dict.fromkeys(row_ids):
        institution = reading.institution(row_id)
        own = reading.own_names(institution) if institution else ()
        if institution and own:
            lines = tuple(Line(name, language=tag) for tag, name in own)
            rows.append(Row((Line(reading.words(institution.name), Face.MEDIUM), lines)))
    if not rows:
        return ()
    columns = (
        Column(0, reading.say("Name")),
        Column(87, reading.say("In its own language")),
    )
    return (Table(columns, tuple(rows), title=reading.say("Institutions")),)
