"""A paper as a file of the format that was ordered, and all that can be read in such a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from missionplanner.documents.blocks import Paper


class Format(StrEnum):
    """How a paper is written, by the ending of its file's name."""

    PDF = "pdf"
    WORD = "docx"


@dataclass(frozen=True, slots=True)
class Made:
    """A file with the number of its pages; Word counts its pages itself, and says none here."""

    file: bytes
    pages: int = 0


def make(paper: Paper, format_: Format) -> Made:
    """The paper as a file; an engine is loaded where it is used."""
    if format_ is Format.WORD:
        from missionplanner.documents.word.write import write

        return Made(write(paper))
    from missionplanner.documents.pdf.render import render

    rendered = render(paper)
    return Made(rendered.pdf, rendered.pages)


def channels(file: bytes, format_: Format) -> Iterator[tuple[str, str]]:
    """The name of each channel of the file with the text in it."""
    if format_ is Format.WORD:
        from missionplanner.documents import word_channels

        return word_channels.channels(file)
    from missionplanner.documents import pdf_channels

    return pdf_channels.channels(file)
