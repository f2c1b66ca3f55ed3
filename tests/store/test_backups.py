from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missionplanner.errors import StoreProblem
from missionplanner.store import backups
from missionplanner.store.backup_files import (
    backup_folder,
    backups_of,
    made_at,
    newest_good_backup,
)
from missionplanner.store.backups import back_up, keep_up, thin, too_many
from missionplanner.store.cipher import Access, faults_in, open_file
from missionplanner.store.migrations.run import bring_up_to_date

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TX = "INSERT INTO tx (id, replica, actor, at, label, kind) VALUES (?, 'r', 'a', 0, '{}', 'do')"
ENTRY = (
    "INSERT INTO entry (id, tx, space, noun, row, field)"
    " VALUES (?, ?, 'shared', 'Person', 'p', 'x')"
)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "visits.mission"
    bring_up_to_date(path, now=NOW)
    change(path, "first")
    return path


def change(path, name):
    with closing(open_file(path, Access.WRITE)) as connection:
        connection.execute(TX, (name,))
        connection.execute(ENTRY, (name, name))


def changes(path):
    with closing(open_file(path, Access.READ_UNCHANGING)) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM tx ORDER BY seq")]


def test_a_backup_is_one_whole_file_with_all_changes(path):
    with closing(open_file(path, Access.WRITE)) as writer:
        writer.execute(TX, ("still in the log",))
        made = back_up(path, now=NOW)
    assert changes(made) == ["first", "still in the log"]
    assert faults_in(made) == ()
    assert sorted(each.name for each in backup_folder(path).iterdir()) == [made.name]
    assert made_at(made) == NOW


def test_a_backup_sees_no_change_that_is_still_open(path):
    with closing(open_file(path, Access.WRITE)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute(TX, ("open",))
        made = back_up(path, now=NOW)
        writer.execute("ROLLBACK")
    assert changes(made) == ["first"]


def test_a_backup_may_go_to_a_file_of_ones_own(path, tmp_path):
    made = back_up(path, now=NOW, to=tmp_path / "stick" / "copy.mission")
    assert changes(made) == ["first"]
    assert backups_of(path) == ()


def test_a_backup_that_does_not_come_out_whole_is_thrown_away(path, monkeypatch):
    def copy_badly(source, target):
        whole(source, target)
        with target.open("r+b") as file:
            file.seek(5000)
            file.write(b"scratched")

    whole = backups._copy
    monkeypatch.setattr(backups, "_copy", copy_badly)
    with pytest.raises(StoreProblem, match="did not come out whole"):
        back_up(path, now=NOW)
    assert list(backup_folder(path).iterdir()) == []


def test_what_a_killed_program_left_half_made_is_cleared_away(path):
    backup_folder(path).mkdir()
    left = backups.backup_name(path, NOW - timedelta(days=1)).with_suffix(".backup.half")
    left.touch()
    back_up(path, now=NOW)
    assert not left.exists()


def test_no_backup_is_made_when_nothing_changed(path):
    assert keep_up(path, now=NOW) is not None
    assert keep_up(path, now=NOW + timedelta(days=1)) is None
    change(path, "second")
    assert keep_up(path, now=NOW + timedelta(days=1)) is not None
    assert len(backups_of(path)) == 2


def test_commands_back_up_at_most_hourly(path):
    keep_up(path, now=NOW, at_most=timedelta(hours=1))
    change(path, "second")
    assert keep_up(path, now=NOW + timedelta(minutes=59), at_most=timedelta(hours=1)) is None
    assert keep_up(path, now=NOW + timedelta(minutes=61), at_most=timedelta(hours=1)) is not None


def test_a_damaged_newest_backup_is_followed_by_a_good_one(path):
    bad = keep_up(path, now=NOW)
    bad.write_bytes(bad.read_bytes()[:-3000])
    good = keep_up(path, now=NOW + timedelta(minutes=1))
    assert newest_good_backup(path) == good


def test_a_year_of_backups_thins_to_days_and_weeks(path):
    backup_folder(path).mkdir()
    for hours in range(0, 24 * 200, 6):
        at = NOW - timedelta(hours=hours)
        backups.backup_name(path, at).touch()
    thin(path, now=NOW)
    ages = [(NOW - made_at(each)).days for each in backups_of(path)]
    assert len([age for age in ages if age < 2]) == 8
    assert 12 <= len(set(ages)) <= 22
    assert 7 * 8 <= max(ages) <= 7 * 10


def test_files_that_are_no_backups_of_ours_stay(path):
    stranger = backup_folder(path) / "2026 – letter.backup"
    stranger.parent.mkdir()
    stranger.touch()
    thin(path, now=NOW + timedelta(days=900))
    assert stranger.exists()
    assert backups_of(path) == ()


@given(st.lists(st.timedeltas(timedelta(0), timedelta(days=900)), max_size=60))
def test_thinning_keeps_the_newest_and_all_of_two_days_and_is_settled_at_once(ages):
    times = {NOW - age for age in ages}
    gone = too_many(times, NOW)
    kept = times - gone
    assert not times or max(times) in kept
    assert all(at in kept for at in times if NOW - at <= timedelta(days=2))
    assert too_many(kept, NOW) == frozenset()
