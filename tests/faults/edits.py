"""A script of edits on a real store, and what must hold of the store whenever it was cut off."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from missionplanner.domain.ids import ObjectiveId, PersonId, VisitId
from missionplanner.domain.person import Person
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Objective, Visit
from missionplanner.messages import Message
from missionplanner.store import storekeeping
from missionplanner.store.store import Store

VISIT = VisitId(UUID(int=1))
NOW = datetime(2026, 6, 29, 9, 30, tzinfo=UTC)
KEPT_OBJECTIVES = 8


def opened(path: Path) -> Store:
    return Store.open(path, actor="ana", now=lambda: NOW)


def begin(path: Path, persons: int = 0) -> None:
    """A store with the visit before its first edit, and persons who only take room."""
    store = opened(path)
    with store.change(Message("Begun")) as tx:
        tx.put(Visit(id=VISIT, title=Text(en="Edit 0")))
        for number in range(persons):
            tx.put(Person(id=PersonId(UUID(int=10**9 + number)), display=f"Guest {number}"))
    store.close()


def edit(store: Store) -> int:
    """One change of several rows: a person, the title, an objective more and one less."""
    number = last_edit(store) + 1
    with store.change(Message("Edit {number}", number=number)) as tx:
        visit = tx.get(Visit, VISIT)
        new = Objective(id=ObjectiveId(UUID(int=10**6 + number)), text=Text(en=f"Aim {number}"))
        tx.put(Person(id=PersonId(UUID(int=1000 + number)), display=f"Number{number} Person"))
        aims = (*visit.objectives, new)[-KEPT_OBJECTIVES:]
        tx.put(replace(visit, title=Text(en=f"Edit {number}"), objectives=aims))
    return number


def last_edit(store: Store) -> int:
    return int(store.get(Visit, VISIT).title["en"].split()[1])


def whole(path: Path, acknowledged: int) -> int:
    """Assert that nothing acknowledged is lost and nothing is half there; the last edit's number.

    The edit under way when the program was cut off may be there or not, but not in part.
    """
    store = opened(path)
    try:
        last = last_edit(store)
        assert acknowledged <= last <= acknowledged + 1, (acknowledged, last)
        people = {each.display for each in store.every(Person)}
        assert {f"Number{number} Person" for number in range(1, last + 1)} == {
            name for name in people if name.startswith("Number")
        }
        aims = [each.text["en"] for each in store.get(Visit, VISIT).objectives]
        assert aims == [f"Aim {n}" for n in range(max(1, last - KEPT_OBJECTIVES + 1), last + 1)]
        if last:
            found = store.search(f"Number{last} Person")
            assert found[0].row == UUID(int=1000 + last)
        assert all(f"Number{last + 1} " not in each.text for each in store.search("Number"))
    finally:
        store.close()
    storekeeping.check(path)
    return last
