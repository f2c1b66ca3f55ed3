"""Printing a paper: its pages as pictures, one after the other, to the system's printer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.operations.papers import Built, Papers
from missionplanner.ui.background import Background, Job
from missionplanner.ui.papers.paging import image_of

DPI = 300


def printer_for(paper: Built) -> QPrinter:
    """The printer that the system proposes, for A4 without margins of its own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DPI)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setDocName(paper.file_name)
    printer.setFromTo(1, paper.pages)
    return printer


class Printing(QObject):
    """One paper on its way to the printer; pages are drawn in the background, sent from here."""

    def __init__(
        self,
        papers: Papers,
        background: Background,
        paper: Built,
        printer: QPrinter,
        then: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._papers = papers
        self._background = background
        self._paper = paper
        self._printer = printer
        self._then = then
        self._painter = QPainter()
        self._last = printer.toPage() or paper.pages

    def start(self) -> None:
        """Begin; a printer that does not answer is a sentence."""
        if not self._painter.begin(self._printer):
            raise PlannerError(
                Message("The printer does not answer; see that it is on, or save the paper as PDF.")
            )
        self._fetch(max(self._printer.fromPage(), 1))

    def _fetch(self, page: int) -> None:
        pdf, papers = self._paper.file, self._papers

        def draw(_job: Job) -> QImage:
            return image_of(papers.picture(pdf, page - 1, DPI))

        self._background.run(
            Message("Printing page {page} of {pages}", page=page, pages=self._last),
            draw,
            lambda image: self._send(page, image),
            failed=self._give_up,
        )

    def _send(self, page: int, image: QImage) -> None:
        sheet = self._printer.pageRect(QPrinter.Unit.DevicePixel).toRect()
        self._painter.drawImage(QRect(0, 0, sheet.width(), sheet.height()), image)
        if page < self._last:
            self._printer.newPage()
            self._fetch(page + 1)
            return
        self._painter.end()
        self._then()
        self.deleteLater()

    def _give_up(self, error: BaseException) -> None:
        self._printer.abort()
        self._painter.end()
        self.deleteLater()
        raise error
