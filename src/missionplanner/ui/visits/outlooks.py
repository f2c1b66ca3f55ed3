"""How far the visits of the list are: read in the background for those one looks at, and kept."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from missionplanner.errors import NotFound
from missionplanner.messages import Message
from missionplanner.operations.office import Office
from missionplanner.operations.outlook import Outlook, outlook
from missionplanner.planning.folding import fold
from missionplanner.ui.background import Job
from missionplanner.ui.desk import Desk

_SOON_MS = 60
_READING = Message("Reading how far the visits are")


class Outlooks(QObject):
    """`came`: some are known now. What a change made old is shown until it is read again."""

    came = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: dict[UUID, Outlook] = {}
        self._old: set[UUID] = set()
        self._wanted: tuple[UUID, ...] = ()
        self._asked: frozenset[UUID] = frozenset()
        self._job: Job | None = None
        self.words: dict[UUID, str] = {}
        self.closed_at: dict[UUID, int] = {}
        self._words_are_old = True
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._read)
        desk.feed.touched.connect(self._hear)

    def of(self, visit_id: UUID) -> Outlook | None:
        """How far a visit is, where that is known."""
        return self._known.get(visit_id)

    def want(self, ids: Iterable[UUID]) -> None:
        """These are on the screen."""
        self._wanted = tuple(ids)
        self._soon.start()

    def _hear(self, _roots: frozenset[UUID]) -> None:
        # A person or a follow-up belongs to visits that cannot be told from its id.
        self._old = set(self._known)
        self._words_are_old = True
        self._soon.start()

    def _read(self) -> None:
        if self._job is not None:
            return
        missing = [each for each in self._wanted if each not in self._known or each in self._old]
        if not missing and not self._words_are_old:
            return
        office, with_words = self._desk.office, self._words_are_old
        self._words_are_old = False
        self._old -= set(missing)
        self._asked = frozenset(missing)
        self._job = self._desk.background.run(
            _READING,
            lambda job: (_looked(office, missing, job), _worded(office) if with_words else None),
            self._take,
        )
        self._job.ended.connect(self._ended)
        # The work belongs to the office, and the window may close before it.
        self.destroyed.connect(self._job.cancel)

    def _ended(self) -> None:
        self._job = None

    def _take(self, read: tuple[dict[UUID, Outlook], _Words | None]) -> None:
        found, words = read
        self._known.update(found)
        gone = self._asked - found.keys()
        self._wanted = tuple(each for each in self._wanted if each not in gone)
        if words is not None:
            self.words, self.closed_at = words
        self.came.emit()
        self._soon.start()


_Words = tuple[dict[UUID, str], dict[UUID, int]]


def _looked(office: Office, ids: Iterable[UUID], job: Job) -> dict[UUID, Outlook]:
    found = {}
    for visit_id in ids:
        if job.is_cancelled:
            break
        try:
            found[visit_id] = outlook(office.visits, visit_id, office.today())
        except NotFound:
            continue
    return found


def _worded(office: Office) -> _Words:
    read = office.visits.words()
    folded = {visit_id: fold(each.words) for visit_id, each in read.items()}
    closed = {visit_id: each.closed_at for visit_id, each in read.items()}
    return folded, {visit_id: at for visit_id, at in closed.items() if at is not None}
