"""Commands on what was done: undo, redo, history."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import Any

from missionplanner.cli.desk import Desk
from missionplanner.domain.folder import VisitFolder
from missionplanner.messages import Message
from missionplanner.planning.declarations import restricted_fields


def undo(desk: Desk, _given: Namespace) -> None:
    """Take back the last change."""
    with desk.writing() as office:
        undone = office.undo()
    if undone is None:
        desk.say(Message("There is nothing to undo."))
        return
    desk.say(Message("Undone: {change}", change=undone.label))
    _tell_left_alone(desk, undone.left_alone)


def redo(desk: Desk, _given: Namespace) -> None:
    """Bring back what undo took back."""
    with desk.writing() as office:
        redone = office.redo()
    if redone is None:
        desk.say(Message("There is nothing to redo."))
        return
    desk.say(Message("Redone: {change}", change=redone.label))
    _tell_left_alone(desk, redone.left_alone)


def _tell_left_alone(desk: Desk, count: int) -> None:
    if count:
        desk.say(
            Message(
                "One field was left alone, since it was changed meanwhile.",
                plural="{n} fields were left alone, since they were changed meanwhile.",
                n=count,
            )
        )


def history(desk: Desk, given: Namespace) -> None:
    """Who changed what, newest first."""
    with desk.reading() as office:
        visit_id = office.visits.resolve(given.visit) if given.visit else None
        done = office.history(visit_id, limit=sys.maxsize)
    word = desk.wording.word
    if not given.json:
        desk.table(
            (
                desk.wording.value(logged.at.astimezone()),
                logged.actor,
                word(_said(logged.kind, logged.label)),
            )
            for logged in done
        )
        return
    desk.document(
        [
            {
                "tx": str(logged.tx),
                "at": logged.at.isoformat(),
                "actor": logged.actor,
                "kind": logged.kind,
                "label": word(logged.label),
                "entries": [
                    {
                        "noun": entry.noun,
                        "row": str(entry.row),
                        "field": entry.field,
                        "old": _outward(entry.noun, entry.field, entry.old),
                        "new": _outward(entry.noun, entry.field, entry.new),
                    }
                    for entry in logged.entries
                ],
            }
            for logged in done
        ]
    )


def _outward(noun: str, field: str, held: Any) -> Any:
    """A value of the journal; restricted ones leave the store by a restricted export only."""
    restricted = {name for owner, name in restricted_fields(VisitFolder) if owner == noun}
    if field in restricted:
        return None
    if field == "*" and isinstance(held, dict):
        return {name: value for name, value in held.items() if name not in restricted}
    return held


def _said(kind: str, label: Message) -> Message:
    match kind:
        case "undo":
            return Message("Undone: {change}", change=label)
        case "redo":
            return Message("Redone: {change}", change=label)
        case _:
            return label
