"""Where rows are named, and when a field was changed, each by one query."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from missionplanner.domain.amend import amend
from missionplanner.domain.delegation import Delegation, Nomination, Participation
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.ids import DelegationId, FollowUpId, ParticipationId, PersonId, VisitId
from missionplanner.domain.person import Person
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message
from missionplanner.store.store import Store

NOW = datetime(2026, 6, 29, 9, 30, tzinfo=UTC)
NINO, LEVAN = PersonId(UUID(int=21)), PersonId(UUID(int=22))
VISIT, SEAT = VisitId(UUID(int=1)), ParticipationId(UUID(int=3))


@pytest.fixture
def store(tmp_path):
    ticks = iter(range(100))
    clock = lambda: NOW + timedelta(days=next(ticks))  # noqa: E731  # a day for each change
    with closing(Store.open(tmp_path / "a.mission", actor="ana", now=clock)) as store:
        seat = Participation(id=SEAT, person_id=NINO, nomination=Nomination.INVITED)
        delegation = Delegation(id=DelegationId(UUID(int=2)), participations=(seat,))
        with store.change(Message("Begun")) as tx:
            tx.put(Person(id=NINO, display="Nino"))
            tx.put(Person(id=LEVAN, display="Levan"))
            tx.put(Visit(id=VISIT, code="GEO-1", delegations=(delegation,)))
            tx.put(FollowUp(id=FollowUpId(UUID(int=4)), person_ids=(LEVAN, NINO)))
        yield store


def test_every_living_row_that_refers_to_another_is_named(store):
    found = {(each.noun, each.root_noun, each.root) for each in store.referring(Person, NINO)}
    assert found == {
        ("Participation", "Visit", VISIT),
        ("FollowUp", "FollowUp", UUID(int=4)),
    }
    with store.change(Message("Deleted")) as tx:
        tx.delete(Visit, VISIT)
    assert [each.noun for each in store.referring(Person, NINO)] == ["FollowUp"]


def test_it_is_known_when_a_field_was_changed_but_not_when_it_came_in(store):
    assert store.turned([SEAT], "nomination") == ()
    for nomination in (Nomination.ACCEPTED, Nomination.DECLINED):
        with store.change(Message("Changed")) as tx:
            tx.put(amend(tx.get(Visit, VISIT), SEAT, nomination=nomination))
    found = store.turned([SEAT, UUID(int=99)], "nomination")
    assert [(each.row, each.value) for each in found] == [(SEAT, "accepted"), (SEAT, "declined")]
    assert found[0].at < found[1].at


def test_who_has_a_seat_has_it_once(store):
    (row,) = store.seats_of(NINO)
    assert (row.seat_id, row.visit_code, row.nomination) == (SEAT, "GEO-1", "invited")
    assert store.seats_of(LEVAN) == ()
    assert [each.is_closed for each in store.asked_of(LEVAN)] == [False]
