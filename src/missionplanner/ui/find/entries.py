"""What the box of Ctrl+K lists for the words typed: hits by where they are, commands, places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from missionplanner.messages import Message
from missionplanner.operations.finding_box import FindingBox, Group, Hit, Only
from missionplanner.planning.finding import Where
from missionplanner.planning.found_letters import Span, marked, strangeness
from missionplanner.ui.command_list import Command, listed
from missionplanner.ui.open_visits import short_name
from missionplanner.ui.places import Place
from missionplanner.ui.rooms import room_called
from missionplanner.ui.screens import SCREENS, screen_for
from missionplanner.ui.words import Words, language, say

if TYPE_CHECKING:
    from missionplanner.ui.main_window import MainWindow

_COMMANDS, _EACH, _ALONE, _RECENT = 4, 5, 60, 6
# Offered before anything is typed.
_OFTEN = ("new-visit", "open-file", "help", "keys")
_ICONS = {
    "Person": "user",
    "Institution": "landmark",
    "ProgrammeItem": "calendar-days",
    "FollowUp": "list-checks",
    "Decision": "gavel",
    "Attachment": "file-text",
    "Visit": "presentation",
    "Objective": "flag",
    "Leg": "map-pin",
}
_HEADS = {
    Group.PEOPLE: Message("People"),
    Group.HERE: Message("In this visit"),
    Group.ELSEWHERE: Message("Other visits"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that can be opened or run; a head has no `run`."""

    title: str
    icon: str = ""
    run: Callable[[], None] | None = None
    native: str = ""
    context: str = ""
    beside: str = ""
    marks: tuple[Span, ...] = ()
    native_marks: tuple[Span, ...] = ()

    def spoken(self) -> str:
        """The whole line in words."""
        said = (self.title, self.native, self.context, self.beside)
        return ", ".join(part for part in said if part)


class Entries:
    """Made when the box opens; it lists for as long as the box is open."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._shown = window.open_visits.shown()
        self._box = FindingBox(window.desk.office, self._shown, language())
        self._commands = listed(window)

    def for_words(self, typed: str) -> list[Entry]:
        """The lines for what was typed; a first sign says what alone is sought."""
        sign, words = typed[:1], typed[1:].strip()
        if sign == ">":
            return self._run(words, _ALONE)
        if sign in (Only.PEOPLE, Only.FOLLOW_UPS):
            hits = self._box.find(words, Only(sign), _ALONE) if words else ()
            return list(self._grouped(hits, words))
        words = typed.strip()
        if not words:
            return [*self._recent(), *self._run("", _COMMANDS)]
        hits = self._box.find(words, limit=_EACH)
        return [*self._grouped(hits, words), *self._run(words, _COMMANDS)]

    # Hits

    def _grouped(self, hits: Sequence[Hit], words: str) -> Iterator[Entry]:
        for group, head in _HEADS.items():
            inside = [hit for hit in hits if hit.group is group]
            if inside:
                yield Entry(say(head))
            yield from (self._hit(hit, words) for hit in inside)

    def _hit(self, hit: Hit, words: str) -> Entry:
        return Entry(
            hit.title,
            _ICONS.get(hit.noun, "file-text"),
            lambda: self._open(hit),
            native=hit.native,
            context=", ".join(map(say, hit.context)),
            beside=self._where(hit),
            marks=marked(hit.title, words),
            native_marks=marked(hit.native, words),
        )

    def _where(self, hit: Hit) -> str:
        if hit.group is Group.PEOPLE:
            return ""
        visit = self._box.visit(hit.visit_id)
        tab = "" if hit.noun == "Visit" else say(screen_for(hit.noun).title)
        if hit.group is Group.HERE or visit is None:
            return tab
        return "  ·  ".join(part for part in (tab, short_name(visit)) if part)

    def _open(self, hit: Hit) -> None:
        window = self._window
        if hit.group is Group.PEOPLE:
            window.open_place(Place("people", row=hit.row))
        elif hit.visit_id is None:
            window.open_room("follow-up")
        elif hit.noun == "Visit" and hit.visit_id != self._shown:
            window.open_visit(hit.visit_id)
        else:
            window.go(hit.visit_id, Where(hit.noun, hit.row, hit.field))

    # Commands

    def _run(self, words: str, limit: int) -> list[Entry]:
        if not words and limit < _ALONE:
            best = [each for each in self._commands if each.name in _OFTEN]
            return [Entry(say(_DO)), *(_command(each, "") for each in best)]
        fits = [
            (cost, at, command)
            for at, command in enumerate(self._commands)
            if (cost := strangeness(say(command.words), words) if words else 0.0) is not None
        ]
        best = [command for _, _, command in sorted(fits, key=lambda fit: fit[:2])[:limit]]
        return [Entry(say(_DO)), *(_command(each, words) for each in best)] if best else []

    # Places

    def _recent(self) -> Iterator[Entry]:
        named = (
            (place, said)
            for place in self._window.places.recent()
            if (said := self.named(place)) is not None
        )
        found = [
            Entry(say(title), icon, self._goes(place), context=say(context))
            for place, (title, icon, context) in named
        ][:_RECENT]
        if found:
            yield Entry(say(Message("Recent")))
            yield from found

    def _goes(self, place: Place) -> Callable[[], None]:
        return lambda: self._window.open_place(place)

    def named(self, place: Place) -> tuple[Words, str, Words] | None:
        """What a place is called, with its icon; nothing for one that is gone."""
        if place.visit_id is None:
            room = room_called(place.room)
            return (room.title, room.icon, "") if room else None
        visit = self._visit(place.visit_id)
        tab = next((screen.title for screen in SCREENS if screen.name == place.tab), None)
        return (visit, "presentation", tab or "") if visit else None

    def _visit(self, visit_id: UUID) -> str:
        row = self._box.visit(visit_id)
        return short_name(row) if row else ""


_DO = Message("Do", context="commands")


def _command(command: Command, words: str) -> Entry:
    title = say(command.words)
    return Entry(title, command.icon, command.run, beside=command.keys, marks=marked(title, words))
