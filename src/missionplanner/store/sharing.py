"""What two stores tell each other: entries given and taken in, and the questions that arise."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Protocol, TypeVar

import sqlalchemy as sql

from missionplanner.messages import Message
from missionplanner.store import merge
from missionplanner.store.feed import Touched
from missionplanner.store.journal import Bundle, Kind, Tx
from missionplanner.store.questions import Question, answering, questions
from missionplanner.store.shape import Raw
from missionplanner.store.writing import write

R = TypeVar("R")
_ANSWER = Message("Question answered")


class _Read(Protocol):
    def __call__(self, read: Callable[[sql.Connection], R], /) -> R: ...


class Sharing:
    """The exchange of one open store with others."""

    def __init__(
        self,
        read: _Read,
        write_: Callable[[Callable[[sql.Connection], Touched]], Touched],
        tx: Callable[[Message, Kind], Tx],
    ) -> None:
        self._read = read
        self._write = write_
        self._tx = tx

    def entries(self, *, after: int = 0, spaces: Collection[str] | None = None) -> Bundle:
        """The journal for another store: what arrived here after a `seq`, all or some spaces."""
        return self._read(lambda each: merge.bundle(each, after=after, spaces=spaces))

    def take_in(self, bundle: Bundle) -> Touched:
        """Take in the entries of another store; none of them is lost, nor any of one's own."""
        return self._write(lambda each: merge.take_in(each, bundle))

    def questions(self) -> tuple[Question, ...]:
        """The fields that two stores wrote without knowing of each other."""
        return self._read(questions)

    def answer(self, question: Question, answer: Raw) -> Touched:
        """Settle a question for good, by one of its answers or another value."""

        def settling(connection: sql.Connection) -> Touched:
            edits = answering(connection, question, answer)
            return write(connection, self._tx(_ANSWER, Kind.DO), edits, {})

        return self._write(settling)
