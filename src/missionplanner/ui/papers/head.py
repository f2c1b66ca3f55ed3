"""The bar over the pages: which paper, which version, how fresh, and which page is read."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Signal

from missionplanner.messages import Message
from missionplanner.operations.paper_job import Job
from missionplanner.ui.widgets.button import IconButton
from missionplanner.ui.widgets.frames import Bar
from missionplanner.ui.widgets.pill import Pill
from missionplanner.ui.widgets.texts import ElidedLabel, Label
from missionplanner.ui.words import Words


class PageHead(Bar):
    """`turned` is told one page on or back."""

    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__(40)
        self._title = ElidedLabel("", "section", natural=True)
        self._version = Pill("", "quiet")
        self._made = ElidedLabel("", "meta", "text2")
        self._number = Label("", "body", "text2")
        self.back = IconButton(Message("Page back"), "arrow-left")
        self.forward = IconButton(Message("Page forward"), "arrow-right")
        self.back.clicked.connect(lambda: self.turned.emit(-1))
        self.forward.clicked.connect(lambda: self.turned.emit(1))
        self.row.addWidget(self._title)
        self.row.addWidget(self._version)
        self.row.addWidget(self._made, 1)
        for part in (self.back, self._number, self.forward):
            self.row.addWidget(part)
        self._asked_at = monotonic()

    def say_making(self) -> None:
        """The paper is being made anew."""
        self._asked_at = monotonic()
        self._made.show_words(Message("being made anew …"))

    def say_made(self, title: Words, job: Job, pages: int) -> None:
        """The paper is made: of which version, how many pages it has, and how soon it followed."""
        version = Message("version {version}", version=job.folder.visit.version)
        if job.order.draft:
            version = Message("{version}, draft", version=version)
        self._title.show_words(title)
        self._version.show()
        self._version.show_words(version, "quiet")
        seconds = f"{monotonic() - self._asked_at:.1f}"
        self._made.show_words(
            Message(
                "{n} page, made {seconds} s after the last change",
                plural="{n} pages, made {seconds} s after the last change",
                n=pages,
                seconds=seconds,
            )
        )

    def say_none(self, title: Words) -> None:
        """There is no paper to read."""
        self._title.show_words(title)
        self._version.hide()
        self._made.show_words("")
        self._number.show_words("")
        self.back.setEnabled(False)
        self.forward.setEnabled(False)

    def say_page(self, page: int, pages: int) -> None:
        """Which page is read, counted from zero."""
        self._number.show_words(Message("{page} of {pages}", page=page + 1, pages=pages))
        self.back.setEnabled(page > 0)
        self.forward.setEnabled(page < pages - 1)
