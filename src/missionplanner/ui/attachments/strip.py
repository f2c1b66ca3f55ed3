"""The files of a visit, or of one row in it: dragged in, listed, seen, given out, removed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget

from missionplanner.domain.attachment import Attachment
from missionplanner.errors import NotFound, PlannerError
from missionplanner.messages import Message
from missionplanner.operations.attachments import Brought
from missionplanner.ui.attachments.detail import Detail
from missionplanner.ui.attachments.wording import about, kind_of
from missionplanner.ui.background import Job
from missionplanner.ui.desk import Desk
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.widgets.button import Link
from missionplanner.ui.widgets.field import Problem
from missionplanner.ui.widgets.frames import SectionHead
from missionplanner.ui.widgets.table import Cell, Column, GrowingTable, Row, TableModel
from missionplanner.ui.widgets.texts import Label
from missionplanner.ui.words import say

ADD_KEY = "Ctrl+Shift+A"


class AttachmentStrip(QWidget):
    """Put it into an inspector or a page.

    `within`: where its key works, else in itself; `role`: how large its head is.
    """

    def __init__(
        self,
        desk: Desk,
        visit_id: UUID,
        about_id: UUID | None = None,
        *,
        within: QWidget | None = None,
        role: str = "group",
    ) -> None:
        super().__init__()
        self._desk = desk
        self._visit_id = visit_id
        self._about_id = about_id
        self._files: tuple[Attachment, ...] = ()
        self._coming: UUID | None = None
        self._is_over = False
        self._is_stale = False
        self.setAcceptDrops(not desk.office.is_read_only)
        self.detail = Detail(desk, self.remove_chosen)
        self._build(role)
        key = QShortcut(QKeySequence(ADD_KEY), within or self, self.choose)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        desk.feed.touched.connect(self._hear)
        self._read()

    def _build(self, role: str) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        self.head = SectionHead(Message("Files"), role=role)
        self.add = Link(Message("Add…"))
        self.add.setToolTip(ADD_KEY.replace("+", " "))
        self.add.setEnabled(not self._desk.office.is_read_only)
        self.add.clicked.connect(self.choose)
        self.head.add(self.add)
        box.addWidget(self.head)
        self._hint = Label(Message("Drop scans and letters here"), "meta", "text3")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setFixedHeight(44)
        box.addWidget(self._hint)
        self._problem = Problem()
        self._problem.hide()
        box.addWidget(self._problem)
        self.model = TableModel([Column("file", "", 120, stretch=1, lines=2)], parent=self)
        self.table = GrowingTable(self.model, Message("Files"), opens=True)
        self.table.horizontalHeader().setFixedHeight(1)
        self.table.horizontalHeader().hide()
        self.table.delete_asked.connect(self._remove)
        self.table.opened.connect(lambda _key: self.detail.save_copy())
        self.table.chosen.connect(self._show_chosen)
        box.addWidget(self.table)
        box.addWidget(self.detail)

    # What it shows

    def show_about(self, about_id: UUID | None) -> None:
        """Show the files of another row."""
        if about_id != self._about_id:
            self._about_id = about_id
            self._problem.hide()
            self._read()

    @property
    def chosen(self) -> Attachment | None:
        """The file that is chosen."""
        key = self.table.current_key()
        return next((file for file in self._files if file.id == key), None)

    def _hear(self, touched: frozenset[UUID]) -> None:
        if self._visit_id in touched:
            if self.isVisible():
                self._read()
            else:
                self._is_stale = True

    def _read(self) -> None:
        self._is_stale = False
        try:
            self._files = self._desk.office.attachments.of(self._visit_id, self._about_id)
        except NotFound:
            return
        shown = self.table.current_key()
        self.model.set_rows([_row(file) for file in self._files])
        self.head.beside.show_words(str(len(self._files)) if self._files else "")
        if not self._files and self.isAncestorOf(QApplication.focusWidget() or self.window()):
            self.add.setFocus()
        self.table.setVisible(bool(self._files))
        self._hint.setVisible(not self._files)
        if self._coming is not None:
            shown, self._coming = self._coming, None
        if not self.table.select(shown) and self._files:
            self.table.select(self._files[0].id)
        self._show_chosen()

    def _show_chosen(self, _key: Any = None) -> None:
        self.detail.show_file(self.chosen)

    # Bringing in

    def choose(self) -> None:
        """Ask for files and bring them in."""
        if self._desk.office.is_read_only:
            return
        names, _ = QFileDialog.getOpenFileNames(self, say(Message("Add files")))
        self.bring_in([Path(name) for name in names])

    def bring_in(self, paths: Sequence[Path]) -> None:
        """Bring files in, in the background; those that are refused are named, others come."""
        if not paths:
            return
        self._problem.hide()
        about_id, attachments = self._about_id, self._desk.office.attachments

        def read(job: Job) -> _Batch:
            batch = _Batch(about_id)
            for done, path in enumerate(paths):
                job.progress(done, len(paths), Message("{file}", file=path.name))
                if job.is_cancelled:
                    break
                try:
                    batch.brought.append(attachments.bring_in(path))
                except PlannerError as error:
                    batch.refused.append(error.message)
            return batch

        title = Message("Bringing in {n} file", plural="Bringing in {n} files", n=len(paths))
        job = self._desk.background.run(title, read, self._attach)
        self.destroyed.connect(job.cancel)

    def _attach(self, batch: _Batch) -> None:
        if batch.brought:
            added = self._desk.office.attachments.attach(
                self._visit_id, batch.brought, batch.about_id
            )
            self._coming = added[-1]
            count = len(added)
            self._desk.say(Message("{n} file added", plural="{n} files added", n=count))
        if batch.refused:
            first, others = batch.refused[0], len(batch.refused) - 1
            more = Message("{first} And {n} more.", first=first, n=others)
            self._problem.label.show_words(more if others else first)
            self._problem.show()

    # Taking away

    def remove_chosen(self) -> None:
        """Take the chosen file away."""
        if self.chosen is not None:
            self._remove(self.chosen.id)

    def _remove(self, key: Any) -> None:
        file = next((each for each in self._files if each.id == key), None)
        if file is not None:
            self._desk.office.attachments.remove(file)
            self._desk.say(Message("“{file}” removed", file=file.name))

    # Qt's own names below

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(False)
        urls = event.mimeData().urls()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.bring_in([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    def _show_over(self, is_over: bool) -> None:
        self._is_over = is_over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed frame: where files can be dropped, and while some are over it."""
        if not self._is_over and self._hint.isHidden():
            return
        painter = QPainter(self)
        colour = tokens().accent if self._is_over else tokens().field
        painter.setPen(QPen(QColor(colour), 2 if self._is_over else 1, Qt.PenStyle.DashLine))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around = self.rect() if self._is_over else self._hint.geometry()
        painter.drawRoundedRect(around.adjusted(1, 1, -2, -2), 6, 6)


class _Batch:
    """What came of several files: those that were brought in, and why others were not."""

    def __init__(self, about_id: UUID | None) -> None:
        self.about_id = about_id
        self.brought: list[Brought] = []
        self.refused: list[Message] = []


def _row(file: Attachment) -> Row:
    icon, _ = kind_of(file)
    return Row(
        file.id, (Cell(file.name, weight=500, beside=about(file), icon=icon, tip=about(file)),)
    )
