from pathlib import PurePosixPath, PureWindowsPath

import pytest

from missionplanner.errors import StoreProblem
from missionplanner.store import connection
from missionplanner.store.cipher import Access
from missionplanner.store.platform import (
    free_bytes,
    is_on_another_computer,
    replace_file,
    sync_file,
)


def test_a_folder_of_another_computer_is_known_by_its_name():
    assert is_on_another_computer(PureWindowsPath(r"\\server\office\visits.mission"))
    assert not is_on_another_computer(PureWindowsPath(r"C:\Users\Nino\visits.mission"))
    assert not is_on_another_computer(PurePosixPath("/home/nino/visits.mission"))


def test_a_store_on_another_computer_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(connection, "is_on_another_computer", lambda path: True)
    with pytest.raises(StoreProblem, match="on another computer"):
        connection.opened(tmp_path / "visits.mission", Access.MAKE)
    assert list(tmp_path.iterdir()) == []


def test_a_file_takes_the_place_of_another(tmp_path):
    new, old = tmp_path / "new", tmp_path / "old"
    new.write_text("new", encoding="utf-8")
    old.write_text("old", encoding="utf-8")
    sync_file(new)
    replace_file(new, old)
    assert old.read_text(encoding="utf-8") == "new"
    assert not new.exists()


def test_without_the_new_file_the_old_one_stays(tmp_path):
    old = tmp_path / "old"
    old.touch()
    with pytest.raises(FileNotFoundError):
        replace_file(tmp_path / "none", old)
    assert old.exists()


def test_free_room_is_told(tmp_path):
    assert free_bytes(tmp_path) > 0
