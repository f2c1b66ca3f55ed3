"""What holds for every test: no screen, no network, no folder of the user's own, no leftovers."""

from __future__ import annotations

import multiprocessing
import os
import socket
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent
_SLOW_MACHINE = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)
_FOLDERS = (
    *("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"),
    *("WIN_PD_OVERRIDE_APPDATA", "WIN_PD_OVERRIDE_LOCAL_APPDATA"),
)
_numbers = count()

settings.register_profile(
    "quick",
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=_SLOW_MACHINE,
)
settings.register_profile("long", settings.get_profile("quick"), max_examples=100)
settings.load_profile("quick")


@pytest.fixture(autouse=True)
def own_folders(monkeypatch, tmp_path_factory):
    """Settings, stores and logs of a test lie in a folder that no other test sees."""
    folder = tmp_path_factory.getbasetemp() / f"user-{next(_numbers)}"
    for name in _FOLDERS:
        monkeypatch.setenv(name, str(folder / name.lower()))
    monkeypatch.delenv("MISSIONPLANNER_LANGUAGE", raising=False)
    return folder


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """Whoever connects to another machine fails; a process's own pipes still work."""
    connect = socket.socket.connect

    def refuse(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6):
            raise AssertionError(f"a test connected to {address}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)


@pytest.fixture(autouse=True, scope="session")
def no_leftovers():
    """No process goes on after the tests, and nothing new lies in the checkout."""
    before = set(ROOT.iterdir())
    yield
    left = {path.name for path in set(ROOT.iterdir()) - before if not path.name.startswith(".")}
    assert not left, f"the tests left {sorted(left)} in the checkout"
    assert not multiprocessing.active_children()
