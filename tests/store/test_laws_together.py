"""What must hold for every history of several stores that take in each other's entries."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from msgspec.json import decode

from missionplanner.errors import PlannerError
from missionplanner.store.journal import Entry
from missionplanner.store.shape import SHAPES, to_json
from tests.store.model import SHARED_ACTS, Desk, pieces
from tests.store.test_laws_alone import SEEDS, UNSHRUNK, run


def merge_law(random: Random, folder: Path, rounds: int = 8, acts: tuple = SHARED_ACTS) -> None:
    """Stores that hold the same entries show the same, ask the same and have lost nothing."""
    names = random.choice(("ab", "ab", "abc"))
    desks = [Desk(folder / f"{name}.mpdb", random, name) for name in names]
    truth = Truth()
    try:
        _do(desks, 4, ("begin",))
        for desk in desks:
            truth.learn(desk)
        for _ in range(rounds):
            for desk in desks:
                for _ in range(random.randint(1, 8)):
                    desk.act(*acts)
                truth.learn(desk)
            _tell(random, *random.sample(desks, 2))
            assert [desk.differences() for desk in desks] == [()] * len(desks)
        together(random, desks)
        truth.check(desks[0])
    finally:
        for desk in desks:
            desk.close()


def answer_law(random: Random, folder: Path) -> None:
    """A question that somebody answered does not come back, in no store."""
    desks = [Desk(folder / f"{name}.mpdb", random, name) for name in "abc"]
    try:
        for _ in range(2):
            for desk in desks:
                for _ in range(5):
                    desk.act("begin", "edit", "edit", "set_fields", "take_out", "add")
            together(random, desks)
            for _ in range(40):
                question = random.choice(desks).answer()
                if question is None:
                    break
                _everybody(random, desks)
                assert not any(desk.asks(question) for desk in desks), "an answer was forgotten"
            assert [desk.store.sharing.questions() for desk in desks] == [()] * len(desks)
    finally:
        for desk in desks:
            desk.close()


def undo_together_law(random: Random, folder: Path) -> None:
    """Undo after taking in others' entries takes back one's own, and leaves theirs."""
    desks = [Desk(folder / f"{name}.mpdb", random, name) for name in "ab"]
    acts = tuple(act for act in SHARED_ACTS if act not in ("undo", "redo", "lock"))
    try:
        _do(desks, 4, ("begin",))
        for _ in range(3):
            _do(desks, random.randint(1, 5), acts)
            together(random, desks)
        mine, other = desks
        while True:
            before, said = mine.tables(), _by_row(mine)
            undone = mine.store.undo()
            if undone is None:
                break
            _check_undone(mine, before, said)
            assert mine.differences() == ()
            if random.random() < 0.3:
                other.act("edit", "add", "undo")
        while mine.store.redo() is not None:
            assert mine.differences() == ()
        together(random, desks)
    finally:
        for desk in desks:
            desk.close()


def erasure_law(random: Random, folder: Path) -> None:
    """What was erased in one store is nowhere left in any, whatever came first."""
    desks = [Desk(folder / f"{name}.mpdb", random, name) for name in "abc"]
    acts = tuple(act for act in SHARED_ACTS if act != "answer")
    try:
        for _ in range(3):
            for desk in desks:
                for _ in range(random.randint(1, 5)):
                    desk.act(*acts, "erase")
            _tell(random, *random.sample(desks, 2))
        together(random, desks)
        for desk in desks:
            _check_erased(desk)
            while _goes_back(desk):
                _check_erased(desk)
    finally:
        for desk in desks:
            desk.close()


def _do(desks: list[Desk], times: int, acts: tuple[str, ...]) -> None:
    for desk in desks:
        for _ in range(times):
            desk.act(*acts)


def together(random: Random, desks: list[Desk]) -> None:
    """Everybody tells everybody all; then all hold and show and ask the same."""
    _everybody(random, desks)
    first, *others = desks
    for desk in others:
        assert {e.id: e for e in desk.entries()}.keys() == {e.id for e in first.entries()}
        assert _values(desk) == _values(first), "diverged in the journal"
        assert desk.tables() == first.tables(), "diverged"
        assert desk.state() == first.state()
        assert desk.store.sharing.questions() == first.store.sharing.questions()
    assert [desk.differences() for desk in desks] == [()] * len(desks)
    assert [desk.unfound() for desk in desks] == [set()] * len(desks)


def _everybody(random: Random, desks: list[Desk]) -> None:
    for teller in desks:
        for hearer in desks:
            if teller is not hearer:
                _tell(random, teller, hearer, is_whole=True)


def _tell(random: Random, teller: Desk, hearer: Desk, is_whole: bool = False) -> None:
    told = pieces(random, teller.store.sharing.entries())
    for piece in told if is_whole else told[: random.randint(0, len(told))]:
        hearer.store.sharing.take_in(piece)


def _values(desk: Desk) -> dict[str, tuple[Any, ...]]:
    return {entry.id: (entry.old, entry.new, set(entry.replaces)) for entry in desk.entries()}


class Truth:
    """Every entry as its writer wrote it, to see what became of it."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry] = {}
        self._heard: dict[str, int] = defaultdict(int)

    def learn(self, desk: Desk) -> None:
        for entry in desk.entries():
            self._entries.setdefault(entry.id, entry)

    def check(self, desk: Desk) -> None:
        """Each entry is shown, offered, or replaced by somebody who had seen it."""
        replaced: dict[str, set[str]] = defaultdict(set)
        for entry in self._entries.values():
            for seen in entry.replaces:
                replaced[seen].add(entry.id)
        tables, asked = desk.tables(), {}
        for question in desk.store.sharing.questions():
            asked[str(question.row), question.field] = {str(each) for each in question.entries}
        for entry in self._entries.values():
            if not replaced[entry.id]:
                self._stands(entry, tables, asked)

    def _stands(self, entry: Entry, tables: Any, asked: dict[tuple[str, str], set[str]]) -> None:
        row = tables[entry.noun][entry.row]
        if entry.field == "*":
            if entry.new == "null":
                lives = asked.get((entry.row, "*"), set())
                assert row.is_gone or entry.id in lives or self._born_twice(entry), "delete lost"
            else:
                assert not row.is_gone, "a row vanished that its deleter had not seen"
            return
        assert not row.is_gone, "a row vanished with an edit that its deleter had not seen"
        is_offered = entry.id in asked.get((entry.row, entry.field), set())
        assert is_offered or _shows(row, entry) == entry.new, "an edit was lost"

    def _born_twice(self, entry: Entry) -> bool:
        births = [
            each
            for each in self._entries.values()
            if each.row == entry.row and each.field == "*" and each.old == "null"
        ]
        return len(births) > 1


def _shows(row: Any, entry: Entry) -> str:
    if entry.field == "@":
        return to_json([row.parent, row.place])
    name, _, tag = entry.field.partition(".")
    return to_json(row.raw[name].get(tag) if tag else row.raw[name])


def _by_row(desk: Desk) -> dict[str, list[tuple[int, str, Entry]]]:
    bundle = desk.store.sharing.entries()
    authors = {tx.id: tx.actor for tx in bundle.txs}
    found = defaultdict(list)
    for arrived, entry in enumerate(bundle.entries):
        found[entry.row].append((arrived, authors[entry.tx], entry))
    return found


def _check_undone(mine: Desk, before: Any, said: dict[str, Any]) -> None:
    after = mine.tables()
    for noun, rows in before.items():
        for row_id, row in rows.items():
            if row.is_gone:
                continue
            now = after[noun][row_id]
            if now.is_gone:
                _check_may_vanish(said[row_id])
                continue
            for name in SHAPES[noun].columns:
                if now.raw[name] != row.raw[name]:
                    _check_was_mine(said[row_id], name, row.raw[name], now.raw[name])


def _check_may_vanish(said: list[tuple[int, str, Entry]]) -> None:
    """A row goes only where no other wrote on it after one's own birth or restore of it."""
    lives = [(at, who, entry) for at, who, entry in said if entry.field == "*"]
    if lives[-1][2].new == "null":
        return
    own = max((at for at, who, entry in lives if who == "a" and entry.new != "null"), default=-1)
    assert own >= 0, "a row of another vanished by undo"
    assert not any(who != "a" and at > own for at, who, _ in said), "another's words vanished"


def _check_was_mine(said: list[tuple[int, str, Entry]], name: str, was: Any, now: Any) -> None:
    tags = (
        [f".{tag}" for tag in {*was, *now} if was.get(tag) != now.get(tag)]
        if (isinstance(was, dict) and not {"kind", "words"} & {*was})
        else [""]
    )
    for tag in tags:
        field = [(at, who) for at, who, entry in said if entry.field == f"{name}{tag}"]
        assert field, "undo changed what nobody had written"
        replaced = {old for _, _, entry in said for old in entry.replaces}
        heads = [who for _, who, e in said if e.field == f"{name}{tag}" and e.id not in replaced]
        assert set(heads) <= {"a"}, "undo took back another's words"


def _check_erased(desk: Desk) -> None:
    """Every entry that an erasure names has lost what it said."""
    entries = {entry.id: entry for entry in desk.entries()}
    for erasure in entries.values():
        if erasure.field != "!":
            continue
        for named, parts in decode(erasure.new).items():
            for part in parts if named in entries else ():
                if part in ("old", "new"):
                    assert getattr(entries[named], part) is None, "an erased value came back"
                else:
                    assert part not in decode(entries[named].new), "an erased value came back"


def _goes_back(desk: Desk) -> bool:
    try:
        return desk.store.undo() is not None
    except PlannerError:
        return False


@settings(max_examples=20, deadline=None, phases=UNSHRUNK)
@given(SEEDS)
def test_stores_converge_lose_nothing_and_ask_the_same(seed: int):
    run(merge_law, seed)


@settings(max_examples=8, deadline=None, phases=UNSHRUNK)
@given(SEEDS)
def test_an_answered_question_does_not_come_back(seed: int):
    run(answer_law, seed)


@settings(max_examples=10, deadline=None, phases=UNSHRUNK)
@given(SEEDS)
def test_undo_after_a_merge_touches_only_ones_own(seed: int):
    run(undo_together_law, seed)


@settings(max_examples=8, deadline=None, phases=UNSHRUNK)
@given(SEEDS)
def test_erasure_wins_in_any_order(seed: int):
    run(erasure_law, seed)


@pytest.mark.slow
@settings(max_examples=200, deadline=None, phases=UNSHRUNK)
@given(SEEDS)
def test_many_stores_converge_lose_nothing_and_ask_the_same(seed: int):
    run(merge_law, seed)
