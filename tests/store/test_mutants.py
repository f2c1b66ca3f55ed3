"""Seeded mistakes in the core: each must be caught by a law, else the law has no teeth."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from missionplanner.errors import InvalidInput
from missionplanner.store import change, diff, erasure, heads, journal, merge, settle, shape, undo
from missionplanner.store.heads import History
from tests.store.test_core_erasure import nothing_left_law
from tests.store.test_laws_alone import run, undo_law
from tests.store.test_laws_stale import stale_law
from tests.store.test_laws_together import answer_law, merge_law, undo_together_law

pytestmark = pytest.mark.slow


def caught(law: Callable[..., None], seeds: int = 40) -> bool:
    for seed in range(seeds):
        try:
            run(law, seed)
        except (AssertionError, InvalidInput):
            return True
    return False


def test_a_put_that_is_compared_with_what_stands(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(change, "rebased", lambda base, wanted, now: wanted)
    assert caught(stale_law)


def test_a_delete_that_wins_over_an_edit_it_did_not_see(monkeypatch: pytest.MonkeyPatch):
    def is_gone(self: History) -> bool:
        return any(said.is_delete for said in self.life_heads())

    monkeypatch.setattr(History, "is_gone", is_gone)
    assert caught(merge_law)


def test_entries_that_name_nothing_they_replace(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(journal, "replaced_by", lambda field, history: ())
    assert caught(undo_law)
    assert caught(merge_law)


def test_rows_above_that_are_not_settled(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(settle, "_with_living_rows", lambda connection, shape, stand: set())
    assert caught(merge_law)


def test_an_undo_that_does_not_look(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(undo._Standing, "_still_shows", lambda self, said: True)
    assert caught(undo_together_law)


def test_sets_that_are_journalled_in_any_order(monkeypatch: pytest.MonkeyPatch):
    random, through_json = Random(1), shape._through_json

    def unsorted(value: Any) -> Any:
        raw = through_json(value)
        return random.sample(raw, len(raw)) if isinstance(value, frozenset) else raw

    monkeypatch.setitem(shape._RAW, shape.Form.UNIT, unsorted)
    assert caught(undo_law)


def test_an_exchange_that_drops_what_was_replaced(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(merge, "_edges", lambda connection, ids: dict.fromkeys(ids, ()))
    assert caught(answer_law)


def test_an_entry_that_replaces_one_head_only(monkeypatch: pytest.MonkeyPatch):
    every = journal.replaced_by
    monkeypatch.setattr(journal, "replaced_by", lambda field, history: every(field, history)[-1:])
    assert caught(answer_law)


def test_an_undo_that_forgets_the_other_stores_words_on_a_new_row(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(undo, "_is_written_elsewhere", lambda connection, said: False)
    assert caught(undo_together_law)


def test_an_erasure_that_leaves_the_copies(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(erasure, "_spread", lambda entries, edges, erased: erased)
    assert caught(nothing_left_law)


def test_moved_rows_that_keep_their_keys(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(diff, "longest_rise", lambda keys: list(range(len(keys))))
    assert caught(undo_law)


def test_reads_that_show_the_first_head(monkeypatch: pytest.MonkeyPatch):
    latest = heads.History.values
    monkeypatch.setattr(heads.History, "values", lambda self, name: latest(self, name)[:1])
    assert caught(merge_law)
