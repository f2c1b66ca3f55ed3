"""What an edition may see."""

from dataclasses import replace

import pytest

from missionplanner.domain.brief import Brief
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import INSIDE, Edition
from missionplanner.domain.nouns import ROOTS
from missionplanner.domain.office import OfficeData
from missionplanner.domain.record import Decision, MeetingRecord, Point
from missionplanner.domain.text import Text
from missionplanner.domain.venue import Venue
from missionplanner.planning.declarations import declared
from missionplanner.planning.disclose import disclose
from missionplanner.planning.withheld import withheld_values
from tests.make import (
    make_counterpart,
    make_folder,
    make_follow_up,
    make_full_folder,
    make_id,
    make_institution,
    make_item,
    make_person,
    make_visit,
)

BRIEF = Brief(
    id=make_id("brief"),
    subject=Text(en="Opening"),
    wanted=Text(en="A contact point"),
    background_open=Text(en="Known to all"),
    background_closed=Text(en="Known to us"),
)


def every_noun(nouns: tuple[type, ...]) -> list[type]:
    below = [field.child for noun in nouns for field in declared(noun) if field.child]
    return [*nouns, *(every_noun(tuple(below)) if below else [])]


@pytest.mark.parametrize("noun", [*every_noun(ROOTS), VisitFolder])
def test_every_field_that_some_edition_may_not_see_has_a_default(noun):
    for field in declared(noun):
        hidden = [edition for edition in Edition if not field.is_seen_in(edition)]
        assert field.has_default or not hidden, f"{noun.__name__}.{field.name}"


def test_a_field_without_a_mark_is_the_offices_own():
    folder = make_folder(make_visit(remarks="Ours alone"))
    assert disclose(folder, Edition.INTERNAL).folder.visit.remarks == "Ours alone"
    for edition in set(Edition) - {Edition.INTERNAL}:
        assert disclose(folder, edition).folder.visit.remarks == ""


@pytest.mark.parametrize(
    ("edition", "seen"),
    [
        (Edition.DELEGATION, ("Opening", "", "Known to all", "")),
        (Edition.LEAD, ("Opening", "A contact point", "Known to all", "")),
        (Edition.INTERNAL, ("Opening", "A contact point", "Known to all", "Known to us")),
    ],
)
def test_a_brief_shows_each_edition_its_part(edition, seen):
    shown = disclose(make_folder(make_visit(briefs=(BRIEF,))), edition).folder.visit.briefs[0]
    texts = (shown.subject, shown.wanted, shown.background_open, shown.background_closed)
    assert tuple(text.in_("en") for text in texts) == seen


def test_restricted_fields_are_in_no_edition():
    person = make_person("Natia Sharvadze", passport_name="SHARVADZE NATIA")
    folder = make_folder(persons=(person,))
    for edition in Edition:
        shown = disclose(folder, edition)
        assert all(row.passport_name == "" for row in shown.folder.persons)
    internal = disclose(folder, Edition.INTERNAL)
    assert [str(line.message) for line in internal.left_out] == [
        "Person, Name as in the passport: 1"
    ]


def test_a_withheld_item_takes_its_people_their_institution_and_its_brief_along():
    secret = make_item(
        "Quiet talk",
        "18:00",
        seen_by=INSIDE,
        counterparts=(make_counterpart("Aziz Rahmonov", "Quiet Agency"),),
    )
    visit = make_visit(programme=(secret,), briefs=(replace(BRIEF, item_id=secret.id),))
    usual = make_folder()
    folder = make_folder(
        visit,
        persons=(*usual.persons, make_person("Aziz Rahmonov")),
        institutions=(*usual.institutions, make_institution("Quiet Agency")),
        venues=(),
    )
    shown = disclose(folder, Edition.DELEGATION)
    assert shown.folder.visit.programme == ()
    assert shown.folder.visit.briefs == ()
    assert "Aziz Rahmonov" not in repr(shown.folder)
    assert "Quiet Agency" not in repr(shown.folder)
    left_out = {(line.noun, line.field): line.count for line in shown.left_out}
    assert left_out["ProgrammeItem", ""] == 1
    assert left_out["Brief", ""] == 1
    assert left_out["Person", ""] == 1
    assert left_out["Institution", ""] == 1
    assert disclose(folder, Edition.INTERNAL).folder == folder


def test_a_withheld_place_leaves_the_reference_empty_and_says_so():
    venue = Venue(id=make_id("Hall of columns"), name=Text(en="Safe house"), seen_by=INSIDE)
    shown = disclose(make_folder(venues=(venue,)), Edition.DELEGATION)
    item = shown.folder.visit.programme[0]
    assert item.venue_id is None
    assert shown.hides(item.id, "venue_id")
    assert not shown.hides(shown.folder.visit.programme[1].id, "venue_id")
    assert "Safe house" not in repr(shown)


def test_what_was_decided_and_agreed_at_a_withheld_point_is_withheld_too():
    open_point = Point(id=make_id("open"), text=Text(en="Thanks"))
    closed_point = Point(id=make_id("closed"), text=Text(en="Quiet"), seen_by=INSIDE)
    record = MeetingRecord(
        id=make_id("record"),
        points=(open_point, closed_point),
        decisions=(
            Decision(id=make_id("d1"), point_id=open_point.id, number=1),
            Decision(id=make_id("d2"), point_id=closed_point.id, number=2),
        ),
    )
    folder = make_folder(
        make_visit(records=(record,)),
        follow_ups=(
            make_follow_up("26/01", "Send names", point_id=open_point.id),
            make_follow_up("26/02", "Keep quiet", point_id=closed_point.id),
        ),
    )
    shown = disclose(folder, Edition.HOST).folder
    assert shown.visit.records[0].points == (open_point,)
    assert [decision.number for decision in shown.visit.records[0].decisions] == [1]
    assert [row.number for row in shown.follow_ups] == ["26/01"]


def test_a_donor_with_zero_visibility_is_named_to_the_office_and_to_itself_only():
    usual = make_folder()
    folder = replace(usual, donor=replace(usual.donor, has_zero_visibility=True))
    for edition in Edition:
        shown = disclose(folder, edition).folder
        assert (shown.donor is not None) == (edition in (Edition.INTERNAL, Edition.DONOR))


def test_follow_ups_keep_their_agreed_part_only():
    follow_up = make_follow_up(
        "26/01",
        "Send names",
        person_ids=(make_id("Aziz Rahmonov"),),
        next_step="Ring the ministry",
        remarks="Slow",
    )
    usual = make_folder()
    folder = make_folder(
        follow_ups=(follow_up,), persons=(*usual.persons, make_person("Aziz Rahmonov"))
    )
    shown = disclose(folder, Edition.DELEGATION).folder
    assert shown.follow_ups[0].wording == follow_up.wording
    assert shown.follow_ups[0].timeframe == follow_up.timeframe
    assert shown.follow_ups[0].next_step == ""
    assert "Aziz Rahmonov" not in repr(shown)


def test_disclosing_what_is_disclosed_changes_nothing():
    folder = make_folder(make_visit(briefs=(BRIEF,), remarks="Ours"))
    for edition in Edition:
        once = disclose(folder, edition).folder
        assert disclose(once, edition).folder == once


@pytest.mark.parametrize("edition", Edition)
def test_an_edition_by_its_name_shows_what_the_edition_shows(edition):
    folder = make_full_folder()
    donor = replace(folder.donor, has_zero_visibility=True)
    folder = replace(folder, donor=donor)
    by_name = disclose(folder, edition.value)
    assert by_name == disclose(folder, edition)
    assert by_name.edition is edition
    assert withheld_values(folder, edition.value) == withheld_values(folder, edition)


def test_an_edition_that_is_none_discloses_nothing():
    with pytest.raises(ValueError, match="intern"):
        disclose(make_full_folder(), "intern")


@pytest.mark.parametrize("edition", sorted(set(Edition) - INSIDE))
def test_how_the_office_plans_never_goes_out(edition):
    folder = make_full_folder()
    items = tuple(replace(item, is_fixed=True) for item in folder.visit.programme)
    planned = replace(folder, visit=replace(folder.visit, programme=items))
    seen = disclose(planned, edition).folder.visit
    assert planned.visit.stages
    assert not seen.stages
    assert not any(item.is_fixed for item in seen.programme)
    assert not any(field.is_seen_in(edition) for field in declared(OfficeData))
