"""Values as compact bytes, to send to the worker process and back."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from missionplanner.domain.text import Text
from missionplanner.messages import Message

V = TypeVar("V")


def pack(value: object) -> bytes:
    """The value's bytes."""
    return msgspec.msgpack.encode(value, enc_hook=_plain)


def unpack(data: bytes, kind: type[V]) -> V:
    """The value of this type that `pack` gave."""
    return msgspec.msgpack.decode(data, type=kind, dec_hook=_value)


def _plain(value: object) -> object:
    if isinstance(value, Message):
        return value.plain()
    raise NotImplementedError(type(value).__name__)


def _value(kind: type, plain: Any) -> object:
    if kind is Text:
        return Text(plain)
    if kind is Message:
        return Message.from_plain(plain)
    raise NotImplementedError(kind.__name__)
