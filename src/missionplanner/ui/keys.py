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
        Key(("Ctrl+F",), Message("Filter the list, or find in the table"), "filter"),
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
        Key(("Tab", "Shift+Tab"), Message("Store and go right, or left")),
        Key(("F2",), Message("Edit in place; typing replaces the cell")),
        Key(("Del",), Message("Empty the cells; delete whole rows")),
        Key(("Shift+Space",), Message("Take the whole row")),
        Key(("Ctrl+A",), Message("Take all")),
        Key(("Ctrl+C",), Message("Copy, as a table for Word and Excel")),
        Key(("Ctrl+V",), Message("Paste, also from Word and Excel")),
        Key(("Ctrl+D",), Message("The same as above")),
        Key(("Alt+Up", "Alt+Down"), Message("Move the row up or down")),
        Key(("Ctrl+Home", "Ctrl+End"), Message("To the first or the last row")),
        Key(("Ctrl+Shift+S",), Message("Sort by this column, back by the third time")),
        Key(("Ctrl+H",), Message("History of the row")),
        Key(("Menu", "Shift+F10"), Message("What can be done here")),
    ),
)
DELEGATION = Area(
    Message("In the delegation"),
    (
        Key(("Ctrl+Enter",), Message("To the line that adds a seat, Esc back")),
        Key(("Ins",), Message("One more seat of this institution")),
    ),
)
GRID = Area(
    Message("In the day grid"),
    (
        Key(("Up", "Down"), Message("To the item before, or the next")),
        Key(("Left", "Right"), Message("To the day or track beside")),
        Key(("Alt+Up", "Alt+Down"), Message("Five minutes earlier, or later")),
        Key(("Ctrl+Alt+Up", "Ctrl+Alt+Down"), Message("One minute earlier, or later")),
        Key(("Alt+Shift+Up", "Alt+Shift+Down"), Message("End five minutes earlier, or later")),
        Key(("Ctrl+Alt+Left", "Ctrl+Alt+Right"), Message("To the day before, or the next")),
        Key(("Alt+PgUp", "Alt+PgDown"), Message("To the day before, or the next")),
        Key(("Ctrl+Shift+Down",), Message("Shift what follows")),
        Key(("F2",), Message("Edit the title")),
        Key(("Del",), Message("Delete")),
        Key(("Ctrl+C",), Message("Copy")),
        Key(("Ctrl+V",), Message("Paste")),
        Key(("Ctrl+A",), Message("Take all")),
        Key(("Ctrl+Enter", "Ins"), Message("To the line that adds an item")),
    ),
)
MINUTES = Area(
    Message("In the minutes"),
    (
        Key(("F Space",), Message("At the beginning of a line: a follow-up")),
        Key(("D Space",), Message("At the beginning of a line: a decision")),
        Key(("Tab", "Shift+Tab"), Message("One level deeper, or higher")),
        Key(("Alt+Up", "Alt+Down"), Message("Move the line up or down")),
        Key(("F9",), Message("Preview of the paper")),
        Key(("Ctrl+Enter",), Message("Next step of the record")),
    ),
)
FOLLOW_UP = Area(
    Message("In the follow-up"),
    (
        Key(("Ins",), Message("Add a follow-up")),
        Key(("F4",), Message("Choose the status")),
        Key(("Ctrl+Enter",), Message("Done")),
    ),
)
TEXT = Area(
    Message("In texts"),
    (
        Key(("Ctrl+B",), Message("Bold")),
        Key(("Ctrl+I",), Message("Italic")),
        Key(("- Space", "1. Space"), Message("At the beginning of a line: a list")),
        Key(("Ctrl+Shift+A",), Message("Attach a file")),
    ),
)
PAPERS = Area(
    Message("In the papers"),
    (
        Key(("PgDown", "PgUp"), Message("Read on, or back")),
        Key(("Ctrl+S",), Message("Save as PDF")),
        Key(("Ctrl+P",), Message("Print")),
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
AREAS = (EVERYWHERE, FIND, VISIT, TABLE, DELEGATION, GRID, MINUTES, FOLLOW_UP, TEXT, PAPERS)

# As they are printed on the keyboard.
_PRINTED = {
    "PgUp": "Page Up",
    "PgDown": "Page Down",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
}


def printed(keys: str) -> str:
    """Keys as they are printed: Ctrl K, Alt ←."""
    parts = keys.split("+") if keys != "+" else [keys]
    return " ".join(_PRINTED.get(part, part) for part in parts)


def commands_keys() -> Iterator[Key]:
    """The keys that run a command."""
    return (key for area in AREAS for key in area.keys if key.command)
