"""How many follow-ups are late: one number by one query."""

from __future__ import annotations

from datetime import date

from missionplanner.store.connection import Connection


def overdue(connection: Connection, today: date) -> int:
    """Open follow-ups whose day has passed."""
    # As it is most of the file, reading it through is steadier than hopping by the index.
    rows = connection.execute(
        "SELECT count(*) FROM follow_up NOT INDEXED"
        " WHERE gone_ = 0 AND is_closed = 0 AND timeframe ->> 'due_on' < :today",
        {"today": today.isoformat()},
    )
    (count,) = rows.fetchone()
    return int(count)
