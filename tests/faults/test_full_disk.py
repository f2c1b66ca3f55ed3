import random
import subprocess
import sys

import pytest

from tests.faults.edits import begin, whole

pytestmark = pytest.mark.slow

POINTS = 40
DISK = 6 << 20


@pytest.fixture
def small_disk(tmp_path):
    """A disk of a few megabytes of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(folder)]
    if (
        not sys.platform.startswith("linux")
        or subprocess.run(["mount", *options], capture_output=True, check=False).returncode
    ):
        pytest.skip("only root can mount a small disk; the limit on file sizes is tried instead")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_loses_nothing_and_work_goes_on_when_there_is_room(small_disk, start):
    chance = random.Random(1)
    for point in range(POINTS):
        for each in sorted(small_disk.rglob("*"), reverse=True):
            each.rmdir() if each.is_dir() else each.unlink()
        path, filler = small_disk / "visits.mission", small_disk / "filler"
        begin(path, persons=point)
        room = chance.randint(0, 900) << 10
        left = DISK - used(small_disk) - room
        filler.write_bytes(bytes(max(left, 0)))
        child = start("edit-until-full", path, 0)
        sentence, acknowledged = until_refused(child)
        assert "The disk is full" in sentence, sentence
        filler.unlink()
        goes_on_and_is_whole(child, path, acknowledged)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on file sizes")
def test_files_that_may_not_grow_lose_nothing_and_work_goes_on(tmp_path, start):
    chance = random.Random(2)
    for point in range(POINTS):
        path = tmp_path / f"{point}.mission"
        begin(path, persons=point)
        child = start("edit-until-full", path, chance.randint(40, 600) << 10)
        sentence, acknowledged = until_refused(child)
        assert "disk" in sentence, sentence
        goes_on_and_is_whole(child, path, acknowledged)


def used(folder):
    files = (each for each in folder.rglob("*") if each.is_file())
    return sum(-(-each.stat().st_size // 4096) * 4096 for each in files)


def until_refused(child):
    """The sentence that a person reads, and the last edit that was acknowledged before it."""
    acknowledged = 0
    while not (said := child.says()).startswith("refused"):
        acknowledged = int(said)
    return said, acknowledged


def goes_on_and_is_whole(child, path, acknowledged):
    child.hears("there is room again")
    later = [int(child.says()) for _ in range(3)]
    assert later == [acknowledged + 1, acknowledged + 2, acknowledged + 3]
    assert child.says() == "closed"
    assert child.process.wait(30) == 0
    assert whole(path, later[-1]) == later[-1]
