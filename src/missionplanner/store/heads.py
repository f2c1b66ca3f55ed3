"""What the journal says of a row: which entries stand, what they show, whether the row lives.

An entry is a head of its field while no other entry of that field has replaced it. A birth is
a head of every field that nobody who knew it has written since. Everything here is a function of
the entries and edges alone, whatever their order of arrival.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import msgspec
import sqlalchemy as sql

from missionplanner.store.diff import LIFE, PLACE
from missionplanner.store.order_keys import is_key
from missionplanner.store.rows import in_parts
from missionplanner.store.shape import Form, Raw, Shape
from missionplanner.store.tables import ENTRY, HEAD, REPLACED, TX

ERASE = "!"


class _Erased:
    """The value of an entry whose value was erased for good."""

    def __repr__(self) -> str:
        return "ERASED"


ERASED: Any = _Erased()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An entry of the journal as far as heads need it; `at` and `id` order what is shown."""

    id: str
    row: str
    field: str
    old: Raw
    new: Raw
    at: int
    seq: int
    replica: str
    space: str
    noun: str

    @property
    def is_birth(self) -> bool:
        """Whether the row begins here."""
        return self.field == LIFE and isinstance(self.new, dict) and "root_" in self.new

    @property
    def is_delete(self) -> bool:
        """Whether the row ends here."""
        return self.field == LIFE and self.new is None


@dataclass(slots=True)
class History:
    """The lives of one row, and the heads of its fields, with who replaced them."""

    lives: list[Said] = field(default_factory=list)
    heads: dict[str, list[Said]] = field(default_factory=lambda: defaultdict(list))
    replaced: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    """By entry: which entries replaced it, and of which field those are."""

    @property
    def space(self) -> str:
        """The space of the row: that of its first entry here, and it never changes."""
        return min(self._every(), key=lambda said: said.seq).space

    @property
    def births(self) -> list[Said]:
        """The births of the row, in any number of stores."""
        return [said for said in self.lives if said.is_birth]

    def life_heads(self) -> list[Said]:
        """The births, deletes and restores that no other has replaced."""
        return [said for said in self.lives if LIFE not in self.replaced[said.id].values()]

    def _every(self) -> Iterator[Said]:
        yield from self.lives
        for said in self.heads.values():
            yield from said

    def unseen(self) -> list[Said]:
        """The heads of fields that none of the standing deletes has seen."""
        deletes = {said.id for said in self.life_heads() if said.is_delete}
        every = (said for heads in self.heads.values() for said in heads)
        return [said for said in every if not deletes & self.replaced[said.id].keys()]

    def is_gone(self) -> bool:
        """Whether the row by itself is gone; a living row below it keeps it all the same."""
        return all(said.is_delete for said in self.life_heads()) and not self.unseen()

    def said_of(self, name: str) -> list[Said]:
        """The heads of a field, births among them while they count for it; latest last."""
        heads = [*self.heads.get(name, ()), *self._births_for(name)]
        return sorted(heads, key=lambda said: (said.at, said.id))

    def shown(self, name: str) -> Raw:
        """The raw value of a field: its latest head's, ERASED where all were erased."""
        values = self.values(name)
        return values[-1] if values else ERASED

    def values(self, name: str) -> list[Raw]:
        """What the heads of a field say, latest last; what was erased says nothing."""
        said = [value_in(each, name) for each in self.said_of(name)]
        return [value for value in said if value is not ERASED]

    def names(self, shape: Shape) -> Iterator[str]:
        """The journal's names of this row's fields that this version knows."""
        if shape.parent is not None:
            yield PLACE
        for name, column in shape.columns.items():
            if column.form is Form.TEXT:
                yield from (f"{name}.{tag}" for tag in self._tags(name))
            else:
                yield name

    def columns(self, shape: Shape, names: Iterable[str] | None = None) -> dict[str, Raw]:
        """The columns of the row as they show, declared defaults where nothing says them."""
        shown = {}
        for name in shape.columns if names is None else names:
            column = shape.columns[name]
            if column.form is Form.TEXT:
                said = {tag: self.shown(f"{name}.{tag}") for tag in self._tags(name)}
                raw: Raw = {tag: words for tag, words in said.items() if words and words != ERASED}
            else:
                raw = self.shown(name)
            shown[name] = column.default if raw is ERASED else column.readable(raw)
        return shown

    def place(self) -> tuple[str, str]:
        """The parent and the order key; a key that is none stands amid the others."""
        parent, key = self.shown(PLACE)
        return parent, key if is_key(key) else "V"

    def _tags(self, name: str) -> list[str]:
        said = {head.partition(".")[2] for head in self.heads if head.startswith(f"{name}.")}
        for birth in self.births:
            words = birth.new.get(name)
            said |= set(words) if isinstance(words, dict) else set()
        return sorted(said)

    def _births_for(self, name: str) -> list[Said]:
        written = [said for said in self.births if name in self.replaced[said.id].values()]
        # The same file taken in by two: who replaced what one birth said replaced the other's too.
        answered = [value_in(said, name) for said in written]
        open_ = [
            said
            for said in self.births
            if said not in written and value_in(said, name) not in answered
        ]
        asserted = self._asserted()
        standing = [said for said in open_ if said.id in asserted]
        # Of a row that is gone its births are all that tells what it was.
        return standing or ([] if self.heads.get(name) else open_)

    def _asserted(self) -> set[str]:
        """The births and restores that count: standing ones, and what these brought back.

        A restore brings back what the deletes that it replaced had ended, but not what was ended
        before those. Of a row without a standing life the last deletes tell what it was.
        """
        back, lives = defaultdict(list), {said.id: said for said in self.lives}
        for entry in lives:
            for later, name in self.replaced[entry].items():
                if name == LIFE:
                    back[later].append(entry)
        standing = self.life_heads()
        waiting = [said.id for said in standing if not said.is_delete]
        waiting = waiting or [said.id for said in standing]
        found: set[str] = set()
        while waiting:
            entry = waiting.pop()
            if entry in found:
                continue
            found.add(entry)
            is_end = lives[entry].is_delete
            waiting += [each for each in back[entry] if not (is_end and lives[each].is_delete)]
        return found


def value_in(said: Said, name: str) -> Raw:
    """What an entry says of a field; a birth says it of all its fields."""
    if not said.is_birth:
        return said.new
    column, _, tag = name.partition(".")
    value = said.new.get(column, ERASED)
    if not tag or value is ERASED:
        return value
    return value.get(tag) if isinstance(value, dict) else None


def load(connection: sql.Connection, rows: Iterable[str]) -> dict[str, History]:
    """The histories of rows; one that the journal does not know has none."""
    found: dict[str, History] = defaultdict(History)
    owners: dict[str, History] = {}
    for part in in_parts(rows):
        for entry in connection.execute(_STANDING, {"rows": part}):
            said = _said(entry)
            history = owners[said.id] = found[entry.row]
            (history.lives if said.field == LIFE else history.heads[said.field]).append(said)
    for part in in_parts(owners):
        for edge in connection.execute(EDGES, {"entries": part}):
            owners[edge.entry].replaced[edge.entry][edge.by] = edge.field
    return found


def of_change(connection: sql.Connection, tx: str, rows: Collection[str] = ()) -> tuple[Said, ...]:
    """The entries of one change, in the order they were written: all, or those of these rows."""
    query = _SAID.where(ENTRY.c.tx == tx)
    if rows:
        query = query.where(ENTRY.c.row.in_(rows))
    return tuple(_said(entry) for entry in connection.execute(query.order_by(ENTRY.c.seq)))


def every(connection: sql.Connection) -> Iterator[Said]:
    """Every entry of the journal, as it arrived."""
    for entry in connection.execute(_SAID.order_by(ENTRY.c.seq)):
        yield _said(entry)


_SAID = sql.select(ENTRY, TX.c.at, TX.c.replica).join(TX, TX.c.id == ENTRY.c.tx)
_STANDING = _SAID.where(ENTRY.c.row.in_(sql.bindparam("rows", expanding=True))).where(
    (ENTRY.c.field == LIFE)
    | sql.exists().where(
        HEAD.c.row == ENTRY.c.row, HEAD.c.field == ENTRY.c.field, HEAD.c.entry == ENTRY.c.id
    )
)
EDGES = (
    sql.select(REPLACED, ENTRY.c.field)
    .join(ENTRY, ENTRY.c.id == REPLACED.c.by)
    .where(REPLACED.c.entry.in_(sql.bindparam("entries", expanding=True)))
)


def _said(row: Any) -> Said:
    return Said(
        id=row.id,
        row=row.row,
        field=row.field,
        old=ERASED if row.old is None else msgspec.json.decode(row.old),
        new=ERASED if row.new is None else msgspec.json.decode(row.new),
        at=row.at,
        seq=row.seq,
        replica=row.replica,
        space=row.space,
        noun=row.noun,
    )
