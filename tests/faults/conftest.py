import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT


class Child:
    """A program that the test may kill at any moment."""

    def __init__(self, *job):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.child", *map(str, job)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(["src", *sys.path])},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def says(self):
        line = self.process.stdout.readline().strip()
        if not line:
            raise AssertionError(self.process.communicate()[1])
        return line

    def hears(self, words):
        self.process.stdin.write(words + "\n")
        self.process.stdin.flush()

    def kill(self):
        """SIGKILL, or what Windows has for it; what was said before is read to the end."""
        self.process.kill()
        # Not by communicate(): that would pass over the lines which readline() has read ahead.
        said = self.process.stdout.read()
        self.process.communicate()
        return said.split()


@pytest.fixture
def start():
    children = []

    def start_child(*job):
        children.append(Child(*job))
        return children[-1]

    yield start_child
    for child in children:
        child.process.kill()
        child.process.communicate()
