"""What is put against an old base never takes back what others changed meanwhile."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings

from missionplanner.domain.amend import child_fields, places, without
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.store.shape import shape_of
from missionplanner.store.stale import Stale
from tests.store.model import LABEL, Desk, file_rows
from tests.store.test_laws_alone import SEEDS, UNSHRUNK, run


def stale_law(random: Random, folder: Path) -> None:
    """Both edits stand field by field, or the second is refused and nothing is written."""
    desk = Desk(folder / "a.mpdb", random)
    try:
        with desk.store.change(LABEL) as tx:
            tx.put(file_rows()[1])
        for _ in range(8):
            base = desk.store.get(Visit, file_rows()[1].id)
            desk._put_value(_altered(desk, base))
            now = desk.store.get(Visit, base.id)
            wanted = _altered(desk, base)
            try:
                with desk.store.change(LABEL) as tx:
                    tx.put(wanted, base=base)
            except Stale:
                assert desk.store.get(Visit, base.id) == now, "a refused put was written"
                continue
            merged = desk.store.get(Visit, base.id)
            _check(base, now, merged)
            _check(base, wanted, merged)
            assert desk.differences() == ()
    finally:
        desk.close()


def _altered(desk: Desk, root: Any) -> Any:
    for _ in range(desk.random.choice((1, 1, 2, 3))):
        alter = desk.random.choice(
            (desk._edited, desk._edited, desk._moved, desk._grown, desk._transplanted, _thinned)
        )
        root = alter(root, root) if alter is not _thinned else _thinned(desk.random, root)
    return root


def _thinned(random: Random, root: Any) -> Any:
    rows = [place.row for place in places(root) if place.parent is not None]
    return without(root, random.choice(rows).id) if rows else root


def _check(base: Any, side: Any, merged: Any) -> None:
    """All that one side changed in the base stands in the merged value."""
    before, changed, after = (_fields(each) for each in (base, side, merged))
    for key in before.keys() | changed.keys():
        if before.get(key) != changed.get(key):
            assert after.get(key) == changed.get(key), f"{key[1]} was taken back"
    olds, news, lasts = (_lists(each) for each in (base, side, merged))
    for key in news.keys() & olds.keys():
        kept = [row for row in news[key] if row in olds[key] and row in lasts.get(key, ())]
        if kept != [row for row in olds[key] if row in kept]:
            assert [row for row in lasts[key] if row in kept] == kept, "an order was taken back"


def _fields(root: Any) -> dict[tuple[UUID, str], Any]:
    found: dict[tuple[UUID, str], Any] = {}
    for place in places(root):
        row = place.row
        found[row.id, "@"] = place.parent.id if place.parent else None
        for name in shape_of(type(row)).columns:
            value = getattr(row, name)
            if isinstance(value, Text):
                found |= {(row.id, f"{name}.{tag}"): words for tag, words in value.items()}
            else:
                found[row.id, name] = value
    return found


def _lists(root: Any) -> dict[tuple[UUID, str], list[UUID]]:
    return {
        (place.row.id, field): [row.id for row in getattr(place.row, field)]
        for place in places(root)
        for field in child_fields(type(place.row))
    }


@settings(max_examples=25, deadline=None, phases=UNSHRUNK)
@given(SEEDS)
def test_a_put_against_an_old_base_takes_nothing_back(seed: int):
    run(stale_law, seed)


@pytest.mark.slow
@settings(max_examples=300, deadline=None, phases=UNSHRUNK)
@given(SEEDS)
def test_many_puts_against_an_old_base_take_nothing_back(seed: int):
    run(stale_law, seed)
