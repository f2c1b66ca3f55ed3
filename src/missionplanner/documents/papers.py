"""The kinds of paper, and how one is composed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from missionplanner.documents import briefing_pack, frame, minutes
from missionplanner.documents.blocks import Paper
from missionplanner.documents.making import Format
from missionplanner.documents.missing_texts import barred
from missionplanner.documents.reading import Order, Reading
from missionplanner.documents.two_languages import beside
from missionplanner.domain.marks import Edition
from missionplanner.errors import NotFound
from missionplanner.messages import LANGUAGES, Message
from missionplanner.planning.disclose import Disclosed

__all__ = ["KINDS", "Format", "Order", "PaperKind", "compose", "file_name", "paper_kind"]


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind of paper. `name` is what the command line and file names call it.

    Any two of its languages may stand side by side.
    """

    name: str
    title: Message
    editions: tuple[Edition, ...]
    languages: tuple[str, ...]
    composer: Callable[[Reading], Paper]
    formats: tuple[Format, ...] = (Format.PDF,)


KINDS = (
    PaperKind(
        name="briefing-pack",
        title=briefing_pack.TITLE,
        editions=(Edition.DELEGATION, Edition.LEAD, Edition.INTERNAL),
        languages=LANGUAGES,
        composer=briefing_pack.compose,
    ),
    PaperKind(
        name="minutes",
        title=minutes.TITLE,
        editions=(Edition.DELEGATION, Edition.HOST, Edition.INTERNAL),
        languages=LANGUAGES,
        composer=minutes.compose,
        formats=(Format.PDF, Format.WORD),
    ),
)


def paper_kind(name: str) -> PaperKind:
    """The kind of this name."""
    for kind in KINDS:
        if kind.name == name:
            return kind
    known = ", ".join(kind.name for kind in KINDS)
    raise NotFound(
        Message("There is no paper “{kind}” yet; there are: {known}.", kind=name, known=known)
    )


def compose(kind: PaperKind, disclosed: Disclosed, order: Order) -> Paper:
    """A paper as data, from what its edition may see; in two languages it is composed twice."""
    paper = _in_one_language(kind, disclosed, order)
    if not order.second:
        return paper
    other = replace(order, language=order.second, second=order.language)
    return beside(paper, _in_one_language(kind, disclosed, other))


def _in_one_language(kind: PaperKind, disclosed: Disclosed, order: Order) -> Paper:
    reading = Reading(disclosed, order)
    paper = kind.composer(reading)
    return barred(paper, reading.phrases.mark) if order.draft else paper


def file_name(
    kind: PaperKind, disclosed: Disclosed, order: Order, format_: Format = Format.PDF
) -> str:
    """What the paper's file is called."""
    name = frame.file_name(kind.name, Reading(disclosed, order))
    return f"{name.removesuffix('.pdf')}.{format_}"
