"""References read from the types of fields."""

from uuid import uuid4

from missionplanner.domain.delegation import Delegation, Participation
from missionplanner.domain.follow_up import FollowUp
from missionplanner.domain.ids import (
    DelegationId,
    InstitutionId,
    ParticipationId,
    PersonId,
    VisitId,
)
from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.visit import Visit
from missionplanner.planning.references import references, referred, targets


def test_the_type_of_a_field_says_which_noun_it_refers_to():
    assert targets(FollowUp)["responsible_ids"] == "Institution"
    assert targets(FollowUp)["visit_id"] == "Visit"
    assert targets(ProgrammeItem)["led_by_id"] == "Participation"
    assert "id" not in targets(Visit)
    assert "programme" not in targets(Visit)


def test_references_of_rows_below_count_too():
    person, institution = PersonId(uuid4()), InstitutionId(uuid4())
    seat = Participation(id=ParticipationId(uuid4()), person_id=person, institution_id=institution)
    visit = Visit(
        id=VisitId(uuid4()),
        delegations=(Delegation(id=DelegationId(uuid4()), participations=(seat,)),),
        organiser_ids=(institution,),
    )
    assert referred(visit) == {person, institution}
    assert [(ref.field, ref.noun) for ref in references(visit)] == [
        ("organiser_ids", "Institution"),
        ("person_id", "Person"),
        ("institution_id", "Institution"),
    ]
