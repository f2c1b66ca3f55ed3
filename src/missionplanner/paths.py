"""Where things are: resources that travel with the program, and the user's own folders."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import platformdirs

_APP = "MissionPlanner"


@cache
def _resources() -> Path:
    bundle = getattr(sys, "_MEIPASS", None)
    here = Path(__file__).resolve().parent
    for folder in (Path(bundle) / "resources" if bundle else None, here / "resources"):
        if folder is not None and folder.is_dir():
            return folder
    return here.parent.parent / "resources"


def resource(*parts: str) -> Path:
    """A file or folder under `resources`: in the wheel, in the bundle, or in a checkout."""
    return _resources().joinpath(*parts)


def config_folder() -> Path:
    """The user's folder for settings; made by whoever writes there."""
    return Path(platformdirs.user_config_dir(_APP, appauthor=False, roaming=True))


def data_folder() -> Path:
    """The user's folder for the store that opens when none is named."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False))


def log_folder() -> Path:
    """The user's folder for the log."""
    return Path(platformdirs.user_log_dir(_APP, appauthor=False))


def default_store() -> Path:
    """The store that opens when none is named."""
    return data_folder() / "missions.mpdb"
