"""What a user has made of a table's columns, as values of JSON that the window remembers."""

from __future__ import annotations

from typing import Any

from missionplanner.ui.widgets.table.arrangement import Arrangement
from missionplanner.ui.widgets.table.sized import Layout

_LEAST, _MOST = 0.01, 1.0


def to_plain(layout: Layout, how: Arrangement) -> dict[str, Any] | None:
    """As it is remembered; nothing where all is as the screen has it. Words are not remembered."""
    plain: dict[str, Any] = {}
    if layout.order:
        plain["order"] = list(layout.order)
    if layout.hidden:
        plain["hidden"] = sorted(layout.hidden)
    if layout.shares:
        plain["shares"] = {name: round(share, 4) for name, share in layout.shares}
    if how.by:
        plain["sorted"] = [how.by, how.is_descending]
    return plain or None


def from_plain(plain: Any) -> tuple[Layout, Arrangement]:
    """What is of use of what was remembered; anybody may have written into that file."""
    if not isinstance(plain, dict):
        return Layout(), Arrangement()
    shares = plain.get("shares")
    layout = Layout(
        order=tuple(dict.fromkeys(_names(plain.get("order")))),
        hidden=frozenset(_names(plain.get("hidden"))),
        shares=tuple(
            (str(name), float(share))
            for name, share in (shares.items() if isinstance(shares, dict) else ())
            if isinstance(share, (int, float)) and _LEAST <= share <= _MOST
        ),
    )
    match plain.get("sorted"):
        case [str(name), bool(is_descending)]:
            return layout, Arrangement(name, is_descending)
        case _:
            return layout, Arrangement()


def _names(value: Any) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
