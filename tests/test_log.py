"""The log: it holds ids and never values."""

from __future__ import annotations

import threading
from uuid import uuid4

import pytest

from missionplanner import log
from missionplanner.errors import NotFound
from missionplanner.log import Event
from missionplanner.messages import Message

SECRETS = ("Ketevan Example", "ქეთევან", "points to take", "27AB12345", "/home/kexample")


def logged():
    return log.log_file().read_text(encoding="utf-8")


def test_an_event_is_a_line_with_its_ids_and_counts():
    row = uuid4()
    log.event(Event.CHANGED, tx=row, rows=3)
    line = logged().splitlines()[-1]
    assert line.endswith(f"changed tx={row} rows=3")
    assert "+00:00 " in line


def test_no_value_gets_in_by_an_event():
    for secret in SECRETS:
        log.event(Event.CHANGED, name=secret, raw=secret.encode(), many=[secret])
        with pytest.raises(ValueError, match="not a valid Event"):
            log.event(secret)
    assert_no_secret(logged())
    assert "name=<str>" in logged()


@pytest.mark.parametrize("secret", SECRETS)
def test_no_value_gets_in_by_an_error(secret):
    def fails(person):
        places = {person: person}
        try:
            int(person)
        except ValueError as cause:
            error = NotFound(Message("There is no “{name}”.", name=person), field=person)
            error.add_note(person)
            error.places = places
            raise error from cause

    with pytest.raises(NotFound) as caught:
        fails(secret)
    log.failed(caught.value)
    assert_no_secret(logged())
    assert "missionplanner.errors.NotFound" in logged()
    assert "builtins.ValueError" in logged()
    assert "tests/test_log.py:" in logged()


def test_a_failed_file_leaves_its_number_and_not_its_name(tmp_path):
    with pytest.raises(FileNotFoundError) as caught:
        (tmp_path / "Ketevan Example.docx").read_bytes()
    log.failed(caught.value)
    assert "FileNotFoundError errno=2" in logged()
    assert_no_secret(logged())


def test_errors_that_cause_each_other_end():
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    log.failed(first)
    assert logged().count("KeyError") == 1


def test_the_log_turns_over_and_the_oldest_goes(monkeypatch):
    monkeypatch.setattr(log, "LIMIT_BYTES", 1000)
    for number in range(400):
        log.event(Event.CHANGED, rows=number)
    files = sorted(path.name for path in log.log_file().parent.iterdir())
    assert files == [
        "missionplanner.1.log",
        "missionplanner.2.log",
        "missionplanner.3.log",
        "missionplanner.log",
    ]
    assert all(path.stat().st_size < 1200 for path in log.log_file().parent.iterdir())
    assert "rows=399" in logged()


def test_a_log_that_cannot_be_renamed_grows_on(monkeypatch):
    monkeypatch.setattr(log, "LIMIT_BYTES", 10)
    monkeypatch.setattr("pathlib.Path.replace", refuse)
    log.event(Event.STARTED)
    log.event(Event.CLOSED)
    assert len(logged().splitlines()) == 2


def test_a_log_that_cannot_be_written_disturbs_nobody():
    log.log_file().parent.parent.mkdir(parents=True)
    log.log_file().parent.write_text("a file where the folder should be")
    log.event(Event.STARTED)


def test_lines_of_many_threads_stay_whole():
    def write():
        for number in range(50):
            log.event(Event.CHANGED, rows=number)

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    lines = logged().splitlines()
    assert len(lines) == 200
    assert all(" changed rows=" in line for line in lines)


def assert_no_secret(text):
    assert text
    for secret in SECRETS:
        assert secret not in text
        assert secret.split(maxsplit=1)[0] not in text


def refuse(*_):
    raise PermissionError
