"""A table as it was pasted: its words, before anybody knows what they mean."""

from __future__ import annotations

from typing import NamedTuple

from missionplanner.messages import Message


class PastedTable(NamedTuple):
    """Rows of plain words, all equally wide; `remarks` say what was left out."""

    rows: tuple[tuple[str, ...], ...] = ()
    remarks: tuple[Message, ...] = ()
