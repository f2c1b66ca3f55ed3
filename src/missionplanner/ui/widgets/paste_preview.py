"""What was pasted beside what it would become: looked at, put right by column, taken at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from missionplanner.messages import Message, wording
from missionplanner.operations.pasting import Meaning, PasteVerb, Preview, Understood
from missionplanner.planning.pasted_meanings import heads_in
from missionplanner.ui.widgets.button import Button
from missionplanner.ui.widgets.choices import Choice
from missionplanner.ui.widgets.field import ChoiceField
from missionplanner.ui.widgets.floating import SHADOW, Floating
from missionplanner.ui.widgets.painting import width_of
from missionplanner.ui.widgets.table import (
    Cell,
    Column,
    Pasted,
    Row,
    TableModel,
    TableView,
    group_row,
)
from missionplanner.ui.widgets.table.sized import Layout
from missionplanner.ui.widgets.texts import ElidedLabel, Label
from missionplanner.ui.words import Words, language, say

if TYPE_CHECKING:
    from missionplanner.ui.desk import Desk

_WIDEST, _AROUND, _LEAST = 1120, 24, 420
_IN_A_LINE, _MOST_CHOICES, _HEADS_WITHIN = 6, 12, 6
# Fewer rows than these are understood sooner than a thread begins.
_FEW = 120
_UNDERSTANDING = Message("Reading what was pasted")
_KEYS = Message("One step: Ctrl Z takes all of it back · Del leaves a row out")


def preview(
    desk: Desk,
    over: QWidget,
    verb: PasteVerb,
    pasted: Pasted,
    then: Callable[[UUID], None] | None = None,
) -> PastePreview | None:
    """Show what was pasted over a screen, then go to the first that was made of it.

    Where there is no row, only say why.
    """
    if not pasted.rows:
        for remark in pasted.remarks:
            desk.tell(remark)
        return None
    made = PastePreview(desk, over, verb, pasted)
    if then is not None:
        made.taken.connect(lambda ids: then(ids[0]))
    made.open()
    return made


class PastePreview(Floating):
    """Enter takes the rows, Esc leaves them, Del leaves one out or takes it again.

    `taken(ids)` tells what was made of them.
    """

    taken = Signal(object)

    def __init__(self, desk: Desk, over: QWidget, verb: PasteVerb, pasted: Pasted) -> None:
        super().__init__(over, min(_WIDEST, max(_LEAST, over.width() - _AROUND)))
        self._desk = desk
        self._screen = over
        self._verb = verb
        self._pasted = pasted
        self._meanings: tuple[Meaning, ...] = ()
        self._rows: tuple[Understood, ...] = ()
        self._left_out: set[int] = set()
        self.choices: list[ChoiceField] = []
        self.setAccessibleName(say(_title(len(pasted.rows))))
        self._build()
        self.left.connect(self.deleteLater)

    def _build(self) -> None:
        self._title = Label(_title(len(self._pasted.rows)), "section")
        self.counts = Label("", "meta", "text2")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self.counts)
        head.addStretch(1)
        self.box.addLayout(head)
        for remark in self._pasted.remarks:
            self.box.addWidget(ElidedLabel(remark, "meta", "warn"))
        self._columns = QGridLayout()
        self._columns.setContentsMargins(0, 10, 0, 10)
        self._columns.setHorizontalSpacing(12)
        self.box.addLayout(self._columns)
        self.model = TableModel(tuple(self._heads()), parent=self)
        self.table = TableView(self.model, Message("Pasted rows"))
        self.table.setMinimumHeight(120)
        self.table.delete_asked.connect(self._leave_out)
        self.table.installEventFilter(self)
        self.box.addWidget(self.table, 1)
        self.box.addLayout(self._foot())

    def _heads(self) -> Iterator[Column]:
        yield Column("words", Message("As pasted"), 120, stretch=4, lines=2)
        for at, head in enumerate(self._verb.heads):
            width = max(84, width_of(say(head), 12, 500) + 20)
            yield Column(f"said{at}", head, width, stretch=2 if at else 1, lines=2)
        yield Column("check", Message("Check"), 110, stretch=3, lines=3)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 12, 0, 0)
        foot.setSpacing(8)
        leave = Button(Message("Leave it"))
        leave.clicked.connect(self.leave)
        self.accept_button = Button("", "primary")
        self.accept_button.clicked.connect(self.take)
        foot.addWidget(ElidedLabel(_KEYS, "meta", "text3"), 1)
        foot.addWidget(leave)
        foot.addWidget(self.accept_button)
        return foot

    # What it shows

    def open(self) -> None:
        """Understand the rows and show them."""
        self._understand(None, self._show_first)

    def _understand(
        self, chosen: tuple[Meaning, ...] | None, then: Callable[[Preview], None]
    ) -> None:
        rows, read = self._pasted.rows, self._verb.read
        if len(rows) <= _FEW:
            then(read(rows, chosen))
        else:
            self._desk.background.run(_UNDERSTANDING, lambda _job: read(rows, chosen), then)

    def _show_first(self, found: Preview) -> None:
        self._meanings = found.meanings
        self._offer_meanings()
        self._show(found)
        self.open_beside(QRect())
        # How high the rows are is known once they are as wide as the panel makes them.
        QTimer.singleShot(0, self, self.fit)
        if self.model.rows:
            self.table.select(next(row.key for row in self.model.rows if not row.is_group))
        self.table.setFocus()

    def _offer_meanings(self) -> None:
        """A choice of meaning for each column that says something."""
        choices = [Choice(each, each.words) for each in self._verb.choices]
        said = [at for at, _ in enumerate(self._meanings) if self._example(at)]
        for place, at in enumerate(said[:_MOST_CHOICES]):
            box = ChoiceField(self._example(at), choices, partial(self._mean, at))
            box.show_value(self._meanings[at])
            self.choices.append(box)
            self._columns.addWidget(box, place // _IN_A_LINE, place % _IN_A_LINE)

    def _example(self, at: int) -> str:
        """The head of a column, or what stands first in it, so that one knows which it is."""
        rows = self._pasted.rows
        headed = [row for row in rows[:_HEADS_WITHIN] if heads_in(row, self._verb.choices)]
        found = (" ".join(row[at].split()) for row in (*headed, *rows) if row[at].strip())
        words = next(found, "")
        return words if len(words) < 24 else f"{words[:22]}…"

    def _mean(self, at: int, meaning: object) -> None:
        """Somebody says what a column means."""
        if isinstance(meaning, Meaning):
            new = (*self._meanings[:at], meaning, *self._meanings[at + 1 :])
            self._meanings = new
            self._left_out.clear()
            self._understand(new, self._show)

    def _show(self, found: Preview) -> None:
        self._rows = found.rows
        self._title.show_words(_title(len(found.rows)))
        said = [self._verb.say(row) for row in found.rows]
        empty = (at for at, _ in enumerate(self._verb.heads) if not any(row[at] for row in said))
        self.table.lay_out(Layout(hidden=frozenset(f"said{at}" for at in empty)))
        self._show_rows()

    def _show_rows(self) -> None:
        checked, clear, left_out = self._parts()
        rows: list[Row] = []
        for name, words, tone, part in (
            ("check", Message("To check"), "warn", checked),
            ("clear", Message("Understood"), "text", clear),
            ("left", Message("Left out"), "text2", left_out),
        ):
            if part:
                rows.append(group_row(name, Cell(words, tone), Cell(str(len(part)), "text2")))
                rows += (self._row(at) for at in part)
        self.table.show_rows(rows)
        self.counts.show_words(_counts(len(clear), len(checked), len(left_out)))
        count = len(clear) + len(checked)
        self.accept_button.show_words(self._verb.button(count))
        self.accept_button.setEnabled(count > 0)
        self.fit()

    def _parts(self) -> tuple[list[int], list[int], list[int]]:
        """The rows to be checked, those understood, those left out."""
        places = range(len(self._rows))
        taken = [at for at in places if at not in self._left_out]
        checked = [at for at in taken if self._rows[at].reasons]
        return checked, [at for at in taken if at not in checked], sorted(self._left_out)

    def _row(self, at: int) -> Row:
        row, is_out = self._rows[at], at in self._left_out
        tone = "text3" if is_out else "text"
        said = (Cell(_worded(each), tone) for each in self._verb.say(row))
        return Row(at, (Cell(row.line(), "text3" if is_out else "text2"), *said, _check(row)))

    # What can be done

    def _leave_out(self, key: Any) -> None:
        self._left_out ^= {key}
        self._show_rows()

    def take(self) -> None:
        """Take the rows in, in one step."""
        rows = [row for at, row in enumerate(self._rows) if at not in self._left_out]
        if not rows:
            return
        ids: Sequence[UUID] = self._verb.take(rows)
        self.close_it()
        self._desk.say(Message("{n} row pasted", plural="{n} rows pasted", n=len(rows)))
        self.taken.emit(ids)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and event.type() is QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.take()
                return True
        return super().eventFilter(watched, event)

    # Its place

    def _place(self) -> None:
        over, size = self._screen, self._size()
        left = (over.width() - size.width()) // 2
        top = (over.height() - size.height()) // 2
        self.setGeometry(QRect(QPoint(left, top), size))

    def _size(self) -> QSize:
        self.setFixedWidth(min(_WIDEST, max(_LEAST, self._screen.width() - _AROUND)) + 2 * SHADOW)
        self.box.activate()
        rows = self.table.verticalHeader().length() + self.table.head().height() + 8
        wanted = self.box.sizeHint().height() - self.table.sizeHint().height() + rows
        return QSize(self.width(), max(240, min(wanted, self.most_height())))


def _title(count: int) -> Message:
    return Message("Paste {n} row", plural="Paste {n} rows", n=count)


def _counts(clear: int, checked: int, left_out: int) -> Words:
    words: Message = Message("{n} understood", n=clear)
    for count, more in (
        (checked, Message("{n} to check", n=checked)),
        (left_out, Message("{n} left out", n=left_out)),
    ):
        if count:
            words = Message("{first} · {second}", first=words, second=more)
    return words


def _worded(said: str | Message | date) -> Words:
    if isinstance(said, date):
        return wording(language()).day(said, "MMMMEd")
    return said if isinstance(said, Message) else " ".join(said.split())


def _check(row: Understood) -> Cell:
    if not row.reasons:
        return Cell(icon="check", icon_tone="ok", tip=Message("Understood"))
    words: Message = row.reasons[0]
    for reason in row.reasons[1:]:
        words = Message("{first} · {second}", first=words, second=reason)
    return Cell(words, "warn", icon="triangle-alert", icon_tone="warn", tip=words)
