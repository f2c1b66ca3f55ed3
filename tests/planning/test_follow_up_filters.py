"""Filters of follow-ups: typed, read back, offered, and what they let pass."""

from datetime import date

import pytest

from missionplanner.messages import wording
from missionplanner.planning.folding import fold
from missionplanner.planning.follow_up_filters import (
    Filter,
    Kind,
    Listed,
    filter_words,
    offered,
    passing,
    read_filter,
)

TODAY = date(2026, 10, 1)
say = wording("en").word


def row(**fields):
    usual = {
        "is_open": True,
        "status": "agreed",
        "due_on": "2026-07-31",
        "has_due_words": False,
        "has_step": False,
        "sides": "visiting",
        "words": "",
        "responsible": fold("Ministry of Justice"),
        "persons": fold("Nino Kobakhidze"),
        "visit": fold("GEO-UZB-2026-01"),
    }
    return Listed(**{**usual, **fields})


def lets(each, *filters):
    return passing(filters, TODAY)(each)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("open", Filter(Kind.OPEN)),
        ("Without next step", Filter(Kind.NO_STEP)),
        ("institution: Ministry of Justice", Filter(Kind.INSTITUTION, "Ministry of Justice")),
        ("person: none", Filter(Kind.PERSON, "none")),
        ("status: In progress", Filter(Kind.STATUS, "in_progress")),
        ("side: host", Filter(Kind.SIDE, "host")),
        ("due: in 7 days", Filter(Kind.DUE, "7")),
        ("due: 31 July", Filter(Kind.DUE, "2026-07-31")),
        ("names of contact points", None),
        ("note: something", None),
        ("due: 31 June", None),
        ("status:", None),
    ],
)
def test_words_are_read_as_a_filter_or_left_as_words(words, found):
    assert read_filter(words, say, TODAY) == found


def test_every_filter_reads_back_what_it_says():
    for each in (
        Filter(Kind.OVERDUE),
        Filter(Kind.STATUS, "done"),
        Filter(Kind.VISIT, "GEO-UZB-2026-01"),
        Filter(Kind.DUE, "30"),
        Filter(Kind.INSTITUTION, "none"),
    ):
        assert read_filter(say(filter_words(each)), say, TODAY) == each


def test_filters_are_read_in_the_language_of_the_interface():
    pseudo = wording("pseudo").word
    words = pseudo(filter_words(Filter(Kind.OPEN)))
    assert read_filter(words, pseudo, TODAY) == Filter(Kind.OPEN)


def test_what_is_open_late_and_without_a_step_passes():
    late = row()
    assert lets(late, Filter(Kind.OPEN), Filter(Kind.OVERDUE), Filter(Kind.NO_STEP))
    assert not lets(row(status="done", is_open=False), Filter(Kind.OVERDUE))
    assert not lets(row(has_step=True), Filter(Kind.NO_STEP))


def test_two_of_a_kind_widen_and_two_kinds_narrow():
    justice, person = Filter(Kind.INSTITUTION, "justice"), Filter(Kind.PERSON, "Кобахидзе")
    assert lets(row(), justice, Filter(Kind.INSTITUTION, "interior"))
    assert lets(row(), justice, person)
    assert not lets(row(), Filter(Kind.INSTITUTION, "interior"), person)
    assert lets(row(responsible=""), Filter(Kind.INSTITUTION, "none"))


def test_due_counts_from_today_and_none_means_no_words_either():
    soon = row(due_on="2026-10-05")
    assert lets(soon, Filter(Kind.DUE, "7"))
    assert not lets(row(due_on="2026-10-20"), Filter(Kind.DUE, "7"))
    assert not lets(row(), Filter(Kind.DUE, "30"))
    assert lets(row(), Filter(Kind.DUE, "2026-07-31"))
    assert lets(row(due_on=""), Filter(Kind.DUE, "none"))
    assert not lets(row(due_on="", has_due_words=True), Filter(Kind.DUE, "none"))


def test_kinds_are_offered_first_and_then_their_values():
    def names(kind):
        return ["Ministry of Justice", "Migration Agency"]

    assert ("open", Filter(Kind.OPEN)) in offered("", say, names)
    assert offered("inst", say, names) == [("institution:", None)]
    (found,) = offered("institution: just", say, names)
    assert found == (
        "institution: Ministry of Justice",
        Filter(Kind.INSTITUTION, "Ministry of Justice"),
    )
    assert [each.value for _, each in offered("side:", say, names)] == ["visiting", "host"]
