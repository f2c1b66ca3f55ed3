"""One field edited in a big visit, beside hand-written SQL that knows only that field.

The peer updates the row, writes a journal row and an index row, and commits on the same
encryption with the same sync to disk; it has no diff, no undo and no merge.
"""

from __future__ import annotations

import json
import statistics
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from benchmarks import Figure, seconds, side_by_side
from missionplanner.domain.amend import amend
from missionplanner.domain.delegation import Delegation, Participation
from missionplanner.domain.ids import (
    CounterpartId,
    DelegationId,
    ParticipationId,
    ProgrammeItemId,
    VisitId,
)
from missionplanner.domain.programme import Counterpart, ProgrammeItem
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message
from missionplanner.planning.folding import index_words
from missionplanner.store.cipher import Access, open_file
from missionplanner.store.store import Store

_LABEL = Message("Title changed")
_NOW = datetime(2026, 6, 29, tzinfo=UTC)
_MANY = 300


def run(runs: int) -> list[Figure]:
    """Time an edit by value, an edit of one row, undo with redo, and what a big visit costs."""
    with tempfile.TemporaryDirectory() as folder:
        visit = _visit()
        item = visit.programme[_MANY // 2]
        store = Store.open(Path(folder, "ours.mission"), actor="bench", now=lambda: _NOW)
        with closing(_Peer(Path(folder, "peer.mission"), visit)) as peer:
            created = seconds(lambda: _put(store, visit))
            titles = (f"Meeting {number}" for number in count())

            def edit() -> None:
                with store.change(_LABEL) as tx:
                    tx.put(amend(tx.get(Visit, visit.id), item.id, title=Text(en=next(titles))))

            def edit_row() -> None:
                with store.change(_LABEL) as tx:
                    tx.set(ProgrammeItem, item.id, title=Text(en=next(titles)))

            def update() -> None:
                peer.update(item.id, next(titles))

            figures = [
                side_by_side("one field of a visit of 300 seats and 300 items", edit, update, runs),
                side_by_side("the same, one row set", edit_row, update, runs),
                _alone("undo of one field", store.undo, runs // 2),
                _alone("redo of one field", store.redo, runs // 2),
                Figure("the big visit created", created),
                _alone("the big visit loaded", lambda: store.every(Visit), runs),
            ]
        store.close()
    return figures


def _alone(name: str, action: Any, runs: int) -> Figure:
    times = [seconds(action) for _ in range(max(runs, 1))]
    return Figure(name, statistics.median(times), runs=max(runs, 1))


def _put(store: Store, visit: Visit) -> None:
    with store.change(_LABEL) as tx:
        tx.put(visit)


def _visit() -> Visit:
    seats = tuple(
        Participation(id=ParticipationId(uuid4()), position=Text(en=f"Adviser {number}"))
        for number in range(_MANY)
    )
    items = tuple(
        ProgrammeItem(
            id=ProgrammeItemId(uuid4()),
            title=Text(en=f"Meeting {number}", ka=f"შეხვედრა {number}"),
            counterparts=(Counterpart(id=CounterpartId(uuid4())),),
        )
        for number in range(_MANY)
    )
    delegation = Delegation(id=DelegationId(uuid4()), participations=seats)
    return Visit(
        id=VisitId(uuid4()), title=Text(en="Visit"), delegations=(delegation,), programme=items
    )


class _Peer:
    """What one would write by hand for this one field."""

    def __init__(self, path: Path, visit: Visit) -> None:
        self._connection = open_file(path, Access.MAKE)
        for statement in _TABLES:
            self._connection.execute(statement)
        self._connection.execute("BEGIN IMMEDIATE")
        for doc, item in enumerate(visit.programme, 1):
            title = json.dumps(item.title, ensure_ascii=False)
            self._connection.execute(
                "INSERT INTO item VALUES (?, ?, ?)", (doc, str(item.id), title)
            )
            self._connection.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (doc, title))
        self._connection.execute("COMMIT")

    def update(self, item: UUID, title: str) -> None:
        run_ = self._connection.execute
        run_("BEGIN IMMEDIATE")
        doc, before = run_("SELECT doc, title FROM item WHERE id = ?", (str(item),)).fetchone()
        after = json.dumps({**json.loads(before), "en": title}, ensure_ascii=False)
        run_("UPDATE item SET title = ? WHERE doc = ?", (after, doc))
        run_(
            "INSERT INTO journal (id, row, field, old, new) VALUES (?, ?, 'title', ?, ?)",
            (str(uuid4()), str(item), before, after),
        )
        run_("DELETE FROM words WHERE rowid = ?", (doc,))
        run_("INSERT INTO words (rowid, text) VALUES (?, ?)", (doc, index_words(after)))
        run_("COMMIT")

    def close(self) -> None:
        self._connection.close()


_TABLES = (
    "CREATE TABLE item (doc INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT)",
    "CREATE TABLE journal (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, row TEXT, field TEXT,"
    " old TEXT, new TEXT)",
    "CREATE INDEX journal_row ON journal (row, field)",
    "CREATE VIRTUAL TABLE words USING fts5 (text, content='', contentless_delete=1)",
    "INSERT INTO words (words, rank) VALUES ('secure-delete', 1)",
)
