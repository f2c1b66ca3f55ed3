"""Erasing for good: nothing of the words is left anywhere in the file, in any order of arrival."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings

from missionplanner.domain.institution import Institution
from missionplanner.domain.text import Text
from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.store.cipher import Access, open_file
from missionplanner.store.journal import Bundle
from tests.store.model import LABEL, Desk, file_rows, pieces
from tests.store.test_laws_alone import SEEDS, UNSHRUNK, run

SECRET = "Unspeakable"
INSTITUTION = file_rows()[0].id


def holds_secret(path: Path) -> set[str]:
    """The tables of a store in which the secret can still be read."""
    connection = open_file(path, Access.READ)
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    found = set()
    for (name,) in names:
        if name == "vocabulary":
            continue
        for row in connection.execute(f'SELECT * FROM "{name}"'):
            text = " ".join(
                each.decode("latin-1") if isinstance(each, bytes) else str(each) for each in row
            )
            if SECRET.lower() in text.lower():
                found.add(name)
    connection.close()
    return found


def nothing_left_law(random: Random, folder: Path) -> None:
    """One writes the secret, both edit, undo and redo; one erases; the other goes on meanwhile."""
    desks = [Desk(folder / f"{name}.mpdb", random, name) for name in "ab"]
    one, other = desks
    secret = Text(en=SECRET)
    try:
        birth = replace(file_rows()[0], name=secret if random.random() < 0.5 else Text(en="Plain"))
        with one.store.change(Message("{name} added", name=SECRET)) as tx:
            tx.put(birth)
        _go_on(one, random, may_say_it=True)
        _tell(random, one, other)
        _go_on(other, random, may_say_it=False)
        if random.random() < 0.5:
            _tell(random, other, one)
        one.store.drafts.keep(INSTITUTION, "name.en", SECRET)
        one.store.erase(Institution, INSTITUTION, random.choice((["name"], ["name.en"], None)))
        assert holds_secret(one.path) == set()
        _go_on(one, random, may_say_it=False)
        _go_on(other, random, may_say_it=False)
        for _ in range(2):
            _tell(random, one, other)
            _tell(random, other, one)
        assert [holds_secret(desk.path) for desk in desks] == [set(), set()]
        assert [desk.differences() for desk in desks] == [(), ()]
        assert one.tables() == other.tables()
    finally:
        for desk in desks:
            desk.close()


def _go_on(desk: Desk, random: Random, *, may_say_it: bool) -> None:
    for _ in range(random.randint(0, 4)):
        act = random.choice(("undo", "redo", "say", "say"))
        if act == "say" and desk.store.find(Institution, INSTITUTION):
            words = random.choice(("a", "b", SECRET) if may_say_it else ("a", "b"))
            with desk.store.change(LABEL) as tx:
                tx.set(Institution, INSTITUTION, name=Text(en=words))
        elif act != "say":
            desk.act(act)


def _tell(random: Random, teller: Desk, hearer: Desk) -> None:
    for piece in pieces(random, teller.store.sharing.entries()):
        hearer.store.sharing.take_in(piece)


@settings(max_examples=15, deadline=None, phases=UNSHRUNK)
@given(SEEDS)
def test_nothing_erased_is_left_in_any_store(seed: int):
    run(nothing_left_law, seed)


@pytest.mark.slow
@settings(max_examples=200, deadline=None, phases=UNSHRUNK)
@given(SEEDS)
def test_nothing_erased_is_left_in_any_store_in_many_histories(seed: int):
    run(nothing_left_law, seed)


@pytest.fixture
def desk(tmp_path: Path):
    desk = Desk(tmp_path / "a.mpdb", Random(1))
    yield desk
    desk.close()


def test_undo_stops_before_an_erasure_with_a_sentence(desk: Desk):
    with desk.store.change(LABEL) as tx:
        tx.put(file_rows()[0])
    desk.store.erase(Institution, INSTITUTION, ["name"])
    with pytest.raises(PlannerError, match="erased for good"):
        desk.store.undo()
    with desk.store.change(LABEL) as tx:
        tx.set(Institution, INSTITUTION, name=Text(en="New"))
    assert desk.store.undo() is not None
    assert desk.store.get(Institution, INSTITUTION).name == Text()
    assert desk.store.redo() is not None
    assert desk.store.get(Institution, INSTITUTION).name == Text(en="New")


def test_what_was_erased_is_erased_again_in_an_old_copy(tmp_path: Path):
    random = Random(1)
    present, copy = (Desk(tmp_path / name, random) for name in ("a.mpdb", "b.mpdb"))
    with present.store.change(LABEL) as tx:
        tx.put(Institution(id=INSTITUTION, name=Text(en=SECRET)))
    copy.store.sharing.take_in(present.store.sharing.entries())
    assert holds_secret(copy.path)
    present.store.erase(Institution, INSTITUTION)
    told = present.store.sharing.entries()
    erasures = tuple(entry for entry in told.entries if entry.field == "!")
    copy.store.sharing.take_in(Bundle(txs=told.txs, entries=erasures))
    assert holds_secret(copy.path) == set()
    assert copy.store.search(SECRET) == ()
    present.close()
    copy.close()


def test_an_erased_field_leaves_the_others(desk: Desk):
    with desk.store.change(LABEL) as tx:
        tx.put(Institution(id=INSTITUTION, name=Text(en=SECRET, ka="სამინისტრო"), country="GEO"))
    desk.store.erase(Institution, INSTITUTION, ["name.en"])
    left = desk.store.get(Institution, INSTITUTION)
    assert (left.name, left.country) == (Text(ka="სამინისტრო"), "GEO")
