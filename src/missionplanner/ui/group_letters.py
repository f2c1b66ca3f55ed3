"""Groups as they are typed into a cell: "A", "A, B", "all"."""

from __future__ import annotations

from collections.abc import Sequence

from missionplanner.domain.ids import GroupId
from missionplanner.domain.visit import Group
from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.ui.words import say

ALL = Message("all", context="groups")


def read_groups(words: str, groups: Sequence[Group]) -> tuple[GroupId, ...]:
    """The groups that are named, in their own order; none is everybody."""
    wanted = [word.casefold() for word in words.replace(",", " ").replace(";", " ").split()]
    if wanted in ([], ["all"], [say(ALL).casefold()]):
        return ()
    known = {group.letter.casefold(): group.id for group in groups}
    for word in wanted:
        if word not in known:
            raise InvalidInput(
                Message(
                    "There is no group “{group}”; this visit has: {known}.",
                    group=word,
                    known=", ".join(group.letter for group in groups) or Message("no groups yet"),
                )
            )
    held = {known[word] for word in wanted}
    return tuple(group.id for group in groups if group.id in held)
