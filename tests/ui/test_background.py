"""Work in the background: results and errors come back to the main thread, Cancel is kept."""

import gc
import threading
import time
import weakref

import pytest
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.ui.background import Background
from missionplanner.ui.feed import Feed
from missionplanner.ui.widgets.busy import BusyStrip
from missionplanner.ui.widgets.status_line import StatusLine

TITLE = Message("Making the papers")


@pytest.fixture
def background(qapp):
    background = Background()
    yield background
    background.close()


def test_the_result_comes_back_to_the_main_thread(qtbot, background):
    came = []

    def work(job):
        return threading.get_ident()

    background.run(TITLE, work, lambda result: came.append((result, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(came))
    ((there, here),) = came
    assert here == threading.get_ident() != there


def test_an_error_is_handed_on(qtbot, background):
    failed = []

    def work(job):
        raise PlannerError(Message("The disk is full."))

    background.run(TITLE, work, lambda result: None, failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert str(failed[0]) == "The disk is full."


def test_what_was_cancelled_brings_nothing(qtbot, background):
    came, go = [], threading.Event()

    def work(job):
        go.wait(5)
        return job.is_cancelled

    job = background.run(TITLE, work, came.append)
    job.cancel()
    with qtbot.waitSignal(job.ended):
        go.set()
    assert came == []


def test_the_strip_shows_progress_and_goes(qtbot, background):
    strip, go = BusyStrip(), threading.Event()
    qtbot.addWidget(strip)

    def work(job):
        job.progress(3, 5, Message("page 14"))
        go.wait(5)

    strip.follow(background.run(TITLE, work, lambda result: None))
    qtbot.waitUntil(lambda: strip._bar.value() == 3)
    qtbot.waitUntil(strip.isVisible)
    assert strip.words.text() == "Making the papers, 3 of 5  ·  page 14"
    go.set()
    qtbot.waitUntil(lambda: not strip.isVisible())


def test_what_is_done_in_a_moment_shows_no_strip(qtbot, background):
    strip, done = BusyStrip(), []
    qtbot.addWidget(strip)
    strip.follow(background.run(TITLE, lambda job: None, done.append))
    qtbot.waitUntil(lambda: bool(done))
    qtbot.wait(500)
    assert not strip.isVisible()


def test_the_strip_counts_what_else_runs_and_cancels_what_it_shows(qtbot, background):
    strip, go, came = BusyStrip(), threading.Event(), []
    qtbot.addWidget(strip)
    for name in ("one", "two"):
        strip.follow(background.run(TITLE, lambda job, name=name: go.wait(5) and name, came.append))
    qtbot.waitUntil(strip.isVisible)
    assert strip.words.text() == "Making the papers  ·  and 1 more"
    strip.cancel.click()
    assert strip.words.text() == "Making the papers"
    assert strip.isVisible()
    go.set()
    qtbot.waitUntil(lambda: came == ["one"])
    qtbot.waitUntil(lambda: not strip.isVisible())


def test_closing_waits_for_no_job_longer_than_a_second(background):
    background.run(TITLE, lambda job: time.sleep(0.05), lambda result: None)
    begun = time.perf_counter()
    background.close()
    assert time.perf_counter() - begun < 1.5


def test_changes_in_one_go_are_told_in_one_go(qtbot, office, sample):
    feed = Feed(office)
    told = []
    feed.touched.connect(told.append)
    office.visits.add_objective(sample, "One")
    office.visits.add_objective(sample, "Two")
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert told == [frozenset({sample})]
    feed.stop()


def test_at_the_foot_the_strip_takes_the_place_of_the_hints(qtbot, background):
    line, go = StatusLine(), threading.Event()
    qtbot.addWidget(line)
    line.resize(1100, 27)
    line.show()
    line.say_hint("F2 edits")
    line.say_busy(background.run(TITLE, lambda job: go.wait(5), lambda result: None))
    qtbot.waitUntil(lambda: not line.hint.isVisible())
    assert line.findChild(BusyStrip).isVisible()
    go.set()
    qtbot.waitUntil(line.hint.isVisible)


class _Page(QWidget):
    def show_it(self, result):
        raise AssertionError("it is gone")


def test_who_was_closed_meanwhile_is_not_told(qtbot, background):
    page, go = _Page(), threading.Event()
    job = background.run(TITLE, lambda job: go.wait(5), page.show_it)
    page.deleteLater()
    qtbot.waitUntil(lambda: not isValid(page))
    with qtbot.waitSignal(job.ended):
        go.set()


def test_who_was_closed_meanwhile_is_not_told_of_a_refusal(qtbot, background):
    page, go = _Page(), threading.Event()

    def work(job):
        go.wait(5)
        raise PlannerError(Message("The work was stopped."))

    job = background.run(TITLE, work, print, failed=page.show_it)
    page.deleteLater()
    qtbot.waitUntil(lambda: not isValid(page))
    with qtbot.waitSignal(job.ended):
        go.set()
    qtbot.wait(5)


class _Owner:
    """Has work done, and is held by nothing but what it waits for."""

    def __init__(self) -> None:
        self.background = Background()
        self.heard: list[object] = []
        self.background.run(Message("Waiting"), lambda _job: 1, lambda one: self.heard.append(one))


def test_who_waits_for_a_job_may_end_with_it(qtbot):
    owners = [weakref.ref(_Owner()) for _ in range(20)]
    qtbot.waitUntil(lambda: not any(owner() for owner in owners))


def test_garbage_is_not_looked_for_in_a_thread_where_widgets_would_end(qtbot, background):
    class Holding:
        """Holds a widget in a ring, so that only a look for garbage ends it."""

        def __init__(self):
            self.widget, self.ring = QWidget(), self

    # A program that another test began and that opened nothing left it off.
    gc.enable()
    held, came, ended_in = Holding(), [], []
    weakref.finalize(held, lambda: ended_in.append(threading.get_ident()))

    def work(job):
        return gc.isenabled(), [[] for _ in range(200_000)][:0]

    del held
    background.run(TITLE, work, came.append)
    qtbot.waitUntil(lambda: bool(came))
    qtbot.waitUntil(gc.isenabled)
    gc.collect()
    assert came == [(False, [])]
    assert ended_in == [threading.get_ident()]
