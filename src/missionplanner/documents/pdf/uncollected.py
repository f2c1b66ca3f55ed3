"""Work that makes much and no garbage, spared the search for garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Python does not look through all that lives, again and again, for what refers to itself.

    A rendering keeps nearly all that it makes until its end: the search finds nothing and takes
    an eighth of its time. What runs in other threads meanwhile is searched when it ends.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
