"""Files that the user asked for: written whole or not at all."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from missionplanner.errors import PlannerError, UnreadableFile
from missionplanner.messages import Message
from missionplanner.store.platform import replace_file, sync_file


def save(path: Path, data: bytes) -> None:
    """Write a file in one step; what stood there stays until all is written."""
    partial = path.with_name(f".{uuid4().hex}.part")
    try:
        with partial.open("xb") as file:
            file.write(data)
        sync_file(partial)
        replace_file(partial, path)
    except OSError as error:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise PlannerError(
            Message(
                "“{file}” cannot be written: close it where it is open, or choose another folder"
                " with room in it.",
                file=path,
            )
        ) from error


def read(path: Path, *, at_most: int) -> bytes:
    """The bytes of a file from outside that has at most so many."""
    try:
        size = path.stat().st_size
        if size > at_most:
            raise UnreadableFile(
                Message(
                    "“{file}” is {size} MB; a file to bring in has at most {limit} MB.",
                    file=path.name,
                    size=size // 1_000_000,
                    limit=at_most // 1_000_000,
                )
            )
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(
            Message("“{file}” cannot be read; check its name and its folder.", file=path)
        ) from error
