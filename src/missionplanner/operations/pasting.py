"""What a user can paste: rows of a programme, of seats, of follow-ups, understood as such."""

from __future__ import annotations

from missionplanner.planning.pasted_table import PastedTable


def rows_of(html: str, text: str) -> PastedTable:
    """The rows on a clipboard: of its tables where it has some, else of its lines."""
    from missionplanner.exchange.pasted import read

    return read(html, text)
