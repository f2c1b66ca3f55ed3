"""Choosing by typing: the rest of a name is offered, in any part of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.ui.widgets.line_edit import LineEdit
from missionplanner.ui.words import Words, say


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: the value, and what it is called."""

    value: Any
    words: Words


def chosen(choices: Sequence[Choice], words: str) -> Any:
    """The value that the words name: wholly, or as the only one that begins so."""
    wanted = words.strip().casefold()
    names = [(say(choice.words).casefold(), choice.value) for choice in choices]
    exact = [value for name, value in names if name == wanted]
    begins = [value for name, value in names if wanted and name.startswith(wanted)]
    found = exact[:1] or (begins if len(begins) == 1 else [])
    if found:
        return found[0]
    known = ", ".join(say(choice.words) for choice in choices[:6] if say(choice.words))
    raise InvalidInput(
        Message("“{words}” is not among the choices: {known}.", words=words, known=known)
    )


Names = Callable[[], Sequence[str]]
_BETWEEN = ";"


def offer(edit: LineEdit, names: Names, picked: Callable[[], None] | None = None) -> None:
    """Offer names while somebody types into the editor; Alt+Down shows all of them.

    They are asked for each time when the editor gets the focus, so they are as they are then.
    After a semicolon one more name is offered.
    """
    edit.entered.connect(lambda: offer_now(edit, names, picked))


def offer_now(edit: LineEdit, names: Names, picked: Callable[[], None] | None = None) -> None:
    """Offer names in an editor that is about to be typed into."""
    completer = edit.completer() or _completer(edit, picked)
    completer.setModel(QStringListModel(list(names()), completer))


class _Completer(QCompleter):
    """Completes the last of several names; those before it stay as they are."""

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(_BETWEEN)[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        name = super().pathFromIndex(index)
        edit = self.widget()
        typed = edit.text() if isinstance(edit, LineEdit) else ""
        before, between, _ = typed.rpartition(_BETWEEN)
        return f"{before}{between} {name}" if between else name


def _completer(edit: LineEdit, picked: Callable[[], None] | None) -> QCompleter:
    completer = _Completer(edit)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setMaxVisibleItems(9)
    popup = completer.popup()
    if popup is not None:
        popup.setProperty("popup", "true")
        popup.setAccessibleName(say(Message("Choices")))
    if picked is not None:
        completer.activated.connect(picked, Qt.ConnectionType.QueuedConnection)
    edit.setCompleter(completer)
    return completer


def open_choices(edit: LineEdit) -> None:
    """Show all choices of an editor."""
    completer = edit.completer()
    if completer is not None:
        completer.setCompletionPrefix("")
        completer.complete()
