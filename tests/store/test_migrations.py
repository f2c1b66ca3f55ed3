from contextlib import closing
from datetime import UTC, datetime

import pytest

from missionplanner.errors import StoreTooNew
from missionplanner.store.backup_files import backups_of
from missionplanner.store.cipher import Access, faults_in, open_file
from missionplanner.store.connection import version_of
from missionplanner.store.migrations import NEWEST
from missionplanner.store.migrations.run import STEPS, bring_up_to_date
from missionplanner.store.tables import METADATA

NOW = datetime(2026, 6, 29, 9, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "visits.mission"
    bring_up_to_date(path, now=NOW)
    return path


def test_the_steps_make_the_tables_that_the_nouns_declare(path):
    with closing(open_file(path, Access.READ)) as connection:

        def made(pragma, name):
            return connection.execute(f"SELECT * FROM pragma_{pragma}(?)", (name,)).fetchall()

        for table in METADATA.tables.values():
            columns = {
                (column[1], column[2], column[5]) for column in made("table_info", table.name)
            }
            keys = list(table.primary_key.columns)
            assert columns == {
                (column.name, str(column.type), keys.index(column) + 1 if column in keys else 0)
                for column in table.columns
            }, table.name
            for index in table.indexes:
                in_index = [column[2] for column in made("index_info", index.name)]
                assert in_index == [column.name for column in index.columns], index.name


def test_the_newest_version_is_the_number_of_steps():
    assert len(STEPS) == NEWEST


def test_a_store_that_is_up_to_date_is_left_as_it_is(path):
    before = path.read_bytes()
    bring_up_to_date(path, now=NOW)
    assert path.read_bytes() == before
    assert backups_of(path) == ()


def test_a_store_whose_making_was_cut_off_is_made(tmp_path):
    cut_off = tmp_path / "cut.mission"
    open_file(cut_off, Access.MAKE).close()
    bring_up_to_date(cut_off, now=NOW)
    with closing(open_file(cut_off, Access.READ)) as connection:
        assert version_of(connection) == NEWEST


def add_column(connection):
    connection.execute("ALTER TABLE visit ADD COLUMN hashtag TEXT")


def fail_half_way(connection):
    connection.execute("CREATE TABLE half (words TEXT)")
    raise ZeroDivisionError


def test_a_verified_copy_is_made_before_the_first_step(path):
    bring_up_to_date(path, now=NOW, steps=(*STEPS, add_column))
    (backup,) = backups_of(path)
    assert faults_in(backup) == ()
    with closing(open_file(backup, Access.READ)) as copy:
        assert version_of(copy) == NEWEST
    with closing(open_file(path, Access.READ)) as connection:
        assert version_of(connection) == NEWEST + 1
        connection.execute("SELECT hashtag FROM visit")


def test_steps_are_all_taken_or_none(path):
    with pytest.raises(ZeroDivisionError):
        bring_up_to_date(path, now=NOW, steps=(*STEPS, add_column, fail_half_way))
    with closing(open_file(path, Access.READ)) as connection:
        assert version_of(connection) == NEWEST
        names = connection.execute("SELECT name FROM pragma_table_info('visit')").fetchall()
        assert ("hashtag",) not in names


def remake_the_parents(connection):
    connection.execute("CREATE TABLE anew (id TEXT PRIMARY KEY, words TEXT) STRICT")
    connection.execute("INSERT INTO anew SELECT id, NULL FROM parents")
    connection.execute("DROP TABLE parents")
    connection.execute("ALTER TABLE anew RENAME TO parents")


def test_a_table_made_anew_takes_no_rows_below_with_it(path):
    def families(connection):
        connection.execute("CREATE TABLE parents (id TEXT PRIMARY KEY)")
        connection.execute(
            "CREATE TABLE children (parent TEXT REFERENCES parents (id) ON DELETE CASCADE)"
        )
        connection.execute("INSERT INTO parents VALUES ('a')")
        connection.execute("INSERT INTO children VALUES ('a')")

    steps = (*STEPS, families)
    bring_up_to_date(path, now=NOW, steps=steps)
    bring_up_to_date(path, now=NOW, steps=(*steps, remake_the_parents))
    with closing(open_file(path, Access.READ)) as connection:
        assert connection.execute("SELECT count(*) FROM children").fetchone() == (1,)


def test_a_store_of_a_newer_version_is_refused(path):
    bring_up_to_date(path, now=NOW, steps=(*STEPS, add_column))
    with pytest.raises(StoreTooNew, match="newer version"):
        bring_up_to_date(path, now=NOW)
