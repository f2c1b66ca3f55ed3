"""Bold and italic in the outline of minutes: typed, kept, painted; never in agreed wording."""

import pytest

from missionplanner.planning.outline import record_of
from missionplanner.planning.text_marks import Emphasis
from missionplanner.ui.follow_up.source import said_in
from missionplanner.ui.widgets.rich_text import RichEdit
from missionplanner.ui.words import say
from tests.ui.test_minutes import points, row, write
from tests.ui.visit_tabs import open_tab, settle


@pytest.fixture
def blank(qtbot, desk, sample):
    screen = open_tab(qtbot, desk, sample, "minutes")
    screen.add_record(None)
    settle(qtbot)
    return screen


def test_what_is_typed_bold_is_bold_when_the_line_is_left(qtbot, blank, office, sample):
    write(qtbot, blank, "Opening")
    assert isinstance(blank.outline.editor, RichEdit)
    write(qtbot, blank, "We sign *twice*", enter=False)
    assert blank.outline.editor.toPlainText() == "We sign twice"
    write(qtbot, blank, "")
    line = points(office, sample, blank)[1]
    assert line.text["en"] == "We sign *twice*"
    assert row(blank, line.id).words.text == "We sign *twice*"


def test_a_line_that_is_agreed_loses_its_marks(qtbot, blank, office, sample):
    write(qtbot, blank, "Opening")
    write(qtbot, blank, "We send *both* lists")
    line = points(office, sample, blank)[1]
    blank.outline.write(line.id)
    blank.outline.editor.moveCursor(blank.outline.editor.textCursor().MoveOperation.Start)
    write(qtbot, blank, "F ", enter=False)
    assert office.minutes.follow_up_at(sample, line.id).wording["en"] == "We send both lists"
    blank.outline.editor.emphasise(Emphasis.BOLD)
    write(qtbot, blank, "again ")
    assert office.minutes.follow_up_at(sample, line.id).wording["en"] == "again We send both lists"
    blank.outline.write(line.id)
    assert not isinstance(blank.outline.editor, RichEdit)


def test_what_was_said_before_a_follow_up_is_told_without_marks(office, sample):
    folder = office.visits.folder(sample)
    row = next(each for each in folder.follow_ups if each.point_id)
    record = record_of(folder.visit, row.point_id)
    at = [point.id for point in record.points].index(row.point_id)
    before = next(point for point in reversed(record.points[:at]) if point.text)
    office.minutes.word(sample, before.id, "It was *said*", "en")
    assert "“It was said”" in say(said_in(office.visits.folder(sample), row))
