"""The store's core on the real nouns: change, get, undo, redo, history, feed."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event, Thread
from time import sleep
from uuid import uuid4

import pytest

from missionplanner.domain.amend import amend, insert, move, without
from missionplanner.domain.delegation import Delegation, Participation, Role
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.ids import (
    DelegationId,
    FollowUpId,
    ParticipationId,
    PersonId,
    ProgrammeItemId,
    VisitId,
)
from missionplanner.domain.person import Person
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.domain.when import TimeKind, When
from missionplanner.errors import InvalidInput, NotFound, PlannerError, StoreProblem
from missionplanner.messages import Message
from missionplanner.store.store import Stale, Store, Touched

LABEL = Message("Visit changed")


def opened(path: Path, *, read_only: bool = False) -> Store:
    ticks = iter(range(10**6))

    def now() -> datetime:
        return datetime(2026, 6, 1, 9, 0, next(ticks) // 10**6 % 60, tzinfo=UTC)

    return Store.open(path, actor="Nino", now=now, read_only=read_only)


@pytest.fixture
def store(tmp_path: Path):
    store = opened(tmp_path / "a.mpdb")
    yield store
    store.close()


def a_visit() -> Visit:
    seats = tuple(Participation(id=ParticipationId(uuid4())) for _ in range(3))
    item = ProgrammeItem(
        id=ProgrammeItemId(uuid4()),
        title=Text(en="Talks", ka="მოლაპარაკება"),
        when=When(kind=TimeKind.ALL_DAY, day=date(2026, 6, 29)),
    )
    return Visit(
        id=VisitId(uuid4()),
        title=Text(en="Study visit"),
        delegations=(Delegation(id=DelegationId(uuid4()), participations=seats),),
        programme=(item,),
    )


def put(store: Store, *values: object) -> None:
    with store.change(LABEL) as tx:
        for value in values:
            tx.put(value)


def test_what_is_put_comes_back_also_after_reopening(tmp_path: Path):
    visit, store = a_visit(), opened(tmp_path / "a.mpdb")
    put(store, visit)
    assert store.get(Visit, visit.id) == visit
    store.close()
    store = opened(tmp_path / "a.mpdb")
    assert store.get(Visit, visit.id) == visit
    assert store.every(Visit) == (visit,)
    store.close()


def test_edits_are_undone_and_redone(store: Store):
    visit = a_visit()
    put(store, visit)
    seats = visit.delegations[0].participations
    states = [visit]
    for step in (
        lambda v: replace(v, title=Text(en="Other")),
        lambda v: move(v, seats[2].id, 0),
        lambda v: without(v, seats[1].id),
        lambda v: amend(v, seats[0].id, role=Role.HEAD),
        lambda v: insert(
            v, v.delegations[0].id, "participations", Participation(id=ParticipationId(uuid4())), 1
        ),
        lambda v: without(v, visit.delegations[0].id),
    ):
        with store.change(LABEL) as tx:
            tx.put(step(tx.get(Visit, visit.id)))
        states.append(store.get(Visit, visit.id))
    for state in reversed(states[:-1]):
        undone = store.undo()
        assert undone is not None
        assert undone.left_alone == 0
        assert store.get(Visit, visit.id) == state
    assert store.undo() is not None
    assert store.find(Visit, visit.id) is None
    assert store.undo() is None
    for state in states:
        assert store.redo() is not None
        assert store.get(Visit, visit.id) == state
    assert store.redo() is None


def test_one_row_is_set_without_its_root(store: Store):
    visit = a_visit()
    put(store, visit)
    seat = visit.delegations[0].participations[1]
    with store.change(LABEL) as tx:
        tx.set(Participation, seat.id, role=Role.HEAD, remarks="a\x00b")
    changed = store.get(Visit, visit.id).delegations[0].participations[1]
    assert changed == replace(seat, role=Role.HEAD, remarks="ab")
    with pytest.raises(Stale), store.change(LABEL) as tx:
        tx.set(Participation, seat.id, was={"role": Role.MEMBER}, role=Role.DEPUTY)
    with store.change(LABEL) as tx:
        tx.delete(Participation, seat.id)
    assert len(store.get(Visit, visit.id).delegations[0].participations) == 2
    with pytest.raises(NotFound), store.change(LABEL) as tx:
        tx.set(Participation, seat.id, role=Role.HEAD)


def test_a_put_is_compared_with_its_base(store: Store):
    visit = a_visit()
    put(store, visit)
    with store.change(LABEL) as tx:
        tx.set(Visit, visit.id, title=Text(en="Theirs"))
    with store.change(LABEL) as tx:
        tx.put(replace(visit, version=2), base=visit)
    assert store.get(Visit, visit.id).title == Text(en="Theirs")
    assert store.get(Visit, visit.id).version == 2
    with pytest.raises(Stale) as refused, store.change(LABEL) as tx:
        tx.put(replace(visit, title=Text(en="Mine")), base=visit)
    assert [clash.field for clash in refused.value.clashes] == ["title.en"]
    with pytest.raises(ValueError, match="base"), store.change(LABEL) as tx:
        tx.put(visit)


def test_the_feed_tells_what_was_touched(store: Store):
    visit, heard = a_visit(), []
    stop = store.subscribe(heard.append)
    put(store, visit)
    with store.change(LABEL) as tx:
        tx.set(Visit, visit.id, version=2)
    with store.change(LABEL) as tx:
        tx.set(Visit, visit.id, version=2)
    assert heard[1:] == [Touched({"Visit": frozenset({visit.id})}, frozenset({visit.id}))]
    assert heard[0].rows["Participation"] == {
        seat.id for seat in visit.delegations[0].participations
    }
    stop()
    store.undo()
    assert len(heard) == 2


def test_history_tells_who_did_what(store: Store):
    visit = a_visit()
    put(store, visit)
    with store.change(Message("Title changed")) as tx:
        tx.set(Visit, visit.id, title=Text(en="Other"))
    last, first = store.history(space=visit.id)
    assert (last.actor, last.kind, last.label) == ("Nino", "do", Message("Title changed"))
    (entry,) = last.entries
    assert (entry.field, entry.old, entry.new) == ("title.en", "Study visit", "Other")
    assert len(first.entries) == 6
    assert len(store.history(rows=[visit.programme[0].id])) == 1


def test_a_change_that_fails_writes_nothing(store: Store):
    visit = a_visit()

    def failing() -> None:
        with store.change(LABEL) as tx:
            tx.put(visit)
            raise KeyError

    with pytest.raises(KeyError):
        failing()
    assert store.find(Visit, visit.id) is None
    assert store.history() == ()


def test_search_finds_what_was_put(store: Store):
    person = Person(id=PersonId(uuid4()), display="Nino Kobakhidze")
    put(store, person)
    assert [found.row for found in store.search("Kobaxidze")] == [person.id]
    with store.change(LABEL) as tx:
        tx.delete(Person, person.id)
    assert store.search("Kobaxidze") == ()
    store.undo()
    assert [found.row for found in store.search("Kobaxidze")] == [person.id]


def test_undo_stops_at_a_locked_wording(store: Store):
    follow_up = FollowUp(id=FollowUpId(uuid4()), wording=Text(en="Exchange lists"))
    put(store, follow_up)
    with store.change(LABEL) as tx:
        tx.set(FollowUp, follow_up.id, locked_on=date(2026, 6, 30))
    with pytest.raises(PlannerError, match="agreed"):
        store.undo()


def test_a_follow_up_stays_with_its_visit(store: Store):
    follow_up = FollowUp(id=FollowUpId(uuid4()))
    put(store, follow_up)
    with pytest.raises(InvalidInput), store.change(LABEL) as tx:
        tx.set(FollowUp, follow_up.id, visit_id=VisitId(uuid4()))


def test_a_reader_sees_what_another_process_writes_and_changes_nothing(store: Store):
    visit = a_visit()
    reader = opened(store.path, read_only=True)
    put(store, visit)
    assert reader.get(Visit, visit.id) == visit
    with store.change(LABEL) as tx:
        tx.set(Visit, visit.id, version=2)
    assert reader.get(Visit, visit.id).version == 2
    with pytest.raises(StoreProblem), reader.change(LABEL):
        pass
    reader.close()


def test_a_value_that_would_not_come_back_is_refused(store: Store):
    visit = replace(a_visit(), version=10**30)
    with pytest.raises(InvalidInput):
        put(store, visit)
    with pytest.raises(InvalidInput):
        put(store, replace(visit, version="2"))


def test_who_hears_of_a_change_may_change_too(store: Store):
    visit = a_visit()

    def hear(touched: Touched) -> None:
        if store.get(Visit, visit.id).version == 1:
            with store.change(LABEL) as tx:
                tx.set(Visit, visit.id, version=2)

    store.subscribe(hear)
    put(store, visit)
    assert store.get(Visit, visit.id).version == 2


def test_a_change_within_a_change_is_a_bug(store: Store):
    with pytest.raises(RuntimeError), store.change(LABEL), store.change(LABEL):
        pass
    put(store, a_visit())


def test_threads_read_whole_values_while_one_changes(store: Store):
    visit = a_visit()
    put(store, visit)
    seats = visit.delegations[0].participations
    torn: list[object] = []
    is_done = Event()

    def read() -> None:
        while not is_done.is_set():
            read_now = store.get(Visit, visit.id)
            roles = {seat.role for seat in read_now.delegations[0].participations}
            (loaded,) = store.every(Visit)
            roles_loaded = {seat.role for seat in loaded.delegations[0].participations}
            if len(roles) != 1 or len(roles_loaded) != 1:
                torn.append(read_now)
            sleep(0.001)

    readers = [Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(40):
        role = list(Role)[number % 3]
        with store.change(LABEL) as tx:
            value = tx.get(Visit, visit.id)
            for seat in seats:
                value = amend(value, seat.id, role=role)
            tx.put(value)
        assert store.get(Visit, visit.id) == value
    is_done.set()
    for reader in readers:
        reader.join()
    assert torn == []
    assert store.every(Visit) == (store.get(Visit, visit.id),)
