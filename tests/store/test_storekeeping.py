from contextlib import closing
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from missionplanner.domain.ids import PersonId
from missionplanner.domain.person import Person
from missionplanner.errors import InvalidInput, NotFound, StoreDamaged, StoreInUse, StoreTooNew
from missionplanner.messages import Message
from missionplanner.store import storekeeping
from missionplanner.store.backup_files import backup_folder, backups_of
from missionplanner.store.cipher import Access, open_file
from missionplanner.store.lock import StoreLock
from missionplanner.store.migrations import NEWEST
from missionplanner.store.store import Store

NOW = datetime(2026, 6, 29, 9, 30, tzinfo=UTC)
NINO, OTAR = PersonId(UUID(int=1)), PersonId(UUID(int=2))


def opened(path, at=NOW):
    return Store.open(path, actor="ana", now=lambda: at)


def add(path, person_id, name, at=NOW):
    with closing(opened(path, at)) as store, store.change(Message("Person added")) as tx:
        tx.put(Person(id=person_id, display=name))


def names(path):
    with closing(Store.open(path, actor="ana", now=lambda: NOW, read_only=True)) as store:
        return {person.display for person in store.every(Person)}


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "visits.mission"
    add(path, NINO, "Nino")
    return path


def scratch(path):
    with path.open("r+b") as file:
        file.seek(9000)
        file.write(b"scratched")


def test_closing_after_a_change_leaves_a_backup_and_closing_without_one_does_not(path):
    assert len(backups_of(path)) == 1
    opened(path, NOW + timedelta(days=1)).close()
    assert len(backups_of(path)) == 1


def test_info_says_what_the_store_holds(path):
    told = storekeeping.info(path)
    assert (told.version, told.persons, told.changes) == (NEWEST, 1, 1)
    assert (told.last_change_at, told.last_change_by) == (NOW, "ana")
    assert told.newest_backup == backups_of(path)[0]


def test_a_sound_store_passes_the_check(path):
    storekeeping.check(path)


def test_a_damaged_store_names_the_newest_good_backup(path):
    add(path, OTAR, "Otar", NOW + timedelta(hours=1))
    newest, older = backups_of(path)
    scratch(path)
    scratch(newest)
    with pytest.raises(StoreDamaged) as refused:
        storekeeping.check(path)
    assert str(older) in str(refused.value)


def test_a_backup_goes_beside_the_store_or_where_one_wants_it(path, tmp_path):
    made = storekeeping.backup(path, now=NOW + timedelta(minutes=1))
    assert made in backups_of(path)
    copy = storekeeping.backup(path, now=NOW, to=tmp_path / "copy.mission")
    assert names(copy) == {"Nino"}
    with pytest.raises(InvalidInput, match="is there already"):
        storekeeping.backup(path, now=NOW, to=copy)


def test_a_backup_of_nothing_is_refused(tmp_path):
    with pytest.raises(NotFound, match="no store at"):
        storekeeping.backup(tmp_path / "none.mission", now=NOW)
    assert list(tmp_path.iterdir()) == []


def test_restoring_puts_the_backup_in_place_and_keeps_what_stood_there(path):
    (backup,) = backups_of(path)
    add(path, OTAR, "Otar", NOW + timedelta(hours=1))
    before = storekeeping.info(path).replica
    aside = storekeeping.restore(path, backup, now=NOW + timedelta(hours=2))
    assert names(path) == {"Nino"}
    assert names(aside) == {"Nino", "Otar"}
    assert storekeeping.info(path).replica != before
    assert not path.with_name(path.name + ".restoring").exists()


def test_a_restored_store_can_be_worked_on(path):
    (backup,) = backups_of(path)
    storekeeping.restore(path, backup, now=NOW + timedelta(hours=2))
    add(path, OTAR, "Otar", NOW + timedelta(hours=3))
    assert names(path) == {"Nino", "Otar"}


def test_a_damaged_store_is_kept_byte_by_byte_when_a_backup_takes_its_place(path):
    (backup,) = backups_of(path)
    scratch(path)
    scratched = path.read_bytes()
    aside = storekeeping.restore(path, backup, now=NOW)
    assert aside.read_bytes() == scratched
    assert names(path) == {"Nino"}


def test_a_store_that_is_gone_comes_back(path):
    (backup,) = backups_of(path)
    path.unlink()
    assert storekeeping.restore(path, backup, now=NOW) is None
    assert names(path) == {"Nino"}


def test_a_bad_backup_changes_nothing(path, tmp_path):
    (backup,) = backups_of(path)
    scratch(backup)
    before = path.read_bytes()
    for bad in (backup, tmp_path):
        with pytest.raises((StoreDamaged, NotFound)):
            storekeeping.restore(path, bad, now=NOW)
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear colleagues", encoding="utf-8")
    with pytest.raises(StoreDamaged, match="no good backup"):
        storekeeping.restore(path, letter, now=NOW)
    assert path.read_bytes() == before


def test_a_backup_of_a_newer_version_is_refused(path):
    (backup,) = backups_of(path)
    with closing(open_file(backup, Access.WRITE)) as connection:
        connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    with pytest.raises(StoreTooNew):
        storekeeping.restore(path, backup, now=NOW)


def test_nothing_is_restored_under_an_open_window(path):
    (backup,) = backups_of(path)
    window = StoreLock(path)
    window.take()
    with pytest.raises(StoreInUse):
        storekeeping.restore(path, backup, now=NOW)
    window.release()


def test_what_was_erased_for_good_is_erased_from_a_restored_backup_too(path):
    (backup,) = backups_of(path)
    with closing(opened(path)) as store:
        store.erase(Person, NINO, ["display"])
    storekeeping.restore(path, backup, now=NOW + timedelta(hours=2))
    assert "Nino" not in names(path)
    with closing(Store.open(path, actor="ana", now=lambda: NOW, read_only=True)) as store:
        assert store.search("Nino") == ()
    storekeeping.check(path)


def test_a_row_that_the_journal_denies_is_noticed(path):
    with closing(open_file(path, Access.WRITE)) as connection:
        connection.execute("UPDATE person SET display = 'Somebody else'")
    with pytest.raises(StoreDamaged, match="not what the journal says"):
        storekeeping.check(path)


def test_the_folder_of_backups_lies_beside_the_store(path):
    assert backup_folder(path) == path.parent / "visits.mission.backups"
