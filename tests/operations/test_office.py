"""The office: one thread from the sample to paper and back by undo."""

import subprocess
import sys
from datetime import date

import pytest

from missionplanner.domain.delegation import Nomination, Participation, Role, Side
from missionplanner.domain.marks import Edition
from missionplanner.domain.visit import Visit
from missionplanner.errors import InvalidInput, NotFound, PlannerError
from missionplanner.log import log_file
from missionplanner.operations.glance import visits_at
from missionplanner.operations.office import Office
from missionplanner.operations.papers import Format, PaperOrder
from tests.operations.conftest import noon

JUNE_24 = date(2026, 6, 24)


@pytest.fixture
def sample(office):
    return office.files.sample().visit_id


def test_the_sample_is_taken_in_once(office, sample):
    assert office.files.sample() is None
    assert [row.code for row in office.visits.rows()] == ["GEO-UZB-2026-01"]
    assert office.visits.resolve("geo-uzb-2026-01") == sample
    with pytest.raises(NotFound, match="There is no visit “XYZ” here"):
        office.visits.resolve("XYZ")


def test_an_edit_is_undone_by_name_also_after_closing(store_path):
    office = Office.open(store_path, actor="N. Gelashvili", now=noon)
    sample = office.files.sample().visit_id
    before = office.visits.folder(sample)
    office.edit(Visit, sample, was={"version": before.visit.version}, version=7)
    after = office.visits.folder(sample)
    office.close()

    office = Office.open(store_path, actor="N. Gelashvili", now=noon)
    assert office.visits.folder(sample) == after
    assert str(office.undo_label()) == "Version changed"
    office.undo()
    assert office.visits.folder(sample) == before
    office.redo()
    assert office.visits.folder(sample) == after
    office.close()


def test_a_paper_is_the_same_here_and_in_the_worker(office, sample):
    order = PaperOrder(kind="briefing-pack", edition=Edition.LEAD, on=JUNE_24)
    here = office.papers.make(sample, order)
    there = office.papers.make_in_background(office.papers.job(sample, order))
    assert here == there
    assert here.pages > 5
    assert here.file_name.startswith("GEO-UZB-2026-01_briefing-pack_lead_en_v")
    page = office.papers.picture(here.file, 0, 30)
    assert len(page.pixels) == page.width * page.height * 3


def test_what_is_only_looked_at_is_refused_before_it_goes_out(office, sample):
    def job(edition):
        order = PaperOrder(kind="briefing-pack", edition=edition, on=JUNE_24)
        return office.papers.job(sample, order)

    inward = office.papers.preview(job(Edition.INTERNAL))
    office.papers.prove(job(Edition.INTERNAL), inward)
    with pytest.raises(PlannerError, match="it would show what the Delegation edition must not"):
        office.papers.prove(job(Edition.DELEGATION), inward)


def test_an_edition_or_language_that_is_not_there_is_a_sentence(office, sample):
    for wrong in (
        {"kind": "seating-plan"},
        {"kind": "briefing-pack", "edition": Edition.PRESS},
        {"kind": "minutes", "language": "kk"},
        {"kind": "minutes", "second": "kk"},
        {"kind": "briefing-pack", "format": Format.WORD},
    ):
        with pytest.raises((InvalidInput, NotFound), match="there are:"):
            office.papers.job(sample, PaperOrder(on=JUNE_24, **wrong))


def test_a_new_visit_needs_a_title_and_a_day_and_gets_a_code(office):
    visit_id = office.visits.create(
        "Study visit", date(2026, 9, 9), from_country="GEO", to_country="MDA"
    )
    visit = office.visits.get(visit_id)
    assert visit.code == "GEO-MDA-2026-01"
    assert visit.ends_on == date(2026, 9, 9)
    assert [side.side for side in visit.delegations] == [Side.VISITING, Side.HOST]
    again = office.visits.create("Another", date(2026, 9, 9), from_country="GEO", to_country="MDA")
    assert office.visits.get(again).code == "GEO-MDA-2026-02"
    with pytest.raises(InvalidInput, match="needs a title"):
        office.visits.create("  ", date(2026, 9, 9))
    with pytest.raises(InvalidInput, match="needs a first day"):
        office.visits.create("Visit", None)


def test_a_seat_is_named_led_and_emptied(office, sample):
    visit = office.visits.get(sample)
    visiting = visit.delegations[0]
    empty = next(seat for seat in visiting.participations if seat.person_id is None)
    office.delegations.name(sample, empty.id, "Tornike Jorbenadze", JUNE_24)
    seat = seat_of(office, sample, empty.id)
    assert seat.nomination is Nomination.NOMINATED
    assert person_of(office, sample, seat).display == "Tornike Jorbenadze"
    assert person_of(office, sample, seat).institution_id == seat.institution_id

    office.delegations.lead(sample, empty.id, Role.HEAD)
    heads = [
        s for s in office.visits.get(sample).delegations[0].participations if s.role is Role.HEAD
    ]
    assert [head.id for head in heads] == [empty.id]

    office.delegations.vacate(sample, empty.id)
    assert seat_of(office, sample, empty.id).person_id is None
    for _ in range(3):
        office.undo()
    assert office.visits.get(sample) == visit


def test_deleting_a_visit_takes_its_follow_ups_and_undo_brings_both_back(office, sample):
    before = office.visits.folder(sample)
    office.visits.delete(sample)
    assert office.visits.rows() == ()
    assert office.follow_ups.rows() == ()
    office.undo()
    assert office.visits.folder(sample) == before


def test_an_export_with_restricted_data_is_noted(office, sample, tmp_path):
    visit_id = sample
    office.files.give_out(visit_id, tmp_path / "a.visit.json", JUNE_24)
    assert len(office.history()) == 1
    office.files.give_out(visit_id, tmp_path / "b.visit.json", JUNE_24, restricted=True)
    assert str(office.history()[0].label) == "Restricted data exported"
    with pytest.raises(InvalidInput, match=r"end the name in \.visit\.json"):
        office.files.give_out(visit_id, tmp_path / "b.docx", JUNE_24)


def test_two_screens_follow_each_other(office, sample):
    heard = []
    stop = office.subscribe(heard.append)
    office.visits.add_objective(sample, "Exchange contact points")
    assert heard[-1].roots == {sample}
    assert "Objective" in heard[-1].rows
    stop()
    office.undo()
    assert len(heard) == 1


def test_the_first_list_needs_no_sqlalchemy(office, sample, store_path):
    rows = visits_at(store_path)
    assert [row.code for row in rows] == ["GEO-UZB-2026-01"]
    code = (
        "import sys; from pathlib import Path\n"
        "from missionplanner.operations.glance import visits_at\n"
        "assert visits_at(Path(sys.argv[1]))\n"
        "assert 'sqlalchemy' not in sys.modules and 'reportlab' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code, str(store_path)], check=True)


def seat_of(office, visit_id, seat_id) -> Participation:
    visit = office.visits.get(visit_id)
    return next(s for side in visit.delegations for s in side.participations if s.id == seat_id)


def person_of(office, visit_id, seat):
    folder = office.visits.folder(visit_id)
    return next(person for person in folder.persons if person.id == seat.person_id)


def test_a_change_is_a_line_of_counts_in_the_log(office, sample):
    office.edit(Visit, sample, remarks="A planted remark")
    lines = log_file().read_text("utf-8")
    assert "changed rows=1 roots=1" in lines
    assert "planted" not in lines
