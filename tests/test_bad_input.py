"""What can be wrong outside the program: one clear sentence or one finding, and nothing is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from missionplanner.cli import main
from missionplanner.documents.pages import page_texts
from missionplanner.domain.amend import amend
from missionplanner.domain.person import Person
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Leg, Visit
from missionplanner.domain.when import TimeKind, When
from missionplanner.exchange.visit_file import LARGEST, to_bytes
from missionplanner.operations.office import Office
from missionplanner.paths import resource
from missionplanner.store.cipher import Access, open_file
from missionplanner.store.migrations import NEWEST
from tests.make import make_folder, make_id, make_item, make_visit, make_when

SAMPLE = resource("samples", "georgia-uzbekistan-2026.visit.json").read_bytes()
CODE = "GEO-UZB-2026-01"
ROOT = Path(__file__).resolve().parent.parent

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "office.mpdb"


@pytest.fixture
def run(store: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    def run_command(*words: object) -> tuple[int, str, str]:
        code = main(["--store", str(store), *map(str, words)])
        return (code, *capfd.readouterr())

    return run_command


@pytest.fixture
def sample(run: Run) -> Iterator[str]:
    """The sample in the store, which must be there unharmed when the test ends."""
    run("sample")
    yield CODE
    assert run("show", CODE, "--json") == (0, SAMPLE.decode(), "")


def sentence(answer: tuple[int, str, str]) -> str:
    """The one sentence of a refusal."""
    code, out, err = answer
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert err.endswith((".\n", "”\n"))
    assert "Traceback" not in err
    return err


# Files from outside


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "cut short"),
        (SAMPLE[: len(SAMPLE) // 2], "cut short"),
        (SAMPLE.replace(b'"format": 1', b'"format": 7', 1), "newer version"),
        (b"[" * 100_000 + b"]" * 100_000, "nested without end"),
        (b'{"format": 1, "visit": ' + b'{"a": ' * 100_000, "nested without end"),
        (b"\x89PNG\r\n", "not a visit file"),
        (SAMPLE.decode().encode("utf-16"), "not a visit file"),
        (SAMPLE.replace(b'"Natia Sharvadze"', b'"Natia \\ud800"', 1), "damaged"),
        (b" " * (LARGEST + 1), "MB"),
    ],
)
def test_a_file_that_is_no_visit_file_is_refused(run, sample, tmp_path, data, words):
    file = tmp_path / "bad.visit.json"
    file.write_bytes(data)
    assert words in sentence(run("import", file))


def test_a_file_of_100_mb_is_refused_without_being_read(run, sample, tmp_path, monkeypatch):
    file = tmp_path / "huge.visit.json"
    with file.open("wb") as huge:
        huge.truncate(100_000_000)

    def read(_path: Path) -> bytes:
        raise AssertionError("it was read")

    monkeypatch.setattr(Path, "read_bytes", read)
    assert "100 MB" in sentence(run("import", file))
    monkeypatch.undo()


@pytest.mark.parametrize("follow_ups", [True, False])
def test_a_file_that_uses_rows_of_another_visit_is_refused(run, sample, tmp_path, follow_ups):
    plain = json.loads(SAMPLE)
    plain["visit"]["id"] = str(make_id("another visit"))
    plain["follow_ups"] = plain["follow_ups"] if follow_ups else []
    for follow_up in plain["follow_ups"]:
        follow_up["visit_id"] = plain["visit"]["id"]
    file = tmp_path / "twin.visit.json"
    file.write_text(json.dumps(plain), encoding="utf-8")
    sentence(run("import", file))
    assert len(json.loads(run("visits", "--json")[1])) == 1


def test_a_folder_or_nothing_in_place_of_a_file_is_refused(run, sample, tmp_path):
    assert "cannot be read" in sentence(run("import", tmp_path))
    assert "cannot be read" in sentence(run("import", tmp_path / "nothing.visit.json"))


# What people are called

NAMES = {
    "markup": "<b>&",
    "long": "ნ" * 4000,
    "template": "{0} %s {name}",
    "right to left": "שלום עולם",
    "several lines": "One\nTwo",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
@pytest.mark.parametrize("kind", ["briefing-pack", "minutes"])
def test_any_name_is_stored_and_printed_as_it_is(run, store, tmp_path, name, kind):
    run("sample")
    rename(store, "Natia Sharvadze", name)
    assert name in persons_in(run)
    target = tmp_path / "paper.pdf"
    code, _, err = run("paper", kind, CODE, "-o", target)
    assert code == 0, err
    if name == "<b>&":
        assert "<b>&" in "".join(page_texts(target.read_bytes()))
    about = [row for row in check(run) if name[:20] in row["sentence"]]
    assert len(about) <= 1


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("Natia \ud800Sharvadze", "Natia Sharvadze"), ("Natia\u202eSharvadze\x00", "NatiaSharvadze")],
)
def test_what_no_text_can_hold_is_left_out_of_a_name(run, store, typed, kept):
    run("sample")
    rename(store, "Natia Sharvadze", typed)
    assert kept in persons_in(run)


def rename(store: Path, before: str, after: str) -> None:
    with closing(Office.open(store, actor="Nino Alavidze")) as office:
        (person,) = (row for row in office.shared.persons() if row.display == before)
        office.edit(Person, person.id, display=after)


def persons_in(run: Run) -> list[str]:
    return [person["display"] for person in json.loads(run("show", CODE, "--json")[1])["persons"]]


# Programmes


def bring_in(run: Run, tmp_path: Path, visit: Visit) -> list[dict[str, Any]]:
    """The findings of a visit that was brought in; both its papers can be made."""
    file = tmp_path / "visit.visit.json"
    file.write_bytes(to_bytes(make_folder(visit), restricted=False))
    code, out, err = run("import", file)
    assert (code, out.splitlines()[-1]) == (0, CODE), err
    code, _, err = run("paper", "briefing-pack", CODE, "-o", tmp_path / "pack.pdf")
    assert code == 0, err
    return check(run)


def check(run: Run) -> list[dict[str, Any]]:
    code, out, err = run("check", CODE, "--json")
    assert (code, err) == (0, "")
    found: list[dict[str, Any]] = json.loads(out)
    return found


def of_programme(found: list[dict[str, Any]]) -> list[str]:
    return [row["code"] for row in found if row["code"].startswith("AGD")]


def test_an_item_that_ends_before_it_starts_is_one_finding(run, tmp_path):
    visit = make_visit(programme=(make_item("Talks", "11:00", "10:00"),))
    assert of_programme(bring_in(run, tmp_path, visit)) == ["AGD-14"]


def test_two_items_at_one_time_for_one_person_are_one_finding(run, tmp_path):
    items = (make_item("Talks", "10:00", "11:00"), make_item("A visit", "10:30", "11:30"))
    assert of_programme(bring_in(run, tmp_path, make_visit(programme=items))) == ["AGD-01"]


def test_a_programme_across_midnight_has_no_finding(run, tmp_path):
    dinner = make_item("Dinner", when=make_when("22:00", "01:00", ends_on=date(2026, 6, 30)))
    assert of_programme(bring_in(run, tmp_path, make_visit(programme=(dinner,)))) == []


def test_a_programme_across_a_clock_change_is_one_finding(run, tmp_path):
    sunday = date(2026, 3, 29)
    night = When(
        kind=TimeKind.EXACT,
        day=sunday,
        starts=make_when("01:30").starts,
        ends=make_when("03:30").starts,
        zone="Europe/Berlin",
    )
    leg = Leg(
        id=make_id("leg"),
        city=Text(en="Berlin"),
        country="DEU",
        zone="Europe/Berlin",
        starts_on=sunday,
        ends_on=sunday,
    )
    visit = make_visit(
        programme=(make_item("Night train", when=night),),
        legs=(leg,),
        starts_on=sunday,
        ends_on=sunday,
    )
    assert of_programme(bring_in(run, tmp_path, visit)) == ["AGD-11"]


@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize("zone", ["Asia/Tashkent", "America/New_York", "No/Such_Place", "../.."])
def test_a_day_at_the_end_of_the_calendar_or_a_zone_that_is_not_breaks_nothing(
    run, tmp_path, day, zone
):
    when = make_when("00:30", "23:30", day=day, zone=zone)
    visit = make_visit(programme=(make_item("Talks", when=when),))
    bring_in(run, tmp_path, visit)
    assert run("show", CODE)[0] == 0


def test_what_refers_to_a_person_who_is_not_there_is_a_finding(run, tmp_path):
    visit = make_visit()
    (seat, *_) = visit.delegations[0].participations
    visit = amend(visit, seat.id, person_id=make_id("nobody"))
    assert "REF-01" in [row["code"] for row in bring_in(run, tmp_path, visit)]


def test_a_visit_without_anything_has_papers_and_a_text(run, tmp_path):
    visit = replace(Visit(id=make_id("bare")), code=CODE)
    bring_in(run, tmp_path, visit)
    assert run("show", CODE)[0] == 0


# Stores


def test_a_damaged_store_names_the_newest_good_backup(run, store):
    run("sample")
    (backup,) = store.with_name(f"{store.name}.backups").iterdir()
    with store.open("r+b") as file:
        file.seek(0)
        file.write(b"\xff" * store.stat().st_size)
    for words in (("store", "check"), ("show", CODE), ("undo",)):
        assert str(backup) in sentence(run(*words)), words
    assert run("store", "restore", backup)[0] == 0
    assert run("show", CODE, "--json")[1].encode() == SAMPLE


def test_one_damaged_page_is_found_by_the_check_and_no_wrong_word_is_shown(run, store):
    run("sample")
    (backup,) = store.with_name(f"{store.name}.backups").iterdir()
    with store.open("r+b") as file:
        file.seek(store.stat().st_size // 2)
        file.write(b"\xff" * 64)
    assert str(backup) in sentence(run("store", "check"))
    shown = run("show", CODE, "--json")
    assert shown == (0, SAMPLE.decode(), "") or str(backup) in sentence(shown)


@pytest.mark.parametrize("left", [0, 100, 5000])
def test_a_store_cut_short_names_the_newest_good_backup(run, store, left):
    run("sample")
    (backup,) = store.with_name(f"{store.name}.backups").iterdir()
    with store.open("r+b") as file:
        file.truncate(left)
    for words in (("visits",), ("show", CODE), ("sample",)):
        assert str(backup) in sentence(run(*words)), words
    assert store.stat().st_size == left


def test_a_file_that_is_no_store_is_refused_and_stays(run, store):
    store.write_bytes(SAMPLE)
    for words in (("visits",), ("sample",)):
        sentence(run(*words))
    assert store.read_bytes() == SAMPLE


def test_a_store_of_a_newer_version_is_refused_and_stays(run, store):
    run("sample")
    with closing(open_file(store, Access.WRITE)) as connection:
        connection.execute("PRAGMA user_version = 9999")
    for words in (("visits",), ("show", CODE), ("undo",), ("store", "info")):
        assert "newer version" in sentence(run(*words)), words
    with closing(open_file(store, Access.WRITE)) as connection:
        connection.execute(f"PRAGMA user_version = {NEWEST}")
    assert run("show", CODE, "--json")[1].encode() == SAMPLE


def test_a_second_process_reads_and_is_refused_to_write(run, sample, store):
    with child(
        f"""
        from pathlib import Path
        from missionplanner.operations.office import Office
        office = Office.open(Path({str(store)!r}), actor="the window")
        print("open", flush=True)
        input()
        office.close()
        """
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline().strip() == b"open"
        assert run("show", CODE)[0] == 0
        for words in (("undo",), ("sample",), ("store", "restore", store)):
            sentence(run(*words))
        holder.stdin.write(b"\n")
        holder.stdin.close()
        assert holder.wait(60) == 0
    assert run("undo")[0] == 0
    run("redo")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
def test_a_full_disk_is_a_sentence_and_what_was_stored_stays(run, sample, store, tmp_path):
    plain = json.loads(SAMPLE)
    plain["visit"]["id"] = str(make_id("another visit"))
    for part in ("objectives", "legs", "groups", "delegations", "programme", "briefs", "records"):
        plain["visit"][part] = []
    plain["follow_ups"] = []
    plain["visit"]["remarks"] = "A long remark. " * 200_000
    file = tmp_path / "large.visit.json"
    file.write_text(json.dumps(plain), encoding="utf-8")
    with child(
        f"""
        import resource, signal, sys
        from missionplanner.cli import main
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, 1_500_000))
        sys.exit(main(["--store", {str(store)!r}, "import", {str(file)!r}]))
        """
    ) as full:
        out, err = full.communicate(timeout=120)
        sentence((full.returncode, out.decode(), err.decode()))


@pytest.mark.skipif(sys.platform == "win32", reason="rights are the system's own there")
def test_a_store_in_a_read_only_folder_is_read_and_not_written(store, run):
    run("sample")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy = folder / "office.mpdb"
        copy.write_bytes(store.read_bytes())
        copy.chmod(0o444)
        folder.chmod(0o555)
        shown = as_nobody(copy, folder, "show", CODE, "--json")
        refused = as_nobody(copy, folder, "undo")
        folder.chmod(0o755)
        assert shown == (0, SAMPLE.decode(), "")
        sentence(refused)
        assert copy.read_bytes() == store.read_bytes()
        assert [path.name for path in folder.iterdir()] == ["office.mpdb"]


def as_nobody(store: Path, home: Path, *words: str) -> tuple[int, str, str]:
    """Run a command without the rights of root, which may write everywhere."""
    with child(
        f"""
        import os, sys
        import missionplanner.cli.changes, missionplanner.cli.visits
        import missionplanner.operations.office, babel.dates, hashlib, encodings.idna
        import sqlalchemy.dialects.sqlite
        from missionplanner.cli import main
        if os.geteuid() == 0:
            os.setgroups([]); os.setgid(65534); os.setuid(65534)
        sys.exit(main(["--store", {str(store)!r}, *{words!r}]))
        """,
        HOME=str(home),
        XDG_CONFIG_HOME=str(home),
        XDG_STATE_HOME=str(home),
    ) as process:
        out, err = process.communicate(timeout=120)
        return process.returncode, out.decode(), err.decode()


def child(code: str, **environment: str) -> subprocess.Popen[bytes]:
    lines = code.strip("\n").splitlines()
    indent = len(lines[0]) - len(lines[0].lstrip())
    return subprocess.Popen(
        [sys.executable, "-c", "\n".join(line[indent:] for line in lines)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, **environment},
    )
