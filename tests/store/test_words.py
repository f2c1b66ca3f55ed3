from contextlib import closing
from datetime import UTC, datetime
from uuid import UUID

import pytest

from missionplanner.domain.ids import PersonId
from missionplanner.domain.person import Person
from missionplanner.messages import Message
from missionplanner.store import words
from missionplanner.store.engine import writer_engine
from missionplanner.store.migrations.run import bring_up_to_date
from missionplanner.store.store import Store
from missionplanner.store.words import Found, index, is_outdated, rebuild, search

NOW = datetime(2026, 6, 29, 9, 30, tzinfo=UTC)
NINO, DILNOZA, MINISTRY, TALK = (UUID(int=number) for number in range(1, 5))
ROWS = (
    Found("Person", NINO, NINO, "Nino Kobakhidze\nნინო კობახიძე"),
    Found("Person", DILNOZA, DILNOZA, "Dilnoza Oʻrinova\nДилноза Ўринова"),
    Found("Institution", MINISTRY, MINISTRY, "Oʻzbekiston Respublikasi Adliya vazirligi"),
    Found("ProgrammeItem", TALK, UUID(int=9), "Talks with Ms Kobakhidze on labour migrants"),
)


@pytest.fixture
def connection(tmp_path):
    path = tmp_path / "visits.mission"
    bring_up_to_date(path, now=NOW)
    engine = writer_engine(path)
    with engine.begin() as connection:
        index(connection, ROWS)
        yield connection
    engine.dispose()


def found(connection, query):
    return [each.row for each in search(connection, query, 10)]


@pytest.mark.parametrize("query", ["Kobakhidze", "Kobaxidze", "Кобахидзе", "კობახიძე", "kobak"])
def test_a_name_is_found_in_every_script_and_while_it_is_typed(connection, query):
    assert set(found(connection, query)) == {NINO, TALK}


def test_the_apostrophe_at_hand_finds_the_right_one(connection):
    assert found(connection, "O'zbekiston") == [MINISTRY]
    assert found(connection, "Urinova") == [DILNOZA]


def test_all_words_must_be_there_in_any_order(connection):
    assert found(connection, "migrants Kobakhidze") == [TALK]
    assert found(connection, "kobakhidze N.") == [NINO]


def test_a_slip_finds_what_was_meant_only_where_nothing_else_is_found(connection):
    assert found(connection, "Dilnzoa") == [DILNOZA]
    assert found(connection, "Kobakhdize Nnio")[0] == NINO
    assert found(connection, "Xyzzyq") == []


def test_where_no_row_has_all_words_those_with_most_come_first(connection):
    assert found(connection, "Nino Kobakhidze Samarqand")[0] == NINO


@pytest.mark.parametrize(
    "query", ['"', "NEAR(a b)", "a AND", "folded: x", "*", "-", "'; DROP TABLE found", "", "\0"]
)
def test_what_was_typed_is_never_read_as_a_search_expression(connection, query):
    search(connection, query, 10)


def test_a_very_long_query_is_answered(connection):
    assert search(connection, "Kobakhidze " * 400, 10)
    search(connection, "ა" * 4000, 10)
    search(connection, " ".join(f"word{number}" for number in range(900)), 10)


def test_the_row_is_found_by_what_it_says_now(connection):
    index(connection, [Found("Person", NINO, NINO, "Nino Beridze")])
    assert found(connection, "Kobakhidze") == [TALK]
    assert found(connection, "Beridze") == [NINO]
    index(connection, [Found("Person", NINO, NINO, "")])
    assert found(connection, "Beridze") == []
    index(connection, ROWS[:1])
    assert NINO in found(connection, "კობახიძე")


def test_the_same_text_is_written_once(connection):
    before = connection.exec_driver_sql("SELECT doc, row FROM found ORDER BY doc").all()
    index(connection, [*ROWS, *ROWS])
    assert connection.exec_driver_sql("SELECT doc, row FROM found ORDER BY doc").all() == before


def test_what_left_the_index_is_not_left_in_its_pages(connection):
    index(connection, [Found("Person", NINO, NINO, ""), Found("ProgrammeItem", TALK, TALK, "")])
    terms = connection.exec_driver_sql("SELECT term FROM vocabulary").scalars().all()
    assert "kobahidze" not in terms
    blocks = connection.exec_driver_sql("SELECT block FROM words_data").scalars().all()
    assert not any(b"obahidze" in block for block in blocks)


def test_other_folding_rules_rebuild_the_index(connection, monkeypatch):
    assert is_outdated(connection)
    rebuild(connection)
    assert not is_outdated(connection)
    assert set(found(connection, "კობახიძე")) == {NINO, TALK}
    monkeypatch.setattr(words, "FOLDING_VERSION", 99)
    assert is_outdated(connection)


def test_a_store_folded_by_other_rules_is_folded_anew_when_it_is_opened(tmp_path):
    path = tmp_path / "visits.mission"
    store = Store.open(path, actor="ana", now=lambda: NOW)
    with closing(store), store.change(Message("Person added")) as tx:
        tx.put(Person(id=PersonId(NINO), display="Nino Kobakhidze"))
    engine = writer_engine(path)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE about SET value = '0' WHERE name = 'folding'")
        connection.exec_driver_sql("UPDATE words SET folded = 'kobakhidze'")
    engine.dispose()
    with closing(Store.open(path, actor="ana", now=lambda: NOW)) as store:
        assert [each.row for each in store.search("კობახიძე")] == [NINO]
