"""What fields, nouns and values are called."""

from missionplanner.domain.brief import Brief
from missionplanner.domain.delegation import Role, Side
from missionplanner.domain.marks import Edition
from missionplanner.domain.programme import ItemKind
from missionplanner.domain.record import Agreement
from missionplanner.domain.visit import Visit, VisitType
from missionplanner.planning.labels import every_label, label, noun_label, value_label


def test_a_label_is_the_offices_word_or_the_humanised_name():
    assert str(label(Visit, "starts_on")) == "First day"
    assert str(label("Visit", "desired_outcomes")) == "Desired outcomes"
    assert str(label(Brief, "item_id")) == "Item"
    assert str(noun_label("Participation")) == "Seat"
    assert str(value_label(VisitType.FACT_FINDING)) == "Fact-finding"


def test_values_spelled_alike_keep_their_own_words():
    assert str(value_label(Edition.PRESS)) == "Press"
    assert str(value_label(ItemKind.PRESS)) == "Press point"
    assert str(value_label(Side.HOST)) == "Host side"
    assert str(value_label(Edition.HOST)) == "Host"
    assert str(value_label(Agreement.NONE)) != str(value_label(Role.EXPERT))
    assert str(value_label(Role.EXPERT)) == "Expert"


def test_no_label_shows_how_the_program_is_written():
    for message in every_label():
        words = str(message)
        assert words[:1].isupper()
        assert "_" not in words
        assert message.context
