"""Two stores that take in each other's entries: single cases of the journal's rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from uuid import UUID, uuid4

import pytest

from missionplanner.domain.amend import insert, without
from missionplanner.domain.delegation import Delegation, Participation, Role
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.institution import Institution, InstitutionKind
from missionplanner.domain.person import Person
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.store import replay
from missionplanner.store.engine import writer_engine
from missionplanner.store.journal import Bundle, Entry, Kind, Tx
from missionplanner.store.shape import to_json
from tests.store.model import LABEL, Desk, file_rows

MINISTRY, VISIT = file_rows()[0], file_rows()[1]
DELEGATION = VISIT.delegations[0]
SEAT = DELEGATION.participations[0]


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    made = (Desk(tmp_path / "a.mpdb", Random(1), "a"), Desk(tmp_path / "b.mpdb", Random(2), "b"))
    yield made
    for desk in made:
        desk.close()


def put(desk: Desk, *rows: object) -> None:
    with desk.store.change(LABEL) as tx:
        for row in rows:
            tx.put(row)


def change(desk: Desk, noun: type, row: UUID, **fields: object) -> None:
    with desk.store.change(LABEL) as tx:
        tx.set(noun, row, **fields)


def share(*desks: Desk) -> None:
    for teller in desks:
        for hearer in desks:
            if hearer is not teller:
                hearer.store.sharing.take_in(teller.store.sharing.entries())
    assert desks[0].tables() == desks[1].tables()
    assert [desk.differences() for desk in desks] == [(), ()]


def asked(desk: Desk) -> list[tuple[str, str]]:
    return [(question.noun, question.field) for question in desk.store.sharing.questions()]


def test_edits_of_different_fields_and_languages_come_together(desks: tuple[Desk, Desk]):
    one, other = desks
    put(one, MINISTRY)
    share(*desks)
    change(one, Institution, MINISTRY.id, name=Text(en="Ministry", ka="სამინისტრო"))
    change(other, Institution, MINISTRY.id, name=Text(en="Ministry", ru="Министерство"))
    change(other, Institution, MINISTRY.id, country="GEO")
    share(*desks)
    merged = one.store.get(Institution, MINISTRY.id)
    assert merged.name == Text(en="Ministry", ka="სამინისტრო", ru="Министерство")
    assert merged.country == "GEO"
    assert asked(one) == []


def test_two_edits_of_one_field_are_a_question_until_answered(desks: tuple[Desk, Desk]):
    one, other = desks
    put(one, MINISTRY)
    share(*desks)
    change(one, Institution, MINISTRY.id, country="GEO")
    change(other, Institution, MINISTRY.id, country="UZB")
    share(*desks)
    (question,) = one.store.sharing.questions()
    assert sorted(question.answers) == ["GEO", "UZB"]
    assert one.store.get(Institution, MINISTRY.id).country == question.answers[-1]
    assert other.store.sharing.questions() == (question,)
    other.store.sharing.answer(question, "GEO")
    share(*desks)
    assert asked(one) == asked(other) == []
    assert one.store.get(Institution, MINISTRY.id).country == "GEO"


def test_the_same_edit_at_both_desks_is_no_question(desks: tuple[Desk, Desk]):
    one, _ = desks
    put(one, MINISTRY)
    share(*desks)
    for desk in desks:
        change(desk, Institution, MINISTRY.id, country="GEO")
    share(*desks)
    assert asked(one) == []


def test_a_file_taken_in_twice_is_no_question_where_it_says_the_same(desks: tuple[Desk, Desk]):
    one, other = desks
    put(one, MINISTRY)
    put(other, MINISTRY)
    change(one, Institution, MINISTRY.id, country="GEO")
    share(*desks)
    assert one.store.get(Institution, MINISTRY.id).country == "GEO"
    assert asked(one) == asked(other) == []


def test_births_that_differ_ask_for_what_differs(desks: tuple[Desk, Desk]):
    one, other = desks
    put(one, MINISTRY)
    put(other, replace(MINISTRY, country="GEO"))
    share(*desks)
    assert asked(one) == [("Institution", "country")]


def test_undo_of_one_birth_leaves_the_other(desks: tuple[Desk, Desk]):
    one, other = desks
    put(one, MINISTRY)
    put(other, MINISTRY)
    one.store.undo()
    share(*desks)
    assert one.store.get(Institution, MINISTRY.id) == MINISTRY
    assert asked(one) == []


def test_a_row_put_back_does_not_bring_back_what_another_had_deleted(desks: tuple[Desk, Desk]):
    one, other = desks
    put(one, replace(MINISTRY, remarks="ours"))
    put(other, MINISTRY)
    with other.store.change(LABEL) as tx:
        tx.delete(Institution, MINISTRY.id)
    change(one, Institution, MINISTRY.id, country="GEO")
    share(*desks)
    kept = one.store.get(Institution, MINISTRY.id)
    with one.store.change(LABEL) as tx:
        tx.delete(Institution, MINISTRY.id)
    put(one, kept)
    share(*desks)
    assert one.store.get(Institution, MINISTRY.id) == kept
    assert kept.remarks == "ours"


@pytest.mark.parametrize("answer", [None, {}])
def test_deleted_there_and_edited_here_is_a_question(desks: tuple[Desk, Desk], answer: object):
    one, other = desks
    put(one, VISIT)
    share(*desks)
    with one.store.change(LABEL) as tx:
        tx.delete(Participation, SEAT.id)
    change(other, Participation, SEAT.id, role=Role.HEAD)
    share(*desks)
    assert one.store.get(Visit, VISIT.id).delegations[0].participations[0].role is Role.HEAD
    (question,) = one.store.sharing.questions()
    assert (question.row, question.field) == (SEAT.id, "*")
    one.store.sharing.answer(question, answer)
    share(*desks)
    assert asked(other) == []
    kept = other.store.get(Visit, VISIT.id).delegations[0].participations
    assert (SEAT.id in {seat.id for seat in kept}) is (answer == {})


def test_a_row_added_elsewhere_keeps_the_deleted_rows_above_it(desks: tuple[Desk, Desk]):
    one, other = desks
    put(one, VISIT, Person(id=UUID(int=77), display="Ana Beridze"))
    share(*desks)
    with one.store.change(LABEL) as tx:
        tx.delete(Visit, VISIT.id)
    assert one.store.find(Visit, VISIT.id) is None
    seat = Participation(id=uuid4(), position=Text(en="Adviser"))
    with other.store.change(LABEL) as tx:
        tx.put(insert(tx.get(Visit, VISIT.id), DELEGATION.id, "participations", seat))
    share(*desks)
    kept = one.store.get(Visit, VISIT.id)
    assert [each.id for each in kept.delegations[0].participations] == [seat.id]
    assert kept.programme == ()
    assert ("Visit", "*") in asked(one)
    assert one.store.search("Visit")[0].row == VISIT.id


def test_a_row_kept_by_one_below_it_stays_when_that_one_is_moved(desks: tuple[Desk, Desk]):
    one, other = desks
    put(one, VISIT)
    share(*desks)
    with one.store.change(LABEL) as tx:
        tx.delete(Delegation, DELEGATION.id)
    with other.store.change(LABEL) as tx:
        tx.set(Participation, SEAT.id, role=Role.HEAD)
    share(*desks)
    shown = one.store.get(Visit, VISIT.id)
    with one.store.change(LABEL) as tx:
        tx.put(without(tx.get(Visit, VISIT.id), SEAT.id))
    share(*desks)
    assert one.store.get(Visit, VISIT.id) == without(shown, SEAT.id)
    assert one.store.undo() is not None
    share(*desks)
    assert one.store.get(Visit, VISIT.id) == shown


def test_a_row_moved_out_of_a_deleted_parent_lives_on(desks: tuple[Desk, Desk]):
    one, other = desks
    put(one, VISIT)
    share(*desks)
    with one.store.change(LABEL) as tx:
        tx.delete(Delegation, DELEGATION.id)
    target = VISIT.delegations[1]
    with other.store.change(LABEL) as tx:
        bare = without(tx.get(Visit, VISIT.id), SEAT.id)
        tx.put(insert(bare, target.id, "participations", SEAT))
    share(*desks)
    (left,) = one.store.get(Visit, VISIT.id).delegations
    assert (left.id, [seat.id for seat in left.participations]) == (target.id, [SEAT.id])


def test_rows_that_come_before_what_they_are_in_wait(desks: tuple[Desk, Desk]):
    one, other = desks
    put(one, VISIT)
    change(one, Participation, SEAT.id, role=Role.HEAD)
    bundle = one.store.sharing.entries()
    for entry in reversed(bundle.entries):
        assert other.store.find(Visit, VISIT.id) is None
        other.store.sharing.take_in(Bundle(txs=bundle.txs, entries=(entry,)))
    assert other.store.get(Visit, VISIT.id) == one.store.get(Visit, VISIT.id)


def test_a_row_that_waited_is_seen_as_soon_as_its_parent_begins_here(desks: tuple[Desk, Desk]):
    one, other = desks
    put(one, VISIT)
    seat = Participation(id=uuid4())
    with one.store.change(LABEL) as tx:
        tx.put(insert(tx.get(Visit, VISIT.id), DELEGATION.id, "participations", seat))
    told = one.store.sharing.entries()
    late = tuple(entry for entry in told.entries if entry.row == str(seat.id))
    other.store.sharing.take_in(Bundle(txs=told.txs, entries=late))
    put(other, VISIT)
    assert seat in other.store.get(Visit, VISIT.id).delegations[0].participations
    assert other.store.every(Visit) == (other.store.get(Visit, VISIT.id),)


def test_taking_in_twice_changes_nothing(desks: tuple[Desk, Desk]):
    one, other = desks
    put(one, VISIT)
    share(*desks)
    touched = other.store.sharing.take_in(one.store.sharing.entries())
    assert touched.roots == frozenset()


def newer(noun: str, field: str, new: object, *, row: UUID = MINISTRY.id) -> Bundle:
    """What a newer version wrote elsewhere."""
    tx = Tx(id=str(uuid4()), replica="r", actor="x", at=9, label='{"key":"New"}', kind=Kind.DO)
    entry = Entry(
        id=str(uuid4()),
        tx=tx.id,
        space="shared",
        noun=noun,
        row=str(row),
        field=field,
        old="null",
        new=to_json(new),
    )
    return Bundle(txs=(tx,), entries=(entry,))


def test_nouns_and_fields_of_a_newer_version_are_kept_and_given_on(desks: tuple[Desk, Desk]):
    one, other = desks
    put(one, MINISTRY)
    for told in (newer("Caravan", "*", {"root_": "c", "@": None}), newer("Institution", "moon", 1)):
        one.store.sharing.take_in(told)
    share(*desks)
    assert {entry.noun for entry in other.entries()} == {"Institution", "Caravan"}
    assert "moon" in {entry.field for entry in other.entries()}
    assert one.store.get(Institution, MINISTRY.id) == MINISTRY


def test_a_value_that_only_a_newer_version_reads_shows_the_default(desks: tuple[Desk, Desk]):
    one, _ = desks
    put(one, MINISTRY)
    one.store.sharing.take_in(newer("Institution", "kind", "moon_base"))
    assert one.store.get(Institution, MINISTRY.id).kind is InstitutionKind.OTHER
    assert one.differences() == ()


def test_a_birth_by_an_older_version_has_the_declared_defaults(desks: tuple[Desk, Desk]):
    one, _ = desks
    born = {"root_": str(MINISTRY.id), "@": None, "name": {"en": "Ministry"}}
    one.store.sharing.take_in(newer("Institution", "*", born))
    assert one.store.get(Institution, MINISTRY.id) == MINISTRY
    change(one, Institution, MINISTRY.id, country="GEO")
    assert one.store.undo() is not None
    assert one.store.get(Institution, MINISTRY.id) == MINISTRY


def test_after_an_upgrade_every_row_is_settled_anew(desks: tuple[Desk, Desk]):
    one, _ = desks
    put(one, VISIT)
    one.close()
    engine = writer_engine(one.path)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE visit SET version = 9")
        connection.exec_driver_sql("DELETE FROM participation")
        assert len(replay.differences(connection)) == 3
        replay.settle_all(connection)
        assert replay.differences(connection) == ()
    engine.dispose()
    one.store = one._opened()
    assert one.store.get(Visit, VISIT.id) == VISIT


def test_undo_leaves_alone_what_another_changed_since(desks: tuple[Desk, Desk]):
    one, other = desks
    put(one, MINISTRY)
    with one.store.change(LABEL) as tx:
        tx.set(Institution, MINISTRY.id, country="GEO", remarks="ours")
    share(*desks)
    change(other, Institution, MINISTRY.id, country="UZB")
    share(*desks)
    undone = one.store.undo()
    assert undone is not None
    assert undone.left_alone == 1
    left = one.store.get(Institution, MINISTRY.id)
    assert (left.country, left.remarks) == ("UZB", "")
    undone = one.store.undo()
    assert undone is not None
    assert undone.left_alone == 1
    assert one.store.get(Institution, MINISTRY.id) == left


def test_the_space_of_a_row_is_its_visit_or_shared(desks: tuple[Desk, Desk]):
    one, _ = desks
    follow_up = FollowUp(id=uuid4(), visit_id=VISIT.id)
    put(one, MINISTRY, VISIT, follow_up)
    change(one, FollowUp, follow_up.id, locked_on=date(2026, 6, 30))
    change(one, Participation, SEAT.id, role=Role.HEAD)
    spaces = {(entry.noun, entry.space) for entry in one.entries()}
    assert ("Institution", "shared") in spaces
    assert {space for noun, space in spaces if noun != "Institution"} == {str(VISIT.id)}
    assert {e.noun for e in one.store.sharing.entries(spaces=["shared"]).entries} == {"Institution"}
