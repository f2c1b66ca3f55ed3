"""What the tests of faults start, and then kill or starve: `python -m tests.faults.child JOB …`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine, event

from missionplanner.errors import PlannerError
from missionplanner.operations.office import Office
from missionplanner.store import storekeeping
from missionplanner.store.migrations.run import STEPS, bring_up_to_date
from tests.faults.edits import NOW, edit, opened

_TOUCHES = {"open", "os.rename", "os.remove", "os.truncate", "shutil.copyfile"}


def say(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def wait_to_be_killed() -> None:
    say("open")
    time.sleep(60)


def stop_within_transaction(at_statement: int, from_change: int = 1) -> None:
    """Stand still after the n-th statement of a writing transaction, which stays open."""
    seen = {"changes": 0, "statements": 0}

    @event.listens_for(Engine, "after_cursor_execute")
    def _count(connection, cursor, statement, parameters, context, executemany):
        if statement == "BEGIN IMMEDIATE":
            seen["changes"] += 1
            seen["statements"] = 0
        elif seen["changes"] >= from_change:
            seen["statements"] += 1
            if seen["statements"] == at_statement:
                wait_to_be_killed()


def edit_on(path: Path, at_statement: int, from_change: int) -> None:
    store = opened(path)
    if at_statement:
        stop_within_transaction(at_statement, from_change)
    while True:
        say(edit(store))


def migrate(path: Path) -> None:
    say("begin")
    bring_up_to_date(path, now=NOW, steps=(*STEPS, remake_persons))
    say("done")


def remake_persons(connection) -> None:
    """A step that is long enough to be killed in: every row is read, changed and written."""
    connection.execute("ALTER TABLE person RENAME TO person_before")
    connection.execute("CREATE TABLE person AS SELECT *, '' AS title FROM person_before WHERE 0")
    for row in connection.execute("SELECT * FROM person_before").fetchall():
        marks = ", ".join("?" * (len(row) + 1))
        connection.execute(f"INSERT INTO person VALUES ({marks})", (*row, "Ms"))
    connection.execute("DROP TABLE person_before")


def bring_in(path: Path, visit_file: Path, at_statement: int) -> None:
    office = Office.open(path, actor="ana", now=lambda: NOW)
    if at_statement:
        stop_within_transaction(at_statement)
    say("begin")
    office.files.bring_in(visit_file)
    say("done")
    office.close()


def edit_until_full(path: Path, largest_file: int) -> None:
    """Edit until the disk is full, say the sentence, and go on when there is room again."""
    if largest_file:
        _let_files_grow_to(largest_file)
    store = None
    try:
        store = opened(path)
        while True:
            say(edit(store))
    except PlannerError as error:
        say(f"refused {error}")
    sys.stdin.readline()
    if largest_file:
        _let_files_grow_to(-1)
    # Where not even opening was possible, the person opens it again.
    store = store or opened(path)
    for _ in range(3):
        say(edit(store))
    store.close()
    say("closed")


def _let_files_grow_to(size: int) -> None:
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard if size < 0 else size, hard))


def go_back(path: Path, backup: Path, at_file: int) -> None:
    """Restore a backup; stand still before the n-th touch of a file beside the store."""
    touched = 0

    def hear(event: str, args: tuple[object, ...]) -> None:
        nonlocal touched
        if event in _TOUCHES and args and str(path.parent) in str(args[0]):
            touched += 1
            if touched == at_file:
                wait_to_be_killed()

    sys.addaudithook(hear)
    storekeeping.restore(path, backup, now=NOW)
    say("done")


JOBS: dict[str, Callable[..., None]] = {
    "edit": lambda path, at, change: edit_on(Path(path), int(at), int(change)),
    "migrate": lambda path: migrate(Path(path)),
    "bring-in": lambda path, file, at: bring_in(Path(path), Path(file), int(at)),
    "go-back": lambda path, backup, at: go_back(Path(path), Path(backup), int(at)),
    "edit-until-full": lambda path, size: edit_until_full(Path(path), int(size)),
}

if __name__ == "__main__":
    JOBS[sys.argv[1]](*sys.argv[2:])
