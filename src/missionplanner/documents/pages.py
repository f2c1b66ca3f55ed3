"""Pages of a PDF as pictures and as text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pypdfium2

from missionplanner.errors import UnreadableFile
from missionplanner.messages import Message

_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels, three bytes each, red first, rows from the top without padding."""

    width: int
    height: int
    pixels: bytes


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with _opened(pdf) as document:
        return len(document)


def page_texts(pdf: bytes) -> tuple[str, ...]:
    """The text of each page, lines ended by a newline."""
    with _opened(pdf) as document:
        return tuple(_text(document[number]) for number in range(len(document)))


def page_picture(pdf: bytes, number: int, *, dpi: float) -> Picture:
    """One page, counted from zero, at so many dots an inch."""
    with _opened(pdf) as document:
        bitmap = document[number].render(scale=dpi / _POINTS_PER_INCH, rev_byteorder=True)
        return _picture(bitmap)


def page_pictures(pdf: bytes, *, dpi: float) -> Iterator[Picture]:
    """Every page in turn."""
    with _opened(pdf) as document:
        for number in range(len(document)):
            bitmap = document[number].render(scale=dpi / _POINTS_PER_INCH, rev_byteorder=True)
            yield _picture(bitmap)


def first_page(pdf: bytes, *, within: int) -> Picture:
    """The first page of a PDF that may be anything, at most so many pixels wide and high."""
    try:
        with _opened(pdf) as document:
            page = document[0]
            scale = within / max(page.get_width(), page.get_height(), 1)
            return _picture(page.render(scale=scale, rev_byteorder=True))
    except (pypdfium2.PdfiumError, IndexError) as error:
        raise UnreadableFile(
            Message("This PDF cannot be shown here: it is damaged or locked.")
        ) from error


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        yield document
    finally:
        document.close()


def _text(page: pypdfium2.PdfPage) -> str:
    textpage = page.get_textpage()
    try:
        text: str = textpage.get_text_bounded()
    finally:
        textpage.close()
    # A line break inside a word has a character of its own that stands for no character; one
    # between words has its space as well.
    text = text.replace("\r\n", "\n").replace("\ufffe", "").replace("\xa0", " ")
    return text.replace(" \n", "\n")


def _picture(bitmap: pypdfium2.PdfBitmap) -> Picture:
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    channels = bitmap.n_channels
    raw = bytes(bitmap.buffer)
    rows = (raw[top : top + width * channels] for top in range(0, stride * height, stride))
    pixels = b"".join(rows)
    if channels == 1:
        pixels = bytes(value for value in pixels for _ in range(3))
    elif channels == 4:
        quads = memoryview(pixels)
        pixels = bytes(value for at in range(0, len(quads), 4) for value in quads[at : at + 3])
    return Picture(width, height, pixels)
