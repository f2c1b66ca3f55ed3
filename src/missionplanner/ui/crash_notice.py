"""What is said after the program was cut off: nothing stored is lost, and where texts stand."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from missionplanner.messages import Message
from missionplanner.operations.kept_texts import KeptText, kept_texts
from missionplanner.ui.open_visits import short_name
from missionplanner.ui.widgets.notice import Notice, Way
from missionplanner.ui.words import say

if TYPE_CHECKING:
    from missionplanner.ui.main_window import MainWindow

_LINKS = 3


def tell(window: MainWindow, at: datetime) -> None:
    """Look in the background where typed texts stand, then say what was kept."""
    assert window.session is not None
    office, background = window.session.office, window.session.background
    texts = len(office.drafts.all())
    if not texts:
        window.show_notice(Notice(_ended(at)))
        return
    background.run(
        Message("Looking for what was typed"),
        lambda _job: kept_texts(office),
        lambda found: window.show_notice(_notice(window, at, texts, found)),
    )


def _notice(window: MainWindow, at: datetime, n: int, found: tuple[KeptText, ...]) -> Notice:
    words = Message(
        "{ended} {n} text that was not stored yet is where you typed it.",
        plural="{ended} {n} texts that were not stored yet are where you typed them.",
        n=n,
        ended=_ended(at),
    )
    return Notice(words, [_way(window, text) for text in found[:_LINKS]])


def _ended(at: datetime) -> Message:
    moment = at.astimezone().time()
    return Message(
        "The program ended without warning at {time}. Everything stored is here.", time=moment
    )


def _way(window: MainWindow, text: KeptText) -> Way:
    rows = {row.id: row for row in window.desk.office.visits.rows()}
    visit = short_name(rows[text.visit_id]) if text.visit_id in rows else ""
    name = f"{say(text.words)}, {visit}" if visit else say(text.words)
    return name, lambda: window.go(text.visit_id, text.where)
