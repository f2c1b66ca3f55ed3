"""Commands for visit files: the sample, import and export."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from missionplanner.cli.desk import Desk
from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.planning.labels import noun_label

if TYPE_CHECKING:
    from missionplanner.operations.files import Brought
    from missionplanner.operations.office import Office


def sample(desk: Desk, given: Namespace) -> None:
    """Put a sample visit into the store; its code is the last line."""
    with desk.writing() as office:
        name = (given.name,) if given.name else ()
        brought = office.files.sample(*name)
        visit_id = office.files.sample_id(*name)
        code = next((row.code for row in office.visits.rows() if row.id == visit_id), "")
    if brought is None:
        desk.say(Message("The sample visit is in the store already."))
    desk.line(code)


def bring_in(desk: Desk, given: Namespace) -> None:
    """Bring in a visit file; its code is the last line."""
    if given.read_as != "visit" or given.into is not None:
        raise InvalidInput(
            Message(
                "Only a whole visit can be imported yet, from a file that ends in {suffix}.",
                suffix=".visit.json",
            )
        )
    with _looking(desk) if given.dry_run else desk.writing() as office:
        brought = office.files.bring_in(given.file, dry_run=given.dry_run)
    if given.json:
        desk.document(_plain(desk, brought, is_dry_run=given.dry_run))
        return
    if given.dry_run:
        desk.say(Message("Nothing was stored: this is what an import would add."))
    for noun, count in brought.added:
        desk.say(Message("{noun}: {count}", noun=noun_label(noun), count=count))
    for difference in brought.differing:
        desk.say(difference)
    # Scripts take the last line: a code that is no line of its own gives way to the id.
    is_line = bool(brought.code.strip()) and "\n" not in brought.code
    desk.line(brought.code if is_line else str(brought.visit_id))


@contextmanager
def _looking(desk: Desk) -> Iterator[Office]:
    """The office open for reading; an empty one, gone again at once, where there is none yet."""
    if desk.store.exists():
        with desk.reading() as office:
            yield office
        return
    with TemporaryDirectory() as folder:
        elsewhere = Desk(Path(folder) / desk.store.name, desk.settings)
        with elsewhere.writing() as office:
            yield office


def _plain(desk: Desk, brought: Brought, *, is_dry_run: bool) -> dict[str, object]:
    return {
        "code": brought.code,
        "visit_id": str(brought.visit_id),
        "dry_run": is_dry_run,
        "added": dict(brought.added),
        "differing": [desk.wording.word(message) for message in brought.differing],
    }


def give_out(desk: Desk, given: Namespace) -> None:
    """Write a visit as a file; restricted data are noted in the journal, so that is a change."""
    with desk.writing() if given.restricted else desk.reading() as office:
        visit_id = office.visits.resolve(given.visit)
        office.files.give_out(visit_id, given.output, office.today(), restricted=given.restricted)
    desk.line(str(given.output))
