"""The pages of one paper as pictures, drawn in the background as they are wanted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from missionplanner.messages import Message
from missionplanner.operations.papers import Built, PagePicture, Papers
from missionplanner.ui.background import Background, Job

THUMBNAIL_DPI = 30.0


def image_of(picture: PagePicture) -> QImage:
    """The page for Qt."""
    stride = picture.width * 3
    image = QImage(
        picture.pixels, picture.width, picture.height, stride, QImage.Format.Format_RGB888
    )
    return image.copy()  # Qt does not keep the bytes alive


class Paging(QObject):
    """One paper at a time. Pictures of an earlier one are given up."""

    drawn = Signal(int, QPixmap)
    thumbnail_drawn = Signal(int, QPixmap)

    def __init__(self, papers: Papers, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._papers = papers
        self._background = background
        self._paper: Built | None = None
        self._thumbnails: Job | None = None
        self._page: Job | None = None

    def show(self, paper: Built) -> None:
        """Another paper; its small pages are drawn one after the other."""
        self._stop()
        self._paper = paper
        self._draw_thumbnail(0)

    def draw(self, page: int, dpi: float) -> None:
        """Have a page drawn for reading, counted from zero."""
        if self._page is not None:
            self._page.cancel()
        self._page = self._draw(page, dpi, self._take_page)

    def _take_page(self, drawn: tuple[int, QImage]) -> None:
        page, image = drawn
        self.drawn.emit(page, QPixmap.fromImage(image))

    def _draw_thumbnail(self, page: int) -> None:
        if self._paper is not None and page < self._paper.pages:
            self._thumbnails = self._draw(page, THUMBNAIL_DPI, self._take_thumbnail)

    def _take_thumbnail(self, drawn: tuple[int, QImage]) -> None:
        page, image = drawn
        self.thumbnail_drawn.emit(page, QPixmap.fromImage(image))
        self._draw_thumbnail(page + 1)

    def _draw(
        self, page: int, dpi: float, then: Callable[[tuple[int, QImage]], None]
    ) -> Job | None:
        if self._paper is None:
            return None
        pdf, papers = self._paper.file, self._papers

        def draw(_job: Job) -> tuple[int, QImage]:
            return page, image_of(papers.picture(pdf, page, dpi))

        return self._background.run(
            Message("Drawing a page"),
            draw,
            then,
            failed=lambda _error: None,  # given up for a newer paper
        )

    def _stop(self) -> None:
        for job in (self._thumbnails, self._page):
            if job is not None:
                job.cancel()
        self._thumbnails = self._page = None
