"""The lid of the laptop is closed in the middle of an edit, and opened again."""

from __future__ import annotations

import json
import os
import shutil
import time
from datetime import UTC, datetime

import pytest

from tests.real_window.hands import Desk, screen, wait_until

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")),
        reason="Xvfb or xdotool is not there; tools/setup.sh test installs them",
    ),
]
# Long enough that every clock in the program rings late; a minute of it was tried by hand.
ASLEEP_S = float(os.environ.get("MISSIONPLANNER_ASLEEP_S", "3"))
# A draft is kept within a second.
KEPT_S = 1.2


@pytest.fixture
def desk(tmp_path):
    """A desk with the sample visit in its store."""
    with screen() as display:
        made = Desk(display, tmp_path, tmp_path / "visits.mpdb")
        assert made.run("sample").returncode == 0
        yield made
        made.close()
        assert made.complaints() == ""


def begin_the_subject(desk):
    """The subject of the first brief, with some words typed behind it."""
    window = desk.open()
    window.press("Return", "alt+5", "End")
    window.type(", typed before")
    return window


def subject(desk):
    return desk.sample()["briefs"][0]["subject"]["en"]


def changes(desk):
    """What was changed, the newest first."""
    return json.loads(desk.run("history", "--json").stdout)


def test_the_edit_goes_on_and_is_stored_once_at_the_time_of_storing(desk):
    before = len(changes(desk))
    window = begin_the_subject(desk)
    with window.asleep():
        window.type(" and after")
        time.sleep(ASLEEP_S)
        assert not subject(desk).endswith("before")
        refused = desk.run("undo")
        assert "is open by" in refused.stderr
    woken = datetime.now(UTC)
    window.press("Tab")
    wait_until(lambda: subject(desk).endswith(", typed before and after"), "the subject")
    stored = changes(desk)
    assert len(stored) == before + 1
    assert datetime.fromisoformat(stored[0]["at"]) >= woken.replace(microsecond=0)
    window.press("ctrl+z")
    wait_until(lambda: "typed" not in subject(desk), "the subject taken back")


def test_the_battery_that_runs_out_meanwhile_takes_nothing_typed_away(desk):
    window = begin_the_subject(desk)
    time.sleep(KEPT_S)
    stored = desk.show()
    with window.asleep():
        time.sleep(ASLEEP_S)
        window.kill()
    assert desk.show() == stored
    again = desk.open()
    again.press("Return", "alt+5", "Tab")
    wait_until(lambda: subject(desk).endswith(", typed before"), "the draft")
