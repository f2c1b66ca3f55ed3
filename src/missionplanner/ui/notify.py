"""The last net: what nobody caught is logged and said, and the work goes on."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import TracebackType

from missionplanner.errors import PlannerError
from missionplanner.messages import Message

Say = Callable[[Message, str], None]
"""Shows a sentence; the second is the details to copy, empty when there are none."""


def catch_all(say: Say) -> None:
    """Send every error that nobody caught through `say` from now on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif isinstance(error, PlannerError):
            say(error.message, "")
        else:
            from missionplanner import log

            log.failed(error)
            say(apology(), details(error))

    sys.excepthook = hook


def apology() -> Message:
    """What is said of a bug."""
    from missionplanner import log

    return Message(
        "Sorry, something went wrong in the program. What was saved is safe; the log is “{file}”.",
        file=log.log_file(),
    )


def details(error: BaseException) -> str:
    """What to copy for whoever repairs the program: the kind of error and the lines it came by."""
    from traceback import format_tb

    return "".join((f"{type(error).__name__}\n", *format_tb(error.__traceback__)))
