"""Ids of the sample's rows, made from names."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid5

_SPACE = UUID("8d0a3f4e-6f0b-5c3a-9a53-2f6f3c2f7e11")


def key(name: str) -> Any:
    """The same id for the same name, for any noun."""
    return uuid5(_SPACE, name)
