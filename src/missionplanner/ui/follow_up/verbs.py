"""What can be done with one follow-up wherever it is listed: new date, status, done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QMenu, QWidget

from missionplanner.domain.follow_up import FollowUp, FollowUpStatus
from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.planning.day_entry import read_day
from missionplanner.planning.labels import value_label
from missionplanner.ui.desk import Desk
from missionplanner.ui.follow_up.boxes import AskBox
from missionplanner.ui.follow_up.forms import day_words
from missionplanner.ui.widgets.choices import offer
from missionplanner.ui.words import language, say


class FollowUpVerbs:
    """The boxes stand over `screen`, beside the control that asked for them."""

    def __init__(self, desk: Desk, screen: QWidget) -> None:
        self._desk = desk
        self._verbs = desk.office.follow_ups
        self._screen = screen

    def ask_date(self, row_id: UUID, beside: QWidget) -> AskBox:
        """Ask for another last day; no words take it away."""
        row = self._verbs.get(row_id)
        box = AskBox(self._screen.window(), Message("New date"), _called(row))
        box.ask(Message("Due"), day_words(row.timeframe.due_on), Message("30 June, 30.06.2026"))
        box.open_at(self._place(beside), (Message("Set the date"), partial(self._set_date, row_id)))
        return box

    def ask_done(self, row_id: UUID, beside: QWidget) -> AskBox:
        """Ask what was done and what shows it; done is not verified yet."""
        row = self._verbs.get(row_id)
        box = AskBox(self._screen.window(), Message("Done"), _called(row))
        box.ask(Message("What was done"), hint=Message("a sentence for the history"))
        box.ask(Message("Evidence"), hint=Message("a link, a letter, where it is kept"))
        box.open_at(
            self._place(beside),
            (Message("Done"), partial(self._finish, row_id, FollowUpStatus.DONE)),
            (Message("Done and verified"), partial(self._finish, row_id, FollowUpStatus.VERIFIED)),
        )
        return box

    def ask_new(self, visit_code: str, beside: QWidget, come: Callable[[UUID], None]) -> AskBox:
        """Ask what was agreed, and in which visit; `come` is told of what was added."""
        sub = Message("numbered in the series of the year")
        box = AskBox(self._screen.window(), Message("New follow-up"), sub)
        box.ask(Message("What was agreed"))
        visit = box.ask(Message("Visit"), visit_code)
        codes = [row.code for row in self._desk.office.visits.rows()]
        offer(visit, lambda: codes)
        add = Message("Add", context="follow-up")
        box.open_at(self._place(beside), (add, partial(self._add, come)))
        return box

    def choose_status(self, row_id: UUID, beside: QWidget) -> QMenu:
        """Offer the statuses; its number key chooses one."""
        now = self._verbs.get(row_id).status
        menu = QMenu(self._screen)
        menu.aboutToHide.connect(menu.deleteLater)
        for number, status in enumerate(FollowUpStatus, start=1):
            action = menu.addAction(f"&{number}   {say(value_label(status))}")
            action.setCheckable(True)
            action.setChecked(status is now)
            action.triggered.connect(lambda _checked=False, to=status: self.report(row_id, to))
        menu.popup(beside.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        return menu

    def report(self, row_id: UUID, status: FollowUpStatus) -> None:
        """Say how far it is."""
        row = self._verbs.get(row_id)
        if row.status is not status:
            self._verbs.report(row_id, status)
            self._desk.say(
                Message("{number}: {status}", number=row.number, status=value_label(status))
            )

    def finish(self, row_id: UUID) -> None:
        """Say that it is done, at once."""
        self.report(row_id, FollowUpStatus.DONE)

    def _add(self, come: Callable[[UUID], None], wording: str, visit: str) -> None:
        if not wording.strip():
            raise InvalidInput(Message("Type what was agreed."))
        visit_id = self._desk.office.visits.resolve(visit)
        tags = self._desk.office.visits.get(visit_id).languages
        row_id = self._verbs.add(visit_id, wording, (tags or ("en",))[0])
        come(row_id)
        number = self._verbs.get(row_id).number
        self._desk.say(Message("{number} added", number=number))

    def _set_date(self, row_id: UUID, typed: str) -> None:
        row = self._verbs.get(row_id)
        near = self._desk.office.today()
        day = read_day(typed, near) if typed.strip() else None
        self._verbs.agree_when(row_id, replace(row.timeframe, due_on=day))
        self._desk.say(
            Message("{number} is due {day}", number=row.number, day=day)
            if day
            else Message("{number} has no date", number=row.number)
        )

    def _finish(self, row_id: UUID, status: FollowUpStatus, remark: str, evidence: str) -> None:
        self._verbs.finish(row_id, status, remark, evidence)
        number = self._verbs.get(row_id).number
        self._desk.say(Message("{number}: {status}", number=number, status=value_label(status)))

    @staticmethod
    def _place(beside: QWidget) -> QRect:
        return QRect(beside.mapTo(beside.window(), QPoint()), beside.size())


def _called(row: FollowUp) -> str:
    return f"{row.number}  ·  {row.wording.in_(language(), 'en')}"
