"""Fields: stored when they are left, kept while they are typed."""

from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.ui.drafts import Draft, Drafts
from missionplanner.ui.widgets.choices import Choice, chosen
from missionplanner.ui.widgets.field import ChoiceField, Field, RichField
from missionplanner.ui.widgets.texts import ElidedLabel
from tests.ui.test_table import KeptDrafts

ROW = uuid4()


@pytest.fixture
def store():
    return KeptDrafts()


@pytest.fixture
def stored():
    return []


KINDS = {"line": (Field, 0), "growing": (Field, 1), "page": (Field, 4), "rich": (RichField, 4)}


@pytest.fixture(params=KINDS)
def field(request, qtbot, store, stored):
    kind, lines = KINDS[request.param]
    return make(qtbot, store, stored, lines, kind)


def make(qtbot, store, stored, lines=0, kind=Field):
    def commit(words):
        if words == "32 June":
            raise InvalidInput(Message("June has 30 days."))
        stored.append(words)

    field = kind(
        Message("Purpose"), commit, draft=Draft(Drafts(store), ROW, "purpose"), lines=lines
    )
    field.show_value("as it was")
    page = QWidget()
    box = QVBoxLayout(page)
    box.addWidget(field)
    box.addWidget(QLineEdit())
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    field.page = page
    field.setFocus()
    qtbot.waitUntil(field.edit.hasFocus)
    return field


def leave(field):
    field.page.findChildren(QLineEdit)[-1].setFocus()


def test_leaving_the_field_is_one_change(qtbot, field, stored, store):
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, "as it is")
    leave(field)
    assert stored == ["as it is"]
    assert store.kept == {}
    leave(field)
    assert stored == ["as it is"]


def test_a_field_that_was_only_looked_at_changes_nothing(field, stored):
    leave(field)
    assert stored == []


def test_esc_brings_back_what_stood_there(qtbot, field, stored, store):
    qtbot.keyClicks(field.edit, "x")
    qtbot.keyClick(field.edit, Qt.Key.Key_Escape)
    assert field.edit.text() == "as it was"
    leave(field)
    assert stored == []
    assert store.kept == {}


def test_what_cannot_be_used_stays_and_does_not_block(qtbot, field, stored, store):
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, "32 June")
    leave(field)
    assert field.has_problem
    assert field.edit.text() == "32 June"
    assert not field.edit.hasFocus()
    qtbot.waitUntil(lambda: store.kept == {(ROW, "purpose"): "32 June"}, timeout=1000)


def test_a_draft_comes_back_and_is_not_overwritten(qtbot, store, stored):
    store.kept[ROW, "purpose"] = "half a sen"
    field = make(qtbot, store, stored)
    assert field.edit.text() == "half a sen"
    field.show_value("changed by another")
    assert field.edit.text() == "half a sen"
    field.edit.setCursorPosition(10)
    qtbot.keyClicks(field.edit, "tence")
    leave(field)
    assert stored == ["half a sentence"]


def test_a_choice_that_is_refused_says_why(qtbot):
    def refuse(value):
        raise InvalidInput(Message("Not now."))

    field = ChoiceField(Message("Type"), [Choice(1, "One"), Choice(2, "Two")], refuse)
    qtbot.addWidget(field)
    field.show_value(1)
    field.box.setCurrentIndex(1)
    field.box.activated.emit(1)
    assert field.has_problem


def test_a_line_too_long_for_its_field_is_whole_in_the_tooltip_until_it_is_typed_in(qtbot):
    long = "Ministry of Justice of Georgia, International Relations Department"
    field = Field(Message("Institution"), print, beside=96)
    qtbot.addWidget(field)
    field.resize(260, 30)
    field.show_value(long)
    field.show()
    qtbot.waitExposed(field)
    dotted = field.edit.grab().toImage()
    assert field.edit.toolTip() == long
    field.show_value(long + ", Tbilisi")
    assert field.edit.grab().toImage() == dotted
    field.show_value(f"<b>{long}</b>")
    assert "&lt;b&gt;" in field.edit.toolTip()
    field.show_value("Parliament")
    assert not field.edit.toolTip()


def test_a_name_of_two_words_stands_on_two_lines_and_a_longer_one_ends_in_dots(qtbot):
    label = ElidedLabel("Responsible institutions", "meta", wraps=True)
    qtbot.addWidget(label)
    label.setFixedSize(96, 30)
    label.show()
    qtbot.waitExposed(label)
    assert not label.toolTip()
    label.show_words("Institutions that are responsible for what was agreed")
    assert label.toolTip()


def test_words_choose_wholly_or_by_the_only_beginning():
    choices = [Choice(1, "Head"), Choice(2, "Head of office"), Choice(3, "Deputy")]
    assert chosen(choices, "head") == 1
    assert chosen(choices, "dep") == 3
    with pytest.raises(InvalidInput, match="“x” is not among the choices"):
        chosen(choices, "x")
