"""The open office with what all windows on it share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from missionplanner.settings import Settings
from missionplanner.ui.background import Background
from missionplanner.ui.desk import Desk
from missionplanner.ui.drafts import Drafts
from missionplanner.ui.feed import Feed
from missionplanner.ui.memory import Memory
from missionplanner.ui.settling import Settlings
from missionplanner.ui.words import Words

if TYPE_CHECKING:
    from missionplanner.operations.office import Office
    from missionplanner.planning.finding import Where
    from missionplanner.ui.places import Place


@dataclass(slots=True)
class Session:
    """Windows on one office share its feed, so that they follow each other."""

    office: Office
    path: Path
    settings: Settings
    feed: Feed
    drafts: Drafts
    background: Background
    settlings: Settlings
    memory: Memory

    @classmethod
    def begin(
        cls, office: Office, path: Path, settings: Settings, memory: Memory | None = None
    ) -> Session:
        """Put the feed, the drafts and the background beside an open office."""
        feed = Feed(office)
        return cls(
            office,
            path,
            settings,
            feed,
            Drafts(office.drafts, is_kept=not office.is_read_only),
            Background(),
            Settlings(office, feed),
            memory or Memory(),
        )

    def desk(
        self,
        *,
        say: Callable[[Words], None],
        tell: Callable[[Words], None],
        hint: Callable[[Words], None],
        go: Callable[[UUID, Where], None],
        open_place: Callable[[Place], None],
    ) -> Desk:
        """What screens are given, with what their window does for them."""
        return Desk(
            office=self.office,
            feed=self.feed,
            drafts=self.drafts,
            background=self.background,
            settlings=self.settlings,
            memory=self.memory,
            say=say,
            tell=tell,
            hint=hint,
            go=go,
            open=open_place,
        )

    def end(self, *, spared: Path | None = None) -> None:
        """Keep what is being typed, stop what runs, close the office; a backup `spared` stays."""
        self.drafts.flush()
        self.memory.flush()
        self.background.close()
        self.settlings.stop()
        self.feed.stop()
        self.office.close(spared=spared)
