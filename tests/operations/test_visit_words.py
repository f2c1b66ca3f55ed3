"""By which words visits are found beyond their rows, when they were closed, how far they are."""

from datetime import UTC, date, datetime, timedelta

from missionplanner.domain.visit import Visit, VisitStatus, VisitType
from missionplanner.operations.outlook import outlook
from missionplanner.planning.visit_entry import read_visit

DAY = date(2026, 6, 17)


def test_a_visit_is_found_by_its_people_its_project_and_every_language_of_its_title(office):
    sample = office.files.sample().visit_id
    words = office.visits.words()[sample].words
    folder = office.visits.folder(sample)
    seat = next(s for s in folder.visit.delegations[0].participations if s.person_id)
    person = next(row for row in folder.persons if row.id == seat.person_id)
    for said in (person.display, folder.visit.title["ka"], folder.project.title["en"]):
        assert said in words


def test_the_day_of_closing_is_known_until_the_visit_is_opened_again(office):
    visit_id = office.visits.create("A visit", DAY)
    assert office.visits.words()[visit_id].closed_at is None
    office.edit(Visit, visit_id, status=VisitStatus.CLOSED)
    closed = office.visits.words()[visit_id].closed_at
    assert datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=closed) == office.now()
    office.edit(Visit, visit_id, status=VisitStatus.REPORTING)
    assert office.visits.words()[visit_id].closed_at is None


def test_a_deleted_visit_has_no_words(office):
    visit_id = office.visits.create("A visit", DAY)
    office.visits.delete(visit_id)
    assert visit_id not in office.visits.words()


def test_the_outlook_counts_as_the_list_of_findings_does(office):
    sample = office.files.sample().visit_id
    found = outlook(office.visits, sample, office.today())
    assert found.findings == office.findings(sample)
    assert 0 < found.readiness.settled < found.readiness.needed


def test_a_visit_begins_with_what_one_line_says_of_it(office):
    entry = read_visit("საქართველო - უზბეკეთი 29-30 ივნისი, study visit", DAY)
    visit = office.visits.get(office.visits.begin(entry))
    assert visit.code == "GEO-UZB-2026-01"
    assert visit.languages == ("ka",)
    assert visit.title["ka"].startswith("საქართველო → უზბეკეთი")
    assert visit.type is VisitType.STUDY
