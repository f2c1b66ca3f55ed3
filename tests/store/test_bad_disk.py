"""A folder that cannot be written and a disk that is full.

Root may write anywhere, so the disk is a small one of its own, mounted read-only or filled up;
without root the folder's permissions do it.
"""

import os
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from missionplanner.domain.ids import PersonId
from missionplanner.domain.person import Person
from missionplanner.errors import StoreProblem
from missionplanner.messages import Message
from missionplanner.store import storekeeping
from missionplanner.store.store import Store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="mounts and permissions of POSIX")

NOW = datetime(2026, 6, 29, 9, 30, tzinfo=UTC)
NINO = PersonId(UUID(int=1))
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def opened(path, **how):
    return Store.open(path, actor="ana", now=lambda: NOW, **how)


def mount(*words):
    if subprocess.run(["mount", *words], capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody mount a disk")


@pytest.fixture
def disk(tmp_path):
    folder = tmp_path / "disk"
    folder.mkdir()
    if not IS_ROOT:
        yield folder
        folder.chmod(0o700)
        return
    mount("-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder))
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def read_only_store(disk):
    path = disk / "visits.mission"
    with closing(opened(path)) as store, store.change(Message("Person added")) as tx:
        tx.put(Person(id=NINO, display="Nino"))
    if IS_ROOT:
        mount("-o", "remount,ro", str(disk))
    else:
        disk.chmod(0o500)
    return path


def test_a_store_in_a_read_only_folder_is_read_and_not_opened_for_writing(read_only_store):
    with closing(opened(read_only_store, read_only=True)) as store:
        assert store.get(Person, NINO).display == "Nino"
    storekeeping.check(read_only_store)
    with pytest.raises(StoreProblem, match="cannot be written; choose a folder"):
        opened(read_only_store)


def test_nothing_is_begun_or_restored_in_a_read_only_folder(read_only_store, tmp_path):
    with pytest.raises(StoreProblem, match="cannot be written"):
        opened(read_only_store.with_name("new.mission"))
    (backup,) = (read_only_store.parent / "visits.mission.backups").iterdir()
    with pytest.raises(StoreProblem, match="cannot be written"):
        storekeeping.restore(read_only_store, backup, now=NOW)
    with pytest.raises(StoreProblem, match="cannot be written"):
        storekeeping.backup(read_only_store, now=NOW)
    copy = storekeeping.backup(read_only_store, now=NOW, to=tmp_path / "copy.mission")
    assert storekeeping.info(copy).persons == 1


def fill(folder, leave=0):
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            file.truncate(max(0, file.tell() - leave))
    return filler


@pytest.mark.skipif(not IS_ROOT, reason="only root can mount a small disk")
def test_a_full_disk_is_a_sentence_and_what_was_saved_stays(disk):
    path = disk / "visits.mission"
    store = opened(path)
    filler = fill(disk, leave=100_000)
    saved = []

    def add_many():
        for _ in range(200):
            person = Person(id=PersonId(uuid4()), display="x" * 4000)
            with store.change(Message("Person added")) as tx:
                tx.put(person)
            saved.append(person)

    with pytest.raises(StoreProblem, match="The disk is full"):
        add_many()
    assert set(store.every(Person)) == set(saved)
    with pytest.raises(StoreProblem, match="The disk is full"):
        store.close()
    filler.unlink()
    with closing(opened(path)) as again:
        assert set(again.every(Person)) == set(saved)


@pytest.mark.skipif(not IS_ROOT, reason="only root can mount a small disk")
def test_a_store_cannot_begin_on_a_full_disk(disk):
    fill(disk)
    with pytest.raises(StoreProblem, match="The disk is full"):
        opened(disk / "visits.mission")


def test_going_back_on_a_full_disk_changes_nothing_and_leaves_no_half_copy(disk):
    if not IS_ROOT:
        pytest.skip("only root can mount a small disk")
    path = disk / "visits.mission"
    with closing(opened(path)) as store, store.change(Message("Person added")) as tx:
        tx.put(Person(id=NINO, display="Nino"))
    (backup,) = storekeeping.backups_of(path)
    size = path.stat().st_size
    # Room for nothing, for half of a copy, for the one that is made ready but not for the other.
    for room in (0, size // 2, size + size // 2):
        free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
        (disk / "filler").write_bytes(bytes(free - room))
        with pytest.raises(StoreProblem):
            storekeeping.restore(path, backup, now=NOW)
        left = {each.name for each in disk.iterdir()}
        assert not {each for each in left if "kept" in each or "half" in each or "restor" in each}
        (disk / "filler").unlink()
        with closing(opened(path, read_only=True)) as store:
            assert store.find(Person, NINO) is not None
    storekeeping.restore(path, backup, now=NOW)
