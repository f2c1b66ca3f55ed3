"""The faces and sizes of the window, each font made once."""

from __future__ import annotations

import sys
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from missionplanner.paths import resource

# Pixels at 100 % and weight, by the part a text plays.
ROLES: dict[str, tuple[int, int]] = {
    "title": (20, 600),
    "head": (16, 600),
    "section": (15, 600),
    "point": (14, 600),
    "group": (13, 600),
    "item": (13, 600),
    "medium": (13, 500),
    "body": (13, 400),
    "meta": (12, 400),
    "meta_medium": (12, 500),
    "caption": (11, 500),
}
_OWN = "Visit Sans"
_STYLES = ("Regular", "Italic", "Medium", "SemiBold")
_SYSTEM = {"win32": "Segoe UI", "darwin": ".AppleSystemUIFont"}


@lru_cache(maxsize=1)
def families() -> tuple[str, ...]:
    """The system's face where it is known to be good, then the papers' own family."""
    own = _OWN
    for style in _STYLES:
        file = str(resource("fonts", f"VisitSans-{style}.ttf"))
        loaded = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(file))
        own = loaded[0] if loaded else own
    system = _SYSTEM.get(sys.platform)
    return (system, own) if system else (own,)


@lru_cache(maxsize=64)
def font(role: str = "body") -> QFont:
    """The font of a role."""
    pixels, weight = ROLES[role]
    return sized(pixels, weight)


@lru_cache(maxsize=64)
def sized(pixels: int, weight: int) -> QFont:
    """A font by size and weight, for painters."""
    made = QFont(list(families()))
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    return made


@lru_cache(maxsize=64)
def metrics(pixels: int, weight: int) -> QFontMetrics:
    """The measures of a font, made once: making them at each painting is what makes tables slow."""
    return QFontMetrics(sized(pixels, weight))
