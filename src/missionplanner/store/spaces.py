"""To which space a root belongs: what is shared together, and with whom."""

from __future__ import annotations

from typing import Any

from missionplanner.domain.visit import Visit
from missionplanner.store.journal import SHARED


def space_of(root: Any) -> str:
    """A visit's own space holds all that names it; every other root is shared."""
    visit_id = root.id if isinstance(root, Visit) else getattr(root, "visit_id", None)
    return SHARED if visit_id is None else str(visit_id)
