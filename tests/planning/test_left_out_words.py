"""What is left out, in words of the office."""

from dataclasses import replace

import pytest

from missionplanner.domain.marks import INSIDE, Edition
from missionplanner.messages import wording
from missionplanner.operations.office import Office
from missionplanner.planning.disclose import disclose
from missionplanner.planning.left_out_words import left_out_lines


def say(words):
    return words if isinstance(words, str) else wording("en").word(words)


@pytest.fixture
def folder(tmp_path):
    office = Office.open(tmp_path / "a.mpdb", actor="N. Gelashvili")
    found = office.visits.folder(office.files.sample().visit_id)
    office.close()
    return found


def told(folder, edition):
    lines = left_out_lines(folder, edition, disclose(folder, edition).left_out)
    return {say(line.head): say(line.beside) for line in lines}


def test_internal_items_are_named_and_briefs_say_who_has_them(folder):
    found = told(folder, Edition.DELEGATION)
    assert found["2 internal items"].startswith(
        say(next(i.title for i in folder.visit.programme if i.seen_by == INSIDE)["en"])
    )
    assert found["Our points in 3 briefs"] == "in the head of delegation’s edition"
    assert found["Our tracking of 6 follow-ups"] == "status, next step, persons we ask"
    assert "Our points in 3 briefs" not in told(folder, Edition.LEAD)


def test_remarks_are_counted_over_all_nouns(folder):
    left_out = disclose(folder, Edition.DELEGATION).left_out
    remarks = sum(each.count for each in left_out if each.field in ("remarks", "private_note"))
    assert f"{remarks} remarks of ours" in told(folder, Edition.DELEGATION)


def test_a_place_told_on_the_day_is_named_by_its_item(folder):
    found = told(folder, Edition.DELEGATION)
    (head,) = [head for head, beside in found.items() if beside == "told on the day"]
    assert head.startswith("Place of “")
    item = next(i for i in folder.visit.programme if i.venue_id and i.seen_by != INSIDE)
    venues = tuple(
        replace(venue, seen_by=INSIDE) if venue.id == item.venue_id else venue
        for venue in folder.venues
    )
    found = told(replace(folder, venues=venues), Edition.DELEGATION)
    assert found["2 places"] == "told on the day"


def test_nothing_is_left_out_of_the_internal_edition(folder):
    assert told(folder, Edition.INTERNAL) == {}


def test_every_value_that_is_left_out_is_told(folder):
    """A field that nobody gave a name to is told under the rest, by noun.

    Only places without an item, and the lines of a history that is told, are told by another.
    """
    left_out = disclose(folder, Edition.PUBLIC).left_out
    bare = replace(folder, visit=replace(folder.visit, programme=()))
    silent = {
        (each.noun, each.field)
        for each in left_out
        if not left_out_lines(bare, Edition.PUBLIC, [each])
    }
    assert silent <= {("Venue", ""), ("StatusChange", "")}
    assert any("Our own data" in head for head in told(folder, Edition.PUBLIC))
