"""Everything can be reached, named and read: by keyboard, by ear, in both looks, at any size."""

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QAbstractAnimation, QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from missionplanner.errors import StoreInUse
from missionplanner.messages import Message
from missionplanner.ui.problem_page import ProblemPage
from missionplanner.ui.rooms import ROOMS
from missionplanner.ui.screens import SCREENS
from missionplanner.ui.theme.tokens import DARK, LIGHT
from missionplanner.ui.widgets.focus_ring import FocusRing
from tests.conftest import ROOT

# Cells are named by their texts, and an empty one is empty.
_CELLS = {
    QAccessible.Role.Cell,
    QAccessible.Role.ListItem,
    QAccessible.Role.TreeItem,
    QAccessible.Role.RowHeader,
}


def tree(interface) -> Iterator:
    """What a screen reader is told of, without the cells of tables."""
    yield interface
    for at in range(min(interface.childCount(), 500)):
        child = interface.child(at)
        if child is not None and child.isValid() and child.role() not in _CELLS:
            yield from tree(child)


def nameless(window):
    """Controls on the screen that take the focus and say nothing of themselves."""
    found = []
    for each in tree(QAccessible.queryAccessibleInterface(window)):
        widget, state = each.object(), each.state()
        if not isinstance(widget, QWidget) or state.invisible or not widget.isVisibleTo(window):
            continue
        takes_focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()
        if takes_focus and not each.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_every_control_of_a_tab_has_a_name(qtbot, window, sample, screen):
    window.open_visit(sample, screen.name)
    qtbot.wait(250)
    assert nameless(window) == []


@pytest.mark.parametrize("room", ["start", *(room.name for room in ROOMS)])
def test_every_control_of_a_room_has_a_name(qtbot, window, sample, room):
    window.open_room(room)
    qtbot.wait(80)
    assert nameless(window) == []


class Windows(QObject):
    """Notes what shows as a window of its own: it would flash, and take the focus away."""

    def __init__(self):
        super().__init__()
        self.shown = []

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_no_part_of_a_screen_shows_as_a_window_of_its_own(qtbot, qapp, window, sample):
    windows = Windows()
    qapp.installEventFilter(windows)
    for screen in SCREENS:
        window.open_visit(sample, screen.name)
        qtbot.wait(100)
    for room in ROOMS:
        window.open_room(room.name)
        qtbot.wait(30)
    qapp.removeEventFilter(windows)
    assert windows.shown == []
    assert window.isActiveWindow()


def test_every_control_of_what_opens_over_a_screen_has_a_name(qtbot, window, sample):
    window.new_visit()
    window.toast.say("Something was done")
    assert nameless(window) == []
    window.find_or_run()
    assert nameless(window) == []
    window.show_problem(ProblemPage(StoreInUse(Message("In use.")), has_backup=True))
    assert nameless(window) == []


def test_the_walk_finds_a_control_without_a_name(qtbot, window):
    bare = QPushButton(window.visits)
    window.pages.show_page(window.visits)
    bare.show()
    assert nameless(window) == ["QPushButton in VisitsPage"]


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_every_control_of_a_tab_is_reached_by_the_tab_key(qtbot, window, sample, screen):
    """The chain of the focus comes round, and no visible control stands outside it."""
    window.open_visit(sample, screen.name)
    qtbot.wait(250)
    at, chain = window, []
    while (at := at.nextInFocusChain()) is not window and at is not None:
        assert at not in chain
        chain.append(at)
    outside = [
        type(each).__name__
        for each in window.findChildren(QWidget)
        if each.isVisibleTo(window)
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each not in chain
        and each.window() is window
    ]
    assert outside == []


def test_alt_and_a_number_open_the_tab_of_that_number(qtbot, window, sample):
    window.open_visit(sample)
    qtbot.wait(50)
    for screen in SCREENS:
        focused = QApplication.focusWidget() or window
        qtbot.keyClick(
            focused, Qt.Key(Qt.Key.Key_0 + screen.number), Qt.KeyboardModifier.AltModifier
        )
        qtbot.waitUntil(lambda name=screen.name: window.pages.currentWidget().tab == name)


# The ring


def test_the_ring_is_around_the_button_that_has_the_focus_and_nowhere_else(qtbot, qapp, window):
    ring = FocusRing(qapp)
    window.open_room("start")
    doors = window.pages.currentWidget().findChildren(QPushButton)
    for door in doors:
        door.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(ring.isVisible)
        assert ring.parentWidget() is door.parentWidget()
        assert ring.geometry().contains(door.geometry())
    window.open_room("visits")
    window.visits.filter.setFocus()
    qtbot.waitUntil(lambda: not ring.isVisible())
    qapp.focusChanged.disconnect(ring._follow)
    ring.deleteLater()


def test_the_ring_outlives_what_it_was_around(qtbot, qapp, window):
    ring = FocusRing(qapp)
    for _ in range(3):
        page = QWidget(window)
        box = QVBoxLayout(page)
        button = QPushButton("x")
        box.addWidget(button)
        page.show()
        button.setFocus()
        qtbot.waitUntil(ring.isVisible)
        page.deleteLater()
        qtbot.waitUntil(lambda page=page: not isValid(page))
        assert isValid(ring)
    qapp.focusChanged.disconnect(ring._follow)
    ring.deleteLater()


# Colours


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


GROUNDS = ("surface", "sunken", "raised", "window", "rail", "hover", "quiet_soft")
ON_GROUNDS = [
    *product(("text", "text2", "text3"), (*GROUNDS, "accent_soft", "travel")),
    *product(("accent_text",), ("surface", "sunken", "raised", "hover", "accent_soft")),
    *product(("ok",), ("surface", "sunken", "raised", "ok_soft")),
    *product(("warn",), ("surface", "sunken", "raised", "warn_soft")),
    *product(("bad",), ("surface", "sunken", "raised", "rail", "bad_soft")),
    ("text", "warn_soft"),
    ("text", "bad_soft"),
    ("text", "meal"),
    ("meal_text", "meal"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_toast", "toast"),
    ("toast_link", "toast"),
]
EDGES = [
    *product(("field", "accent", "bad"), ("surface", "sunken")),
    *product(("accent",), ("rail", "window", "raised", "accent_soft")),
]


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_on_every_ground(look):
    weak = {
        f"{text} on {ground}": round(found, 2)
        for text, ground in ON_GROUNDS
        if (found := contrast(look.colour(text), look.colour(ground))) < 4.5
    }
    assert weak == {}


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_edges_of_fields_and_the_focus_can_be_seen(look):
    weak = {
        f"{edge} on {ground}": round(found, 2)
        for edge, ground in EDGES
        if (found := contrast(look.colour(edge), look.colour(ground))) < 3
    }
    assert weak == {}


def test_black_on_white_has_the_contrast_that_is_known_of_it():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


# Movement and size


def test_nothing_moves_by_itself(qtbot, window, sample):
    """There is no animation, so there is nothing to switch off for who does not want any."""
    for name in ("overview", "programme", "papers"):
        window.open_visit(sample, name)
        qtbot.wait(100)
    window.find_or_run()
    window.toast.say("Something was done")
    running = [each for each in window.findChildren(QAbstractAnimation) if each.state().value]
    assert running == []
    used = [
        path.name
        for path in (ROOT / "src" / "missionplanner" / "ui").rglob("*.py")
        if "QPropertyAnimation" in (text := path.read_text(encoding="utf-8"))
        or "QVariantAnimation" in text
    ]
    assert used == []


SCALED = """
import sys, tempfile
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QPushButton
from missionplanner.app import application
from missionplanner.operations.office import Office
from missionplanner.settings import Settings
from missionplanner.ui.main_window import MainWindow
from missionplanner.ui.screens import SCREENS
from missionplanner.ui.session import Session
from missionplanner.ui.theme import look

def now():
    return datetime(2026, 6, 17, 8, 0, tzinfo=UTC)

app = application()
look.apply(app, "light")
path = Path(sys.argv[1])
office = Office.open(path, actor="", now=now)
session = Session.begin(office, path, Settings())
window = MainWindow(now)
window.resize(1366, 690)
window.show()
window.take(session)
visit = office.files.sample().visit_id
bad = []

def settle():
    for _ in range(20):
        app.processEvents()

def look_at(name):
    settle()
    for button in window.findChildren(QPushButton):
        if not button.isVisible() or button.property("kind") != "primary":
            continue
        place = QRect(button.mapTo(window, QPoint()), button.size())
        if not window.rect().contains(place) or button.width() < button.minimumSizeHint().width():
            bad.append(f"{name}: {button.accessibleName()} {place}")

for room in ("start", "visits", "people", "follow-up", "settings", "help"):
    window.open_room(room)
    look_at(room)
for screen in SCREENS:
    window.open_visit(visit, screen.name)
    look_at(screen.name)
ratio = window.devicePixelRatioF()
window.close()
session.end()
print(ratio, *bad, sep="|")
"""


@pytest.mark.parametrize("factor", ["1", "1.25", "1.5", "2"])
def test_the_main_actions_are_not_cut_at_any_scale(tmp_path, factor):
    ran = subprocess.run(
        [sys.executable, "-c", SCALED, str(tmp_path / "missions.mpdb")],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": factor,
            "PYTHONPATH": str(ROOT / "src"),
        },
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip() == f"{float(factor)}"
