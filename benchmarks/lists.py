"""The list of 20,000 follow-ups, beside the same list from a plain file of the standard library.

The peer's tables are made for this list alone: days and names in columns, an index on the day, no
encryption, no languages, no journal.
"""

from __future__ import annotations

import random
import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from benchmarks import Figure, side_by_side
from missionplanner.domain.follow_up import FollowUp, Timeframe
from missionplanner.domain.ids import FollowUpId, InstitutionId, PersonId, VisitId
from missionplanner.domain.institution import Institution
from missionplanner.domain.person import Person
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message
from missionplanner.store import lists
from missionplanner.store.connection import connect
from missionplanner.store.store import Store

VISITS, PERSONS, INSTITUTIONS, FOLLOW_UPS = 200, 5_000, 300, 20_000
_NOW = datetime(2026, 6, 29, tzinfo=UTC)
_WORDING = "Both sides exchange the names of contact points and agree on a form for first requests"


def run(runs: int) -> list[Figure]:
    """Time the first 200 and all, each through a connection of its own as at a first look."""
    with tempfile.TemporaryDirectory() as folder:
        store, plain = Path(folder, "ours.mission"), Path(folder, "peer.sqlite")
        _fill_ours(store)
        _fill_peer(plain, store)

        def ours(limit: int) -> Any:
            with closing(connect(store, read_only=True)) as connection:
                return lists.follow_ups(connection, limit=limit)

        def peer(limit: int) -> Any:
            with closing(sqlite3.connect(plain)) as connection:
                return connection.execute(_PEER_LIST, (limit or -1,)).fetchall()

        assert [row.number for row in ours(0)] == [row[1] for row in peer(0)]
        return [
            side_by_side(name, lambda n=limit: ours(n), lambda n=limit: peer(n), runs)
            for name, limit in (
                ("lists: first 200 of 20,000 follow-ups", 200),
                ("lists: all 20,000 follow-ups", 0),
            )
        ]


def _fill_ours(path: Path) -> None:
    chance = random.Random(1)
    institutions = [InstitutionId(UUID(int=10**6 + each)) for each in range(INSTITUTIONS)]
    persons = [PersonId(UUID(int=10**7 + each)) for each in range(PERSONS)]
    visits = [VisitId(UUID(int=10**8 + each)) for each in range(VISITS)]
    store = Store.open(path, actor="benchmark", now=lambda: _NOW)
    with closing(store), store.change(Message("Filled")) as tx:
        for each in institutions:
            tx.put(Institution(id=each, name=Text(en=f"Ministry {each.int}", ka="სამინისტრო")))
        for person in persons:
            tx.put(Person(id=person, display=f"Invented Person {person.int}"))
        for visit in visits:
            tx.put(Visit(id=visit, code=f"GEO-UZB-{visit.int}", title=Text(en="A visit")))
        for number in range(FOLLOW_UPS):
            due = date(2026, 1, 1) + timedelta(days=chance.randrange(700))
            tx.put(
                FollowUp(
                    id=FollowUpId(UUID(int=10**9 + number)),
                    visit_id=chance.choice(visits),
                    number=f"26/{number:05}",
                    wording=Text(en=_WORDING, ka="ორივე მხარე გაცვლის საკონტაქტო პირებს"),
                    responsible_ids=tuple(chance.sample(institutions, 2)),
                    timeframe=Timeframe(words="as agreed", due_on=due),
                    person_ids=(chance.choice(persons),),
                    next_step="Write to both",
                )
            )


def _fill_peer(path: Path, store: Path) -> None:
    with closing(connect(store, read_only=True)) as connection:
        rows = lists.follow_ups(connection)
    with closing(sqlite3.connect(path)) as peer, peer:
        peer.executescript(_PEER_TABLES)
        peer.executemany(
            f"INSERT INTO follow_up VALUES ({', '.join('?' * 12)})",
            (
                (
                    *(str(row.id), row.number, row.wording, row.responsible, row.persons),
                    *(row.due_on, row.due_words, row.status, row.is_closed, row.review_on),
                    *(row.next_step, str(row.visit_id)),
                )
                for row in rows
            ),
        )
        visits = {(str(row.visit_id), row.visit_code, row.visit_title) for row in rows}
        peer.executemany("INSERT INTO visit VALUES (?, ?, ?)", sorted(visits))


_PEER_TABLES = """
CREATE TABLE visit (id TEXT PRIMARY KEY, code TEXT, title TEXT) WITHOUT ROWID;
CREATE TABLE follow_up (id TEXT PRIMARY KEY, number TEXT, wording TEXT, responsible TEXT,
    persons TEXT, due_on TEXT, due_words TEXT, status TEXT, is_closed INTEGER, review_on TEXT,
    next_step TEXT, visit_id TEXT);
CREATE INDEX follow_up_due ON follow_up (due_on, number);
"""
_PEER_LIST = """
SELECT f.id, f.number, f.wording, f.responsible, f.persons, f.due_on, f.due_words, f.status,
       f.is_closed, f.review_on, f.next_step, f.visit_id, v.code, v.title
FROM follow_up f LEFT JOIN visit v ON v.id = f.visit_id
ORDER BY f.due_on, f.number LIMIT ?
"""
