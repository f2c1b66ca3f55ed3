"""How many follow-ups are late today, over all visits."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from missionplanner.operations.office import Office


def overdue(office: Office) -> int:
    """Open follow-ups whose agreed day has passed."""
    return office.store.overdue_count(office.today())
