"""The way in: a command goes to the command line, everything else opens the window."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from missionplanner import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with these arguments, by default the command line's own."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    match given:
        case ["--version"]:
            sys.stdout.write(f"missionplanner {__version__}\n")
            return 0
        case []:
            return _window(None)
        case ["--store", path]:
            return _window(Path(path))
        case [option] if option.startswith("--store="):
            return _window(Path(option.removeprefix("--store=")))
        case _:
            from missionplanner.cli import main as command

            return command(given)


def _window(store: Path | None) -> int:
    # Nothing is garbage while the program is being loaded; the window looks after it when it is up.
    gc.disable()
    from missionplanner.app import run

    return run(store)


if __name__ == "__main__":
    if hasattr(sys, "_MEIPASS"):
        # In the bundle the worker process is this program once more.
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
