"""The Papers tab: the kinds at the left, one readable page, what was asked of it at the right."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from missionplanner.domain.folder import VisitFolder
from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.operations.paper_job import Job as PaperJob
from missionplanner.operations.papers import Built, Format, PaperKind, PaperOrder
from missionplanner.planning.finding import Where
from missionplanner.planning.left_out_words import left_out_lines
from missionplanner.ui.background import Job
from missionplanner.ui.desk import Desk
from missionplanner.ui.folder_watch import FolderWatch
from missionplanner.ui.papers.going_out import GoingOut
from missionplanner.ui.papers.head import PageHead
from missionplanner.ui.papers.kinds import Kinds
from missionplanner.ui.papers.options import Options
from missionplanner.ui.papers.paging import Paging
from missionplanner.ui.papers.sheet import Sheet
from missionplanner.ui.papers.thumbnails import Thumbnails
from missionplanner.ui.widgets.empty import EmptyState
from missionplanner.ui.widgets.frames import Ground
from missionplanner.ui.widgets.table.cells import Key

_AFTER_MS = 20
_KEYS = Message("Ctrl S saves the PDF · Ctrl P prints · Page ↑↓ reads on")


class PapersScreen(QWidget):
    """The pages follow an edit within about a second; they are laid out in another process."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__()
        self._desk = desk
        self._visit_id = visit_id
        self._folder: VisitFolder | None = None
        self._kind: PaperKind = desk.office.papers.kinds[0]
        self._offered: tuple[object, ...] = ()
        self._making: Job | None = None
        self._instead: QWidget | None = None
        self.paper: Built | None = None
        self.proven: Built | None = None
        self._unproven: PaperJob | None = None
        self.page = 0
        self._paging = Paging(desk.office.papers, desk.background, self)
        self.going_out = GoingOut(desk, self)
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._build()
        self._connect()
        self._watch = FolderWatch(desk, visit_id, self, self.show_folder)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.kinds_list = Kinds(self._desk.memory)
        self.kinds, self.model = self.kinds_list.table, self.kinds_list.model
        row.addWidget(self.kinds_list)
        row.addWidget(self._middle(), 1)
        self.options = Options(self._desk.office.today)
        row.addWidget(self.options)

    def _middle(self) -> QWidget:
        middle = Ground("window")
        box = QVBoxLayout(middle)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.head = PageHead()
        box.addWidget(self.head)
        pages = QWidget()
        line = QHBoxLayout(pages)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self.thumbnails, self.sheet = Thumbnails(), Sheet()
        line.addWidget(self.thumbnails)
        line.addWidget(self.sheet, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(pages)
        box.addWidget(self._stack, 1)
        return middle

    def _connect(self) -> None:
        self._soon.timeout.connect(self.make)
        self.kinds_list.chosen.connect(self._choose_kind)
        self.options.changed.connect(self._ask)
        self.options.save.clicked.connect(self._save)
        self.options.print.clicked.connect(self._print)
        self.options.word.clicked.connect(self._save_for_word)
        self.head.turned.connect(self.turn)
        self.sheet.turned.connect(self.turn)
        self.sheet.wanted.connect(self._draw)
        self.thumbnails.chosen.connect(self.turn_to)
        self._paging.drawn.connect(self._show_page)
        self._paging.thumbnail_drawn.connect(self.thumbnails.pages.put)
        for keys, act in ((QKeySequence.StandardKey.Save, self._save), ("Ctrl+P", self._print)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        # In a closed list the same keys would choose another edition unseen.
        for keys, step in (("PgDown", 1), ("PgUp", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.sheet.read_on, step))

    # What it shows

    def show_folder(self, folder: VisitFolder) -> None:
        """Show the paper of the visit as it is now."""
        self._folder = folder
        kinds = self._desk.office.papers.kinds
        self.kinds_list.show_kinds(kinds, folder.visit, self._desk.office.today())
        if self.kinds.current_key() != self._kind.name:
            self.kinds.select(self._kind.name)
        self._offer()
        self._ask()

    def _choose_kind(self, key: Key) -> None:
        kinds = {kind.name: kind for kind in self._desk.office.papers.kinds}
        if kinds.get(str(key), self._kind) is self._kind:
            return
        self._kind = kinds[str(key)]
        self.page = 0
        self._offer()
        self._ask()

    def _offer(self) -> None:
        if self._folder is None:
            return
        visit = self._folder.visit
        records = visit.records if self._kind.name == "minutes" else ()
        offered = (self._kind.name, visit.languages, records)
        if offered != self._offered:
            self._offered = offered
            self.options.offer(self._kind, visit.languages, records)

    def _ask(self) -> None:
        """Have the paper made anew, a moment later: several edits make one paper."""
        self._withdraw()
        self.head.say_making()
        self._soon.start()

    def _withdraw(self) -> None:
        """What is shown is no longer what was asked for, and does not go out any more."""
        if self._making is not None:
            self._making.cancel()
        self._making = self._unproven = self.proven = None
        self.options.allow(False)

    def make(self) -> None:
        """Have the paper made now."""
        self._soon.stop()
        self._withdraw()
        try:
            job = self._desk.office.papers.job(self._visit_id, self._order())
        except PlannerError as error:
            self._say(error.message)
            return
        papers = self._desk.office.papers
        self._making = self._desk.background.run(
            Message("Making {paper}", paper=self._kind.title),
            lambda _job: (papers.preview(job), job),
            self._take,
            failed=self._fail,
        )

    def _take(self, made: tuple[Built, PaperJob]) -> None:
        self.show_paper(*made)

    def _order(self) -> PaperOrder:
        asked, office = self.options.asked, self._desk.office
        return PaperOrder(
            kind=self._kind.name,
            edition=asked.edition,
            language=asked.language,
            second=asked.second,
            on=asked.on or office.today(),
            printed_at=office.now().astimezone() if asked.draft else None,
            draft=asked.draft,
            for_id=asked.record_id if self._kind.name == "minutes" else None,
        )

    def show_paper(self, paper: Built, job: PaperJob) -> None:
        """Show a paper that was made, at the page that is read; it goes out once it is proven."""
        self._making = None
        self.paper, self.proven, self._unproven = paper, None, job
        self._stack.setCurrentIndex(0)
        self.head.say_made(self._kind.title, job, paper.pages)
        self.options.show_left_out(left_out_lines(job.folder, job.order.edition, paper.left_out))
        self.options.show_open_points(paper.findings)
        self.options.allow(False)
        self.thumbnails.pages.begin(paper.pages)
        self._paging.show(paper)
        self.turn_to(min(self.page, paper.pages - 1))
        if not self.isVisible():
            self._prove()

    def _prove(self) -> None:
        """Have the paper proven, after its page is there to be read."""
        paper, job, papers = self.paper, self._unproven, self._desk.office.papers
        if paper is None or job is None or self._making is not None:
            return
        self._unproven = None

        def prove(_job: Job) -> Built:
            papers.prove(job, paper)
            return paper

        self._making = self._desk.background.run(
            Message("Checking {paper}", paper=self._kind.title),
            prove,
            self._allow,
            failed=self._fail,
        )

    def _allow(self, paper: Built) -> None:
        self._making = None
        self.proven = paper
        self.options.allow(True)

    def turn(self, step: int) -> None:
        """So many pages on, or back."""
        if self.paper is not None:
            self.turn_to(max(0, min(self.page + step, self.paper.pages - 1)))

    def turn_to(self, page: int) -> None:
        """Read this page, counted from zero."""
        if self.paper is None:
            return
        if page != self.page:
            self.sheet.to_top()
        self.page = page
        self.thumbnails.choose(page)
        self.head.say_page(page, self.paper.pages)
        self._draw()

    def _draw(self) -> None:
        if self.paper is not None and self.isVisible():
            self._paging.draw(self.page, self.sheet.dpi)

    def _show_page(self, page: int, pixmap: QPixmap) -> None:
        if page == self.page:
            self.sheet.show_page(pixmap)
        self._prove()

    def _fail(self, error: BaseException) -> None:
        self._making = None
        if not isinstance(error, PlannerError):
            raise error
        self._say(error.message)

    def _say(self, sentence: Message) -> None:
        self.paper = self.proven = None
        self.options.allow(False)
        self.head.say_none(self._kind.title)
        if self._instead is not None:
            self._stack.removeWidget(self._instead)
            self._instead.deleteLater()
        self._instead = EmptyState("file-text", self._kind.title, sentence)
        self._stack.addWidget(self._instead)
        self._stack.setCurrentWidget(self._instead)

    # How it goes out

    def _save(self) -> None:
        if self.proven is not None:
            self.going_out.save(self.proven)

    def _save_for_word(self) -> None:
        if self.proven is not None:
            self.going_out.save_for_word(self.proven.file_name, self.word_job())

    def word_job(self) -> PaperJob:
        """The paper that is shown, to be made for Word."""
        order = replace(self._order(), format=Format.WORD)
        return self._desk.office.papers.job(self._visit_id, order)

    def _print(self) -> None:
        if self.proven is not None:
            self.going_out.print(self.proven)

    # How it is reached

    def first_focus(self) -> None:
        """The edition: it decides what others see."""
        self._desk.hint(_KEYS)
        self.options.focus_edition()

    def open_at(self, where: Where) -> None:
        """Show the minutes of a record."""
        records = self._folder.visit.records if self._folder else ()
        if any(record.id == where.row for record in records):
            self._choose_kind("minutes")
            self.kinds.select("minutes")
            self.options.choose_record(where.row)
