"""The one component that shows what a plan would do before anything moves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from missionplanner.messages import Message
from missionplanner.planning.plan import Plan
from missionplanner.ui.programme.plan_lines import Line, lines_of, said
from missionplanner.ui.programme.plan_view import ROW, PlanLines
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.floating import Floating
from missionplanner.ui.widgets.frames import Scrolled, Stack
from missionplanner.ui.widgets.texts import ElidedLabel, IconLabel, Label
from missionplanner.ui.words import Words, say

WIDTH = 392
_PAGE = 5 * ROW


class Consequences(Floating):
    """A plan with its title, and the two answers to it: `accepted(plan)` or `left()`.

    Enter accepts from wherever the focus is, Esc leaves. `show_plan` puts another plan in while
    it is open; `open_beside(place)` opens it beside a place of the screen it belongs to.
    """

    accepted = Signal(object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, WIDTH)
        self.plan = Plan()
        self._named: tuple[Words, Words] = ("", "")
        self.title = ElidedLabel("", "section")
        self.sub = ElidedLabel("", "meta", "text2")
        self.above = Stack(10)
        self.lines = PlanLines()
        self.scrolled = Scrolled(self.lines)
        self.scrolled.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.refusal = _Refusal()
        self.primary = Button("", "primary")
        self.leaving = Button(Message("Leave it"))
        self.keys = ElidedLabel(Message("Enter does it · Esc leaves"), "meta", "text3")
        self.primary.clicked.connect(self.accept)
        self.leaving.clicked.connect(self.leave)
        self._build()

    def _build(self) -> None:
        self.title.setFixedHeight(22)
        self.sub.setFixedHeight(20)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.primary)
        foot.addWidget(self.leaving)
        foot.addSpacing(4)
        foot.addWidget(self.keys, 1)
        for widget in (self.title, self.sub, self.above, self.refusal, self.scrolled):
            self.box.addWidget(widget)
        self.box.addSpacing(14)
        self.box.addLayout(foot)

    def show_plan(self, title: Words, sub: Words, plan: Plan, accept: Words = "") -> None:
        """Show what this plan would do; `accept` words the button that does it."""
        self.plan = plan
        n = len(plan.moves)
        self.name_it(title, sub)
        self.primary.show_words(accept or Message("Move {n} item", plural="Move {n} items", n=n))
        self._show(tuple(lines_of(plan)), None)
        self.primary.setEnabled(bool(plan.moves))

    def name_it(self, title: Words, sub: Words) -> None:
        """What this is about."""
        self._named = title, sub
        self.title.show_words(title)
        self.sub.show_words(sub)

    def refuse(self, reason: Message, accept: Words) -> None:
        """Say why there is no plan; only leaving is left."""
        self.plan = Plan()
        self.primary.show_words(accept)
        self._show((), reason)
        self.primary.setEnabled(False)

    def _show(self, lines: Sequence[Line], refusal: Message | None) -> None:
        self.lines.show_lines(lines)
        self.refusal.show_words(refusal)
        self.scrolled.setVisible(bool(lines))
        title, sub = map(say, self._named)
        told = [say(refusal)] if refusal else map(said, lines)
        self.setAccessibleName(title)
        self.setAccessibleDescription(". ".join([sub, *told]))
        self.fit()

    def open_beside(self, place: QRect) -> None:
        super().open_beside(place)
        self.first_focus()

    def first_focus(self) -> None:
        """Where the keys go when it opens."""
        (self.primary if self.primary.isEnabled() else self.leaving).setFocus()

    def accept(self) -> None:
        """Take the plan, if there is one."""
        if self.plan.moves:
            self.close_it()
            self.accepted.emit(self.plan)

    def _size(self) -> QSize:
        # What is fixed comes first: the lines get the rest, and scroll in it.
        self.scrolled.setFixedHeight(0)
        self.box.invalidate()
        rest = self.most_height() - super()._size().height()
        self.scrolled.setFixedHeight(max(2 * ROW, min(self.lines.height(), rest)))
        self.box.invalidate()
        return super()._size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.scrolled.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.accept()
            case Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + _PAGE)
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - _PAGE)
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self.plan.moves:
            self._show(tuple(lines_of(self.plan)), None)


class _Refusal(QWidget):
    """Why nothing can be done, in one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.label = Label("", "body", "bad", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("circle-alert", "bad", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        self.hide()

    def show_words(self, reason: Message | None) -> None:
        """Another reason, or none."""
        self.label.show_words(reason or "")
        self.setVisible(reason is not None)
