"""What is read from an open store: values by noun, lists, history and search."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date
from pathlib import Path
from typing import TypeVar, cast
from uuid import UUID

import sqlalchemy as sql

from missionplanner.store import lists, rows, taking_part, visit_lists, words
from missionplanner.store.cache import Cache
from missionplanner.store.change import not_found
from missionplanner.store.connection import Connection
from missionplanner.store.engine import reader_engine
from missionplanner.store.faults import explained
from missionplanner.store.history import Logged, history
from missionplanner.store.overdue import overdue
from missionplanner.store.rows import Kept
from missionplanner.store.shape import Shape, shape_of
from missionplanner.store.tables import NOUNS
from missionplanner.store.words import Found

N = TypeVar("N")
R = TypeVar("R")


class Reader:
    """A store that is read. Values are safe to share between threads.

    `is_kept`: values stay in memory, since nobody else changes them. A reader beside a writer in
    another process hears of no change, and keeps nothing.
    """

    def __init__(self, path: Path, *, is_kept: bool) -> None:
        self.path = path
        self._is_kept = is_kept
        self._readers = reader_engine(path)
        self._cache = Cache()

    def get(self, noun: type[N], row_id: UUID) -> N:
        """A root, or `NotFound`."""
        found = self.find(noun, row_id)
        if found is None:
            raise not_found()
        return found

    def find(self, noun: type[N], row_id: UUID) -> N | None:
        """A root, or nothing."""
        kept = self._kept(shape_of(noun), row_id)
        return cast(N, kept.value) if kept else None

    def several(self, noun: type[N], ids: Iterable[UUID]) -> tuple[N, ...]:
        """The living roots of a noun with these ids, by id."""
        shape = shape_of(noun)

        def load(wanted: list[UUID]) -> tuple[Kept, ...]:
            return self._read(lambda each: rows.load(each, shape, wanted))

        keep = self._cache if self._is_kept else Cache()
        found = keep.several(sorted(ids), load)
        return tuple(found[key].value for key in sorted(found))

    def every(self, noun: type[N]) -> tuple[N, ...]:
        """All living roots of a noun, by id."""
        shape = shape_of(noun)
        return tuple(kept.value for kept in self._read(lambda each: rows.load(each, shape)))

    def history(
        self, *, space: UUID | None = None, rows: Collection[UUID] = (), limit: int = 200
    ) -> tuple[Logged, ...]:
        """What was done, newest first: in a space, or in some rows."""
        return self._read(lambda each: history(each, space=space, rows=rows, limit=limit))

    def root_of(self, noun: type, row_id: UUID) -> UUID | None:
        """The root in which a living row of a noun stands."""
        return self._root_of(shape_of(noun), row_id)

    def search(self, words_: str, *, limit: int = 50) -> tuple[Found, ...]:
        """The rows that have these words, best first."""
        return self._read(lambda each: words.search(each, words_, limit))

    def visit_rows(self, language: str = "en") -> tuple[lists.VisitRow, ...]:
        """The list of visits as plain strings."""
        return self._read(lambda each: lists.visits(_bare(each), language))

    def visit_words(self) -> dict[UUID, visit_lists.VisitWords]:
        """By which words each visit is found, and when it was closed."""
        return self._read(lambda each: visit_lists.visit_words(_bare(each)))

    def follow_up_rows(
        self, *, visit_id: UUID | None = None, limit: int = 0, language: str = "en"
    ) -> tuple[lists.FollowUpRow, ...]:
        """The list of follow-ups as plain strings."""
        return self._read(
            lambda each: lists.follow_ups(
                _bare(each), visit_id=visit_id, limit=limit, language=language
            )
        )

    def person_rows(self, language: str = "en") -> tuple[lists.PersonRow, ...]:
        """The list of persons as plain strings."""
        return self._read(lambda each: lists.persons(_bare(each), language))

    def institution_rows(self, language: str = "en") -> tuple[lists.InstitutionRow, ...]:
        """The list of institutions as plain strings."""
        return self._read(lambda each: lists.institutions(_bare(each), language))

    def persons_of(self, institution_id: UUID | None) -> tuple[UUID, ...]:
        """The living persons of an institution, or those of none."""
        table = NOUNS["Person"]
        key = str(institution_id) if institution_id else None
        query = sql.select(table.c.id).where(table.c.institution_id == key, table.c.gone_ == 0)
        return self._read(lambda each: tuple(map(UUID, each.execute(query).scalars())))

    def seats_of(self, person_id: UUID, language: str = "en") -> tuple[taking_part.SeatRow, ...]:
        """The seats of a person, the newest visit first."""
        return self._read(lambda each: taking_part.seats(_bare(each), person_id, language))

    def meetings_with(
        self, person_id: UUID, language: str = "en"
    ) -> tuple[taking_part.MeetingRow, ...]:
        """The items in which a person is met, the newest visit first."""
        return self._read(lambda each: taking_part.meetings(_bare(each), person_id, language))

    def asked_of(self, person_id: UUID, language: str = "en") -> tuple[taking_part.AskedRow, ...]:
        """The follow-ups for which a person is asked, open ones first."""
        return self._read(lambda each: taking_part.asked(_bare(each), person_id, language))

    def turned(self, rows: Iterable[UUID], field: str) -> tuple[taking_part.Turned, ...]:
        """What a field of words was changed to in these rows, the latest last."""
        return self._read(lambda each: taking_part.turned(_bare(each), rows, field))

    def openings(self, given_as: str) -> tuple[taking_part.Opening, ...]:
        """When something kept closed was given, the latest first."""
        return self._read(lambda each: taking_part.openings(_bare(each), given_as))

    def referring(self, noun: type, row_id: UUID) -> tuple[taking_part.Referring, ...]:
        """Every living row that refers to this one."""
        return self._read(lambda each: taking_part.referring(each, noun.__name__, row_id))

    def follow_up_ids(self, visit_id: UUID) -> tuple[UUID, ...]:
        """The living follow-ups of a visit, by number."""
        table = NOUNS["FollowUp"]
        query = sql.select(table.c.id).where(table.c.visit_id == str(visit_id), table.c.gone_ == 0)
        ordered = query.order_by(table.c.number, table.c.id)
        return self._read(lambda each: tuple(map(UUID, each.execute(ordered).scalars())))

    def overdue_count(self, today: date) -> int:
        """How many open follow-ups are late."""
        return self._read(lambda each: overdue(_bare(each), today))

    def follow_up_numbers(self) -> tuple[str, ...]:
        """The numbers that are taken, those of deleted follow-ups too."""
        query = sql.select(NOUNS["FollowUp"].c.number)
        return self._read(lambda each: tuple(each.execute(query).scalars()))

    def _read(self, read: Callable[[sql.Connection], R]) -> R:
        # What is read through the bare driver has errors that the engine does not see.
        with explained(self.path), self._readers.begin() as connection:
            return read(connection)

    def _kept(self, shape: Shape, root: UUID) -> Kept | None:
        def load() -> Kept | None:
            found = self._read(lambda each: rows.load(each, shape, [root]))
            return found[0] if found else None

        kept = self._cache.get(root, load) if self._is_kept else load()
        return kept if kept is not None and type(kept.value) is shape.noun else None

    def _root_of(self, shape: Shape, row: UUID) -> UUID | None:
        table = NOUNS[shape.name]
        query = sql.select(table.c.root_).where(table.c.id == str(row), table.c.gone_ == 0)
        found = self._read(lambda each: each.execute(query).scalar())
        return UUID(found) if found else None


def _bare(connection: sql.Connection) -> Connection:
    return cast(Connection, connection.connection.driver_connection)
