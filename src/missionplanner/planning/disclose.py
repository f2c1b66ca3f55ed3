"""What an edition may see of a visit, and what it leaves out.

Every paper is composed from a `Disclosed` and can see nothing else. The marks where a field is
declared decide; a field without a mark, and a row without the edition, are the office's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import Edition
from missionplanner.domain.project import Donor
from missionplanner.messages import Message
from missionplanner.planning.declarations import declared, is_noun, keys, pointing, rows_in
from missionplanner.planning.labels import label, noun_label

# A row that belongs to a withheld row is withheld with it: the brief of an item, the record of a
# meeting, the decision taken at a point, the file beside any row.
_BELONGS_TO = ("item_id", "point_id", "record_id", "about_id")
# Rows kept elsewhere, which a folder holds only because something in it refers to them.
_SHARED = ("institutions", "persons", "venues")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many rows of a noun, or values of its field, an edition leaves out."""

    noun: str
    field: str
    count: int

    @property
    def message(self) -> Message:
        """The line that says so before a paper goes out."""
        noun = noun_label(self.noun)
        if not self.field:
            return Message("{noun}: {count}", noun=noun, count=self.count)
        field = label(self.noun, self.field)
        return Message("{noun}, {field}: {count}", noun=noun, field=field, count=self.count)


@dataclass(frozen=True, slots=True)
class Disclosed:
    """A visit as one edition may see it. Made by `disclose` only."""

    folder: VisitFolder
    edition: Edition
    left_out: tuple[LeftOut, ...] = ()
    withheld: frozenset[tuple[UUID, str]] = frozenset()

    def hides(self, row_id: UUID, field: str) -> bool:
        """Whether the field points to a row that is there, but not for this edition."""
        return (row_id, field) in self.withheld


def disclose(folder: VisitFolder, edition: Edition) -> Disclosed:
    """The folder without every field and row that the edition may not see."""
    edition = Edition(edition)  # scripts also give its name
    screen = _Screen(folder, edition)
    seen = _without_unused(screen.shown(folder), screen)
    left_out = tuple(LeftOut(*key, count) for key, count in sorted(screen.left_out.items()))
    return Disclosed(seen, edition, left_out, frozenset(screen.emptied))


class _Screen:
    """One pass over a folder for one edition."""

    def __init__(self, folder: VisitFolder, edition: Edition) -> None:
        self.edition = edition
        self.left_out: Counter[tuple[str, str]] = Counter()
        self.emptied: set[tuple[UUID, str]] = set()
        self.withheld = self._withheld(folder)

    def shown(self, value: Any) -> Any:
        """The value without what the edition may not see."""
        changes: dict[str, Any] = {}
        for field in declared(type(value)):
            held = getattr(value, field.name)
            if held == field.default:
                continue
            if not field.is_seen_in(self.edition):
                changes[field.name] = field.default
                self.left_out[_column(value, field.name, held)] += _size(held)
            elif _holds_rows(held):
                changes[field.name] = self._rows(held)
            elif field.points_to:
                changes[field.name] = self._references(value, field.name, field.default)
        return replace(value, **changes)

    def _rows(self, held: Any) -> Any:
        if not isinstance(held, tuple):
            return None if self._is_counted_out(held) else self.shown(held)
        return tuple(self.shown(row) for row in held if not self._is_counted_out(row))

    def _is_counted_out(self, row: Any) -> bool:
        if row.id in self.withheld:
            self.left_out[type(row).__name__, ""] += 1
            return True
        return False

    def _references(self, row: Any, field: str, default: Any) -> Any:
        held = getattr(row, field)
        kept = tuple(key for key in keys(held) if key not in self.withheld)
        if len(kept) == len(keys(held)):
            return held
        self.emptied.add((row.id, field))
        return kept if isinstance(held, tuple) else default

    def _withheld(self, folder: VisitFolder) -> set[UUID]:
        rows = list(rows_in(folder))
        withheld = {row.id for row in rows if not sees(self.edition, row)}
        while True:
            more = {
                inner.id
                for row in rows
                if row.id in withheld or any(_owner(row, name) in withheld for name in _BELONGS_TO)
                for inner in (row, *rows_in(row))
            }
            if more <= withheld:
                return withheld
            withheld |= more


def sees(edition: Edition, row: Any) -> bool:
    """Whether the edition may see the row at all, by the row's own mark."""
    if edition == Edition.INTERNAL:
        return True
    if isinstance(row, Donor) and row.has_zero_visibility:
        return edition == Edition.DONOR
    return edition in getattr(row, "seen_by", (edition,))


def _without_unused(folder: VisitFolder, screen: _Screen) -> VisitFolder:
    # A person whom only a withheld item named is gone too; so is then that person's institution.
    while True:
        used = set(_used(folder))
        changes: dict[str, Any] = {}
        for field in _SHARED:
            rows = getattr(folder, field)
            kept = tuple(row for row in rows if row.id in used)
            if len(kept) < len(rows):
                changes[field] = kept
                screen.left_out[type(rows[0]).__name__, ""] += len(rows) - len(kept)
        if not changes:
            return folder
        folder = replace(folder, **changes)


def _used(folder: VisitFolder) -> Iterator[UUID]:
    for row in rows_in(folder):
        for name in pointing(type(row)):
            yield from (key for key in keys(getattr(row, name)) if key != row.id)


def _holds_rows(held: Any) -> bool:
    return is_noun(held) or (isinstance(held, tuple) and bool(held) and is_noun(held[0]))


def _column(value: Any, field: str, held: Any) -> tuple[str, str]:
    if not _holds_rows(held):
        return type(value).__name__, field
    return type(held[0] if isinstance(held, tuple) else held).__name__, ""


def _size(held: Any) -> int:
    return len(held) if isinstance(held, tuple) and _holds_rows(held) else 1


def _owner(row: Any, field: str) -> UUID | None:
    return getattr(row, field, None)
