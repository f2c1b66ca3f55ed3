"""The command that says what is to be settled in a visit."""

from __future__ import annotations

from argparse import Namespace

from missionplanner.cli.desk import Desk
from missionplanner.messages import Message


def check(desk: Desk, given: Namespace) -> None:
    """The findings of a visit, worst first."""
    with desk.reading() as office:
        found = office.findings(office.visits.resolve(given.visit))
    word = desk.wording.word
    if given.json:
        desk.document(
            [
                {
                    "code": finding.code,
                    "level": finding.level.value,
                    "sentence": word(finding.message),
                    "where": {
                        "noun": finding.where.noun,
                        "row": str(finding.where.row),
                        "field": finding.where.field,
                    },
                }
                for finding in found
            ]
        )
        return
    if not found:
        desk.say(Message("Nothing is to be settled."))
    for finding in found:
        desk.line(f"{finding.level.value} {finding.code}  {word(finding.message)}")
