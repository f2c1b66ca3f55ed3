"""The write-ahead log beside a store: whether all that it once committed can still be read.

SQLite ends a log silently at the first frame whose checksum fails, since a torn last frame is what
a power cut leaves. A committed frame beyond that end is no torn one: it was there, and is lost.
File format: https://sqlite.org/fileformat2.html#walformat
"""

from __future__ import annotations

import shutil
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO, Literal, NamedTuple

from sqlcipher3 import dbapi2 as driver

_HEAD, _FRAME_HEAD, _PAGE = 32, 24, 4096
_NOT_COMMITTED = bytes(4)


class Log(NamedTuple):
    """A log as its file says: its head, and how many frames its last committed change ends."""

    head: bytes
    frames: int


_NONE = Log(b"", 0)


def log_of(store: Path) -> Path:
    """Where the log of a store is, while there is one."""
    return store.with_name(store.name + "-wal")


def written(store: Path) -> Log:
    """What the log of a store holds, to be asked before the store is opened."""
    try:
        with log_of(store).open("rb") as file:
            head = file.read(_HEAD)
            return Log(head, _frames(file, head)) if len(head) == _HEAD else _NONE
    except OSError:
        return _NONE


def is_cut(store: Path, log: Log, connection: driver.Connection) -> bool:
    """Whether the opened store reads less than its log had; others may have begun a new log."""
    if not log.frames:
        return False
    _, read, _ = connection.execute("PRAGMA wal_checkpoint(NOOP)").fetchone()
    return bool(read < log.frames and written(store).head == log.head)


def keep_aside(store: Path) -> Path:
    """Copy the store and its log as they are, for those who may be able to read more of it."""
    aside = store.with_name(f"{store.name}.cut-{written(store).head[16:24].hex()}")
    shutil.copyfile(store, aside)
    shutil.copyfile(log_of(store), log_of(aside))
    return aside


def _frames(file: BinaryIO, head: bytes) -> int:
    is_sound = _is_sound(head)
    page = int.from_bytes(head[8:12], "big") if is_sound else _PAGE
    salt = head[16:24] if is_sound else b""
    committed = 0
    for number in range(1, (file.seek(0, SEEK_END) - _HEAD) // (_FRAME_HEAD + page) + 1):
        file.seek(_HEAD + (number - 1) * (_FRAME_HEAD + page))
        frame = file.read(_FRAME_HEAD)
        salt = salt or frame[8:16]
        # Frames of an earlier log, which this one has not overwritten yet, have another salt.
        if frame[8:16] == salt and frame[4:8] != _NOT_COMMITTED:
            committed = number
    return committed


def _is_sound(head: bytes) -> bool:
    order: Literal["big", "little"] = "big" if head[3] & 1 else "little"
    first = second = 0
    for at in range(0, 24, 8):
        first = first + int.from_bytes(head[at : at + 4], order) + second & 0xFFFFFFFF
        second = second + int.from_bytes(head[at + 4 : at + 8], order) + first & 0xFFFFFFFF
    return head[24:] == first.to_bytes(4, "big") + second.to_bytes(4, "big")
