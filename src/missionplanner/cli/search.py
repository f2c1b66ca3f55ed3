"""The command that finds rows by their words."""

from __future__ import annotations

from argparse import Namespace

from missionplanner.cli.desk import Desk
from missionplanner.domain.text import clean
from missionplanner.messages import Message
from missionplanner.planning.labels import noun_label


def search(desk: Desk, given: Namespace) -> None:
    """Rows that have these words, across scripts and near spellings, best first."""
    with desk.reading() as office:
        found = office.search(clean(" ".join(given.words)))
    if given.json:
        desk.document(
            [
                {
                    "noun": row.noun,
                    "row": str(row.row),
                    "root": str(row.root),
                    "text": row.text,
                }
                for row in found
            ]
        )
        return
    if not found:
        desk.say(Message("Nothing was found."))
    desk.table((desk.wording.word(noun_label(row.noun)), row.text) for row in found)
