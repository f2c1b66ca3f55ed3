"""How far a visit is, as cells of the list: the place of the bar, and the words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionplanner.messages import Message
from missionplanner.planning.labels import value_label
from missionplanner.ui.widgets.table import Cell
from missionplanner.ui.words import Words

if TYPE_CHECKING:
    from missionplanner.operations.outlook import Outlook


def readiness_cells(found: Outlook | None, group: str, closed: Words) -> tuple[Cell, Cell]:
    """Two cells: the bar is painted into the first; a closed visit has words alone."""
    if group == "closed":
        return Cell(), Cell(closed, "text2", icon="check", icon_tone="ok")
    if found is None:
        return Cell(), Cell()
    far = found.readiness
    share = Message("{settled} of {needed} settled", settled=far.settled, needed=far.needed)
    return Cell(order=far.share, tip=share), _said(found)._replace(tip=share)


def _said(found: Outlook) -> Cell:
    far = found.readiness
    if far.minutes_are_late:
        return Cell(Message("Minutes not agreed"), "bad")
    if far.to_settle:
        tone = "bad" if far.has_errors else "warn"
        return Cell(Message("{n} to settle", n=far.to_settle), tone)
    if far.late is not None:
        return Cell(Message("{stage}: late", stage=value_label(far.late)), "warn")
    if far.to_do:
        return Cell(Message("{n} to do, on time", n=far.to_do), "text2")
    return Cell(Message("All settled"), "text2", icon="check", icon_tone="ok")
