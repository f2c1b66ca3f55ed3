"""What the briefing pack says, edition by edition."""

from dataclasses import replace
from datetime import date

import pytest

from missionplanner.documents.blocks import (
    DayGrid,
    Entry,
    Face,
    GridKind,
    Heading,
    Run,
    Table,
)
from missionplanner.documents.words import plain
from missionplanner.domain.brief import Brief
from missionplanner.domain.delegation import Delegation, Role, Side
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import INSIDE, Edition
from missionplanner.domain.person import Sex
from missionplanner.domain.programme import ItemKind, ItemStatus
from missionplanner.domain.text import Text
from missionplanner.domain.venue import Venue
from missionplanner.domain.visit import Group, Objective
from missionplanner.domain.when import PartOfDay, TimeKind
from missionplanner.errors import NotFound
from tests.documents.paper_making import composed, read, spoken
from tests.make import (
    TUESDAY,
    make_counterpart,
    make_folder,
    make_follow_up,
    make_full_folder,
    make_id,
    make_institution,
    make_item,
    make_person,
    make_seat,
    make_visit,
    make_when,
)

BRIEF = Brief(
    id=make_id("brief"),
    item_id=make_id("Opening meeting"),
    subject=Text(en="Opening at the ministry"),
    wanted=Text(en="A named contact point"),
    points_to_take=Text(en="Thank the host\nPropose a review"),
    defensive_points=Text(en="“Will you send the files?” Only through legal assistance."),
    avoid=Text(en="Any single case"),
    background_open=Text(en="The law is of 2006."),
    background_closed=Text(en="They asked informally."),
    papers_on_table=Text(en="Delegation list"),
)


def pack(edition=Edition.DELEGATION, folder=None, **visit):
    return spoken(read("briefing-pack", folder or make_folder(make_visit(**visit)), edition))


def sections(folder, edition=Edition.DELEGATION):
    return [(row.letter, row.title) for row in composed("briefing-pack", folder, edition).sections]


def section(folder, title, edition=Edition.DELEGATION):
    (found,) = (
        row for row in composed("briefing-pack", folder, edition).sections if row.title == title
    )
    return found


def test_a_visit_without_anything_in_it_prints_its_cover_alone():
    visit = make_visit(delegations=(), programme=(), purpose=Text(), objectives=())
    (cover,) = read("briefing-pack", VisitFolder(visit=visit))
    assert "Page 1 of 1" in cover


def test_sections_are_lettered_in_order_and_those_without_data_do_not_print():
    full = make_full_folder()
    assert sections(full) == [
        ("A", "Purpose, objectives and desired outcomes"),
        ("B", "Programme at a glance"),
        ("C", "Detailed programme"),
        ("D", "Delegation of Georgia"),
        ("E", "Host side"),
        ("F", "Meeting briefs"),
        ("G", "Status of past agreed actions"),
        ("H", "Acknowledgement and disclaimer"),
    ]
    fewer = replace(full, visit=replace(full.visit, programme=(), briefs=()), earlier=())
    assert sections(fewer) == [
        ("A", "Purpose, objectives and desired outcomes"),
        ("B", "Delegation of Georgia"),
        ("C", "Acknowledgement and disclaimer"),
    ]


def test_letters_leave_out_i_and_o():
    rows = tuple(
        Delegation(id=make_id(f"d{n}"), name=Text(en=f"D{n}"), participations=(make_seat(),))
        for n in range(15)
    )
    letters = [letter for letter, _ in sections(make_folder(make_visit(delegations=rows)))]
    assert "".join(letters) == "ABCDEFGHJKLMNPQRSTU"[: len(letters)]


@pytest.mark.parametrize(
    ("edition", "shown", "hidden"),
    [
        (
            Edition.DELEGATION,
            ("Opening at the ministry", "The law is of 2006."),
            ("What we want", "Points to take", "Defensive", "Avoid", "informally", "on the table"),
        ),
        (
            Edition.LEAD,
            (
                "A named contact point",
                "1. Thank the host",
                "“Will you send the files?”",
                "Any single",
            ),
            ("informally", "not to be disclosed"),
        ),
        (
            Edition.INTERNAL,
            ("A named contact point", "They asked informally.", "not to be disclosed"),
            (),
        ),
    ],
)
def test_a_brief_shows_each_edition_its_part(edition, shown, hidden):
    text = pack(edition, briefs=(BRIEF,))
    assert [words for words in shown if words not in text] == []
    assert [words for words in hidden if words in text] == []


def test_briefs_are_signed_with_their_sections_letter_and_named_in_the_programme():
    other = replace(BRIEF, id=make_id("other"), item_id=None, subject=Text(en="Country"))
    folder = make_folder(make_visit(briefs=(other, BRIEF)))
    heads = [
        block for block in section(folder, "Meeting briefs").blocks if isinstance(block, Heading)
    ]
    assert [(head.sign, head.title) for head in heads] == [
        ("E1", "Country"),
        ("E2", "Opening at the ministry"),
    ]
    assert "Brief E2." in pack(folder=folder)


def test_closed_background_carries_the_bar_and_defensive_points_the_frame():
    briefs = section(make_folder(make_visit(briefs=(BRIEF,))), "Meeting briefs", Edition.INTERNAL)
    entries = [block for block in briefs.blocks if isinstance(block, Entry)]
    assert [entry.note for entry in entries if entry.bar] == ["not to be disclosed"]
    assert [entry.label for entry in entries if entry.framed] == ["Defensive points"]


def test_seats_keep_their_order_and_open_ones_say_until_when():
    seats = (
        make_seat("Zurab Abashidze", role=Role.HEAD),
        make_seat(position=Text(en="Prosecutor")),
        make_seat("Ana Beridze", role=Role.INTERPRETER),
        make_seat("Beka Chelidze"),
    )
    visit = make_visit(
        delegations=(Delegation(id=make_id("visiting"), country="GEO", participations=seats),),
        nominations_due_on=date(2026, 6, 12),
    )
    people = ("Zurab Abashidze", "Ana Beridze", "Beka Chelidze")
    folder = make_folder(visit, persons=tuple(map(make_person, people)))
    tables = [
        block
        for block in section(folder, "Delegation of Georgia").blocks
        if isinstance(block, Table)
    ]
    assert [row.cells[0] for row in tables[0].rows] == ["1", "2", "3"]
    text = pack(folder=folder)
    assert text.index("Zurab Abashidze") < text.index("to be nominated by 12 June 2026")
    assert text.index("to be nominated") < text.index("Beka Chelidze") < text.index("Ana Beridze")
    assert "2 persons named, 1 seat open." in text


@pytest.mark.parametrize(
    ("edition", "counted"), [(Edition.DELEGATION, False), (Edition.INTERNAL, True)]
)
def test_women_and_men_are_counted_for_the_office_only(edition, counted):
    folder = make_folder()
    assert {person.sex for person in folder.persons} == {Sex.FEMALE, Sex.MALE}
    assert ("1 woman, 1 man." in pack(edition, folder)) == counted


def test_names_print_in_all_their_scripts_and_unchecked_ones_say_so():
    person = make_person(
        "Oʻtkir Gʻofurov",
        native=Text(uz_Latn="Oʻtkir Gʻofurov", uz_Cyrl="Ўткир Ғофуров", ka="ოთქირ ღოფუროვი"),
        honorific=Text(en="Mr."),
        position=Text(en="Deputy Minister"),
        is_spelling_checked=False,
    )
    ministry = make_institution(
        "Ministry of Justice of Uzbekistan",
        country="UZB",
        name=Text(
            en="Ministry of Justice of Uzbekistan",
            uz_Latn="Adliya vazirligi",
            uz_Cyrl="Адлия вазирлиги",
            ru="Министерство юстиции",
        ),
    )
    item = make_item(
        "Opening meeting",
        "09:30",
        "10:30",
        counterparts=(make_counterpart("Oʻtkir Gʻofurov", "Ministry of Justice of Uzbekistan"),),
    )
    usual = make_folder(make_visit(programme=(item,)))
    folder = replace(
        usual, persons=(*usual.persons, person), institutions=(usual.institutions[0], ministry)
    )
    text = pack(folder=folder)
    for words in (
        *("Mr. Oʻtkir Gʻofurov", "Ўткир Ғофуров", "ოთქირ ღოფუროვი", "spelling to be checked"),
        *("Adliya vazirligi", "Адлия вазирлиги"),
    ):
        assert words in text
    # Russian is not an official language of the country: it is no own name of the ministry.
    assert "Министерство" not in text


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"when": make_when()}, "Time to be confirmed"),
        ({"when": make_when("09:30")}, "09:30"),
        ({"when": make_when("09:30", "10:00", kind=TimeKind.WINDOW)}, "Between 09:30 and 10:00"),
        ({"when": make_when(kind=TimeKind.ALL_DAY)}, "All day"),
        ({"when": make_when(kind=TimeKind.PART_OF_DAY, part=PartOfDay.EVENING)}, "Evening"),
        ({"when": make_when("22:00", "01:00", ends_on=TUESDAY)}, "22:00–01:00 on 30 June"),
        (
            {"when": make_when("18:40", "22:55", zone="Asia/Tbilisi", end_zone="Asia/Tashkent")},
            "18:40 Tbilisi 22:55 Tashkent",
        ),
        ({"when": make_when(day=None)}, "Day to be confirmed"),
        ({"status": ItemStatus.TENTATIVE}, "To be confirmed."),
        ({"status": ItemStatus.CANCELLED}, "Cancelled."),
    ],
)
def test_nothing_uncertain_looks_certain(changes, words):
    item = make_item("Talks", "09:30", "10:30", **{**changes})
    assert words in pack(programme=(item,))


def test_a_part_of_the_day_gets_no_clock_time():
    item = make_item("Walk", when=make_when(kind=TimeKind.PART_OF_DAY, part=PartOfDay.MORNING))
    grid = section(make_folder(make_visit(programme=(item,))), "Programme at a glance").blocks[0]
    assert isinstance(grid, DayGrid)
    assert grid.days[0].items == ()
    assert [line.words for line in grid.days[0].untimed] == ["Morning: Walk"]


def test_the_glance_is_true_to_the_minute():
    items = (
        make_item("Talks", "09:35", "10:20", group_ids=(make_id("A"),)),
        make_item("Visit", "09:40", "10:50"),
        make_item("Dinner", when=make_when("22:10", "00:45", ends_on=TUESDAY), kind=ItemKind.MEAL),
        make_item("Transfer", "08:00", kind=ItemKind.TRANSFER),
        make_item("Dropped", "11:00", "12:00", status=ItemStatus.CANCELLED),
        make_item("Wrong", "15:00", "14:00"),
    )
    folder = make_folder(make_visit(programme=items, groups=(Group(id=make_id("A"), letter="A"),)))
    (day,) = section(folder, "Programme at a glance").blocks[0].days
    assert [(item.begins, item.ends, item.kind) for item in day.items] == [
        (480, 480, GridKind.TRANSFER),
        (575, 620, GridKind.MEETING),
        (580, 650, GridKind.MEETING),
        (900, 900, GridKind.MEETING),
        (1330, 1485, GridKind.OWN),
    ]


def test_a_withheld_place_is_told_on_the_day():
    venue = Venue(
        id=make_id("Hall of columns"),
        name=Text(en="Quiet house"),
        address=Text(en="3 Example Street"),
        seen_by=INSIDE,
    )
    folder = make_folder(venues=(venue,))
    outward, inward = pack(folder=folder), pack(Edition.INTERNAL, folder)
    assert "Place told on the day." in outward
    assert "Quiet house" not in outward
    assert "Example Street" not in outward
    assert "Quiet house" in inward
    assert "3 Example Street" in inward


def test_a_day_says_its_zones():
    flight = make_item(
        "Flight",
        when=make_when("18:40", "22:55", zone="Asia/Tbilisi", end_zone="Asia/Tashkent"),
        kind=ItemKind.ARRIVAL,
    )
    table = section(make_folder(make_visit(programme=(flight,))), "Detailed programme").blocks[0]
    assert (table.title, table.aside) == (
        "Monday, 29\u00a0June\u00a02026",
        "Tbilisi (UTC+4)\u00a0– Tashkent (UTC+5)",
    )


def test_the_host_side_lists_each_counterpart_once_in_order_of_meeting():
    met = make_counterpart("Aziz Rahmonov", "Agency", position=Text(en="Director"))
    later = replace(met, id=make_id("again"))
    unnamed = make_counterpart("", "Agency", position=Text(en="Deputy"))
    items = (
        make_item("Second", "14:00", "15:00", counterparts=(later, unnamed)),
        make_item("First", "09:00", "10:00", counterparts=(met,)),
    )
    usual = make_folder(make_visit(programme=items))
    folder = replace(
        usual,
        persons=(*usual.persons, make_person("Aziz Rahmonov")),
        institutions=(*usual.institutions, make_institution("Agency")),
    )
    table = section(folder, "Host side").blocks[0]
    assert [row.cells[1].words for row in table.rows] == ["Director", "Deputy"]
    assert "to be nominated" in pack(folder=folder)


def test_a_host_seat_still_open_does_not_wait_for_our_nominations():
    host = Delegation(
        id=make_id("hosting"),
        side=Side.HOST,
        participations=(make_seat(position=Text(en="Director")),),
    )
    text = pack(delegations=(host,), nominations_due_on=date(2026, 6, 12))
    assert "to be nominated" in text
    assert "until" not in text


def test_past_agreed_actions_show_the_office_how_they_stand():
    earlier = make_follow_up(
        "25/01",
        "Exchange the laws in force.",
        next_step="Ring the ministry",
        person_ids=(make_id("Levan Tsikhelauri"),),
    )
    folder = make_folder(earlier=(earlier,))
    outward, inward = pack(folder=folder), pack(Edition.INTERNAL, folder)
    assert "25/01 Exchange the laws in force." in outward
    assert "ongoing" in outward
    assert "Ring the ministry" not in outward
    assert "Ring the ministry" in inward
    late = spoken(read("briefing-pack", folder, Edition.INTERNAL, on=date(2026, 8, 1)))
    assert "▲ overdue" in late
    assert "▲ overdue" not in inward


def test_who_accompanies_the_delegation_stands_outside_precedence():
    seats = (
        make_seat("Nino Alavidze", "IOM Georgia", role=Role.FOCAL_POINT),
        make_seat("Rustam Ganiyev", "IOM Georgia", role=Role.INTERPRETER),
    )
    organisers = Delegation(
        id=make_id("organisers"),
        side=Side.ORGANISER,
        name=Text(en="Accompanying the delegation"),
        participations=seats,
    )
    usual = make_folder()
    visit = replace(usual.visit, delegations=(*usual.visit.delegations, organisers))
    folder = replace(
        usual,
        visit=visit,
        persons=(*usual.persons, make_person("Nino Alavidze"), make_person("Rustam Ganiyev")),
        institutions=(*usual.institutions, make_institution("IOM Georgia")),
    )
    *_, table = section(folder, "Delegation of Georgia").blocks
    assert table.title == "Accompanying the delegation"
    assert [row.cells[0] for row in table.rows] == ["", ""]
    assert table.columns[0].head == ""
    alone = replace(folder, visit=replace(visit, delegations=(organisers,)))
    assert "Also taking part" in [title for _, title in sections(alone)]


def test_an_institution_is_named_in_full_once_in_a_table():
    ministry = make_institution(
        "Ministry of Justice", name=Text(en="Ministry of Justice of Georgia")
    )
    ministry = replace(ministry, short_name=Text(en="Ministry of Justice"))
    usual = make_folder()
    folder = replace(usual, institutions=(ministry, usual.institutions[1]))
    table = section(folder, "Delegation of Georgia").blocks[0]
    assert [row.cells[3].words for row in table.rows] == [
        "Ministry of Justice of Georgia",
        "Ministry of Justice",
    ]


def test_two_institutions_of_one_short_name_are_always_told_apart():
    short = Text(en="Ministry of Justice")
    usual = make_folder()
    both = tuple(replace(row, short_name=short) for row in usual.institutions)
    ids = tuple(row.id for row in both)
    rows = tuple(make_follow_up(f"25/0{n}", "Meet.", responsible_ids=ids) for n in (1, 2))
    folder = replace(usual, institutions=both, earlier=rows)
    table = section(folder, "Status of past agreed actions").blocks[0]
    names = [[line.words for line in row.cells[2]] for row in table.rows]
    assert names == [["Ministry of Justice;", "Ministry of Justice of Uzbekistan"]] * 2


def test_organisers_are_known_by_their_short_names():
    iom = make_institution("International Organization", short_name=Text(en="IOM Georgia"))
    usual = make_folder(make_visit(organiser_ids=(iom.id,)))
    folder = replace(usual, institutions=(*usual.institutions, iom))
    assert "Organized by IOM Georgia" in pack(folder=folder)


def test_only_the_office_reads_what_the_other_editions_have():
    folder = make_folder(make_visit(briefs=(BRIEF,)))
    assert composed("briefing-pack", folder).contents.heads[2] == ""
    assert composed("briefing-pack", folder, Edition.LEAD).contents.heads[2] == ""
    notes = {
        row.title: row.note for row in composed("briefing-pack", folder, Edition.INTERNAL).sections
    }
    assert notes["Purpose and objectives"] == "in full"
    assert notes["Meeting briefs"] == "in part"
    assert all(not row.note for row in composed("briefing-pack", folder, Edition.LEAD).sections)


def test_a_brief_is_one_page_or_says_that_it_is_not():
    briefs = section(make_folder(make_visit(briefs=(BRIEF,))), "Meeting briefs")
    assert [block.whole_page for block in briefs.blocks if isinstance(block, Heading)] == [True]


def test_logistics_name_the_hotel_the_places_and_for_the_office_telephones():
    hotel = Venue(id=make_id("Navroz"), name=Text(en="Hotel"), address=Text(en="1 Example Street"))
    hall = Venue(id=make_id("Hall of columns"), name=Text(en="Hall"), entrance=Text(en="Gate 2"))
    usual = make_folder(venues=(hotel, hall))
    legs = (replace(usual.visit.legs[0], hotel_id=hotel.id),)
    head = replace(usual.persons[0], phone="+995 500 00 00 01", email="ns@example.org")
    folder = replace(
        usual,
        visit=replace(usual.visit, legs=legs, focal_points=Text(en="Ms. Alavidze")),
        persons=(head, *usual.persons[1:]),
    )
    outward, inward = pack(folder=folder), pack(Edition.INTERNAL, folder)
    for words in ("Hotel 1 Example Street", "Focal points Ms. Alavidze", "Hall Gate 2"):
        assert words in outward
    assert "500" not in outward
    assert "Contact sheet" not in outward
    assert "+995 500 00 00 01" in inward
    assert "ns@example.org" in inward


def test_several_hotels_say_where_and_when():
    names = ("Hotel Navroz", "Hotel Registan")
    hotels = tuple(Venue(id=make_id(name), name=Text(en=name)) for name in names)
    usual = make_folder(venues=hotels)
    (leg,) = usual.visit.legs
    other = replace(leg, id=make_id("other"), city=Text(en="Samarkand"), hotel_id=hotels[1].id)
    legs = (replace(leg, hotel_id=hotels[0].id), other)
    text = pack(folder=replace(usual, visit=replace(usual.visit, legs=legs)))
    assert "Tashkent, 29–30 June 2026 Hotel Navroz" in text
    assert "Samarkand, 29–30 June 2026 Hotel Registan" in text


def test_a_flight_says_both_zones():
    flight = make_item(
        "Flight",
        when=make_when("23:40", "02:10", end_zone="Asia/Tbilisi", ends_on=TUESDAY),
        kind=ItemKind.DEPARTURE,
    )
    text = pack(programme=(flight,))
    assert "Departure 23:40 (UTC+5), arrival 02:10 on 30 June (UTC+4)." in text
    grid = section(make_folder(make_visit(programme=(flight,))), "Programme at a glance").blocks[0]
    assert [line.words for line in grid.days[0].items[0].lines[1:]] == [
        "dep. 23:40 (UTC+5)",
        "arr. 02:10 on 30\u00a0June (UTC+4)",
    ]


@pytest.mark.parametrize("by", ["Natia Sharvadze", "seat Natia Sharvadze Ministry of Justice"])
def test_a_copy_names_its_holder_by_seat_or_person(by):
    paper = composed("briefing-pack", make_folder(), Edition.LEAD, for_id=make_id(by))
    assert paper.footer.holder == ("Copy for Natia Sharvadze", "Copy for N.\u00a0Sharvadze")
    assert plain(paper.cover.copy) == "Natia Sharvadze\nMinistry of Justice, Head of delegation"
    nobody = composed("briefing-pack", make_folder())
    assert (nobody.footer.holder, nobody.cover.copy) == (("", ""), "")


def test_a_copy_for_somebody_unknown_is_a_sentence():
    with pytest.raises(NotFound) as refused:
        composed("briefing-pack", make_folder(), for_id=make_id("nobody"))
    assert str(refused.value).startswith("Nobody in this edition of the visit has this id;")


def test_a_georgian_paper_names_people_as_georgian_writes_them():
    paper = composed("briefing-pack", make_folder(), language="ka")
    first = _seat_tables(paper)[0].rows[0].cells[1]
    assert [(line.words, line.language) for line in first] == [
        ("ნათია შარვაძე", ""),
        ("Natia Sharvadze", "en"),
    ]
    beside = composed("briefing-pack", make_folder(), language="ka", second="en")
    # Side by side each language says the name as it writes it, and neither says it twice.
    assert [line.words for line in _seat_tables(beside)[0].rows[0].cells[1]] == [
        "ნათია შარვაძე",
        "Natia Sharvadze",
    ]


def _seat_tables(paper):
    tables = (block for row in paper.sections for block in row.blocks if isinstance(block, Table))
    return [table for table in tables if table.columns[-1].at in (139.2, 148)]


def test_an_objective_stands_out_by_its_short_name():
    objective = Objective(id=make_id("o"), text=Text(en="Prosecute: agree how."))
    (entry,) = (
        block
        for block in section(
            make_folder(make_visit(objectives=(objective,))), "Purpose and objectives"
        ).blocks
        if block.label == "Objectives"
    )
    assert entry.blocks[0].items[0].words == (Run("Prosecute:", Face.MEDIUM), Run(" agree how."))


def test_the_donor_is_thanked_on_outward_papers():
    line = "This visit is funded by a generous donor."
    assert composed("briefing-pack", make_folder()).footer.donor_line == line
    assert composed("briefing-pack", make_folder(), Edition.INTERNAL).footer.donor_line == ""
    quiet = make_folder()
    quiet = replace(quiet, donor=replace(quiet.donor, has_zero_visibility=True))
    assert "donor" not in pack(folder=quiet)
    assert "generous donor" in pack(Edition.INTERNAL, quiet)


def test_the_cover_is_headed_by_the_organisers_or_by_nobody():
    office = replace(make_institution("Embassy of Norland"), short_name=Text())
    visit = make_visit(organiser_ids=(office.id,))
    folder = replace(make_folder(visit), institutions=(office,))
    assert composed("briefing-pack", folder).cover.organisation == "Embassy of Norland"
    assert composed("briefing-pack", make_folder(make_visit())).cover.organisation == ""


def test_of_two_delegations_neither_has_the_organisers_in_its_section():
    visit = make_folder().visit
    (first, *_) = (row for row in visit.delegations if row.side is Side.VISITING)
    second = replace(first, id=make_id("second"), country="AZE", name=Text())
    with_them = replace(first, id=make_id("with"), side=Side.ORGANISER, country="", name=Text())
    visit = replace(visit, delegations=(first, second, with_them))
    titles = [part.title for part in composed("briefing-pack", make_folder(visit)).sections]
    begin = titles.index("Delegation of Georgia")
    assert titles[begin : begin + 3] == [
        "Delegation of Georgia",
        "Delegation of Azerbaijan",
        "Also taking part",
    ]
