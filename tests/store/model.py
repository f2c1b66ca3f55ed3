"""A desk: one store with an office that does everything to it, and the truth to hold it to."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from pathlib import Path
from random import Random
from typing import Any, get_args, get_origin
from uuid import UUID

from missionplanner.domain.amend import amend, child_fields, insert, move, places, without
from missionplanner.domain.delegation import Delegation, Participation
from missionplanner.domain.follow_up import FollowUp, StatusChange, Timeframe
from missionplanner.domain.institution import Institution
from missionplanner.domain.marks import Edition
from missionplanner.domain.programme import Counterpart, ProgrammeItem
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.domain.when import TimeKind, When
from missionplanner.errors import NotFound, PlannerError
from missionplanner.messages import Message
from missionplanner.store import replay
from missionplanner.store.announcement import words_of
from missionplanner.store.engine import reader_engine
from missionplanner.store.journal import Bundle, Entry
from missionplanner.store.shape import SHAPES, Column, shape_of
from missionplanner.store.stale import Stale
from missionplanner.store.store import Question, Store

ROOTS = (Institution, Visit, FollowUp)
LABEL = Message("Desk changed")
_DAYS = (None, date(2026, 6, 29), date(2026, 6, 30))
_CHILDREN = {
    "delegations": Delegation,
    "participations": Participation,
    "programme": ProgrammeItem,
    "counterparts": Counterpart,
    "history": StatusChange,
}


def uuid_from(random: Random) -> UUID:
    return UUID(int=random.getrandbits(128), version=4)


def file_rows() -> list[Any]:
    """What a visit file holds that every desk may take in: births of one id in many stores."""
    seats = tuple(Participation(id=UUID(int=10 + n)) for n in range(2))
    return [
        Institution(id=UUID(int=1), name=Text(en="Ministry")),
        Visit(
            id=UUID(int=2),
            title=Text(en="Visit"),
            delegations=(
                Delegation(id=UUID(int=3), participations=seats),
                Delegation(id=UUID(int=4)),
            ),
            programme=(
                ProgrammeItem(id=UUID(int=5), counterparts=(Counterpart(id=UUID(int=7)),)),
                ProgrammeItem(id=UUID(int=6)),
            ),
        ),
        FollowUp(id=UUID(int=8), visit_id=UUID(int=2), history=(StatusChange(id=UUID(int=9)),)),
    ]


class Desk:
    """One replica. `acts` are the shapes of operation; each is one change, undo or redo."""

    def __init__(self, path: Path, random: Random, name: str = "a") -> None:
        self.path = path
        self.random = random
        self.name = name
        self._skew = random.randint(-50, 50)
        self._ticks = 0
        self.store = self._opened()
        self.engine = reader_engine(path)
        self.seen: list[Any] = []
        self.lost: list[tuple[UUID, UUID, str, Any]] = []

    def _opened(self) -> Store:
        return Store.open(self.path, actor=self.name, now=self._now)

    def _now(self) -> datetime:
        self._ticks += 1
        return datetime(2026, 6, 1, tzinfo=UTC) + timedelta(
            seconds=self._ticks + self._skew * self.random.choice((1, 1, -1))
        )

    def reopen(self) -> None:
        self.store.close(at_most=timedelta(days=9))
        self.store = self._opened()

    def close(self) -> None:
        self.engine.dispose()
        self.store.close(at_most=timedelta(days=9))

    # What there is

    def state(self) -> dict[type, tuple[Any, ...]]:
        return {noun: self.store.every(noun) for noun in ROOTS}

    def roots(self) -> list[Any]:
        return [root for noun in ROOTS for root in self.store.every(noun)]

    def differences(self) -> tuple[str, ...]:
        with self.engine.begin() as connection:
            return replay.differences(connection)

    def unfound(self) -> set[tuple[str, str]]:
        """Rows of which the index says something else than they do."""
        with self.engine.begin() as connection:
            kept = connection.exec_driver_sql('SELECT "row", text FROM found').all()
            told = {
                (row.id, text)
                for noun, rows in replay.replayed(connection).items()
                for row in rows.values()
                if (text := words_of(SHAPES[noun], row))
            }
        return {tuple(each) for each in kept} ^ told

    def tables(self) -> replay.Tables:
        with self.engine.begin() as connection:
            return replay.replayed(connection)

    def entries(self) -> list[Entry]:
        return list(self.store.sharing.entries().entries)

    # What can be done

    def act(self, *names: str) -> None:
        """Do one thing of those named, or of all; what cannot be done now is left."""
        name = self.random.choice(names or ACTS)
        with suppress(Stale, NotFound):
            getattr(self, name)()

    def begin(self) -> None:
        row = self.random.choice(file_rows())
        if self.random.random() < 0.4:
            row = self._edited(row, row)
        if self.store.find(type(row), row.id) is None:
            with self.store.change(LABEL) as tx:
                tx.put(row)

    def begin_new(self) -> None:
        noun = self.random.choice(ROOTS)
        with self.store.change(LABEL) as tx:
            tx.put(noun(id=uuid_from(self.random)))

    def edit(self) -> None:
        self._put(self._edited)

    def set_fields(self) -> None:
        root, row = self._root_and_row()
        if root is not None:
            with self.store.change(LABEL) as tx:
                tx.set(type(row), row.id, **self._fields(row))

    def put_stale(self) -> None:
        """A form that was open for a while."""
        if self.seen:
            base = self.random.choice(self.seen)
            wanted = self.random.choice((self._edited, self._moved, self._grown))(base, base)
            if self.store.find(type(base), base.id) is not None:
                with self.store.change(LABEL) as tx:
                    tx.put(wanted, base=base)

    def look(self) -> None:
        """Remember what a form shows now."""
        roots = self.roots()
        if roots:
            self.seen = [*self.seen[-5:], self.random.choice(roots)]

    def add(self) -> None:
        self._put(self._grown)

    def shift(self) -> None:
        self._put(self._moved)

    def move_to_other_parent(self) -> None:
        self._put(self._transplanted)

    def take_out(self) -> None:
        root, row = self._root_and_row()
        if root is None:
            return
        place = next(each for each in places(root) if each.row.id == row.id)
        if place.parent is not None:
            self.lost.append((root.id, place.parent.id, place.field, row))
        with self.store.change(LABEL) as tx:
            tx.delete(type(row), row.id)

    def put_back(self) -> None:
        """Delete, and later add the same row again."""
        if not self.lost:
            return
        root_id, parent_id, field, row = self.lost.pop()
        for root in self.roots():
            here = {place.row.id for place in places(root)}
            below = {place.row.id for place in places(row)}
            if root.id == root_id and parent_id in here and not here & below:
                self._put_value(insert(root, parent_id, field, row))

    def replace_in_one(self) -> None:
        """Delete a row and add it again in one change, at another place."""

        def replaced(root: Any, row: Any) -> Any:
            place = next(each for each in places(root) if each.row.id == row.id)
            if place.parent is None:
                return root
            bare = without(root, row.id)
            return insert(bare, place.parent.id, place.field, self._changed(row), 0)

        self._put(replaced)

    def edit_and_delete(self) -> None:
        root, row = self._root_and_row()
        if root is not None:
            with self.store.change(LABEL) as tx:
                tx.set(type(row), row.id, **self._fields(row))
                tx.delete(type(row), row.id)

    def edit_twice(self) -> None:
        root, row = self._root_and_row()
        if root is not None:
            with self.store.change(LABEL) as tx:
                tx.set(type(row), row.id, **self._fields(row))
                tx.set(type(row), row.id, **self._fields(row))

    def point_to_itself(self) -> None:
        rows = self.store.every(Institution)
        if rows:
            row = self.random.choice(rows)
            with self.store.change(LABEL) as tx:
                tx.set(Institution, row.id, parent_id=row.id)

    def lock(self) -> None:
        rows = self.store.every(FollowUp)
        if rows:
            row = self.random.choice(rows)
            with self.store.change(LABEL) as tx:
                tx.set(FollowUp, row.id, locked_on=None if row.locked_on else _DAYS[1])

    def undo(self) -> None:
        with suppress(PlannerError):
            self.store.undo()

    def redo(self) -> None:
        self.store.redo()

    def erase(self) -> None:
        root, row = self._root_and_row()
        if root is not None:
            name = self.random.choice(list(shape_of(type(row)).columns))
            self.store.erase(type(row), row.id, self.random.choice(([name], None)))

    def answer(self) -> Question | None:
        """Answer one question; it does not come back."""
        questions = self.store.sharing.questions()
        if not questions:
            return None
        question = self.random.choice(questions)
        self.store.sharing.answer(question, self.random.choice(question.answers))
        assert not self.asks(question), "an answered question came back"
        return question

    def asks(self, question: Question) -> bool:
        """Whether this is asked here, by the same entries or by others."""
        fields = {(each.row, each.field) for each in self.store.sharing.questions()}
        return (question.row, question.field) in fields

    # How values are changed

    def _put(self, change: Any) -> None:
        root, row = self._root_and_row()
        if root is not None:
            self._put_value(change(root, row))

    def _put_value(self, wanted: Any) -> None:
        """What is put stands then, as kept in memory and as loaded anew."""
        noun = type(wanted)
        with self.store.change(LABEL) as tx:
            tx.get(noun, wanted.id)
            tx.put(wanted)
        assert self.store.get(noun, wanted.id) == wanted, "what was put does not stand"
        assert wanted in self.store.every(noun), "what was put is not what is loaded"

    def _root_and_row(self) -> tuple[Any, Any]:
        roots = self.roots()
        if not roots:
            return None, None
        root = self.random.choice(roots)
        return root, self.random.choice([place.row for place in places(root)])

    def _edited(self, root: Any, row: Any) -> Any:
        row = self.random.choice([place.row for place in places(root)]) if row is root else row
        return amend(root, row.id, **self._fields(row))

    def _changed(self, row: Any) -> Any:
        return replace(row, **self._fields(row))

    def _fields(self, row: Any) -> dict[str, Any]:
        columns = [c for c in shape_of(type(row)).columns.values() if c.name not in _NEVER]
        some = self.random.sample(columns, min(len(columns), self.random.choice((1, 1, 2))))
        some = [c for c in columns if c.name in _OFTEN][:1] if self.random.random() < 0.5 else some
        return {c.name: self._other(c, getattr(row, c.name)) for c in some or columns[:1]}

    def _other(self, column: Column, value: Any) -> Any:
        if isinstance(value, Text):
            return value.with_(self.random.choice(("en", "ka")), self.random.choice(("", "a", "b")))
        return self.random.choice(_pool(column.hint))

    def _grown(self, root: Any, _row: Any) -> Any:
        spots = [
            (place.row.id, field, getattr(place.row, field))
            for place in places(root)
            for field in child_fields(type(place.row))
            if field in _CHILDREN
        ]
        if not spots:
            return root
        parent, field, rows = self.random.choice(spots)
        if len(rows) > 3:
            return root
        row = _CHILDREN[field](id=uuid_from(self.random))
        return insert(root, parent, field, row, self.random.randint(0, len(rows)))

    def _moved(self, root: Any, _row: Any) -> Any:
        rows = [place.row for place in places(root) if place.parent is not None]
        if not rows:
            return root
        return move(root, self.random.choice(rows).id, self.random.randint(0, 3))

    def _transplanted(self, root: Any, _row: Any) -> Any:
        rows = [
            place for place in places(root) if place.field in ("participations", "counterparts")
        ]
        if not rows:
            return root
        place = self.random.choice(rows)
        parents = [each.row for each in places(root) if type(each.row) is type(place.parent)]
        parent = self.random.choice(parents)
        row = place.row if self.random.random() < 0.5 else self._changed(place.row)
        bare = without(root, row.id)
        return insert(bare, parent.id, place.field, row, self.random.choice((0, None)))


# A follow-up stays with its visit; a lock is an act of its own.
_NEVER = ("visit_id", "locked_on", "agreed_on")
_OFTEN = ("title", "name", "wording", "role", "remark")
ACTS = (
    *("begin", "begin", "begin_new", "edit", "edit", "edit", "set_fields", "put_stale", "look"),
    *("add", "add", "shift", "move_to_other_parent", "take_out", "put_back", "replace_in_one"),
    *("edit_and_delete", "edit_twice", "point_to_itself", "undo", "redo"),
)
SHARED_ACTS = (*ACTS, "lock", "undo", "redo", "answer")


def _pool(hint: Any) -> list[Any]:
    if get_origin(hint) is tuple:
        inner = _pool(get_args(hint)[0])
        return [(), tuple(inner[:1]), tuple(inner[:2])]
    if get_origin(hint) is frozenset:
        some = frozenset({Edition.LEAD, Edition.HOST, Edition.PRESS})
        return [frozenset(Edition), some, frozenset()]
    parts = [part for part in get_args(hint) or (hint,) if part is not type(None)]
    kind = getattr(parts[0], "__supertype__", parts[0])
    empty = [None] if len(get_args(hint)) == 2 else []
    if issubclass(kind, Enum):
        return empty + list(kind)[:3]
    return empty + _PLAIN[kind]


_PLAIN: dict[type, list[Any]] = {
    str: ["", "a", "b"],
    bool: [False, True],
    int: [1, 2, 3],
    date: list(_DAYS[1:]),
    UUID: [UUID(int=1), UUID(int=2)],
    Timeframe: [Timeframe(), Timeframe(words="in autumn")],
    When: [When(), When(kind=TimeKind.ALL_DAY, day=_DAYS[1]), When(words="in the morning")],
}


def pieces(random: Random, bundle: Bundle) -> list[Bundle]:
    """A bundle cut up, shuffled, and some of it twice."""
    entries = list(bundle.entries)
    random.shuffle(entries)
    entries += random.sample(entries, len(entries) // 4)
    txs = {tx.id: tx for tx in bundle.txs}
    size = max(1, random.randint(1, 1 + len(entries)))
    cut = [entries[start : start + size] for start in range(0, len(entries), size)]
    return [
        Bundle(txs=tuple({e.tx: txs[e.tx] for e in part}.values()), entries=tuple(part))
        for part in cut
    ]
