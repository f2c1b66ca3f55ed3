"""Institutions in the tables of a paper: how often in full, and what they are called at home."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from missionplanner.documents.blocks import Band, Block, Column, Line, Row, Table, Words
from missionplanner.documents.reading import Reading
from missionplanner.domain.ids import InstitutionId
from missionplanner.domain.institution import Institution


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


def own_names_table(
    reading: Reading, groups: Iterable[tuple[str, tuple[InstitutionId | None, ...]]]
) -> tuple[Block, ...]:
    """What institutions are called at home, side by side, each once; nothing where none is."""
    rows: list[Row | Band] = []
    seen: set[InstitutionId] = set()
    for name, row_ids in groups:
        of_group = [
            _row(reading, institution)
            for row_id in dict.fromkeys(row_ids)
            if row_id not in seen
            and (institution := reading.institution(row_id))
            and reading.own_names(institution)
        ]
        seen.update(row_id for row_id in row_ids if row_id)
        rows += [Band(name), *of_group] if of_group else []
    if not rows:
        return ()
    columns = (
        Column(0, reading.say("Name")),
        Column(87, reading.say("In its own language")),
    )
    return (Table(columns, tuple(rows)),)


def _row(reading: Reading, institution: Institution) -> Row:
    own = tuple(Line(name, language=tag) for tag, name in reading.own_names(institution))
    return Row((Line(reading.words(institution.name)), own))
