"""The ways a paper goes out: saved as PDF, saved for Word, printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QWidget

from missionplanner.messages import Message
from missionplanner.operations.paper_job import Job
from missionplanner.operations.papers import Built, Format
from missionplanner.operations.saving import save
from missionplanner.settings import read
from missionplanner.ui.desk import Desk
from missionplanner.ui.papers.printing import Printing, printer_for
from missionplanner.ui.papers_folder import papers_folder
from missionplanner.ui.words import say


class GoingOut(QObject):
    """Asks where a paper is to go, and brings it there."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._over = parent

    def save(self, paper: Built) -> None:
        """Ask for a name and save the paper that is shown."""
        path = self._path(paper.file_name, Format.PDF)
        if path is not None:
            self.save_to(path, paper)

    def save_to(self, path: Path, paper: Built) -> None:
        """Save a paper that is made."""
        save(path, paper.file)
        self._desk.tell(Message("Saved as “{file}”", file=path.name))

    def save_for_word(self, file_name: str, job: Job) -> None:
        """Ask for a name, then have the paper made for Word and save it."""
        path = self._path(str(Path(file_name).with_suffix(f".{Format.WORD}")), Format.WORD)
        if path is not None:
            self.save_for_word_to(path, job)

    def save_for_word_to(self, path: Path, job: Job) -> None:
        """Have the paper made for Word and save it there."""
        papers = self._desk.office.papers
        self._desk.background.run(
            Message("Making “{file}”", file=path.name),
            lambda _job: papers.make_in_background(job),
            lambda paper: self.save_to(path, paper),
        )

    def print(self, paper: Built) -> None:
        """Ask for a printer and print the paper that is shown."""
        printer = printer_for(paper)
        if QPrintDialog(printer, self._over).exec():
            Printing(
                self._desk.office.papers,
                self._desk.background,
                paper,
                printer,
                lambda: self._desk.tell(Message("Sent to the printer")),
                self,
            ).start()

    def _path(self, file_name: str, format_: Format) -> Path | None:
        folder = str(papers_folder(read().settings))
        kinds = {Format.PDF: "PDF (*.pdf)", Format.WORD: "Word (*.docx)"}
        dialog = QFileDialog(self._over, say(Message("Save the paper")), folder, kinds[format_])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(format_.value)
        dialog.selectFile(file_name)
        return Path(dialog.selectedFiles()[0]) if dialog.exec() else None
