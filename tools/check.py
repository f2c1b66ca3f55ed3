"""Every check of the house, in one list; with `--all` the slow ones too."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import sysconfig
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = Path(sysconfig.get_path("scripts"))
QUICK = ["-m", "not slow"]
LONG = ["--hypothesis-profile", "long", "--durations", "10"]
# One process for each core; the tests of a file stay together, since they share what they made.
TOGETHER = ["-n", "auto", "--dist", "loadfile"]


class Check(NamedTuple):
    """What a check is called, and the command that does it."""

    name: str
    command: list[str]


class Outcome(NamedTuple):
    """How a check ended; `words` is its own last line of result."""

    name: str
    good: bool
    seconds: float
    words: str


def checks(tests: list[str]) -> list[Check]:
    """The list; the tests come last, so that their summary is the last thing said."""
    return [
        Check("format", [_program("ruff"), "format", "--check", "--quiet"]),
        Check("lint", [_program("ruff"), "check", "--quiet"]),
        Check("types", [_program("mypy")]),
        Check("imports", [_program("lint-imports")]),
        Check("catalogue", [sys.executable, "tools/messages.py", "--check"]),
        Check("tests", [sys.executable, "-m", "pytest", "-q", *TOGETHER, *tests]),
    ]


def run(check: Check) -> Outcome:
    """Do one check, and show what it says as it says it."""
    print(f"--- {check.name}", flush=True)
    began, words = time.monotonic(), ""
    with subprocess.Popen(
        check.command,
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            if re.search(r"\d+ (passed|failed|errors?)\b.* in ", line):
                words = line.strip(" =\n")
    return Outcome(check.name, process.returncode == 0, time.monotonic() - began, words)


def main() -> int:
    """Run all checks, also after one has failed, and sum up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="the slow tests too")
    outcomes = [run(check) for check in checks(LONG if parser.parse_args().all else QUICK)]
    print()
    for outcome in outcomes:
        print(f"{outcome.name:<12}{outcome.seconds:>8.1f} s  {'ok' if outcome.good else 'FAILED'}")
    print(*(outcome.words for outcome in outcomes if outcome.words), sep="\n")
    return 0 if all(outcome.good for outcome in outcomes) else 1


def _program(name: str) -> str:
    return str(PROGRAMS / name)


if __name__ == "__main__":
    sys.exit(main())
