import random
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from missionplanner.exchange import visit_file
from missionplanner.operations.office import Office
from missionplanner.store import storekeeping
from missionplanner.store.backup_files import backups_of
from missionplanner.store.cipher import Access, faults_in, open_file
from missionplanner.store.connection import version_of
from missionplanner.store.migrations import NEWEST
from missionplanner.store.migrations.run import STEPS, bring_up_to_date
from missionplanner.store.store import Store
from tests.faults.child import remake_persons
from tests.faults.edits import NOW, begin, edit, last_edit, opened, whole
from tests.make import make_folder, make_id, make_item, make_person, make_seat

pytestmark = pytest.mark.slow

BATCHES, KILLS_A_BATCH = 8, 25
STATEMENTS_OF_AN_EDIT = 30


def test_two_hundred_kills_lose_nothing_acknowledged_and_leave_nothing_half_done(tmp_path, start):
    def batch(number):
        chance, path, within = random.Random(number), tmp_path / f"{number}.mission", 0
        begin(path)
        last = 0
        for kill in range(KILLS_A_BATCH):
            last, was_open = killed_while_editing(path, last, chance, kill % 5 < 3, start)
            within += was_open
        return within

    with ThreadPoolExecutor(2) as pool:
        within_transaction = sum(pool.map(batch, range(BATCHES)))
    assert within_transaction >= BATCHES * KILLS_A_BATCH / 2


def killed_while_editing(path, last, chance, is_open, start):
    """Kill after at least one acknowledged change, while the next is open, or at any moment."""
    changes = chance.randint(1, 6)
    at_statement = chance.randint(1, STATEMENTS_OF_AN_EDIT) if is_open else 0
    child = start("edit", path, at_statement, changes + 1)
    said = []
    while len(said) < changes:
        said.append(child.says())
    if is_open:
        while (word := child.says()) != "open":
            said.append(word)
    else:
        time.sleep(chance.uniform(0, 0.02))
    said += [word for word in child.kill() if word != "open"]
    acknowledged = max(map(int, said))
    assert acknowledged > last
    return whole(path, acknowledged), is_open


def test_forty_kills_during_migration_leave_the_old_or_the_new_store(tmp_path, start):
    steps = (*STEPS, remake_persons)
    path = tmp_path / "visits.mission"
    begin(path, persons=2500)
    original = path.read_bytes()
    took = time_of(start("migrate", path))
    outcomes = []
    for kill in range(40):
        _renew(path, original)
        child = start("migrate", path)
        assert child.says() == "begin"
        time.sleep(took * (kill + 0.5) / 40)
        child.kill()
        with closing(open_file(path, Access.WRITE)) as connection:
            outcomes.append(version_of(connection))
            is_new = outcomes[-1] == NEWEST + 1
            assert is_new or outcomes[-1] == NEWEST
            named = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            assert "person_before" not in named
            columns = connection.execute("SELECT * FROM person LIMIT 1").description
            assert ("title" in {column[0] for column in columns}) == is_new
            assert connection.execute("SELECT count(*) FROM person").fetchone() == (2500,)
        assert not any(faults_in(each) for each in backups_of(path))
        bring_up_to_date(path, now=NOW, steps=steps)
        assert backups_of(path)
    assert NEWEST in outcomes


def time_of(child):
    assert child.says() == "begin"
    begun = time.monotonic()
    assert child.says() == "done"
    took = time.monotonic() - begun
    assert child.process.wait(60) == 0
    return took


def _renew(path: Path, content: bytes) -> None:
    for each in (*path.parent.glob(f"{path.name}-*"), *backups_of(path)):
        each.unlink()
    path.write_bytes(content)


def test_a_kill_at_any_file_of_going_back_leaves_the_present_or_the_backup(tmp_path, start):
    path = tmp_path / "visits.mission"
    begin(path)
    # The clock of these tests stands still, so the next backup has the name of this one.
    backup = shutil.copy(backups_of(path)[0], tmp_path / "then")
    with closing(opened(path)) as store:
        edit(store)
    present, outcomes = path.read_bytes(), []
    for at_file in count(1):
        for each in path.parent.glob(f"{path.name}?*"):
            if each.is_file():
                each.unlink()
        path.write_bytes(present)
        child = start("go-back", path, backup, at_file)
        is_over = child.says() == "done"
        child.kill()
        with closing(Store.open(path, actor="ana", now=lambda: NOW, read_only=True)) as store:
            outcomes.append(last_edit(store))
        assert storekeeping.check(path) is None
        kept = [each for each in path.parent.glob("*.kept-*Z")]
        for each in kept:
            assert not faults_in(each)
        assert kept or outcomes[-1] == 1
        if is_over:
            break
    assert outcomes[0] == 1
    assert outcomes[-1] == 0
    assert len(outcomes) > 10


def test_forty_kills_while_a_visit_file_comes_in_leave_all_of_it_or_nothing(tmp_path, start):
    folder = big_folder()
    file = tmp_path / "big.visit.json"
    file.write_bytes(visit_file.to_bytes(folder, restricted=True))
    path = tmp_path / "visits.mission"
    begin(path)
    original = path.read_bytes()
    took = time_of(start("bring-in", path, file, 0))
    there = 0
    for kill in range(40):
        _renew(path, original)
        is_open = kill % 2 == 0
        child = start("bring-in", path, file, 1 + kill // 2 if is_open else 0)
        assert child.says() == "begin"
        if is_open:
            assert child.says() == "open"
        else:
            time.sleep(took * (kill + 0.5) / 40)
        is_acknowledged = "done" in child.kill()
        whole(path, 0)
        with closing(Office.open(path, actor="ana", now=lambda: NOW)) as office:
            visits = [row.id for row in office.visits.rows()]
            if folder.visit.id in visits:
                there += 1
                back = office.files.visit_bytes(folder.visit.id, restricted=True)
                assert back == file.read_bytes()
            else:
                assert not is_acknowledged
                assert office.search("Invented") == ()
                office.files.bring_in(file)
    assert there < 40


def big_folder():
    folder = make_folder()
    names = [f"Invented Person{number}" for number in range(150)]
    people = tuple(make_person(name) for name in names)
    side, *others = folder.visit.delegations
    seats = (*side.participations, *(make_seat(name) for name in names))
    items = tuple(
        make_item(f"Meeting {number}", "09:00", "10:00", id=make_id(f"item {number}"))
        for number in range(200)
    )
    visit = replace(
        folder.visit,
        delegations=(replace(side, participations=seats), *others),
        programme=(*folder.visit.programme, *items),
    )
    persons = tuple(sorted((*folder.persons, *people), key=lambda person: person.id))
    return replace(folder, visit=visit, persons=persons)
