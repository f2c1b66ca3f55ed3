"""The parts of one brief: what we want and may say, beside what others see."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from missionplanner.domain.brief import Brief
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import Edition
from missionplanner.messages import Message
from missionplanner.planning.declarations import declared
from missionplanner.ui.attachments.strip import AttachmentStrip
from missionplanner.ui.briefs.facts import MeetingFacts
from missionplanner.ui.desk import Desk
from missionplanner.ui.row_form import RowForm
from missionplanner.ui.widgets.frames import Ground, Stack
from missionplanner.ui.widgets.texts import IconLabel, Label

PARTS = (
    *("subject", "wanted", "points_to_take", "defensive_points", "avoid"),
    *("background_open", "background_closed", "papers_on_table"),
)
EVERYBODY = Message("everybody")
HEAD = Message("head of delegation")
ONLY_US = Message("only us")
_ICONS = {EVERYBODY.key: "users", HEAD.key: "user", ONLY_US.key: "lock"}
# Who sees the parts of each ground, and the sentence that says so below its head.
_GROUNDS: dict[str, tuple[str, Message, Message]] = {
    HEAD.key: (
        "sunken",
        Message("For the head of delegation"),
        Message("in the head of delegation’s edition and for us, in no other"),
    ),
    ONLY_US.key: ("warn", Message("Only for us"), Message("in the internal edition only")),
    EVERYBODY.key: (
        "surface",
        Message("What others see"),
        Message("delegation, host side and interpreters too"),
    ),
}


def who_sees(field: str) -> tuple[str, Message]:
    """The icon and the words of the mark, from where the field is declared."""
    editions = next(each.editions for each in declared(Brief) if each.name == field)
    words = ONLY_US
    if Edition.DELEGATION in editions:
        words = EVERYBODY
    elif Edition.LEAD in editions:
        words = HEAD
    return _ICONS[words.key], words


class Parts(RowForm):
    """A field for each part, a point a line, each on the ground of those who see it."""

    def __init__(self, desk: Desk, visit_id: UUID, brief: Brief, tag: str) -> None:
        super().__init__(desk, brief, beside=0)
        self.facts = MeetingFacts()
        self._grounds = {key: _ground(key) for key in _GROUNDS}
        self._place()
        self._grounds[EVERYBODY.key].add(self.facts)
        for field in PARTS:
            self._field = field
            self.text(field, tag, lines=1 if field == "subject" else 2)
        files = AttachmentStrip(desk, visit_id, brief.id, within=self)
        self._grounds[ONLY_US.key].add(files)
        self._files = files
        for ground in self._grounds.values():
            ground.box.addStretch(1)

    def _place(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(16)
        ours = QVBoxLayout()
        ours.setSpacing(16)
        ours.addWidget(_on(self._grounds[HEAD.key], HEAD.key), 1)
        ours.addWidget(_on(self._grounds[ONLY_US.key], ONLY_US.key))
        columns.addLayout(ours, 3)
        columns.addWidget(_on(self._grounds[EVERYBODY.key], EVERYBODY.key), 2)
        self.box.addLayout(columns)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a field on the ground of those who see it."""
        self._grounds[who_sees(self._field)[1].key].add(widget, stretch)

    def show_brief(self, folder: VisitFolder, brief: Brief) -> None:
        """Show a brief with the facts of its meeting."""
        self.facts.show_item(folder, brief.item_id)
        self._files.show_about(brief.id)
        self.show_row(brief)


def _ground(key: str) -> Stack:
    """The head of a ground, and room for its parts."""
    _, title, sentence = _GROUNDS[key]
    stack = Stack(10)
    head = QHBoxLayout()
    head.setSpacing(6)
    head.addWidget(IconLabel(_ICONS[key], "warn" if key == ONLY_US.key else "text2", 14))
    head.addWidget(Label(title, "group"))
    head.addStretch(1)
    stack.box.addLayout(head)
    stack.add(Label(sentence, "meta", "text2", wraps=True))
    return stack


def _on(stack: Stack, key: str) -> QWidget:
    ground = _GROUNDS[key][0]
    frame = Ground("sunken" if ground == "sunken" else "surface")
    if ground != "sunken":
        frame.setProperty("ground", "")
        frame.setProperty("panel", "warn" if ground == "warn" else "")
    frame.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    box = QVBoxLayout(frame)
    box.setContentsMargins(14, 12, 14, 14)
    box.addWidget(stack)
    return frame
