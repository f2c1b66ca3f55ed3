import getpass
import os
import subprocess
import sys

import pytest

from missionplanner.errors import StoreInUse
from missionplanner.store.lock import StoreLock

HOLD = """
import sys
from pathlib import Path
from missionplanner.store.lock import StoreLock
lock = StoreLock(Path(sys.argv[1]))
lock.take()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other_program(tmp_path):
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "a.mission")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert child.stdout.readline().strip() == b"held"
    yield child
    child.kill()
    child.communicate()


def test_a_second_program_learns_who_holds_the_store(tmp_path, other_program):
    with pytest.raises(StoreInUse) as refused:
        StoreLock(tmp_path / "a.mission").take()
    assert f"process {other_program.pid}" in str(refused.value)
    assert getpass.getuser() in str(refused.value)


def test_the_lock_of_a_killed_program_is_free(tmp_path, other_program):
    other_program.kill()
    other_program.wait()
    lock = StoreLock(tmp_path / "a.mission")
    lock.take()
    lock.release()


def test_a_lock_is_free_again_after_its_release(tmp_path):
    first, second = StoreLock(tmp_path / "a.mission"), StoreLock(tmp_path / "a.mission")
    first.take()
    with pytest.raises(StoreInUse, match=f"process {os.getpid()}"):
        second.take()
    first.release()
    second.take()
    second.release()
    second.release()


def test_a_holder_that_cannot_be_read_is_another_program(tmp_path, other_program):
    (tmp_path / "a.mission.holder").write_text("{", encoding="utf-8")
    with pytest.raises(StoreInUse, match="open in another program"):
        StoreLock(tmp_path / "a.mission").take()
