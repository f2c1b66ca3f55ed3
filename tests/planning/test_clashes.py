"""Clashes while something is dragged: the same as those of the programme once it is dropped."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from missionplanner.errors import InvalidInput
from missionplanner.planning.findings import findings
from missionplanner.planning.overlap_checks import Clashes, clashes
from missionplanner.planning.shifting import move
from tests.make import MONDAY, make_id, make_item
from tests.planning.days import A, B, folder_of, programmes, timed


def told(found):
    return {(clash.ids, clash.shared, str(clash.who)) for clash in found}


@given(programmes(), st.integers(-300, 300), st.integers(-1, 1), st.data())
def test_what_is_asked_during_a_drag_is_what_stands_after_the_drop(folder, minutes, days, data):
    ids = [item.id for item in folder.visit.programme]
    some = data.draw(st.sets(st.sampled_from(ids), min_size=1))
    try:
        plan = move(folder, some, by=timedelta(minutes=minutes), days=days)
    except InvalidInput:
        return
    then = plan.applied(folder.visit)
    given_items = [item for item in then.programme if item.id in some]
    after = Clashes(replace(folder, visit=then)).all()
    assert told(Clashes(folder).of(*given_items)) == told(
        clash for clash in after if clash.ids & some
    )


@given(programmes())
def test_findings_and_clashes_are_the_same(folder):
    found = [each for each in findings(folder, MONDAY) if each.code == "AGD-01"]
    assert len(found) == len(Clashes(folder).all())
    assert told(clashes(folder)) == told(Clashes(folder).all())


def test_a_clash_says_who_and_which_minutes():
    folder = folder_of(
        make_item("Round table", "10:45", "12:15"),
        make_item("Embassy", "12:30", "13:00"),
    )
    embassy = timed("Embassy", datetime(2026, 6, 29, 12), 30)
    (clash,) = Clashes(folder).of(embassy)
    assert (str(clash.who), clash.shared.minutes) == ("Everybody", 15)
    assert clash.first.title["en"] == "Round table"
    assert clash.ids == {make_id("Round table"), make_id("Embassy")}


def test_a_copy_collides_with_what_it_was_copied_from():
    item = make_item("Talks", "10:00", "11:00")
    prepared = Clashes(folder_of(item))
    assert prepared.of(item) == ()
    assert len(prepared.of(replace(item, id=uuid4()))) == 1


def test_an_item_that_is_given_to_another_group_collides_with_that_one():
    one = make_item("Of A", "10:00", "11:00", group_ids=(A.id,))
    other = make_item("Of B", "10:00", "11:00", group_ids=(B.id,))
    prepared = Clashes(folder_of(one, other))
    assert prepared.of(one) == ()
    assert [str(clash.who) for clash in prepared.of(replace(one, group_ids=(B.id,)))] == ["Group B"]
