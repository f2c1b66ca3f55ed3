"""Files of a visit: dropped in, seen, tagged with who sees them, saved, removed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from missionplanner.domain.attachment import Attachment
from missionplanner.domain.marks import INSIDE, Edition
from missionplanner.ui.attachments.strip import AttachmentStrip
from tests.operations.test_attachments import pdf


@pytest.fixture
def strip(qtbot, desk, sample):
    made = AttachmentStrip(desk, sample)
    page = QWidget()
    QVBoxLayout(page).addWidget(made)
    qtbot.addWidget(page)
    page.resize(304, 600)
    page.show()
    qtbot.waitExposed(page)
    made.page = page
    return made


@pytest.fixture
def photo(qapp, tmp_path) -> Path:
    image = QImage(2000, 1000, QImage.Format.Format_RGB32)
    image.fill(QColor("#1f5aa8"))
    path = tmp_path / "The gate.jpg"
    image.save(str(path))
    return path


def drop(strip, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copies = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(strip.rect().center(), copies, data, buttons, held)
    QApplication.sendEvent(strip, enter)
    assert enter.isAccepted()
    dropped = QDropEvent(QPointF(strip.rect().center()), copies, data, buttons, held)
    QApplication.sendEvent(strip, dropped)


def names(strip):
    return [row.cells[0].text for row in strip.model.rows]


def bring(qtbot, strip, *paths):
    before = len(names(strip))
    drop(strip, *paths)
    qtbot.waitUntil(lambda: len(names(strip)) > before)


def test_a_dropped_picture_is_listed_and_seen(qtbot, strip, photo):
    assert strip.table.isHidden()
    bring(qtbot, strip, photo)
    assert names(strip) == ["The gate.jpg"]
    assert "Picture" in strip.model.rows[0].cells[0].words()
    assert "Only us" in strip.model.rows[0].cells[0].words()
    qtbot.waitUntil(lambda: strip.detail.preview.isVisible())
    seen = strip.detail.preview.grab().toImage()
    assert seen.pixelColor(20, 20).blue() > 150


def test_the_first_page_of_a_pdf_is_seen(qtbot, strip, tmp_path):
    path = tmp_path / "letter.pdf"
    path.write_bytes(pdf())
    bring(qtbot, strip, path)
    qtbot.waitUntil(lambda: strip.detail.preview.has_picture, timeout=20_000)


def test_what_is_refused_is_named_and_the_rest_comes(qtbot, strip, photo, tmp_path):
    program = tmp_path / "invitation.pdf"
    program.write_bytes(b"MZ\x90")
    bring(qtbot, strip, program, photo)
    assert names(strip) == ["The gate.jpg"]
    assert "is a program" in strip._problem.label.text()
    assert strip._problem.isVisible()


def test_a_broken_picture_is_listed_without_one(qtbot, strip, tmp_path):
    path = tmp_path / "broken.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n and then nothing")
    bring(qtbot, strip, path)
    qtbot.waitUntil(lambda: not strip._desk.background.is_busy)
    assert strip.detail.preview.isHidden()


def test_a_drawing_that_calls_itself_a_picture_is_not_drawn(qtbot, strip, office, sample, tmp_path):
    """It may name a file on another computer; a visit file may call it what it likes."""
    drawing = tmp_path / "drawing.txt"
    drawing.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    added = office.attachments.add(sample, drawing)
    office.edit(Attachment, added, media="image/png")
    qtbot.waitUntil(lambda: strip.table.select(added))
    preview = strip.detail.preview
    preview.show_file(None)
    with qtbot.waitSignal(strip._desk.background.started):
        preview.show_file(strip.chosen)
    qtbot.waitUntil(lambda: not strip._desk.background.is_busy)
    assert not preview.has_picture


def test_del_removes_and_undo_brings_back(qtbot, strip, office, photo):
    bring(qtbot, strip, photo)
    strip.table.setFocus()
    qtbot.keyClick(strip.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not names(strip))
    assert strip.detail.isHidden()
    office.undo()
    qtbot.waitUntil(lambda: names(strip) == ["The gate.jpg"])


def test_who_sees_a_file_is_chosen_beside_it(qtbot, strip, office, sample, photo):
    bring(qtbot, strip, photo)
    box = strip.detail.form.fields["seen_by"].box
    assert box.currentText() == "Only us"
    box.setCurrentIndex(2)
    box.activated.emit(2)
    (file,) = office.attachments.of(sample)
    assert file.seen_by > INSIDE
    assert Edition.DELEGATION in file.seen_by
    qtbot.waitUntil(lambda: "The delegation" in strip.model.rows[0].cells[0].words())


def test_a_copy_is_saved_where_one_wants_it(qtbot, strip, photo, tmp_path):
    bring(qtbot, strip, photo)
    out = tmp_path / "out"
    out.mkdir()
    strip.detail.save_copy_in(out)
    qtbot.waitUntil(lambda: (out / "The gate.jpg").exists())
    assert (out / "The gate.jpg").read_bytes() == photo.read_bytes()


def test_each_row_has_files_of_its_own(qtbot, strip, office, sample, photo):
    bring(qtbot, strip, photo)
    brief = office.visits.get(sample).briefs[0].id
    strip.show_about(brief)
    assert names(strip) == []
    bring(qtbot, strip, photo)
    assert len(office.attachments.of(sample, brief)) == 1
    strip.show_about(None)
    assert len(names(strip)) == 1


def test_every_control_that_takes_the_focus_has_a_name(qtbot, strip, photo):
    bring(qtbot, strip, photo)
    for widget in strip.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName(), widget
