"""All keys of the window in one table: shortcuts are made from it, help and manual show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from missionplanner.messages import Message
from missionplanner.ui.screens import SCREENS


@dataclass(frozen=True, slots=True)
class Key:
    """What keys do; those of one line do the same. `command` is run by them from everywhere."""

    keys: tuple[str, ...]
    words: Message
    command: str = ""

    def shown(self) -> str:
        """The keys as they are printed on the keyboard."""
        return "  ·  ".join(map(printed, self.keys))

    def first(self) -> str:
        """The first of them, as printed."""
        return printed(self.keys[0])


@dataclass(frozen=True, slots=True)
class Area:
    """Where keys hold."""

    title: Message
    keys: tuple[Key, ...]


EVERYWHERE = Area(
    Message("Everywhere"),
    (
        Key(("Ctrl+K",), Message("Find anything, or run any command"), "find"),
        Key(("Ctrl+Z",), Message("Take back the last change"), "undo"),
        Key(("Ctrl+Y", "Ctrl+Shift+Z"), Message("Bring back what was taken back"), "redo"),
        Key(("Ctrl+N",), Message("New visit"), "new-visit"),
        Key(("Ctrl+O",), Message("Open a visit file"), "open-file"),
        Key(("Ctrl+F",), Message("Filter the list"), "filter"),
        Key(("Alt+Left",), Message("Back to where one was"), "back"),
        Key(("Alt+Right",), Message("Forward again"), "forward"),
        Key(("Ctrl+Tab",), Message("Next open visit"), "next-visit"),
        Key(("Ctrl+Shift+Tab",), Message("Open visit before"), "visit-before"),
        Key(("Ctrl+W",), Message("Close this visit"), "close-visit"),
        Key(("F6",), Message("To the next part of the window"), "next-part"),
        Key(("F1",), Message("Help for this screen"), "help"),
        Key(("Ctrl+F1",), Message("Map of the keys"), "keys"),
        Key(("Ctrl+,",), Message("Settings"), "settings"),
        Key(("Ctrl+Q",), Message("Close the window"), "quit"),
        Key(
            ("Esc",),
            Message("Take back what is being typed, then close what is open, then go back"),
        ),
    ),
)
VISIT = Area(
    Message("In a visit"),
    tuple(Key((f"Alt+{screen.number}",), screen.title) for screen in SCREENS),
)
TABLE = Area(
    Message("In tables"),
    (
        Key(("Enter",), Message("Open, or store and go down")),
        Key(("Tab",), Message("Store and go right")),
        Key(("F2",), Message("Edit in place")),
        Key(("Del",), Message("Empty the cell, or delete the whole row")),
        Key(("Shift+Space",), Message("Take the whole row")),
        Key(("Alt+Up", "Alt+Down"), Message("Move the row up or down")),
        Key(("Ctrl+C", "Ctrl+V"), Message("Copy and paste, also from Word and Excel")),
    ),
)
MINUTES = Area(
    Message("In the minutes"),
    (
        Key(("F Space",), Message("At the beginning of a line: a follow-up")),
        Key(("D Space",), Message("At the beginning of a line: a decision")),
        Key(("Tab", "Shift+Tab"), Message("One level deeper, or higher")),
    ),
)
FIND = Area(
    Message("In the box of Ctrl K"),
    (
        Key(("Up", "Down"), Message("Choose")),
        Key(("Enter",), Message("Open, or run")),
        Key((">",), Message("Only commands")),
        Key(("@",), Message("Only people and institutions")),
        Key(("#",), Message("Only follow-ups")),
    ),
)
AREAS = (EVERYWHERE, VISIT, TABLE, MINUTES, FIND)

# As they are printed on the keyboard.
_PRINTED = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


def printed(keys: str) -> str:
    """Keys as they are printed: Ctrl K, Alt ←."""
    parts = keys.split("+") if keys != "+" else [keys]
    return " ".join(_PRINTED.get(part, part) for part in parts)


def commands_keys() -> Iterator[Key]:
    """The keys that run a command."""
    return (key for area in AREAS for key in area.keys if key.command)
