"""How the level of a finding looks: an icon, and its tone."""

from __future__ import annotations

from missionplanner.planning.finding import Level

LEVEL_ICONS = {
    Level.ERROR: ("circle-alert", "bad"),
    Level.WARNING: ("triangle-alert", "warn"),
    Level.INFORMATION: ("info", "text3"),
}
