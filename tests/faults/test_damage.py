import random
from contextlib import closing
from datetime import timedelta

import pytest

from missionplanner.domain.nouns import ROOTS
from missionplanner.errors import StoreDamaged
from missionplanner.store import storekeeping
from missionplanner.store.backup_files import backup_name, backups_of
from missionplanner.store.store import Store
from missionplanner.store.write_ahead import log_of
from tests.faults.edits import NOW, begin, edit, last_edit, opened, whole

pytestmark = pytest.mark.slow

FLIPS, TRUNCATIONS = 100, 10


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "visits.mission"
    begin(path, persons=150)
    (first,) = backups_of(path)
    first.rename(backup_name(path, NOW - timedelta(hours=1)))
    with closing(opened(path)) as store:
        for _ in range(12):
            edit(store)
    return path


def everything(path):
    """All that a person can read of a store."""
    with closing(Store.open(path, actor="ana", now=lambda: NOW, read_only=True)) as store:
        values = [store.every(noun) for noun in ROOTS]
        return values, store.history(limit=1000), store.visit_rows(), store.search("Number7")


def refuses_or_tells(path, told, newest):
    """Whether reading was refused; where the damaged page was not read, all is as it was."""
    try:
        now_told = everything(path)
    except StoreDamaged as refused:
        return str(newest) in str(refused)
    assert now_told == told
    return False


def damaged_copies(whole_file):
    chance = random.Random(7)
    for _ in range(FLIPS):
        flipped = bytearray(whole_file)
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
        yield bytes(flipped)
    for _ in range(TRUNCATIONS):
        yield whole_file[: chance.randrange(len(whole_file))]


def test_damage_is_never_read_as_data_and_the_newest_good_backup_is_named(path):
    newest, *_ = backups_of(path)
    told, content = everything(path), path.read_bytes()
    met_while_reading = 0
    for damaged in damaged_copies(content):
        path.write_bytes(damaged)
        with pytest.raises(StoreDamaged) as refused:
            storekeeping.check(path)
        assert str(newest) in str(refused.value)
        met_while_reading += refuses_or_tells(path, told, newest)
        assert newest.exists()
    assert met_while_reading > FLIPS / 2
    storekeeping.restore(path, newest, now=NOW)
    assert everything(path)[0] == told[0]
    whole(path, 12)


def test_damage_in_the_log_of_a_killed_program_is_told_and_what_was_there_is_kept(path, start):
    child = start("edit", path, 0, 0)
    while int(child.says()) < 25:
        pass
    last = max([25, *map(int, child.kill())])
    files = {each: each.read_bytes() for each in (path, log_of(path))}
    newest, *_ = backups_of(path)
    chance = random.Random(9)
    for _ in range(40):
        flipped = bytearray(files[log_of(path)])
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
        path.write_bytes(files[path])
        log_of(path).write_bytes(flipped)
        with pytest.raises(StoreDamaged, match="last changes of") as refused:
            opened(path)
        assert str(newest) in str(refused.value)
        for kept in path.parent.glob("*.cut-*"):
            wanted = bytes(flipped) if kept.name.endswith("-wal") else files[path]
            assert kept.read_bytes() == wanted
            kept.unlink()
        with closing(opened(path)) as store:
            assert last_edit(store) < last + 2
        storekeeping.check(path)
    for each, content in files.items():
        each.write_bytes(content)
    whole(path, last)


def test_a_damaged_backup_is_never_named_and_never_restored(path):
    newest, older = backups_of(path)
    good = newest.read_bytes()
    chance = random.Random(8)
    for _ in range(20):
        flipped = bytearray(good)
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
        newest.write_bytes(flipped)
        with pytest.raises(StoreDamaged, match="no good backup"):
            storekeeping.restore(path, newest, now=NOW)
    path.write_bytes(path.read_bytes()[:-4096])
    with pytest.raises(StoreDamaged) as refused:
        storekeeping.check(path)
    assert str(older) in str(refused.value)


def test_an_empty_file_beside_a_backup_is_never_a_new_store(path):
    newest, *_ = backups_of(path)
    path.write_bytes(b"")
    for open_it in (opened, everything):
        with pytest.raises(StoreDamaged) as refused:
            open_it(path)
        assert str(newest) in str(refused.value)
    assert path.read_bytes() == b""
