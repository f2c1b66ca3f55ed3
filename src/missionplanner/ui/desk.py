"""What every screen is given: the office, and what the window does for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from missionplanner.planning.finding import Where
from missionplanner.ui.background import Background
from missionplanner.ui.drafts import Drafts
from missionplanner.ui.feed import Feed
from missionplanner.ui.memory import Memory
from missionplanner.ui.places import Place
from missionplanner.ui.settling import Settlings
from missionplanner.ui.words import Words

if TYPE_CHECKING:
    from missionplanner.operations.office import Office


@dataclass(frozen=True, slots=True)
class Desk:
    """The office with its feed, drafts, background work, and what is to be settled.

    `say` tells what was just changed, with Undo beside it, `tell` what else just happened; `hint`
    tells which keys do what here; `go` opens the place of a finding in a visit, `open` any place.
    `memory` is what this user's window remembers between runs.
    """

    office: Office
    feed: Feed
    drafts: Drafts
    background: Background
    settlings: Settlings
    memory: Memory
    say: Callable[[Words], None]
    tell: Callable[[Words], None]
    hint: Callable[[Words], None]
    go: Callable[[UUID, Where], None]
    open: Callable[[Place], None]


class VisitScreen(Protocol):
    """One tab of a visit; a widget."""

    def first_focus(self) -> None:
        """Put the focus on what is done most here."""
        ...

    def open_at(self, where: Where) -> None:
        """Go to the row and field of a finding."""
        ...
