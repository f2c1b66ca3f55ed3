"""The program's log: what happened, with ids and counts, never with values.

Nothing typed by anybody can get in: an event has a name of the list below, its details are ids or
whole numbers, and of an error only its type and the lines it came by are kept, not its sentence.
"""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from traceback import FrameSummary, extract_tb
from uuid import UUID

from missionplanner.paths import log_folder

LIMIT_BYTES = 1_000_000
OLDER = 3


class Event(StrEnum):
    """What is worth a line."""

    STARTED = "window opened"
    CLOSED = "window closed"
    CHANGED = "changed"
    REFUSED = "refused"
    FAILED = "failed"


def log_file() -> Path:
    """The log in use; older ones lie beside it with a number."""
    return log_folder() / "missionplanner.log"


def event(what: Event, **details: UUID | int) -> None:
    """Note what happened; `details` are ids and counts."""
    _append(what, [f"{name}={_harmless(value)}" for name, value in details.items()])


def failed(error: BaseException) -> None:
    """Note a bug: the types of the error and of its causes, and the lines they came by."""
    lines: list[str] = []
    link: BaseException | None = error
    seen: set[int] = set()
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        lines += [f"\n  {_type_name(link)}", *map(_place, extract_tb(link.__traceback__))]
        link = link.__cause__ or link.__context__
    _append(Event.FAILED, lines)


def _type_name(error: BaseException) -> str:
    number = f" errno={error.errno}" if isinstance(error, OSError) and error.errno else ""
    return f"{type(error).__module__}.{type(error).__qualname__}{number}"


def _place(frame: FrameSummary) -> str:
    # The folder before the package holds the user's login.
    path = Path(frame.filename)
    return f"\n    {path.parent.name}/{path.name}:{frame.lineno} {frame.name}"


def _harmless(value: object) -> str:
    # Types are checked by mypy; what slips through is still no value in the log.
    return str(value) if isinstance(value, UUID | int) else f"<{type(value).__name__}>"


def _append(what: Event, details: list[str]) -> None:
    moment = datetime.now(UTC).isoformat(timespec="milliseconds")
    line = " ".join([moment, str(os.getpid()), Event(what).value, *details])
    # The log never stands in the way: a full disk or a folder that is closed is no reason to stop.
    with suppress(OSError):
        file = log_file()
        file.parent.mkdir(parents=True, exist_ok=True)
        _turn_over(file)
        with file.open("a", encoding="utf-8") as log:
            log.write(line + "\n")


def _turn_over(file: Path) -> None:
    # Another process may hold the file, which Windows does not let us rename: then it grows on.
    with suppress(OSError):
        if file.stat().st_size < LIMIT_BYTES:
            return
        for number in range(OLDER - 1, 0, -1):
            with suppress(FileNotFoundError):
                _older(file, number).replace(_older(file, number + 1))
        file.replace(_older(file, 1))


def _older(file: Path, number: int) -> Path:
    return file.with_name(f"{file.stem}.{number}{file.suffix}")
