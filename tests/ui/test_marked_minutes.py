"""Bold and italic in the outline of minutes: typed, kept, painted; never in agreed wording."""

import pytest

from missionplanner.planning.text_marks import Emphasis
from missionplanner.ui.widgets.rich_text import RichEdit
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
