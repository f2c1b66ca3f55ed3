"""The gate: proof that a finished paper holds nothing that its edition must not show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from missionplanner.documents.making import Format, channels, make
from missionplanner.documents.papers import PaperKind, compose
from missionplanner.documents.reading import Order
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.text import Text
from missionplanner.errors import Withheld
from missionplanner.messages import Message
from missionplanner.planning.disclose import Disclosed, disclose
from missionplanner.planning.labels import label, noun_label, value_label
from missionplanner.planning.withheld import Searched, squeezed, walk_all, withheld_values

# Codes that decide how a paper reads, without being anybody's words.
_CODE = re.compile(r"[A-Z]{3}|[a-z]{2}(-[A-Za-z]+)?|[A-Z][A-Za-z]+/[\w/+-]+")
_DOT = "·"


@dataclass(frozen=True, slots=True)
class Leak:
    """A value that must not be there, and where it was found."""

    value: str
    channel: str


def refuse_leaks(
    file: bytes,
    file_name: str,
    folder: VisitFolder,
    kind: PaperKind,
    order: Order,
    format_: Format = Format.PDF,
) -> None:
    """Raise `Withheld` where a paper shows what its edition must not."""
    origins = withheld_values(folder, order.edition, order.languages)
    leaks = proof(file, origins, file_name, format_)
    if leaks:
        disclosed = disclose(folder, order.edition)
        said, kept = _fixed_words(disclosed, kind, order, format_), set(walk_all(disclosed.folder))
        leaks = tuple(leak for leak in leaks if not _is_said_anyway(leak.value, said, kept))
    if leaks:
        origin = origins[leaks[0].value]
        raise Withheld(
            Message(
                "The paper was not made: it would show what the {edition} edition must not "
                "({noun}, {field}; {channel}). Please report this as an error of the program.",
                edition=value_label(order.edition),
                noun=noun_label(origin.noun),
                field=label(origin.noun, origin.field),
                channel=leaks[0].channel,
            )
        )


def proof(
    file: bytes, withheld: Iterable[str], file_name: str, format_: Format = Format.PDF
) -> tuple[Leak, ...]:
    """Search all that can be read in the file, and its name, for each value."""
    values = tuple((value, squeezed(value)) for value in withheld)
    if not values:
        return ()
    return tuple(
        Leak(value, name)
        for name, text in (("file name", file_name), *channels(file, format_))
        for value in _found(values, text)
    )


def _found(values: tuple[tuple[str, str], ...], text: str) -> Iterable[str]:
    searched = Searched(text)
    return (value for value, wanted in values if searched.holds(wanted))


def _is_said_anyway(value: str, said: Searched, kept: set[str]) -> bool:
    """Whether a value is what the paper makes of seen ones: “Ms. Natia Sharvadze” of two."""
    words = value.casefold()
    seen = {line.casefold() for line in kept if not _CODE.fullmatch(line)}
    for line in sorted((line for line in seen if line in words), key=len, reverse=True):
        words = re.sub(rf"(?<!\w){re.escape(line)}(?!\w)", _DOT, words)
    made_of_seen = _DOT in words and squeezed(words) in said.tight
    return made_of_seen or said.holds(squeezed(value))


def _fixed_words(disclosed: Disclosed, kind: PaperKind, order: Order, format_: Format) -> Searched:
    """What such a paper says in any case, as its own words, the engine's, or the file format's."""
    blank = replace(disclosed, folder=_without_words(disclosed.folder))
    made = make(compose(kind, blank, order), format_)
    return Searched("\n".join(text for _, text in channels(made.file, format_)))


def _without_words(value: Any) -> Any:
    if isinstance(value, Mapping):
        return Text(dict.fromkeys(value, _DOT))
    if type(value) is str:
        return value if _CODE.fullmatch(value) or not value else _DOT
    if isinstance(value, tuple):
        return tuple(map(_without_words, value))
    if is_dataclass(value) and not isinstance(value, type):
        names = (field.name for field in fields(value))
        return type(value)(**{name: _without_words(getattr(value, name)) for name in names})
    return value
