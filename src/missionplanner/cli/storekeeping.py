"""The command that looks after the store as a file."""

from __future__ import annotations

from argparse import Namespace

from missionplanner.cli.desk import Desk, WrongUsage
from missionplanner.messages import Message


def store(desk: Desk, given: Namespace) -> None:
    """See what the store holds, check it, copy it, go back to a copy."""
    if given.verb == "restore" and given.file is None:
        raise WrongUsage(Message("Name the backup to restore; “store info” names the newest one."))
    verbs = {"info": _info, "check": _check, "backup": _back_up, "restore": _restore}
    verbs[given.verb](desk, given)


def _info(desk: Desk, _given: Namespace) -> None:
    from missionplanner.operations import keeping

    held = keeping.info(desk.store)
    desk.say(Message("Store: {path}", path=held.path))
    desk.say(Message("Version of its form: {version}", version=held.version))
    desk.say(Message("Size: {size} kB", size=-(-held.bytes // 1000)))
    desk.say(Message("Visits: {count}", count=held.visits))
    desk.say(Message("Persons: {count}", count=held.persons))
    desk.say(Message("Institutions: {count}", count=held.institutions))
    desk.say(Message("Follow-ups: {count}", count=held.follow_ups))
    desk.say(Message("Changes: {count}", count=held.changes))
    if held.last_change_at is not None:
        at, by = held.last_change_at.astimezone(), held.last_change_by
        desk.say(Message("Last change: {at} by {by}", at=at, by=by))
    desk.say(Message("Backups: {count}", count=held.backups))
    if held.newest_backup is not None:
        desk.say(Message("Newest backup: {path}", path=held.newest_backup))
    desk.say(
        Message(
            "The file is encrypted with a published key: that finds damage, and keeps nobody out."
        )
    )


def _check(desk: Desk, _given: Namespace) -> None:
    from missionplanner.operations import keeping

    keeping.check(desk.store)
    desk.say(Message("Every page of the store is as it was written."))


def _back_up(desk: Desk, given: Namespace) -> None:
    from missionplanner.operations import keeping

    desk.line(str(keeping.back_up(desk.store, given.file)))


def _restore(desk: Desk, given: Namespace) -> None:
    from missionplanner.operations import keeping

    aside = keeping.restore(desk.store, given.file)
    desk.say(Message("The store is as in “{backup}” again.", backup=given.file))
    if aside is not None:
        desk.say(Message("The file that stood there is kept as “{file}”.", file=aside))
