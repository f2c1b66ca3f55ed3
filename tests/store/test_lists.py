from contextlib import closing
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from missionplanner.domain.delegation import Delegation, Participation, Side
from missionplanner.domain.follow_up import FollowUp, Timeframe
from missionplanner.domain.ids import (
    DelegationId,
    FollowUpId,
    InstitutionId,
    ParticipationId,
    PersonId,
    VisitId,
)
from missionplanner.domain.institution import Institution
from missionplanner.domain.person import Person
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message
from missionplanner.store import lists
from missionplanner.store.connection import connect
from missionplanner.store.store import Store

NOW = datetime(2026, 6, 29, 9, 30, tzinfo=UTC)
VISIT, OTHER_VISIT = VisitId(UUID(int=1)), VisitId(UUID(int=2))
JUSTICE, AGENCY = InstitutionId(UUID(int=11)), InstitutionId(UUID(int=12))
NINO = PersonId(UUID(int=21))


def seat(number, person_id=None):
    return Participation(id=ParticipationId(UUID(int=number)), person_id=person_id)


@pytest.fixture
def store(tmp_path):
    with closing(Store.open(tmp_path / "a.mission", actor="ana", now=lambda: NOW)) as store:
        with store.change(Message("Begun")) as tx:
            tx.put(
                Institution(
                    id=JUSTICE, name=Text(en="Ministry of Justice"), short_name=Text(en="MoJ")
                )
            )
            tx.put(Institution(id=AGENCY, name=Text({"uz-Latn": "Migratsiya agentligi"})))
            tx.put(
                Person(
                    id=NINO,
                    display="Nino Kobakhidze",
                    native=Text(ka="ნინო კობახიძე"),
                    institution_id=JUSTICE,
                    position=Text(en="Head of Division"),
                )
            )
            tx.put(
                Visit(
                    id=VISIT,
                    code="GEO-UZB-2026-01",
                    title=Text(en="Georgia to Uzbekistan", ka="ვიზიტი"),
                    starts_on=date(2026, 6, 29),
                    ends_on=date(2026, 6, 30),
                    led_by_id=JUSTICE,
                    delegations=(
                        Delegation(
                            id=DelegationId(UUID(int=31)),
                            participations=(seat(41, NINO), seat(42), seat(43)),
                        ),
                        Delegation(
                            id=DelegationId(UUID(int=32)),
                            side=Side.HOST,
                            participations=(seat(44),),
                        ),
                    ),
                )
            )
            tx.put(Visit(id=OTHER_VISIT, code="GEO-MDA-2026-01", title=Text(ka="მოლდოვა")))
        yield store


@pytest.fixture
def connection(store):
    with closing(connect(store.path, read_only=True)) as connection:
        yield connection


def follow_up(number, **fields):
    return FollowUp(
        id=FollowUpId(UUID(int=100 + number)), number=f"26/{number:02}", visit_id=VISIT, **fields
    )


def agree(store, *rows):
    with store.change(Message("Agreed")) as tx:
        for row in rows:
            tx.put(row)


def test_visits_come_soonest_first_with_what_the_list_shows(connection):
    first, second = lists.visits(connection)
    assert first == lists.VisitRow(
        id=VISIT,
        code="GEO-UZB-2026-01",
        title="Georgia to Uzbekistan",
        place="",
        starts_on="2026-06-29",
        ends_on="2026-06-30",
        status="idea",
        type="official",
        from_country="",
        to_country="",
        led_by="MoJ",
        seats=3,
        named=1,
        is_sample=False,
    )
    assert (second.title, second.starts_on, second.seats) == ("მოლდოვა", "", 0)


def test_a_list_is_worded_in_the_language_asked_for(connection):
    assert lists.visits(connection, "ka")[0].title == "ვიზიტი"
    assert lists.visits(connection, "ru")[0].title in ("Georgia to Uzbekistan", "ვიზიტი")


def test_what_was_deleted_is_in_no_list(store, connection):
    agree(store, follow_up(1))
    with store.change(Message("Deleted")) as tx:
        tx.delete(FollowUp, follow_up(1).id)
        tx.delete(Participation, UUID(int=42))
        tx.delete(Visit, OTHER_VISIT)
        tx.delete(Person, NINO)
        tx.delete(Institution, AGENCY)
    assert [(row.id, row.seats) for row in lists.visits(connection)] == [(VISIT, 2)]
    assert lists.follow_ups(connection) == ()
    assert lists.persons(connection) == ()
    assert [row.id for row in lists.institutions(connection)] == [JUSTICE]


def test_follow_ups_come_by_due_day_then_number_and_those_without_a_day_last(store, connection):
    agree(
        store,
        follow_up(1),
        follow_up(2, timeframe=Timeframe(words="by autumn", due_on=date(2026, 9, 1))),
        follow_up(3, timeframe=Timeframe(due_on=date(2026, 7, 1))),
        follow_up(4, timeframe=Timeframe(due_on=date(2026, 7, 1))),
    )
    rows = lists.follow_ups(connection)
    assert [row.number for row in rows] == ["26/03", "26/04", "26/02", "26/01"]
    assert [row.due_on for row in rows] == ["2026-07-01", "2026-07-01", "2026-09-01", ""]
    assert rows[2].due_words == "by autumn"
    assert lists.follow_ups(connection, limit=2) == rows[:2]


def test_a_follow_up_names_who_answers_for_it_and_its_visit(store, connection):
    agree(
        store,
        follow_up(
            1,
            wording=Text(en="Exchange focal points"),
            responsible_ids=(AGENCY, JUSTICE),
            person_ids=(NINO,),
        ),
    )
    (row,) = lists.follow_ups(connection)
    assert row.responsible == "Migratsiya agentligi, MoJ"
    assert row.persons == "Nino Kobakhidze"
    assert (row.visit_id, row.visit_code) == (VISIT, "GEO-UZB-2026-01")
    assert row.visit_title == "Georgia to Uzbekistan"


def test_the_follow_ups_of_one_visit_alone(store, connection):
    agree(store, follow_up(1), follow_up(2))
    assert len(lists.follow_ups(connection, visit_id=VISIT)) == 2
    assert lists.follow_ups(connection, visit_id=OTHER_VISIT) == ()


def test_persons_and_institutions_come_by_name(connection):
    (person,) = lists.persons(connection)
    assert (person.display, person.native) == ("Nino Kobakhidze", "ნინო კობახიძე")
    assert (person.position, person.institution) == ("Head of Division", "MoJ")
    assert [row.name for row in lists.institutions(connection)] == [
        "Migratsiya agentligi",
        "Ministry of Justice",
    ]
