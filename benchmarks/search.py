"""Search over 100,000 rows, beside plain FTS5 in an unencrypted file of the standard library.

The peer finds a word as it is written; ours finds it in other scripts and near spellings too.
"""

from __future__ import annotations

import random
import sqlite3
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from benchmarks import Figure, seconds, side_by_side
from missionplanner.store import words
from missionplanner.store.engine import reader_engine, writer_engine
from missionplanner.store.migrations.run import bring_up_to_date
from missionplanner.store.words import Found

ROWS = 100_000
_NOW = datetime(2026, 6, 29, tzinfo=UTC)
_SYLLABLES = (
    *("ka", "ko", "ba", "li", "nu", "ra", "ti", "mo", "sha", "ze", "vi"),
    *("do", "gu", "le", "pe", "sa", "tro", "min", "or", "as"),
)
_RARE, _NAME = "Zebulonia", "Nino Kobakhidze"


def run(runs: int) -> list[Figure]:
    """Time a rare word, a name, the beginning of one, and what only ours can find."""
    with tempfile.TemporaryDirectory() as folder:
        store, plain = Path(folder, "ours.mission"), Path(folder, "peer.sqlite")
        rows = list(_rows())
        _fill_ours(store, rows)
        _fill_peer(plain, rows)
        engine = reader_engine(store)
        with engine.connect() as ours, closing(sqlite3.connect(plain)) as peer:

            def find(query: str) -> tuple[Found, ...]:
                return words.search(ours, query, 50)

            def match(expression: str) -> list[tuple[str, str]]:
                return peer.execute(_PEER_SEARCH, (expression,)).fetchall()

            assert len(find(_RARE)) == len(match("zebulonia")) == 1
            assert len(find("Кобахидзе")) == len(match("kobakhidze")) == 50
            figures = [
                side_by_side(
                    "search: a rare word", lambda: find(_RARE), lambda: match("zebulonia"), runs
                ),
                side_by_side(
                    "search: a name of two words",
                    lambda: find(_NAME),
                    lambda: match("nino kobakhidze"),
                    runs,
                ),
                side_by_side(
                    "search: a beginning", lambda: find("kobak"), lambda: match("kobak*"), runs
                ),
            ]
            for name, query in (
                ("a name in another script", "კობახიძე"),
                ("a misspelt name", "Kobakhdize"),
            ):
                took = statistics.median(seconds(lambda q=query: find(q)) for _ in range(runs))
                figures.append(Figure(f"search: {name}", took, runs=runs))
        engine.dispose()
    return figures


_PEER_SEARCH = "SELECT noun, text FROM rows WHERE rows MATCH ? ORDER BY rank LIMIT 50"


def _rows() -> Iterator[Found]:
    chance = random.Random(1)
    vocabulary = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 5))) for _ in range(60000)]
    for number in range(ROWS):
        said = chance.choices(vocabulary, k=12)
        said += [_RARE] if number == 777 else []
        said += [_NAME] if number % 1000 == 0 else []
        yield Found("FollowUp", UUID(int=number), UUID(int=number), " ".join(said))


def _fill_ours(path: Path, rows: list[Found]) -> None:
    bring_up_to_date(path, now=_NOW)
    engine = writer_engine(path)
    with engine.begin() as connection:
        words.index(connection, rows)
    engine.dispose()


def _fill_peer(path: Path, rows: list[Found]) -> None:
    with closing(sqlite3.connect(path)) as peer, peer:
        peer.execute("CREATE VIRTUAL TABLE rows USING fts5(noun UNINDEXED, text)")
        peer.executemany("INSERT INTO rows VALUES (?, ?)", ((row.noun, row.text) for row in rows))
