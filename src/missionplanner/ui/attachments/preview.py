"""What a file looks like: a picture, or the first page of a PDF, made in the background."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from missionplanner.domain.attachment import Attachment
from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.operations.attachments import PDF, Attachments
from missionplanner.ui.background import Job
from missionplanner.ui.desk import Desk
from missionplanner.ui.papers.paging import image_of
from missionplanner.ui.theme.tokens import tokens
from missionplanner.ui.words import say

_HEIGHT = 168
# Twice what is shown, for screens with fine pixels.
_WITHIN = 640
_MOST_PIXELS = 80_000_000
# Drawings that may name other files, which Qt would read, also from other computers.
_LEADING_ELSEWHERE = (b"svg", b"svgz", b"pdf")
_KEPT = 12


class Preview(QWidget):
    """The picture of one file; hidden where there is none to show."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._file: Attachment | None = None
        self._job: Job | None = None
        self._known: OrderedDict[str, QPixmap] = OrderedDict()
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def has_picture(self) -> bool:
        """Whether the file's picture is there."""
        return self._file is not None and self._file.digest in self._known

    def show_file(self, file: Attachment | None) -> None:
        """Show another file."""
        before, self._file = self._file, file
        self.setAccessibleName(say(Message("Preview of “{file}”", file=file.name)) if file else "")
        if file is not None and before is not None and file.digest == before.digest:
            return
        if self._job is not None:
            self._job.cancel()
        self._job = None
        self.setVisible(self.has_picture)
        self.update()
        if file is not None and not self.has_picture and _has_picture(file):
            self._draw(file)

    def _draw(self, file: Attachment) -> None:
        self._job = self._desk.background.run(
            Message("Drawing “{file}”", file=file.name),
            _drawing(self._desk.office.attachments, file),
            self._show,
            failed=self._fail,
        )
        self._job.ended.connect(self._forget)
        self.destroyed.connect(self._job.cancel)

    def _forget(self) -> None:
        self._job = None

    def _show(self, image: QImage) -> None:
        if self._file is None or image.isNull():
            return
        self._known[self._file.digest] = QPixmap.fromImage(image)
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        self.show()
        self.update()

    def _fail(self, error: BaseException) -> None:
        # A file that cannot be shown is listed all the same.
        if not isinstance(error, PlannerError):
            raise error

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._file is None or not self.has_picture:
            return
        picture = self._known[self._file.digest]
        room = QSize(self.width() - 2, self.height() - 2)
        size = picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(0, 0, size.width() + 2, size.height() + 2, QColor(tokens().line2))
        painter.drawPixmap(1, 1, size.width(), size.height(), picture)


def _has_picture(file: Attachment) -> bool:
    return file.media == PDF or file.media.startswith("image/")


def _drawing(attachments: Attachments, file: Attachment) -> Callable[[Job], QImage]:
    def draw(_job: Job) -> QImage:
        if file.media == PDF:
            return image_of(attachments.first_page(file, _WITHIN))
        return _picture(attachments.contents(file))

    return draw


def _picture(data: bytes) -> QImage:
    """A picture from outside, never larger than it is shown; nothing for one that is too large."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    is_plain = reader.format().data() not in _LEADING_ELSEWHERE
    if not is_plain or size.width() * size.height() > _MOST_PIXELS:
        return QImage()
    if size.isValid() and max(size.width(), size.height()) > _WITHIN:
        reader.setScaledSize(size.scaled(_WITHIN, _WITHIN, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if max(image.width(), image.height()) > _WITHIN:
        return image.scaled(_WITHIN, _WITHIN, Qt.AspectRatioMode.KeepAspectRatio)
    return image
