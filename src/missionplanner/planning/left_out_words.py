"""What an edition leaves out, in the office's words: how many of what, and which."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import Edition
from missionplanner.domain.text import Text
from missionplanner.messages import Message
from missionplanner.planning.disclose import LeftOut, sees
from missionplanner.planning.labels import noun_label

Words = str | Message
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Line:
    """So many of one sort are left out; `beside` says which, or who has them."""

    icon: str
    count: int
    head: Message
    beside: Words = ""


@dataclass(frozen=True, slots=True)
class _Sort:
    """Fields that the office calls by one name; an empty field stands for whole rows.

    Where fields of the same rows belong to it, it counts the rows; else it counts all of them.
    """

    icon: str
    head: Callable[[int], Message]
    of: tuple[tuple[str, str], ...]
    beside: Words = ""
    is_sum: bool = False


def _of(noun: str, *names: str) -> tuple[tuple[str, str], ...]:
    return tuple((noun, name) for name in names)


_OURS = ("remarks", "private_note")
_SORTS = (
    _Sort(
        "file-text",
        lambda n: Message("Our points in {n} brief", plural="Our points in {n} briefs", n=n),
        _of("Brief", "wanted", "points_to_take", "defensive_points", "avoid", "papers_on_table"),
        Message("in the head of delegation’s edition"),
    ),
    _Sort(
        "lock",
        lambda n: Message("Closed background of {n} brief", plural="{n} closed backgrounds", n=n),
        _of("Brief", "background_closed"),
        Message("only for us"),
    ),
    _Sort(
        "list-checks",
        lambda n: Message(
            "Our tracking of {n} follow-up", plural="Our tracking of {n} follow-ups", n=n
        ),
        _of(
            "FollowUp",
            *("next_step", "person_ids", "office_id", "status", "review_on", "evidence"),
            *("locked_on", "superseded_by_id"),
        ),
        Message("status, next step, persons we ask"),
    ),
    _Sort(
        "message-square",
        lambda n: Message("{n} remark of ours", plural="{n} remarks of ours", n=n),
        tuple(
            (noun, name)
            for noun in (
                *("Visit", "FollowUp", "MeetingRecord", "Participation", "Point"),
                *("ProgrammeItem", "Person", "Institution", "Venue"),
            )
            for name in _OURS
        ),
        is_sum=True,
    ),
    _Sort(
        "clipboard-list",
        lambda n: Message("{n} point of the minutes", plural="{n} points of the minutes", n=n),
        _of("Point", ""),
        Message("marked for us alone"),
    ),
    _Sort(
        "link",
        lambda n: Message("{n} attached file", plural="{n} attached files", n=n),
        _of("Attachment", ""),
        Message("not marked for this edition"),
    ),
    _Sort(
        "user",
        lambda n: Message("Phone or e-mail of {n} person", plural="{n} phones or e-mails", n=n),
        _of("Person", "phone", "email"),
    ),
    _Sort(
        "lock",
        lambda n: Message(
            "Restricted data of {n} person", plural="Restricted data of {n} persons", n=n
        ),
        (*_of("Person", "passport_name", "born_on"), *_of("Participation", "diet_and_access")),
        Message("in no paper unless asked for"),
    ),
)
_KNOWN = frozenset(pair for sort in _SORTS for pair in sort.of)
# Told by name, or within something else that is told.
_TOLD = frozenset({("ProgrammeItem", ""), ("Venue", ""), ("StatusChange", "")})


def left_out_lines(
    folder: VisitFolder, edition: Edition, left_out: Sequence[LeftOut]
) -> tuple[Line, ...]:
    """What is left out, what a reader would miss first."""
    counts = {(each.noun, each.field): each.count for each in left_out}
    lines = [
        *_items(folder, edition, counts.get(("ProgrammeItem", ""), 0)),
        *_places(folder, edition),
        *(line for sort in _SORTS if (line := _line(sort, counts)) is not None),
    ]
    rest = [each for each in left_out if (each.noun, each.field) not in _KNOWN | _TOLD]
    return (*lines, *_rest(rest))


def _items(folder: VisitFolder, edition: Edition, count: int) -> Iterator[Line]:
    if count:
        items = (item for item in folder.visit.programme if not sees(edition, item))
        head = Message("{n} internal item", plural="{n} internal items", n=count)
        yield Line("eye-off", count, head, _first([item.title for item in items]))


def _places(folder: VisitFolder, edition: Edition) -> Iterator[Line]:
    """The places that are told on the day: their items are seen, they are not."""
    hidden = {venue.id for venue in folder.venues if not sees(edition, venue)}
    items = [
        item for item in folder.visit.programme if item.venue_id in hidden and sees(edition, item)
    ]
    if len(items) == 1:
        head = Message("Place of “{item}”", item=items[0].title)
        yield Line("map-pin", 1, head, Message("told on the day"))
    elif items:
        head = Message("{n} place", plural="{n} places", n=len(items))
        yield Line("map-pin", len(items), head, Message("told on the day"))


def _line(sort: _Sort, counts: dict[tuple[str, str], int]) -> Line | None:
    found = {pair: counts[pair] for pair in sort.of if counts.get(pair)}
    if not found:
        return None
    count = sum(found.values()) if sort.is_sum else max(found.values())
    beside = sort.beside
    if sort.is_sum:
        beside = _first([noun_label(noun) for noun in dict.fromkeys(noun for noun, _ in found)])
    return Line(sort.icon, count, sort.head(count), beside)


def _rest(rest: Iterable[LeftOut]) -> Iterator[Line]:
    """What nobody would look for in a paper: how many rows of which nouns, most first."""
    rows: dict[str, int] = {}
    for each in rest:
        rows[each.noun] = max(rows.get(each.noun, 0), each.count)
    if not rows:
        return
    n = sum(rows.values())
    head = Message("Our own data on {n} entry", plural="Our own data on {n} entries", n=n)
    most_first = sorted(rows, key=lambda noun: -rows[noun])
    names = [
        Message("{noun}: {count}", noun=noun_label(noun), count=rows[noun]) for noun in most_first
    ]
    yield Line("eye-off", n, head, _first(names))


def _first(names: Sequence[Text | Message]) -> Words:
    """The first few, one after the other, and how many more there are."""
    said: list[Words] = [
        Message("{text}", text=name) if isinstance(name, Text) else name for name in names if name
    ]
    if not said:
        return ""
    words = reduce(_then, said[:_NAMED])
    more = len(said) - _NAMED
    return words if more <= 0 else Message("{names} and {n} more", names=words, n=more)


def _then(first: Words, rest: Words) -> Words:
    return Message("{first}; {rest}", first=first, rest=rest)
