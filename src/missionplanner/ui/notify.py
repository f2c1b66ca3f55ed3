"""The last net: what nobody caught is logged and said, and the work goes on."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from missionplanner.errors import PlannerError
from missionplanner.messages import Message

_log = logging.getLogger(__name__)

Say = Callable[[Message, str], None]
"""Shows a sentence; the second is the details to copy, empty when there are none."""


def catch_all(say: Say) -> None:
    """Send every uncaught error through `say` from now on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, PlannerError):
            say(error.message, "")
            return
        _log.error("uncaught %s\n%s", kind.__name__, where(trace))
        say(APOLOGY, details(error, trace))

    sys.excepthook = hook


APOLOGY = Message("Sorry, something went wrong in the program. Nothing that was saved is lost.")


def where(trace: TracebackType | None) -> str:
    """The places of the trace, without any value."""
    frames = traceback.extract_tb(trace)
    return "\n".join(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames)


def details(error: BaseException, trace: TracebackType | None) -> str:
    """What to copy for whoever repairs the program."""
    return f"{type(error).__name__}\n{where(trace)}"
