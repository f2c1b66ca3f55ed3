"""The command line, for scripts, tests and people without a screen."""

from missionplanner.cli.run import main

__all__ = ["main"]
