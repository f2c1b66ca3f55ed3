"""What can go wrong by the world's doing, each with a sentence for the user; the rest is a bug."""

from __future__ import annotations

from missionplanner.messages import Message


class PlannerError(Exception):
    """Something the user can understand; `field` names the field it is about, where it is."""

    def __init__(self, message: Message, *, field: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.field = field

    def __str__(self) -> str:
        return str(self.message)


class InvalidInput(PlannerError):
    """What was typed or given cannot be used."""


class NotFound(PlannerError):
    """What was asked for is not in the store."""


class UnreadableFile(PlannerError):
    """A file from outside that cannot be read."""


class StoreProblem(PlannerError):
    """The store cannot be opened, read or written."""


class StoreDamaged(StoreProblem):
    """The store's file is damaged."""


class StoreInUse(StoreProblem):
    """Another process holds the store."""


class StoreTooNew(StoreProblem):
    """The store was written by a newer version."""


class Withheld(PlannerError):
    """A paper holds a value that its edition must not show; the one thing that refuses."""
