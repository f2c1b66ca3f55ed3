"""How this user wants the program to be: one record, in a file of the user's own folder."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from missionplanner.errors import PlannerError
from missionplanner.messages import Message, Wording, wording
from missionplanner.paths import config_folder


class Theme(StrEnum):
    """Which colours the window has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a user can set; an empty text means the usual.

    `papers_folder` is where saving a paper begins.
    """

    language: str = ""
    theme: Theme = Theme.SYSTEM
    actor: str = ""
    papers_folder: str = ""

    def spoken(self) -> Wording:
        """The wording of the window and the command line; the environment outranks the file."""
        return wording(os.environ.get("MISSIONPLANNER_LANGUAGE") or self.language or "en")

    def actor_name(self) -> str:
        """Who does what is done here: the name set, else the login."""
        return self.actor or _login()


class Found(NamedTuple):
    """The settings read, and what was wrong with their file, if anything."""

    settings: Settings
    problem: Message | None = None


def settings_file() -> Path:
    """Where the settings are kept."""
    return config_folder() / "settings.json"


def read() -> Found:
    """The settings as saved; what cannot be read is as usual, with a sentence that says so."""
    try:
        saved = json.loads(settings_file().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Found(Settings())
    except (OSError, ValueError, RecursionError):
        return Found(Settings(), _unreadable())
    if not isinstance(saved, dict):
        return Found(Settings(), _unreadable())
    known = {field.name for field in fields(Settings)}
    given = {name: value for name, value in saved.items() if name in known}
    good = {name: value for name, value in given.items() if _fits(name, value)}
    return Found(_settings(good), None if good == given else _unreadable())


def write(settings: Settings) -> None:
    """Save the settings in one step: a crash leaves the old file or the new one."""
    target = settings_file()
    beside = target.with_name(f"{target.name}.{os.getpid()}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(
            json.dumps(asdict(settings), ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
        )
        beside.replace(target)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise PlannerError(
            Message(
                "The settings could not be saved; see that “{folder}” can be written to.",
                folder=target.parent,
            )
        ) from error


def _settings(given: dict[str, Any]) -> Settings:
    usual = asdict(Settings())
    return Settings(**{**usual, **given, "theme": Theme(given.get("theme", Theme.SYSTEM))})


def _fits(name: str, value: object) -> bool:
    if not isinstance(value, str):
        return False
    return name != "theme" or value in set(Theme)


def _unreadable() -> Message:
    return Message(
        "Some settings could not be read and are as usual again; they are kept in “{file}”.",
        file=settings_file(),
    )


def _login() -> str:
    # Without a login in the environment, Python 3.11 asks a module that Windows does not have.
    import getpass

    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return ""
