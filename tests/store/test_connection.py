import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from missionplanner.errors import NotFound, StoreDamaged, StoreProblem, StoreTooNew
from missionplanner.store.backup_files import backup_name
from missionplanner.store.cipher import Access, faults_in, open_file
from missionplanner.store.connection import connect, refuse_hollow
from missionplanner.store.engine import reader_engine, writer_engine
from missionplanner.store.migrations import NEWEST


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "Visits – ვიზიტები.mission"
    with closing(open_file(path, Access.MAKE)) as connection:
        connection.execute("CREATE TABLE line (words TEXT)")
        connection.executemany("INSERT INTO line VALUES (?)", [("marker" + "x" * 900,)] * 50)
        connection.execute(f"PRAGMA user_version = {NEWEST}")
    return path


def lines(connection):
    return connection.execute("SELECT count(*) FROM line").fetchone()[0]


def test_the_settings_that_keep_what_was_acknowledged_are_in_force(path):
    with closing(connect(path)) as connection:

        def setting(name):
            return connection.execute(f"PRAGMA {name}").fetchone()[0]

        assert setting("journal_mode") == "wal"
        assert setting("synchronous") == 2
        assert setting("secure_delete") == 1
        assert setting("foreign_keys") == 1
        assert setting("trusted_schema") == 0
        assert setting("cell_size_check") == 1
        assert setting("busy_timeout") == 5000


def test_nothing_typed_stands_in_the_file_as_it_is(path):
    assert b"marker" not in path.read_bytes()
    with closing(sqlite3.connect(path)) as plain, pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT * FROM line")


def test_a_reader_reads_while_a_change_is_open_and_sees_the_last_whole_state(path):
    with closing(connect(path)) as writer, closing(connect(path, read_only=True)) as reader:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM line")
        assert lines(reader) == 50
        writer.execute("COMMIT")
        assert lines(reader) == 0


def test_a_reader_cannot_write(path):
    with (
        closing(connect(path, read_only=True)) as reader,
        pytest.raises(Exception, match="readonly"),
    ):
        reader.execute("DELETE FROM line")


def test_a_missing_file_is_no_store_and_none_is_made_by_reading(tmp_path):
    path = tmp_path / "none.mission"
    with pytest.raises(NotFound, match=r"no store at .*none\.mission"):
        connect(path, read_only=True)
    assert not path.exists()


def test_a_file_of_another_program_is_said_to_be_damaged(tmp_path):
    path = tmp_path / "letter.mission"
    path.write_bytes(b"Dear colleagues, " * 600)
    with pytest.raises(StoreDamaged, match="no good backup beside it"):
        connect(path)


def test_a_newer_store_is_refused_and_left_as_it_is(path):
    with closing(open_file(path, Access.WRITE)) as connection:
        connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(StoreTooNew, match="newer version of Mission Planner"):
            connect(path, read_only=read_only)
    assert path.read_bytes() == before


def test_an_empty_file_beside_a_backup_is_damage_and_the_newest_good_backup_is_named(path):
    good = backup_name(path, datetime(2026, 6, 29, 8, tzinfo=UTC))
    bad = backup_name(path, datetime(2026, 6, 30, 8, tzinfo=UTC))
    good.parent.mkdir()
    good.write_bytes(path.read_bytes())
    bad.write_bytes(path.read_bytes()[:-5000])
    path.write_bytes(b"")
    with pytest.raises(StoreDamaged) as refused:
        refuse_hollow(path, may_be_new=True)
    assert good.name in str(refused.value)
    assert bad.name not in str(refused.value)


def test_a_vanished_file_beside_a_backup_is_not_begun_anew(path):
    backup = backup_name(path, datetime(2026, 6, 29, tzinfo=UTC))
    backup.parent.mkdir()
    path.rename(backup)
    with pytest.raises(StoreProblem, match="is gone"):
        refuse_hollow(path, may_be_new=True)


def test_a_vanished_file_of_which_only_the_log_is_left_is_told_without_a_backup(path):
    path.with_name(f"{path.name}-wal").write_bytes(b"changes")
    path.unlink()
    with pytest.raises(StoreProblem, match="is gone") as refused:
        refuse_hollow(path, may_be_new=True)
    assert "“”" not in str(refused.value)
    assert "no good backup" in str(refused.value)


def test_an_empty_file_without_backups_may_become_a_store(tmp_path):
    path = tmp_path / "new.mission"
    path.touch()
    refuse_hollow(path, may_be_new=True)
    with pytest.raises(NotFound):
        connect(path)


def test_a_flipped_bit_anywhere_is_noticed(path):
    whole = path.read_bytes()
    for position in range(11, len(whole), len(whole) // 60):
        flipped = bytearray(whole)
        flipped[position] ^= 1 << position % 8
        path.write_bytes(flipped)
        assert faults_in(path), position
    path.write_bytes(whole)
    assert faults_in(path) == ()


def test_damage_met_through_the_engine_is_a_sentence(path):
    whole = path.read_bytes()
    path.write_bytes(whole[:20000] + bytes(4096) + whole[24096:])
    engine = reader_engine(path)
    with pytest.raises(StoreDamaged, match="is damaged"), engine.connect() as connection:
        connection.execute(text("SELECT sum(length(words)) FROM line")).fetchall()
    engine.dispose()


def test_two_writers_of_one_file_do_not_both_begin(path):
    first, second = writer_engine(path), writer_engine(path)
    with first.begin() as one:
        one.exec_driver_sql("DELETE FROM line")
        with second.connect() as other:
            other.connection.driver_connection.execute("PRAGMA busy_timeout = 1")
            with pytest.raises(StoreProblem, match="busy with another program"):
                other.begin()
    first.dispose()
    second.dispose()


def test_tables_made_in_a_change_that_fails_are_not_left_behind(path):
    engine = writer_engine(path)

    def fail_half_way():
        with engine.begin() as connection:
            connection.exec_driver_sql("CREATE TABLE half (words TEXT)")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    with engine.begin() as connection:
        found = connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
    assert found == ["line"]
    engine.dispose()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the user's folder private")
def test_a_new_store_is_read_by_its_owner_only(tmp_path):
    path = tmp_path / "new.mpdb"
    open_file(path, Access.MAKE).close()
    assert path.stat().st_mode & 0o077 == 0
