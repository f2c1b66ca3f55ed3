"""Choosing by typing: the rest of a name is offered, in any part of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QListView

from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.planning.name_search import NameSearch
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
# From so many letters on a name is looked for in other scripts.
_ENOUGH = 3


def offer(edit: LineEdit, names: Names, picked: Callable[[], None] | None = None) -> None:
    """Offer names while somebody types into the editor; Alt+Down shows all of them.

    They are asked for each time when the editor gets the focus, so they are as they are then.
    After a semicolon one more name is offered.
    """
    edit.entered.connect(lambda: offer_now(edit, names, picked))


def offer_now(edit: LineEdit, names: Names, picked: Callable[[], None] | None = None) -> None:
    """Offer names in an editor that is about to be typed into."""
    completer = edit.completer() or _completer(edit, picked)
    if isinstance(completer, _Completer):
        completer.offer(list(names()))


class _Completer(QCompleter):
    """Completes the last of several names; those before it stay as they are.

    What no name has as it was typed is looked for in other scripts and near spellings.
    """

    def __init__(self, parent: LineEdit) -> None:
        super().__init__(parent)
        self._offered: Sequence[str] = ()
        self._search: NameSearch | None = None
        self._is_narrowed = False
        self._names = QStringListModel(self)
        self.setModel(self._names)
        # It comes before the line asks what completes its text.
        parent.textEdited.connect(self._narrow)

    def offer(self, names: Sequence[str]) -> None:
        """Offer these from now on."""
        self._offered, self._search, self._is_narrowed = names, None, False
        self._names.setStringList(names)

    def splitPath(self, path: str) -> list[str]:
        return [""] if self._is_narrowed else [_last(path)]

    def _narrow(self, text: str) -> None:
        typed = _last(text)
        small = typed.casefold()
        found: Sequence[str] = ()
        if len(typed) >= _ENOUGH and not any(small in name.casefold() for name in self._offered):
            self._search = self._search or NameSearch(self._offered)
            found = [self._offered[place] for place in self._search.find(typed)]
        if found or self._is_narrowed:
            self._is_narrowed = bool(found)
            self._names.setStringList(found or self._offered)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        name = super().pathFromIndex(index)
        edit = self.widget()
        typed = edit.text() if isinstance(edit, LineEdit) else ""
        before, between, _ = typed.rpartition(_BETWEEN)
        return f"{before}{between} {name}" if between else name


def _last(text: str) -> str:
    return text.rpartition(_BETWEEN)[2].strip()


def _completer(edit: LineEdit, picked: Callable[[], None] | None) -> QCompleter:
    completer = _Completer(edit)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setMaxVisibleItems(9)
    popup = completer.popup()
    if popup is not None:
        popup.setProperty("popup", "true")
        popup.setAccessibleName(say(Message("Choices")))
        if isinstance(popup, QListView):
            # Else each of thousands of names is measured at each letter.
            popup.setUniformItemSizes(True)
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
