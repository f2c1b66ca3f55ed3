"""What is asked of a paper, what its edition leaves out, and the ways it goes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from missionplanner.domain.marks import Edition
from missionplanner.domain.record import MeetingRecord
from missionplanner.messages import Message, wording
from missionplanner.operations.papers import Format, PaperKind
from missionplanner.planning.day_entry import read_day
from missionplanner.planning.finding import Finding, Level
from missionplanner.planning.labels import value_label
from missionplanner.planning.left_out_words import Line
from missionplanner.ui.row_form import Tick, language_name
from missionplanner.ui.widgets.button import Button, Link
from missionplanner.ui.widgets.choices import Choice
from missionplanner.ui.widgets.field import ChoiceField, Field
from missionplanner.ui.widgets.frames import Ground, Scrolled, Stack, hairline
from missionplanner.ui.widgets.texts import IconLabel, Label
from missionplanner.ui.words import language

_WIDTH = 284


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a paper."""

    edition: Edition
    language: str
    second: str
    draft: bool
    record_id: UUID | None
    on: date | None = None


class Options(Ground):
    """The column at the right; the buttons never scroll away."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("surface", "left")
        self.setFixedWidth(_WIDTH)
        self._asked = Asked(Edition.DELEGATION, "en", "", draft=False, record_id=None)
        self._today = today
        self._editions: tuple[Edition, ...] = ()
        self._edition: ChoiceField | None = None
        self._record: ChoiceField | None = None
        self._languages: dict[str, ChoiceField] = {}
        self._form = Stack(10)
        self._left_out = Stack(6)
        body = Stack(14, (18, 14, 18, 14))
        body.add(self._form)
        body.add(hairline())
        body.add(self._left_out)
        body.box.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Scrolled(body), 1)
        outer.addWidget(self._ways_out())

    def _ways_out(self) -> Ground:
        foot = Ground("surface", "above")
        box = QVBoxLayout(foot)
        box.setContentsMargins(18, 10, 18, 14)
        box.setSpacing(8)
        self.open_points = Label("", "meta", "warn", wraps=True)
        self._warning = QWidget()
        row = QHBoxLayout(self._warning)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("triangle-alert", "warn"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.open_points, 1)
        self._warning.hide()
        self.save = Button(Message("Save PDF"), "primary", "file-down")
        self.print = Button(Message("Print…"), "normal", "printer")
        self.word = Button(Message("Word", context="program"), "normal", "file-text")
        for button in (self.save, self.print, self.word):
            # A long text never makes the column wider than it is: the sentence above would be cut.
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.addWidget(self._warning)
        box.addWidget(self.save)
        others = QHBoxLayout()
        others.setSpacing(8)
        others.addWidget(self.print, 1)
        others.addWidget(self.word, 1)
        box.addLayout(others)
        self.allow(False)
        return foot

    @property
    def asked(self) -> Asked:
        """What is asked of the paper now."""
        return self._asked

    def offer(
        self, kind: PaperKind, languages: Sequence[str], records: Sequence[MeetingRecord]
    ) -> None:
        """Offer what this kind of paper has; what was asked before stays where it can."""
        old = self._asked
        editions = kind.editions
        tags = _own_first(kind.languages, languages)
        ids = [record.id for record in records]
        self._asked = Asked(
            old.edition if old.edition in editions else editions[0],
            old.language if old.language in tags else tags[0],
            old.second if old.second in tags else "",
            old.draft,
            old.record_id if old.record_id in ids else (ids[-1] if ids else None),
            old.on,
        )
        self._form.clear()
        choices = [Choice(each, value_label(each)) for each in editions]
        self._editions = editions
        self._edition = self._choice(Message("Edition"), choices, "edition")
        self._form.add(self._edition)
        if len(tags) > 1:
            self._ask_languages([Choice(tag, language_name(tag)) for tag in tags])
        self.word.setVisible(Format.WORD in kind.formats)
        if records:
            choices = [Choice(record.id, _called(record)) for record in records]
            self._record = self._choice(Message("Record"), choices, "record_id")
            self._form.add(self._record)
        self._form.add(self._date_and_draft())

    def show_left_out(self, lines: Sequence[Line]) -> None:
        """Say what the edition does not show."""
        self._left_out.clear()
        head = Stack()
        row = QHBoxLayout()
        row.addWidget(Label(Message("Left out of this edition"), "group"), 1)
        row.addWidget(Label(str(sum(line.count for line in lines)), "meta", "text2"))
        head.box.addLayout(row)
        self._left_out.add(head)
        if not lines:
            self._left_out.add(Label(Message("Nothing: it shows all there is."), "body", "text2"))
        for line in lines:
            self._left_out.add(_left_out_line(line))
        if lines and Edition.INTERNAL in self._editions:
            link = Link(Message("Look at the internal edition"))
            link.clicked.connect(lambda: self.choose_edition(Edition.INTERNAL))
            self._left_out.box.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def choose_edition(self, edition: Edition) -> None:
        """Another edition, as if it was chosen in its list."""
        if self._edition is not None:
            self._edition.show_value(edition)
            self.focus_edition()
        self._ask("edition", edition)

    def choose_record(self, record_id: UUID) -> None:
        """Another record, as if it was chosen in its list."""
        if self._record is not None and self._asked.record_id != record_id:
            self._record.show_value(record_id)
            self._ask("record_id", record_id)

    def show_open_points(self, findings: Sequence[Finding]) -> None:
        """A final with open points says so; it goes out all the same."""
        count = sum(each.level is not Level.INFORMATION for each in findings)
        if not count or self._asked.draft:
            self._warning.hide()
            self.save.show_words(Message("Save PDF"))
            self.save.show_icon("file-down")
            return
        self.open_points.show_words(findings[0].message)
        self._warning.show()
        self.save.show_icon("")
        self.save.show_words(
            Message("Issue anyway: {n} open point", plural="Issue anyway: {n} open points", n=count)
        )

    def allow(self, allowed: bool) -> None:
        """Whether there is a paper to save and print."""
        self.save.setEnabled(allowed)
        self.print.setEnabled(allowed)
        self.word.setEnabled(allowed)

    def focus_edition(self) -> None:
        """Put the focus on the edition."""
        if self._edition is not None:
            self._edition.box.setFocus()

    def _choice(self, name: Message, choices: Sequence[Choice], part: str) -> ChoiceField:
        field = ChoiceField(name, choices, lambda value: self._ask(part, value))
        field.show_value(getattr(self._asked, part))
        return field

    def _date_and_draft(self) -> QWidget:
        """The day that stands on the paper, and whether it is a draft."""
        field = Field(Message("Date on the paper"), self._ask_date)
        field.set_hint(Message("{day}", day=self._today()))
        field.show_value(wording(language()).day(self._asked.on) if self._asked.on else "")
        draft = Tick(Message("As a draft"), lambda value: self._ask("draft", value))
        draft.setChecked(self._asked.draft)
        draft.setFixedHeight(30)
        return _side_by_side(field, draft)

    def _ask_date(self, typed: str) -> None:
        self._ask("on", read_day(typed, self._today()) if typed.strip() else None)

    def _ask_languages(self, tags: Sequence[Choice]) -> None:
        """The first language, and one beside it or none."""
        none = Choice("", Message("None", context="language beside"))
        fields = {
            "language": self._choice(Message("Language"), tags, "language"),
            "second": self._choice(Message("Beside it"), [none, *tags], "second"),
        }
        self._languages = fields
        self._form.add(_side_by_side(*fields.values()))

    def _ask(self, part: str, value: object) -> None:
        old = self._asked
        self._asked = replace(old, **{part: value})  # type: ignore[arg-type]  # of its part
        if self._asked.language == self._asked.second:
            self._change_places(old)
        self.changed.emit()

    def _change_places(self, old: Asked) -> None:
        """A language never stands beside itself: the two change places."""
        first, second = (old.second, old.language) if old.second else (old.language, "")
        self._asked = replace(self._asked, language=first, second=second)
        for part, field in self._languages.items():
            field.show_value(getattr(self._asked, part))


def _own_first(there: Sequence[str], own: Sequence[str]) -> list[str]:
    """The languages that the visit works in, then the others that there are."""
    first = [tag for tag in own if tag in there]
    return [*first, *(tag for tag in there if tag not in first)]


def _side_by_side(*widgets: QWidget) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, 1, Qt.AlignmentFlag.AlignBottom)
    return pair


def _left_out_line(line: Line) -> QWidget:
    """So many of what, and below it which, or who has them."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 2)
    row.setSpacing(8)
    row.addWidget(IconLabel(line.icon, "text3", 14), 0, Qt.AlignmentFlag.AlignTop)
    texts = Stack(0)
    texts.add(Label(line.head, "body", wraps=True))
    if line.beside:
        texts.add(Label(line.beside, "meta", "text2", wraps=True))
    row.addWidget(texts, 1)
    return whole


def _called(record: MeetingRecord) -> str | Message:
    return record.title.in_(language(), "en") or Message("Record without a title")
