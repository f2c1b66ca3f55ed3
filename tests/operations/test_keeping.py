"""Backups as a user sees them: which there are, whether they are sound, what going back takes."""

from datetime import date

import pytest

from missionplanner.errors import StoreDamaged
from missionplanner.operations import keeping


@pytest.fixture
def backup(office, store_path):
    office.visits.create("Visit to Tashkent", date(2026, 6, 29))
    return keeping.back_up(store_path)


def test_backups_are_listed_newest_first_with_their_size(office, store_path, backup):
    second = keeping.back_up(store_path)
    listed = keeping.backups(store_path)
    assert [each.path for each in listed] == [second, backup]
    assert all(each.size > 10_000 for each in listed)
    assert listed[0].made_at >= listed[1].made_at


def test_a_backup_is_sound_until_a_byte_of_it_changes(backup):
    assert keeping.is_sound(backup)
    data = bytearray(backup.read_bytes())
    data[len(data) // 2] ^= 1
    backup.write_bytes(data)
    assert not keeping.is_sound(backup)


def test_what_going_back_takes_away_is_known_before(office, store_path, backup):
    assert keeping.lost_by(store_path, backup).changes == 0
    office.visits.create("Visit to Samarkand", date(2026, 9, 1))
    office.details.name("Office", "en")
    lost = keeping.lost_by(store_path, backup)
    assert (lost.changes, lost.visits, lost.visits_then) == (2, 2, 1)
    assert [str(label) for label in lost.newest] == ["Name of the office changed", "Visit added"]
    assert lost.last_change_at is not None


def test_a_damaged_backup_is_no_way_back(office, store_path, backup):
    backup.write_bytes(backup.read_bytes()[:5000])
    with pytest.raises(StoreDamaged):
        keeping.lost_by(store_path, backup)
