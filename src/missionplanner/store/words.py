"""The search index: folded words of every row, written with the row, and the search in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection

from missionplanner.planning.folding import FOLDING_VERSION, index_words, query_tokens
from missionplanner.planning.nearness import FAR, distance, tolerance

_AT_ONCE = 500
_LOOKED_AT = 200
_SPELLINGS_TRIED = 40
_WORDS_SOUGHT = 12
# What a word costs that is only begun, and one that is not there at all.
_BEGINNING = 0.3
_STRANGER = 3.0


@dataclass(frozen=True, slots=True)
class Found:
    """A row with words of it. `root` is the noun's row of its own inside which it stands."""

    noun: str
    row: UUID
    root: UUID
    text: str


def index(connection: Connection, rows: Iterable[Found]) -> None:
    """Let the index say what these rows say now; a row without text leaves it."""
    wanted = list({str(each.row): each for each in rows}.items())
    for start in range(0, len(wanted), _AT_ONCE):
        _index(connection, dict(wanted[start : start + _AT_ONCE]))


def rebuild(connection: Connection) -> None:
    """Fold every row anew."""
    connection.exec_driver_sql("DELETE FROM words")
    rows = connection.exec_driver_sql("SELECT doc, text FROM found").all()
    _add(connection, [(doc, text) for doc, text in rows])
    connection.exec_driver_sql(
        "INSERT INTO about (name, value) VALUES ('folding', ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (str(FOLDING_VERSION),),
    )


def keep_current(connection: Connection) -> None:
    """Rebuild the index where it was folded by other rules than today's."""
    if is_outdated(connection):
        rebuild(connection)


def is_outdated(connection: Connection) -> bool:
    """Whether the index was folded by other rules than today's."""
    row = connection.exec_driver_sql("SELECT value FROM about WHERE name = 'folding'").first()
    return row is None or row[0] != str(FOLDING_VERSION)


def search(connection: Connection, words: str, limit: int) -> tuple[Found, ...]:
    """The rows that have all these words or their beginnings, best first.

    Where no row has them all: rows with words spelt nearly so, then rows with some of them.
    """
    wanted = query_tokens(words)[:_WORDS_SOUGHT]
    if not wanted:
        return ()
    found = _matching(connection, " AND ".join(_beginning(forms) for forms in wanted))
    if not found:
        groups = _spelt_nearly(connection, wanted)
        found = _matching(connection, " AND ".join(groups)) if len(groups) == len(wanted) else []
        found = found or _matching(connection, " OR ".join(groups))
    best = sorted(found, key=lambda each: _strangeness(wanted, each[1]))[:limit]
    return tuple(each for each, _ in best)


def _index(connection: Connection, rows: dict[str, Found]) -> None:
    marks = ", ".join("?" * len(rows))
    there = connection.exec_driver_sql(
        f'SELECT doc, "row", text FROM found WHERE "row" IN ({marks})', tuple(rows)
    ).all()
    changed = [(doc, row) for doc, row, text in there if text != rows[row].text]
    _drop(connection, [doc for doc, _ in changed])
    same = {row for _, row, _ in there} - {row for _, row in changed}
    last = connection.exec_driver_sql("SELECT coalesce(max(doc), 0) FROM found").scalar_one()
    new = [each for row, each in rows.items() if each.text and row not in same]
    if not new:
        return
    connection.exec_driver_sql(
        'INSERT INTO found (doc, "row", root, noun, text) VALUES (?, ?, ?, ?, ?)',
        [
            (doc, str(each.row), str(each.root), each.noun, each.text)
            for doc, each in enumerate(new, last + 1)
        ],
    )
    _add(connection, [(doc, each.text) for doc, each in enumerate(new, last + 1)])


def _drop(connection: Connection, docs: Sequence[int]) -> None:
    if docs:
        one_each = [(doc,) for doc in docs]
        connection.exec_driver_sql("DELETE FROM words WHERE rowid = ?", one_each)
        connection.exec_driver_sql("DELETE FROM found WHERE doc = ?", one_each)


def _add(connection: Connection, texts: Sequence[tuple[int, str]]) -> None:
    if texts:
        connection.exec_driver_sql(
            "INSERT INTO words (rowid, folded) VALUES (?, ?)",
            [(doc, index_words(text)) for doc, text in texts],
        )


def _matching(connection: Connection, expression: str) -> list[tuple[Found, str]]:
    """Rows with their folded words."""
    if not expression:
        return []
    rows = connection.exec_driver_sql(
        'SELECT noun, "row", root, text, folded FROM found JOIN ('
        "SELECT rowid AS doc, rank AS place, folded"
        " FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?"
        ") USING (doc) ORDER BY place",
        (expression, _LOOKED_AT),
    )
    return [(Found(each[0], UUID(each[1]), UUID(each[2]), each[3]), each[4]) for each in rows]


def _beginning(forms: Sequence[str]) -> str:
    return "(" + " OR ".join(f'"{form}" *' for form in forms) + ")"


def _spelt_nearly(connection: Connection, wanted: Sequence[tuple[str, ...]]) -> list[str]:
    terms = _terms_as_long(connection, [form for forms in wanted for form in forms])
    groups = []
    for forms in wanted:
        near = [f'"{term}"' for term in nearest(forms, terms)]
        groups.append("(" + " OR ".join([_beginning(forms), *near]) + ")")
    return groups


def _terms_as_long(connection: Connection, forms: Sequence[str]) -> list[str]:
    """The terms that are not longer or shorter than a misspelling may make them."""
    bounds = [(len(form) - tolerance(form), len(form) + tolerance(form)) for form in forms]
    least, most = min(low for low, _ in bounds), max(high for _, high in bounds)
    # Through the bare driver: these are thousands, for every key that is pressed.
    cursor = connection.connection.cursor()
    try:
        cursor.execute(
            "SELECT term FROM vocabulary WHERE length(term) BETWEEN ? AND ?", (least, most)
        )
        return [term for (term,) in cursor.fetchall()]
    finally:
        cursor.close()


def nearest(forms: Sequence[str], terms: Sequence[str]) -> list[str]:
    """The terms of which one of these forms may be a misspelling, nearest first."""
    costs: dict[str, float] = {}
    for word in forms:
        limit, letters = tolerance(word), set(word)
        for term in terms:
            if abs(len(term) - len(word)) <= limit and len(letters ^ set(term)) <= 2 * limit:
                costs[term] = min(costs.get(term, FAR), distance(word, term, limit))
    near = sorted((cost, term) for term, cost in costs.items() if cost < FAR)
    return [term for _, term in near[:_SPELLINGS_TRIED]]


def _strangeness(wanted: Sequence[tuple[str, ...]], folded: str) -> float:
    has = set(folded.split())
    return sum(_cost(forms, has) for forms in wanted)


def _cost(forms: tuple[str, ...], has: set[str]) -> float:
    if not has.isdisjoint(forms):
        return 0.0
    if any(word.startswith(forms) for word in has):
        return _BEGINNING
    nearest_of_all = (distance(form, word, tolerance(form)) for form in forms for word in has)
    return min(_STRANGER, min(nearest_of_all, default=_STRANGER))
