"""A plan as lines to read: what moves and stays, what would break, what would be settled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from missionplanner.domain.programme import ProgrammeItem
from missionplanner.domain.when import When
from missionplanner.messages import Message, wording
from missionplanner.planning.finding import called
from missionplanner.planning.moving import begins
from missionplanner.planning.plan import Consequence, Move, Plan, Stay, Why, clocks
from missionplanner.ui.widgets.levels import LEVEL_ICONS
from missionplanner.ui.words import Words, language, say

_LOCKS = {Why.FIXED: "lock", Why.DEPARTURE: "plane", Why.WITH_OTHERS: "users"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: words at the left, figures at the right; a hairline is above what begins a part."""

    words: str
    beside: str = ""
    icon: str = ""
    icon_tone: str = "text2"
    beside_icon: str = ""
    tone: str = "text"
    tip: str = ""
    is_head: bool = False
    is_sentence: bool = False
    begins_part: bool = False


def lines_of(plan: Plan) -> Iterator[Line]:
    """All that a plan says, from above."""
    if plan.moves:
        yield _head(Message("Moves {n}", n=len(plan.moves)))
        yield from map(_moved, plan.moves)
        yield from map(_staying, plan.stays)
        yield from _section(Message("What would break"), plan.consequences)
        if not plan.consequences:
            words = say(Message("Nothing breaks by it"))
            yield Line(
                words=words,
                icon="check",
                icon_tone="ok",
                tone="text2",
                is_sentence=True,
                begins_part=True,
            )
        yield from _section(Message("What is settled by it"), plan.mends, is_good=True)


def said(line: Line) -> str:
    """A line as it is read aloud."""
    return ", ".join(part for part in (line.words, line.beside, line.tip) if part)


def _head(words: Message) -> Line:
    return Line(words=say(words), tone="text2", is_head=True, begins_part=True)


def _section(
    head: Message, found: tuple[Consequence, ...], *, is_good: bool = False
) -> Iterator[Line]:
    if not found:
        return
    yield _head(head)
    for each in found:
        icon, tone = ("check", "ok") if is_good else LEVEL_ICONS[each.level]
        yield Line(
            words=say(each.says),
            beside=say(each.beside) if each.beside else "",
            icon=icon,
            icon_tone=tone,
            is_sentence=True,
        )


def _moved(move: Move) -> Line:
    old, new = map(say, clocks(move))
    if move.is_to_other_day:
        old = _day_and_clock(move.item.when, old)
        new = _day_and_clock(move.when, new)
    return Line(words=_name(move.item), beside=f"{old} → {new}")


def _staying(stay: Stay) -> Line:
    at = begins(stay.item.when)
    words: Words = (
        Message("{time} stays", time=at.time()) if at else Message("no time yet", context="item")
    )
    return Line(
        words=_name(stay.item),
        beside=say(words),
        beside_icon=_LOCKS.get(stay.why, ""),
        tone="text2",
        tip=say(stay.reason),
    )


def _name(item: ProgrammeItem) -> str:
    return wording(language()).value(called(item, item.title))


def _day_and_clock(when: When, clock: str) -> str:
    """“Tue 30, 09:30”: in a list of moves the month is known."""
    if when.day is None:
        return clock
    return f"{wording(language()).day(when.day, 'Ed')}, {clock}"
