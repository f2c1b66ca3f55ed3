"""What must hold for every history of one store."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from missionplanner.domain.nouns import ROOTS
from missionplanner.errors import PlannerError
from missionplanner.messages import Message
from missionplanner.store import erasure, journal, order_keys, store
from missionplanner.store.cleaning import cleaned
from missionplanner.store.shape import shape_of
from tests.store.model import ACTS, Desk, uuid_from
from tests.store.strategies import values

# A history is its seed, which the failure names; shrinking it would take minutes on real files.
SEEDS = st.integers(0, 2**32)
UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)


def undo_law(random: Random, folder: Path, steps: int = 30) -> None:
    """Undo gives each earlier state, redo each later one, in any walk and after any restart."""
    desk = Desk(folder / "a.mpdb", random)
    undoable: list[tuple[dict, dict, bool]] = []
    redoable: list[tuple[dict, dict]] = []
    try:
        for _ in range(steps):
            if random.random() < 0.1:
                desk.reopen()
            before, known = desk.state(), len(desk.store.history(limit=1000))
            walk = random.random()
            if walk < 0.25:
                _walk_back(desk, undoable, redoable)
            elif walk < 0.35:
                _walk_on(desk, undoable, redoable)
            else:
                act = random.choice((*_DONE, *(("erase",) if random.random() < 0.2 else ())))
                desk.act(act)
                after = desk.state()
                if len(desk.store.history(limit=1000)) == known:
                    assert after == before, "a change without a trace"
                    continue
                assert _wrote_something(desk), "an entry that changes nothing"
                is_barrier = act == "erase" or (act == "lock" and _is_locking(desk))
                undoable.append((before, after, is_barrier))
                redoable.clear()
            assert desk.differences() == ()
            assert desk.store.sharing.questions() == (), "a question to oneself"
        while undoable and not undoable[-1][2]:
            _walk_back(desk, undoable, redoable)
        while redoable:
            _walk_on(desk, undoable, redoable)
        assert desk.unfound() == set()
    finally:
        desk.close()


_DONE = (*(act for act in ACTS if act not in ("undo", "redo")), "lock")


def _walk_back(desk: Desk, undoable: list, redoable: list) -> None:
    if not undoable:
        assert desk.store.undo() is None
        return
    before, after, is_barrier = undoable[-1]
    if is_barrier:
        with pytest.raises(PlannerError):
            desk.store.undo()
        assert desk.state() == after
        return
    undone = desk.store.undo()
    assert undone is not None
    assert undone.left_alone == 0
    assert desk.state() == before, "undo gave another state"
    redoable.append(undoable.pop()[:2])


def _walk_on(desk: Desk, undoable: list, redoable: list) -> None:
    redone = desk.store.redo()
    if not redoable:
        assert redone is None
        return
    before, after = redoable.pop()
    assert redone is not None
    assert redone.left_alone == 0
    assert desk.state() == after, "redo gave another state"
    undoable.append((before, after, False))


def _is_locking(desk: Desk) -> bool:
    return desk.store.history(limit=1)[0].entries[0].new is not None


def _wrote_something(desk: Desk) -> bool:
    (last,) = desk.store.history(limit=1)
    fields = [(entry.row, entry.field) for entry in last.entries]
    is_moved = all(entry.old != entry.new or entry.field == "!" for entry in last.entries)
    return bool(fields) and is_moved and len(fields) == len(set(fields))


def run(law, seed: int, **more) -> None:
    """Hold a law over the history of this seed: keys and ids are drawn from it too."""
    chance = Random(seed)
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        for module in (store, journal, erasure):
            patch.setattr(module, "uuid4", lambda: uuid_from(chance))
        patch.setattr(order_keys, "randbelow", chance.randrange)
        law(Random(seed), Path(folder), **more)


@settings(max_examples=12, deadline=None, phases=UNSHRUNK)
@given(SEEDS)
def test_undo_redo_and_replay_hold_for_every_history(seed: int):
    run(undo_law, seed)


@pytest.mark.slow
@settings(max_examples=350, deadline=None, phases=UNSHRUNK)
@given(SEEDS)
def test_undo_redo_and_replay_hold_for_many_histories(seed: int):
    run(undo_law, seed, steps=20)


@pytest.mark.parametrize("noun", ROOTS, ids=lambda noun: noun.__name__)
def test_what_is_put_comes_back(noun: type):
    @settings(max_examples=12, deadline=None, phases=UNSHRUNK, suppress_health_check=HealthCheck)
    @given(values(noun, most=1))
    def law(value: Any) -> None:
        run(partial(comes_back_law, value=value), 1)

    law()


def comes_back_law(random: Random, folder: Path, value: Any) -> None:
    """A value that is put is what is got, loaded and told by the journal, its strings cleaned."""
    desk, noun = Desk(folder / "a.mpdb", random), type(value)
    try:
        with desk.store.change(Message("Put")) as tx:
            tx.put(value)
        expected = cleaned(shape_of(noun), value, None)
        assert desk.store.get(noun, value.id) == expected
        assert desk.store.every(noun) == (expected,)
        assert desk.differences() == ()
    finally:
        desk.close()
