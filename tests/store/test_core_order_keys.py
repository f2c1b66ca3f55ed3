"""Order keys: always room between two, never the same key at two desks, never long."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from missionplanner.store.order_keys import between, is_key, longest_rise, spread


def test_keys_that_are_appended_rise_and_stay_short():
    keys = spread(None, None, 20_000)
    assert keys == sorted(set(keys))
    assert max(map(len, keys)) <= 10


def test_keys_put_into_one_gap_stay_between():
    low = between(None, None)
    high = between(low, None)
    for number in range(1_000):
        key = between(low, high)
        assert low < key < high
        low, high = (key, high) if number % 3 else (low, key)
    assert len(key) < 250


def test_two_desks_fill_a_gap_with_different_keys():
    low = between(None, None)
    high = between(low, None)
    for bounds in ((low, high), (high, None), (None, low)):
        assert sum(between(*bounds) == between(*bounds) for _ in range(20_000)) == 0


@given(st.integers(0, 2**32))
def test_any_walk_of_inserts_keeps_the_order(seed: int):
    random, keys = Random(seed), []
    for _ in range(60):
        at = random.randint(0, len(keys))
        low = keys[at - 1] if at else None
        high = keys[at] if at < len(keys) else None
        many = random.choice((1, 1, 5))
        keys[at:at] = spread(low, high, many)
    assert keys == sorted(set(keys))
    assert all(map(is_key, keys))
    assert not any(key.endswith("0") for key in keys)


@given(st.lists(st.sampled_from("abcdef"), max_size=9))
def test_the_longest_rise_is_strict_and_as_long_as_any(keys: list[str]):
    rise = [keys[index] for index in longest_rise(keys)]
    assert rise == sorted(set(rise))
    best = [1] * len(keys)
    for index, key in enumerate(keys):
        best[index] += max((best[j] for j in range(index) if keys[j] < key), default=0)
    assert len(rise) == max(best, default=0)
