"""From what was typed to the command that does it, and back to an exit code."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import NoReturn

from missionplanner import log, settings
from missionplanner.cli.commands import COMMANDS, Command
from missionplanner.cli.desk import Desk, WrongUsage
from missionplanner.errors import InvalidInput, PlannerError
from missionplanner.messages import Message
from missionplanner.paths import default_store

_PROGRAM = "missionplanner"
_DONE, _FAILED, _WRONG_USAGE, _INTERRUPTED = 0, 1, 2, 130


class _Parser(ArgumentParser):
    """Says what is wrong in the user's own language, not in argparse's."""

    def error(self, message: str) -> NoReturn:
        raise WrongUsage(
            Message("That is not understood; write it as: {usage}", usage=self.usage or "")
        )


def main(argv: Sequence[str]) -> int:
    """Do the command that `argv` holds; 0 done, 1 refused with a sentence, 2 wrongly written."""
    _speak_utf8()
    if sys.excepthook is sys.__excepthook__:
        sys.excepthook = _apologise
    found = settings.read()
    desk = Desk(default_store(), found.settings)
    if found.problem is not None:
        desk.remark(found.problem)
    try:
        return _do(list(argv), desk)
    except WrongUsage as error:
        desk.remark(error.message)
        return _WRONG_USAGE
    except PlannerError as error:
        log.event(log.Event.REFUSED)
        desk.remark(error.message)
        return _FAILED
    except BrokenPipeError:
        _stop_writing()
        return _DONE
    except KeyboardInterrupt:
        return _INTERRUPTED


def _apologise(
    _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    """A bug: no traceback for the user, the lines it came by for those who mend it."""
    log.failed(error)
    sorry = Message(
        "Sorry: the program has a fault and stopped; what was stored is kept. Please send the"
        " file “{log}” to those who look after the program.",
        log=log.log_file(),
    )
    sys.stderr.write(settings.read().settings.spoken().word(sorry) + "\n")


def _stop_writing() -> None:
    """Whoever read the answer has read enough; what is left goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _speak_utf8() -> None:
    """A Windows console speaks its own code page unless told otherwise."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _do(words: list[str], desk: Desk) -> int:
    store, words = _store_named(words)
    if not words or words[0] in ("-h", "--help"):
        return _help(desk)
    command = _command(words[0])
    if any(word in ("-h", "--help") for word in words[1:]):
        return _help_for(command, desk)
    given = _parsed(command, words[1:])
    module, _, function = command.run.partition(":")
    run = getattr(import_module(f"missionplanner.cli.{module}"), function)
    run(Desk(_file(given.store or store or desk.store), desk.settings), given)
    sys.stdout.flush()
    return _DONE


def _store_named(words: list[str]) -> tuple[Path | None, list[str]]:
    match words:
        case ["--store", path, *rest]:
            return Path(path), rest
        case [option, *rest] if option.startswith("--store="):
            return Path(option.removeprefix("--store=")), rest
        case _:
            return None, words


def _file(store: Path) -> Path:
    if store.is_dir():
        raise InvalidInput(
            Message("“{store}” is a folder; name a file in it for the store.", store=store)
        )
    return store


def _command(name: str) -> Command:
    for command in COMMANDS:
        if command.name == name:
            return command
    raise WrongUsage(
        Message(
            "There is no command “{command}”; “{help}” lists them.",
            command=name,
            help=f"{_PROGRAM} --help",
        )
    )


def _parsed(command: Command, words: list[str]) -> Namespace:
    parser = _Parser(usage=_usage(command), add_help=False, allow_abbrev=False)
    parser.add_argument("--store", type=Path)
    command.arguments(parser)
    return parser.parse_args(words)


def _usage(command: Command) -> str:
    return f"{_PROGRAM} [--store PATH] {command.usage}"


def _help(desk: Desk) -> int:
    desk.say(Message("Plan a visit, print its papers, follow up what was agreed."))
    desk.line("")
    desk.line(f"{_PROGRAM} [--store PATH]")
    desk.line("    " + desk.wording.word(Message("open the window")))
    for command in COMMANDS:
        desk.line(f"{_PROGRAM} [--store PATH] {command.usage}")
        desk.line("    " + desk.wording.word(command.summary))
    return _DONE


def _help_for(command: Command, desk: Desk) -> int:
    desk.line(_usage(command))
    desk.line("    " + desk.wording.word(command.summary))
    return _DONE
