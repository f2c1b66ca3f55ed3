"""Commands that list visits, and show one."""

from __future__ import annotations

import sys
from argparse import Namespace

from missionplanner.cli.desk import Desk
from missionplanner.cli.folder_lines import folder_lines
from missionplanner.domain.visit import VisitStatus, VisitType
from missionplanner.messages import Message
from missionplanner.planning.labels import value_label


def visits(desk: Desk, given: Namespace) -> None:
    """All visits, the soonest first."""
    from missionplanner.operations.glance import visits_at

    rows = visits_at(desk.store)
    if given.json:
        desk.document([{**row._asdict(), "id": str(row.id)} for row in rows])
        return
    if not rows:
        desk.say(Message("There is no visit yet."))
    word = desk.wording.word
    desk.table(
        (
            row.code,
            row.starts_on,
            row.ends_on,
            row.title,
            row.place,
            word(value_label(VisitType(row.type))),
            word(value_label(VisitStatus(row.status))),
        )
        for row in rows
    )


def show(desk: Desk, given: Namespace) -> None:
    """A whole visit; as JSON, the bytes of its visit file."""
    with desk.reading() as office:
        visit_id = office.visits.resolve(given.visit)
        if given.json:
            data = office.files.visit_bytes(visit_id)
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            return
        for line in folder_lines(office.visits.folder(visit_id), desk.wording):
            desk.line(line)
