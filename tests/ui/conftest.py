"""A window on a real office in a temporary folder; nothing in it is replaced by a mock."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from missionplanner.operations.office import Office
from missionplanner.settings import Settings
from missionplanner.ui.main_window import MainWindow
from missionplanner.ui.session import Session
from missionplanner.ui.theme import look
from missionplanner.ui.words import speak


def morning() -> datetime:
    return datetime(2026, 6, 17, 8, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def the_look(qapp):
    """Every test begins in English and light."""
    look.apply(qapp, "light")
    speak("en")
    yield
    speak("en")


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    return tmp_path / "missions.mpdb"


@pytest.fixture
def session(qapp, store_path) -> Iterator[Session]:
    office = Office.open(store_path, actor="N. Gelashvili", now=morning)
    session = Session.begin(office, store_path, Settings())
    yield session
    session.end()


@pytest.fixture
def office(session):
    return session.office


@pytest.fixture
def sample(office):
    """The sample visit, in the store."""
    return office.files.sample().visit_id


@pytest.fixture
def window(qtbot, session):
    return open_window(qtbot, session)


@pytest.fixture
def desk(window):
    return window.desk


def open_window(qtbot, session) -> MainWindow:
    """One more window on the same office."""
    window = MainWindow(morning)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.take(session)
    return window
