"""What a seat is in its delegation: role, precedence, groups, steps of its nomination."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from missionplanner.domain.delegation import Nomination, Participation, Role
from missionplanner.messages import Message, wording
from missionplanner.planning.labels import label, value_label
from missionplanner.planning.own_programme import OwnProgramme, own_programme
from missionplanner.planning.seats import Step, steps
from missionplanner.ui.delegation.rows import Seats
from missionplanner.ui.desk import Desk
from missionplanner.ui.row_form import NAME_WIDTH, RowForm, language_name
from missionplanner.ui.widgets.choices import Choice, Names
from missionplanner.ui.widgets.frames import Stack
from missionplanner.ui.widgets.texts import ElidedLabel, IconLabel, Label
from missionplanner.ui.words import Words, language

Now = Callable[[], Seats | None]
_LINE = 22
_MOST_STEPS = 5


class SeatForm(RowForm):
    """The fields of a seat, and what follows from them."""

    def __init__(self, desk: Desk, seats: Seats, seat: Participation, now: Now) -> None:
        super().__init__(desk, seat)
        self._desk = desk
        self._now = now
        delegations, visit = desk.office.delegations, seats.folder.visit
        self.precedence = Line(Message("Precedence"))
        self.nomination_steps = Steps()
        self.choice("role", Role, lambda role: delegations.lead(visit.id, self.row.id, role))
        self.add(self.precedence)
        self.members(
            "group_ids",
            [
                Choice(group.id, Message("Group {letter}", letter=group.letter))
                for group in visit.groups
            ],
        )
        self.choice("nomination", Nomination)
        self.add(self.nomination_steps)
        self.day("nominated_on", visit.starts_on or date(2000, 1, 1))
        self.words("remarks", lines=1)

    def show_row(self, row: Any) -> None:
        super().show_row(row)
        seats = self._now()
        if seats is not None and row is not None:
            self.precedence.say(_precedence(seats, row))
            turned = self._desk.office.delegations.turned([row.id]).get(row.id, {})
            self.nomination_steps.show_steps(steps(row, seats.folder.visit, turned))


class SeatPost(RowForm):
    """Whose seat it is, and the post that papers of this visit print."""

    def __init__(
        self, desk: Desk, seats: Seats, seat: Participation, now: Now, institutions: Names
    ) -> None:
        super().__init__(desk, seat)
        self._delegations = delegations = desk.office.delegations
        visit, people = seats.folder.visit, desk.office.people

        def institution() -> str:
            row = people.institution(self.row.institution_id)
            return row.name.in_(language(), "en") if row else ""

        self.bound(
            "institution_id",
            label(Participation, "institution_id"),
            institution,
            lambda typed: delegations.seat_for(visit.id, self.row.id, typed),
            names=institutions,
        )
        self._now = now
        for number, tag in enumerate(visit.languages):
            self._post_in(tag, visit.id, is_first=not number)

    def _post_in(self, tag: str, visit_id: UUID, *, is_first: bool) -> None:
        named = label(Participation, "position")
        self.bound(
            f"position.{tag}",
            named if is_first else Message("in {language}", language=language_name(tag)),
            lambda: self._post(tag),
            lambda typed: self._delegations.position(visit_id, self.row.id, typed, tag),
            lines=1,
        )

    def _post(self, tag: str) -> str:
        """The post for this visit, else the one that the person holds: papers print it so."""
        seat: Participation = self.row
        seats = self._now()
        person = seats.person(seat) if seats is not None else None
        return seat.position.get(tag, "") or (person.position.get(tag, "") if person else "")


class ProgrammeLine(RowForm):
    """How many items the seat is in, and whether any of them collide."""

    def __init__(self, desk: Desk, seat: Participation, now: Now) -> None:
        super().__init__(desk, seat)
        self._now = now
        self.line = Label("", "meta", "text2", wraps=True)
        self.clash = Label("", "meta", "warn", wraps=True)
        self.add(self.line)
        self.add(self.clash)

    def show_row(self, row: Any) -> None:
        super().show_row(row)
        seats = self._now()
        if seats is None or row is None:
            return
        own = own_programme(seats.folder, seats.delegation, row)
        self.line.show_words(_counted(own))
        first = own.clashes[0] if own.clashes else None
        self.clash.setVisible(first is not None)
        if first is not None:
            self.clash.show_words(
                Message(
                    "“{first}” and “{second}” overlap",
                    first=first.first.title.in_(language(), "en"),
                    second=first.second.title.in_(language(), "en"),
                )
            )


class Line(QWidget):
    """A name and what is said of it; nothing to type into."""

    def __init__(self, name: Words) -> None:
        super().__init__()
        self.setFixedHeight(30)
        self._said = ElidedLabel("")
        called = ElidedLabel(name, "meta", "text3")
        called.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        called.setFixedSize(NAME_WIDTH, 30)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(called)
        row.addWidget(self._said, 1)

    def say(self, words: Words) -> None:
        """Say something else."""
        self._said.show_words(words)


class Steps(Stack):
    """The steps of a nomination, each done or to come, with its day at the right."""

    def __init__(self) -> None:
        super().__init__(0, (NAME_WIDTH + 10, 0, 8, 4))
        self._lines: list[tuple[QWidget, IconLabel, ElidedLabel, Label]] = []
        for _ in range(_MOST_STEPS):
            self._add_line()

    def _add_line(self) -> None:
        line = QWidget()
        line.setFixedHeight(_LINE)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        icon, what, day = IconLabel("check", "ok", 14), ElidedLabel(""), Label("", "meta", "text3")
        row.addWidget(icon)
        row.addWidget(what, 1)
        row.addWidget(day, 0, Qt.AlignmentFlag.AlignRight)
        self._lines.append((line, icon, what, day))
        self.add(line)

    def show_steps(self, found: Sequence[Step]) -> None:
        """Show how far it is."""
        for number, (line, icon, what, day) in enumerate(self._lines):
            line.setVisible(number < len(found))
            if number < len(found):
                step = found[number]
                icon.show_icon(*_icon_of(step))
                what.show_words(value_label(step.nomination))
                what.set_tone("text" if step.is_done else "text3")
                shown = wording(language()).day(step.day, "MMMd") if step.day else ""
                day.show_words(shown)


_LEFT = (Nomination.DECLINED, Nomination.WITHDRAWN, Nomination.NO_SHOW)


def _icon_of(step: Step) -> tuple[str, str]:
    if step.nomination in _LEFT:
        return "x", "bad"
    return ("check", "ok") if step.is_done else ("circle", "text3")


def _precedence(seats: Seats, seat: Participation) -> Words:
    number = seats.number(seat)
    if not number:
        return Message("beside the order")
    name = seats.before(seat)
    if number == "–":
        return Message("after {name}", name=name) if name else Message("first")
    if not name:
        return Message("{number}, first", number=number)
    return Message("{number}, after {name}", number=number, name=name)


def _counted(own: OwnProgramme) -> Words:
    items = Message("{n} item", plural="{n} items", n=len(own.items))
    if not own.items:
        return Message("In no item yet.")
    parts: Words = items
    if own.led:
        parts = Message("{items}, {n} as speaker", items=items, n=own.led)
    if not own.clashes:
        return Message("{items}, none in conflict", items=parts)
    return Message("{items}, {n} in conflict", items=parts, n=len(own.clashes))
