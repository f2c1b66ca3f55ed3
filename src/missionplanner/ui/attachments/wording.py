"""How files are said: what kind they are, how large, who sees them."""

from __future__ import annotations

from missionplanner.domain.attachment import Attachment
from missionplanner.domain.marks import EVERYONE, INSIDE, LEADS, PARTIES, Edition
from missionplanner.messages import Message
from missionplanner.planning.labels import value_label
from missionplanner.ui.widgets.choices import Choice
from missionplanner.ui.words import Words, say

AUDIENCES = (
    Choice(INSIDE, Message("Only us")),
    Choice(LEADS, Message("Us and the head of delegation")),
    Choice(LEADS | {Edition.DELEGATION}, Message("The delegation")),
    Choice(PARTIES, Message("Both sides")),
    Choice(EVERYONE, Message("Everybody")),
)
_KINDS = (
    ("application/pdf", "file-text", Message("PDF")),
    ("image/", "image", Message("Picture")),
    ("audio/", "mic", Message("Recording")),
    ("video/", "film", Message("Film")),
    ("message/", "mail", Message("E-mail")),
    ("text/", "file-text", Message("Text")),
    ("wordprocessingml", "file-text", Message("Word document")),
    ("spreadsheetml", "rows-3", Message("Excel table")),
    ("presentationml", "presentation", Message("Slides")),
    ("opendocument", "file-text", Message("OpenDocument")),
    ("rtf", "file-text", Message("Formatted text")),
)


def kind_of(file: Attachment) -> tuple[str, Words]:
    """The icon and the name of the kind of file."""
    for part, icon, words in _KINDS:
        if part in file.media:
            return icon, words
    return "file", Message("Office file")


def size_of(file: Attachment) -> Words:
    """How large it is, as people say it."""
    if file.size < 1_000_000:
        return Message("{size} kB", size=max(1, round(file.size / 1000)))
    return Message("{size} MB", size=f"{file.size / 1_000_000:.1f}")


def seen_by(file: Attachment) -> Words:
    """Who sees it."""
    for choice in AUDIENCES:
        if choice.value == file.seen_by:
            return choice.words
    return ", ".join(say(value_label(edition)) for edition in sorted(file.seen_by))


def about(file: Attachment) -> Message:
    """Kind, size and who sees it, on one line."""
    return Message(
        "{kind} · {size} · {audience}",
        kind=kind_of(file)[1],
        size=size_of(file),
        audience=seen_by(file),
    )
