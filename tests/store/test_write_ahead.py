import shutil
from contextlib import closing

import pytest

from missionplanner.errors import StoreDamaged
from missionplanner.store.cipher import Access, open_file
from missionplanner.store.connection import opened
from missionplanner.store.write_ahead import log_of, written

LINES = 40


@pytest.fixture
def path(tmp_path):
    """A store whose program died: its changes still stand in the log."""
    first, path = tmp_path / "first.mission", tmp_path / "visits.mission"
    with closing(open_file(first, Access.MAKE)) as connection:
        connection.execute("CREATE TABLE line (words TEXT)")
        for number in range(LINES):
            connection.execute("INSERT INTO line VALUES (?)", (f"{number}" + "x" * 3000,))
        shutil.copyfile(first, path)
        shutil.copyfile(log_of(first), log_of(path))
    return path


def lines(path):
    with closing(opened(path, Access.WRITE)) as connection:
        return connection.execute("SELECT count(*) FROM line").fetchone()[0]


def flip(file, position):
    flipped = bytearray(file.read_bytes())
    flipped[position] ^= 4
    file.write_bytes(flipped)


def test_a_whole_log_is_read_to_its_end(path):
    assert written(path).frames > LINES
    assert lines(path) == LINES


@pytest.mark.parametrize("share", [0.001, 0.2, 0.5, 0.9, 0.999])
def test_a_log_that_ends_before_its_last_commit_is_told_once_and_kept(path, share):
    log = log_of(path)
    flip(log, int(log.stat().st_size * share))
    left = log.read_bytes()
    with pytest.raises(StoreDamaged, match="last changes of") as refused:
        opened(path, Access.WRITE)
    (kept,) = (each for each in path.parent.glob("*.cut-*") if not each.name.endswith("-wal"))
    assert str(kept) in str(refused.value)
    assert log_of(kept).read_bytes() == left
    opened(path, Access.WRITE).close()


@pytest.mark.parametrize("position", range(0, 32, 3))
def test_a_damaged_head_of_the_log_is_told_too(path, position):
    flip(log_of(path), position)
    with pytest.raises(StoreDamaged):
        opened(path, Access.WRITE)


def test_what_a_killed_program_had_not_finished_is_no_damage(path):
    log = log_of(path)
    with closing(opened(path, Access.WRITE)) as connection:
        connection.execute("PRAGMA cache_size = 5")
        connection.execute("BEGIN IMMEDIATE")
        for number in range(60):
            connection.execute("INSERT INTO line VALUES (?)", (f"{number}" + "y" * 3000,))
        unfinished = log.read_bytes()
        before = path.read_bytes()
        connection.execute("ROLLBACK")
    path.write_bytes(before)
    log.write_bytes(unfinished)
    assert lines(path) == LINES


def test_readers_beside_a_writer_see_no_damage_while_it_begins_new_logs(path):
    with closing(opened(path, Access.WRITE)) as writer:
        for number in range(30):
            writer.execute("INSERT INTO line VALUES (?)", (f"{number}" + "z" * 3000,))
            if number % 7 == 0:
                writer.execute("PRAGMA wal_checkpoint(RESTART)")
            opened(path, Access.READ).close()
