"""Every command of the window by name: keys run them, and the box of Ctrl+K lists them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from missionplanner.messages import Message
from missionplanner.settings import Theme
from missionplanner.ui.keys import commands_keys
from missionplanner.ui.rooms import ROOMS
from missionplanner.ui.screens import SCREENS

if TYPE_CHECKING:
    from missionplanner.ui.main_window import MainWindow

Run = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done; `keys` as they are printed."""

    name: str
    words: Message
    icon: str
    run: Run
    keys: str = ""


def everywhere(window: MainWindow) -> dict[str, tuple[str, Run]]:
    """What the keys that hold everywhere run, with an icon, by the name in the table of keys."""
    verbs = window.commands
    return {
        "find": ("search", window.find_or_run),
        "undo": ("undo-2", verbs.undo),
        "redo": ("rotate-ccw", verbs.redo),
        "new-visit": ("plus", window.new_visit),
        "open-file": ("folder-open", verbs.open_file),
        "filter": ("search", window.filter_list),
        "back": ("arrow-left", lambda: window.step(-1)),
        "forward": ("arrow-right", lambda: window.step(1)),
        "next-visit": ("calendar", lambda: window.turn_visits(1)),
        "visit-before": ("calendar", lambda: window.turn_visits(-1)),
        "close-visit": ("x", window.close_visit),
        "next-part": ("arrow-right", window.next_part),
        "help": ("circle-question-mark", window.help),
        "keys": ("keyboard", window.show_keys),
        "settings": ("settings", lambda: window.open_room("settings")),
        "quit": ("x", lambda: _close(window)),
    }


def listed(window: MainWindow) -> tuple[Command, ...]:
    """What can be done here and now, what belongs to the shown visit first."""
    runs = everywhere(window)
    with_keys = (
        Command(key.command, key.words, *runs[key.command], key.first())
        for key in commands_keys()
        if key.command != "find"
    )
    return (*_tabs(window), *with_keys, *_rooms(window), *_colours(window), _sample(window))


def _tabs(window: MainWindow) -> Iterator[Command]:
    visit_id = window.open_visits.shown()
    if visit_id is None:
        return
    for screen in SCREENS:
        yield Command(
            f"tab-{screen.name}",
            Message("Go to {place}", place=screen.title),
            "arrow-right",
            lambda name=screen.name: window.open_visit(visit_id, name),  # type: ignore[misc]  # bound
            f"Alt {screen.number}",
        )


def _rooms(window: MainWindow) -> Iterator[Command]:
    for room in ROOMS:
        if not room.is_at_foot:
            yield Command(
                f"room-{room.name}",
                Message("Go to {place}", place=room.title),
                room.icon,
                lambda name=room.name: window.open_room(name),  # type: ignore[misc]  # bound
            )


def _colours(window: MainWindow) -> Iterator[Command]:
    for theme, words, icon in (
        (Theme.LIGHT, Message("Light colours"), "sun"),
        (Theme.DARK, Message("Dark colours"), "moon"),
        (Theme.SYSTEM, Message("Colours as the system has them"), "settings"),
    ):
        yield Command(f"colours-{theme}", words, icon, lambda theme=theme: _show(window, theme))  # type: ignore[misc]  # bound


def _show(window: MainWindow, theme: Theme) -> None:
    if window.session is not None:
        window.change_settings(replace(window.session.settings, theme=theme))


def _sample(window: MainWindow) -> Command:
    if window.commands.has_sample():
        return Command(
            "no-sample", Message("Remove the sample"), "x", window.commands.remove_sample
        )
    return Command(
        "sample", Message("Look at the sample"), "presentation", window.commands.bring_sample
    )


def _close(window: MainWindow) -> None:
    window.close()
