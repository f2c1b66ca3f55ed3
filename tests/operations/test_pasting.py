"""Pasted rows become items, seats and follow-ups: understood first, taken in one change."""

from datetime import date, time
from pathlib import Path

import pytest

from missionplanner.domain.delegation import Nomination, Role
from missionplanner.domain.programme import ItemKind
from missionplanner.domain.visit import Visit
from missionplanner.domain.when import TimeKind
from missionplanner.operations.pasting import Meaning, rows_of
from missionplanner.operations.pasting_follow_ups import PasteFollowUps
from missionplanner.operations.pasting_programme import PasteProgramme
from missionplanner.operations.pasting_seats import PasteSeats

CLIPBOARD = Path(__file__).parent.parent / "corpus" / "clipboard"


@pytest.fixture
def visit_id(office):
    return office.visits.create("Study visit", date(2026, 6, 29), date(2026, 6, 30))


@pytest.fixture
def delegation_id(office, visit_id):
    return office.store.get(Visit, visit_id).delegations[0].id


def copied(name):
    return rows_of((CLIPBOARD / f"{name}.html").read_text(encoding="utf-8"), "").rows


def visit(office, visit_id):
    return office.store.get(Visit, visit_id)


def taken(verb, rows, chosen=None):
    found = verb.read(rows, chosen)
    verb.take(found.rows)
    return found


def test_a_programme_from_calc_becomes_items_on_its_days_in_one_step(office, visit_id):
    found = taken(PasteProgramme(office, visit_id), copied("calc-programme-en"))
    assert [str(reason) for row in found.rows for reason in row.reasons] == []
    items = visit(office, visit_id).programme
    assert [(item.when.day.day, item.title["en"]) for item in items] == [
        (29, "Courtesy call on the Minister"),
        (29, "Talks: principles of cooperation"),
        (29, "Coffee"),
        (29, "Working lunch"),
        (30, "Round table with civil society"),
        (30, "Official dinner"),
    ]
    assert (items[1].when.starts, items[1].when.ends) == (time(9, 30), time(10, 45))
    assert (items[1].kind, items[3].kind) == (ItemKind.TALKS, ItemKind.MEAL)
    assert items[5].when.kind is TimeKind.PART_OF_DAY
    assert items[0].counterparts[0].person_id is not None
    assert items[1].counterparts[0].institution_id is not None
    assert str(office.undo_label()) == "Paste 6 rows"
    office.undo()
    assert visit(office, visit_id).programme == ()


def test_what_is_new_twice_in_one_paste_is_made_once(office, visit_id):
    rows = [("Time", "Item", "Place"), ("9:00", "a", "Great Hall"), ("10:00", "b", "Great hall")]
    taken(PasteProgramme(office, visit_id), rows)
    first, second = visit(office, visit_id).programme
    assert first.venue_id == second.venue_id is not None
    assert len(office.shared.venues()) == 1


def test_a_russian_programme_from_word_keeps_what_is_not_understood(office, visit_id):
    found = taken(PasteProgramme(office, visit_id), copied("word-programme-ru"))
    title, talks, _coffee, flight = visit(office, visit_id).programme
    assert title.title["en"] == "Программа визита"
    assert talks.private_note == "правовая основа\nконтактные лица"
    assert len(talks.counterparts) == 2
    assert (flight.when.kind, flight.when.words) == (TimeKind.TBC, "25:00")
    reasons = [[str(reason) for reason in row.reasons] for row in found.rows]
    assert reasons[3] == ["No day has the time 25:00. Kept as typed."]
    assert reasons[1] == []


def test_a_day_that_no_month_has_is_said_and_its_items_are_kept(office, visit_id):
    found = taken(PasteProgramme(office, visit_id), [("31 June", ""), ("9:00", "Talks")])
    (item,) = visit(office, visit_id).programme
    assert item.when.day is None
    assert item.private_note == "31 June"
    assert "31 June" in str(found.rows[0].reasons[0])


def test_hours_and_ends_in_columns_of_their_own_make_one_time(office, visit_id):
    found = taken(PasteProgramme(office, visit_id), copied("excel-programme-en"))
    assert found.meanings == (Meaning.STARTS, Meaning.ENDS, Meaning.WHAT, Meaning.PLACE)
    items = visit(office, visit_id).programme
    assert [(i.when.starts.hour, i.when.ends.hour) for i in items] == [(9, 10), (10, 11), (13, 14)]


@pytest.mark.parametrize(
    ("rows", "meanings"),
    [
        ([("დრო", "ღონისძიება", "ადგილი"), ("09:00", "a", "b")], "time what place"),
        ([("Vaqti", "Tadbir", "Oʻtkazish joyi"), ("09:00", "a", "b")], "time what place"),
        ([("Вақти", "Тадбир", "Жой"), ("09:00", "a", "b")], "time what place"),
        ([("Дата", "Время", "Мероприятие"), ("29.06.2026", "09:00", "a")], "day time what"),
        ([("09:00:00", "10:00:00", "Talks", "Hall")], "starts ends what place"),
        ([("1", "09:00", "Talks about Tajik borders", "Hall")], "left_out time what place"),
    ],
)
def test_columns_of_a_programme_are_known_by_their_heads_or_their_cells(
    office, visit_id, rows, meanings
):
    found = PasteProgramme(office, visit_id).read(rows)
    assert " ".join(found.meanings) == meanings
    assert found.rows[0].value.when.starts == time(9)


def test_a_meaning_that_is_chosen_is_the_one_that_counts(office, visit_id):
    rows = [("9:00", "Hall", "Talks")]
    chosen = (Meaning.TIME, Meaning.PLACE, Meaning.WHAT)
    taken(PasteProgramme(office, visit_id), rows, chosen)
    (item,) = visit(office, visit_id).programme
    assert item.title["en"] == "Talks"
    assert office.shared.venues()[0].name["en"] == "Hall"


def test_a_group_that_the_visit_has_not_is_said(office, visit_id):
    found = PasteProgramme(office, visit_id).read([("Time", "Item", "Group"), ("9", "Talks", "C")])
    assert "C" in str(found.rows[0].reasons[-1])
    assert found.rows[0].value.groups == ()


def test_ten_thousand_characters_and_arabic_are_kept(office, visit_id):
    rows = [("Time", "Item"), ("9:00", "x" * 10_000), ("10:00", "اجتماع")]
    taken(PasteProgramme(office, visit_id), rows)
    long, arabic = visit(office, visit_id).programme
    assert len(long.title["en"]) == 10_000
    assert arabic.title["en"] == "اجتماع"


def test_people_from_excel_get_seats_with_post_and_address(office, visit_id, delegation_id):
    found = taken(PasteSeats(office, visit_id, delegation_id), copied("excel-participants-ka"))
    assert found.meanings[-1] is Meaning.LEFT_OUT, "passport numbers are not taken"
    folder = office.visits.folder(visit_id)
    seats = folder.visit.delegations[0].participations
    people = {person.id: person for person in folder.persons}
    first = people[seats[0].person_id]
    assert (first.display, first.native["ka"]) == ("Mariam Jikia", "მარიამ ჯიქია")
    assert not first.is_spelling_checked, "the Latin form is a proposal"
    assert first.email == "m.jikia@example.org"
    assert seats[0].nomination is Nomination.NOMINATED
    assert seats[0].nominated_on == office.today()
    assert "00AA00000" not in repr(folder)
    assert str(office.undo_label()) == "Paste 2 rows"


def test_names_in_two_scripts_are_one_person_with_both(office, visit_id, delegation_id):
    taken(PasteSeats(office, visit_id, delegation_id), copied("calc-participants-ka"))
    names = {row.display: row for row in office.visits.folder(visit_id).persons}
    assert names["Nino Vardosanidze"].native["ka"] == "ნინო ვარდოსანიძე"


def test_open_seats_of_the_institution_are_filled_first(office, visit_id, delegation_id):
    open_seat = office.delegations.add_seat(visit_id, delegation_id, "Ministry of Justice")
    rows = [
        ("Name", "Position", "Institution", "Role"),
        ("Nino Gelashvili", "Head of Unit", "Ministry of justice", "Head of delegation"),
        ("Levan Maisuradze", "Adviser", "Ministry of Justice", "king"),
        ("", "Prosecutor", "Prosecution Service", ""),
    ]
    found = taken(PasteSeats(office, visit_id, delegation_id), rows)
    first, second, third = visit(office, visit_id).delegations[0].participations
    assert first.id == open_seat
    assert (first.role, second.role) == (Role.HEAD, Role.MEMBER)
    assert first.institution_id == second.institution_id != third.institution_id
    assert third.person_id is None
    assert "king" in str(found.rows[1].reasons[0])


def test_a_list_of_lines_goes_to_the_institution_it_is_pasted_at(office, visit_id, delegation_id):
    at = office.delegations.add_seat(visit_id, delegation_id, "Migration Agency")
    rows = [("1. Nino Gelashvili – Head of Unit",), ("2. Levan Maisuradze",)]
    taken(PasteSeats(office, visit_id, delegation_id, at), rows)
    first, second = visit(office, visit_id).delegations[0].participations
    assert first.id == at
    assert first.institution_id == second.institution_id
    assert first.position["en"] == "Head of Unit"


@pytest.mark.parametrize(
    "rows",
    [
        [("Nino Gelashvili", "12.03.1971", "Judge"), ("Otar Lomidze", "01/05/1980", "Clerk")],
        [("Nino Gelashvili", "1971-03-12", "Judge"), ("Otar Lomidze", "1 May 1980", "Clerk")],
        [("Nino Gelashvili", "12AB34567", "Judge"), ("Otar Lomidze", "GE 1234567", "Clerk")],
        [("Name", "Dietary requirements", "Position"), ("Nino Gelashvili", "insulin", "Judge")],
        [("Name", "Personal number", "Position"), ("Nino Gelashvili", "01017012345", "Judge")],
    ],
)
def test_what_is_kept_closed_comes_into_no_open_field(office, visit_id, delegation_id, rows):
    taken(PasteSeats(office, visit_id, delegation_id), rows)
    seats = visit(office, visit_id).delegations[0].participations
    assert seats[0].position["en"] == "Judge"
    held = str(visit(office, visit_id)) + str(office.visits.folder(visit_id).persons)
    for closed in ("1971", "1980", "34567", "insulin", "01017"):
        assert closed not in held


def test_somebody_on_file_is_not_made_again(office, visit_id, delegation_id):
    rows = [("Name", "Institution"), ("Nino Gelashvili", "Ministry of Justice")]
    verb = PasteSeats(office, visit_id, delegation_id)
    taken(verb, rows)
    taken(verb, [*rows, rows[1]])
    assert len(office.shared.persons()) == 1


def test_uzbek_follow_ups_from_word_are_numbered_with_owners_and_days(office, visit_id):
    found = taken(PasteFollowUps(office, visit_id), copied("word-follow-ups-uz"))
    rows = office.visits.folder(visit_id).follow_ups
    assert len({row.number for row in rows}) == 3
    assert rows[0].timeframe.due_on == date(2026, 7, 15)
    assert len(rows[0].responsible_ids) == 2
    assert rows[1].timeframe.words == "31.06.2026"
    assert rows[1].timeframe.due_on is None
    assert found.rows[1].reasons
    assert rows[2].timeframe.words == "bu kuz"
    assert str(office.undo_label()) == "Paste 3 rows"
    office.undo()
    assert office.visits.folder(visit_id).follow_ups == ()
