"""Where Windows and other systems differ in how files are kept."""

from __future__ import annotations

import os
import shutil
import sys
import time
from pathlib import Path, PurePath

_PATIENCE_S = 2.0


def is_on_another_computer(path: PurePath) -> bool:
    """Whether Windows finds the file over the network, where locks cannot be trusted."""
    return path.drive.startswith("\\\\")


def replace_file(source: Path, target: Path) -> None:
    """Put `source` in the place of `target` in one step, as sure as the system can make it.

    On Windows a scanner or another program may hold either file for a moment, so it is tried again.
    """
    give_up_at = time.monotonic() + _PATIENCE_S
    while True:
        try:
            source.replace(target)
            break
        except PermissionError:
            if sys.platform != "win32" or time.monotonic() > give_up_at:
                raise
            time.sleep(0.05)
    sync_folder(target.parent)


def make_private(path: Path) -> None:
    """Make an empty file that only its owner reads, where there is none.

    On Windows the folder of the user does so.
    """
    if not path.exists():
        path.touch(mode=0o600)


def sync_file(path: Path) -> None:
    """Wait until what the file holds is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in the folder are on the disk; Windows does so by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def free_bytes(folder: Path) -> int:
    """How much room is left on the folder's disk."""
    return shutil.disk_usage(folder).free
