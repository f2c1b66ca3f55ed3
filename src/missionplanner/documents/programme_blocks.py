"""The programme of a visit in a paper, day by day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from uuid import UUID

from missionplanner.documents.blocks import (
    Block,
    Column,
    Face,
    Line,
    PageBreak,
    Row,
    Run,
    Size,
    Table,
    Words,
)
from missionplanner.documents.marked_text import marked
from missionplanner.documents.phrases import NO_BREAK
from missionplanner.documents.reading import Reading, runs
from missionplanner.documents.times import clock_lines, journey_words, zones
from missionplanner.domain.ids import GroupId, InstitutionId
from missionplanner.domain.programme import (
    Counterpart,
    Interpretation,
    ItemStatus,
    ProgrammeItem,
)
from missionplanner.domain.text import Text
from missionplanner.planning.labels import value_label
from missionplanner.planning.programme_times import by_day, is_firm

_COLUMNS = (Column(0), Column(34.8))
# A full day begins a page, so that it can be exchanged; a short arrival may stand before it.
_FULL_DAY, _SHORT = 6, 2


def day_tables(reading: Reading, brief_signs: Mapping[UUID, str]) -> tuple[Block, ...]:
    """One table a day: time, title, and below it what one must know."""
    blocks: list[Block] = []
    on_page = 0
    for day, items in by_day(reading.visit.programme):
        # In two languages no day fills one page, and days run on.
        if len(items) >= _FULL_DAY and on_page > _SHORT and not reading.order.second:
            blocks.append(PageBreak())
            on_page = 0
        on_page += len(items)
        rows = tuple(_row(reading, item, brief_signs.get(item.id, "")) for item in items)
        title, aside = day_title(reading, day), _zones(reading, items)
        blocks.append(Table(_COLUMNS, rows, title=title, aside=aside, listed=True))
    return tuple(blocks)


def day_title(reading: Reading, day: date | None) -> str:
    """Monday, 29 June 2026."""
    return reading.phrases.weekday(day) if day else reading.say("Day to be confirmed")


def _zones(reading: Reading, items: list[ProgrammeItem]) -> str:
    """Tbilisi (UTC+4) – Tashkent (UTC+5); beside another language there is room for UTC alone."""
    found: dict[str, None] = {}
    for item in items:
        for city, offset in zones(reading.phrases, item.when).items():
            found[offset if reading.order.second else f"{city} ({offset})"] = None
    return " – ".join(found)


def _row(reading: Reading, item: ProgrammeItem, brief: str) -> Row:
    times = tuple(
        Line(line, Face.MEDIUM, Size.TEXT) for line in clock_lines(reading.phrases, item.when)
    )
    content = [Line(title_words(reading, item), Face.MEDIUM, Size.TEXT)]
    sentences = tuple(_sentences(reading, item, brief))
    if sentences:
        content.append(Line(_joined(sentences)))
    if item.private_note and reading.has_office_notes:
        content.append(
            Line(marked(reading.say("Internal note: {note}", note=item.private_note)), Face.ITALIC)
        )
    return Row((times, tuple(content)))


def item_title(reading: Reading, item: ProgrammeItem) -> str:
    """The title of an item, else its kind."""
    return reading.text(item.title) or reading.phrases.say(value_label(item.kind))


def title_words(reading: Reading, item: ProgrammeItem) -> Words:
    """The same for a line of its own, with its language."""
    return reading.words(item.title) or item_title(reading, item)


def status_words(reading: Reading, item: ProgrammeItem) -> str:
    """What is to be said of an item that is not firm."""
    if is_firm(item):
        return ""
    if item.status is ItemStatus.CANCELLED:
        return reading.say("cancelled")
    if item.status is ItemStatus.NOT_HELD:
        return reading.say("not held")
    return reading.say("to be confirmed")


def place_words(reading: Reading, item: ProgrammeItem) -> str:
    """Room and venue of an item, as far as the edition may know them."""
    if reading.is_told_later(item):
        return reading.say("place told on the day")
    venue = reading.venue(item.venue_id)
    texts = (item.room, venue.name if venue else Text())
    return ", ".join(words for words in map(reading.text, texts) if words)


def counterpart_words(reading: Reading, row: Counterpart) -> str:
    """Name and post of a counterpart; a seat without a name is to be nominated."""
    return reading.introduced(row.person_id, row.position) or _to_be_nominated(reading, row)


def group_words(reading: Reading, group_ids: tuple[GroupId, ...]) -> str:
    """The groups by their letters, else by their names."""
    groups = [group for group in reading.visit.groups if group.id in group_ids]
    words = ", ".join(group.letter or reading.text(group.name) for group in groups)
    return reading.say("Group {groups}", groups=words) if words else ""


def leader_words(reading: Reading, item: ProgrammeItem) -> str:
    """Who leads on the delegation's side."""
    seat = reading.seat(item.led_by_id)
    person = reading.person(seat.person_id) if seat else None
    return reading.say("{name} leads", name=reading.person_name(person)) if person else ""


def interpretation_words(reading: Reading, item: ProgrammeItem) -> str:
    """How an item is interpreted, and by whom."""
    who = reading.text(item.interpreters)
    if item.interpretation is Interpretation.NONE:
        return reading.say("Interpreter: {who}", who=who) if who else ""
    mode = reading.say("{mode} interpretation", mode=value_label(item.interpretation))
    return f"{mode}: {who}" if who else mode


def counterparts_by_institution(
    reading: Reading, item: ProgrammeItem
) -> dict[InstitutionId | None, list[str]]:
    """Whom the delegation meets, institution by institution."""
    met: dict[InstitutionId | None, list[str]] = {}
    for row in item.counterparts:
        met.setdefault(row.institution_id, []).append(counterpart_words(reading, row))
    return met


def host_words(reading: Reading, item: ProgrammeItem) -> str:
    """Whom the delegation meets, each institution named once and by its short name."""
    groups = []
    for row_id, people in counterparts_by_institution(reading, item).items():
        words, name = "; ".join(people), reading.short_names([row_id] if row_id else ())
        if name:
            words = reading.say("{institution}: {people}", institution=name, people=words)
        groups.append(words)
    return f"{NO_BREAK}· ".join(groups) or reading.short_names(item.host_ids)


def ours_head(reading: Reading) -> str:
    """For Georgia."""
    country = reading.phrases.the_country(reading.visit.from_country)
    return reading.say("For {country}", country=country) if country else reading.say("For us")


def _to_be_nominated(reading: Reading, row: Counterpart) -> str:
    post = reading.text(row.position)
    return ", ".join(words for words in (post, reading.say("to be nominated")) if words)


def _sentences(reading: Reading, item: ProgrammeItem, brief: str) -> Iterator[Run]:
    hosts = host_words(reading, item)
    ours = [group_words(reading, item.group_ids), leader_words(reading, item)]
    for words in (
        journey_words(reading.phrases, item.when) if item.kind.is_travel else "",
        reading.say("Host: {who}", who=hosts) if hosts else "",
        _ours(reading, ", ".join(filter(None, ours))),
        place_words(reading, item),
        interpretation_words(reading, item),
        reading.say("Dress: {dress}", dress=reading.text(item.dress)) if item.dress else "",
        *reading.lines(item.detail),
    ):
        yield from runs(words)
    if brief:
        yield Run(reading.say("Brief {sign}", sign=brief), Face.MEDIUM)
    if status := status_words(reading, item):
        yield Run(status, Face.ITALIC)


def _ours(reading: Reading, who: str) -> str:
    return reading.say("{side}: {who}", side=ours_head(reading), who=who) if who else ""


def _joined(sentences: tuple[Run, ...]) -> tuple[Run, ...]:
    # Each ends with a full stop of its own, unless its words have one.
    return tuple(
        Run(
            f"{run.text[:1].title()}{run.text[1:]}"
            f"{'' if run.text.endswith(('.', '!', '?')) else '.'}"
            f"{' ' if index + 1 < len(sentences) else ''}",
            run.face,
            run.language,
        )
        for index, run in enumerate(sentences)
    )
