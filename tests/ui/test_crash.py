"""The window is killed while somebody types: what was acknowledged and what was typed is there."""

import os
import signal
import subprocess
import sys
import textwrap
from datetime import UTC, datetime

import pytest

from missionplanner.app import Program
from missionplanner.operations.office import Office
from missionplanner.settings import Settings
from missionplanner.ui.crash_mark import CrashMark
from missionplanner.ui.session import Session
from missionplanner.ui.widgets.notice import Notice
from tests.conftest import ROOT
from tests.ui.conftest import morning, open_window

TYPE_AND_DIE = """
    import os, signal, sys
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication
    from missionplanner.app import Program

    app = QApplication(sys.argv[:1])
    program = Program(app, Path(sys.argv[1]))
    program.start()

    def type_it():
        if program.session is None:
            return QTimer.singleShot(50, type_it)
        brought = program.session.office.files.sample()
        window = program.window
        window.open_visit(brought.visit_id)
        facts = window.pages.currentWidget().open_tab("overview").facts
        facts.open_at("place")
        field = facts.fields["place.en"].edit
        field.selectAll()
        QTest.keyClicks(field, "Tashk")
        window.visits.entry.title.textEdited.emit("A new vi")
        aims = window.pages.currentWidget().open_tab("overview", focus=False).lists[0]
        aims.model.typed(aims.model.index(aims.model.row_of(aims.new), 1), "One more ai")
        QTimer.singleShot(900, lambda: os.kill(os.getpid(), signal.SIGKILL))

    QTimer.singleShot(0, type_it)
    app.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a kill by signal is POSIX's own")
def test_text_in_an_open_editor_is_back_after_a_kill(qtbot, qapp, store_path):
    killed = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(TYPE_AND_DIE), str(store_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
    assert CrashMark(store_path).last_seen() is not None
    office = Office.open(store_path, actor="N. Gelashvili", now=morning)
    session = Session.begin(office, store_path, Settings())
    (row,) = office.visits.rows()
    assert row.place == "Tashkent"
    window = open_window(qtbot, session)
    window.open_visit(row.id)
    facts = window.pages.currentWidget().open_tab("overview").facts
    field = facts.fields["place.en"]
    assert field.edit.text() == "Tashk"
    assert field.has_problem
    aims = window.pages.currentWidget().open_tab("overview").lists[0]
    assert aims.model.index(aims.model.row_of(aims.new), 1).data() == "One more ai"
    assert window.visits.entry.title.text() == "A new vi"
    field.revert()
    assert field.edit.text() == "Tashkent"
    assert len(office.drafts.all()) == 2
    session.end()


def test_after_a_crash_the_window_says_what_was_kept_and_leads_there(
    qtbot, qapp, monkeypatch, store_path
):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    office = Office.open(store_path, actor="N. Gelashvili", now=morning)
    sample = office.files.sample().visit_id
    office.drafts.keep(sample, "place.en", "Tashk")
    office.close()
    mark = store_path.with_name("missions.mpdb.running")
    mark.touch()
    os.utime(mark, (1782000000, 1782000000))
    program = Program(qapp, store_path)
    qtbot.addWidget(program.window)
    program.start()
    qtbot.waitUntil(lambda: program.window.findChild(Notice) is not None)
    notice = program.window.findChild(Notice)
    at = datetime.fromtimestamp(1782000000, UTC).astimezone()
    assert notice.words.text() == (
        f"The program ended without warning at {at:%H:%M}. Everything stored is here."
        " 1 text that was not stored yet is where you typed it."
    )
    (way,) = notice.ways
    assert way.accessibleName() == "Place, GE → UZ · 29 June"
    way.click()
    qtbot.waitUntil(lambda: program.window.pages.currentWidget().tab == "overview")
    notice.cross.click()
    assert mark.exists()
    program.end()
    assert not mark.exists()


def test_after_a_proper_end_nothing_is_said(qtbot, qapp, monkeypatch, store_path):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    for _ in range(2):
        program = Program(qapp, store_path)
        qtbot.addWidget(program.window)
        program.start()
        qtbot.waitUntil(lambda program=program: program.session is not None)
        qtbot.wait(50)
        assert program.window.findChild(Notice) is None
        program.end()
