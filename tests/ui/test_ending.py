"""The program ends well whatever stands on the clipboard."""

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT

COPIES = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from missionplanner.app import application
from missionplanner.operations.office import Office
from missionplanner.settings import Settings
from missionplanner.ui.main_window import MainWindow
from missionplanner.ui.session import Session

def now():
    return datetime(2026, 6, 17, 8, 0, tzinfo=UTC)

app = application()
path, what = Path(sys.argv[1]), sys.argv[2]
office = Office.open(path, actor="", now=now)
session = Session.begin(office, path, Settings())
window = MainWindow(now)
window.show()
window.take(session)
window.open_visit(office.files.sample().visit_id, "briefs" if what == "text" else what)
screen = window.pages.currentWidget().open_tab("briefs" if what == "text" else what)
QTest.qWait(300)
if what == "programme":
    screen.show_view("table", focus=True)
if what == "text":
    copied = QApplication.focusWidget()
    copied.selectAll()
else:
    copied = screen.table
    copied.setFocus()
    copied.take_all()
QTest.keyClick(copied, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
print(len(QApplication.clipboard().text()) > 10, QApplication.clipboard().mimeData().hasHtml())
window.close()
session.end()
"""


@pytest.mark.parametrize("what", ["delegation", "programme", "text"])
def test_what_was_copied_does_not_break_the_end(tmp_path, what):
    ran = subprocess.run(
        [sys.executable, "-c", COPIES, str(tmp_path / "missions.mpdb"), what],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert ran.stdout.strip() == "True True", ran.stderr
    assert ran.returncode == 0
