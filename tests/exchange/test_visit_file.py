"""Visit files: what goes out comes in again, and what is no visit file says so."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from tools.sample.files import FILES
from tools.sample.folder import folder as sample_folder
from tools.visit_file_schema import SCHEMA, words

from missionplanner.domain.amend import places
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import Edition
from missionplanner.domain.text import Text
from missionplanner.domain.when import TimeKind
from missionplanner.errors import UnreadableFile
from missionplanner.exchange.visit_file import FORMAT, LARGEST, from_bytes, to_bytes
from missionplanner.exchange.visit_file_schema import schema
from missionplanner.operations.files import SAMPLES
from missionplanner.paths import resource
from missionplanner.planning.declarations import declared, rows_in
from missionplanner.planning.finding import Level
from missionplanner.planning.findings import findings
from missionplanner.planning.references import references
from tests.exchange.strategies import folders
from tests.make import make_folder, make_follow_up, make_id, make_institution, make_person

SAMPLE = resource("samples", "georgia-uzbekistan-2026.visit.json")


def changed(change: Callable[[Any], Any]) -> bytes:
    """The usual visit's file after a change to its plain values."""
    plain = json.loads(to_bytes(make_folder(), restricted=False))
    return json.dumps(change(plain) or plain).encode()


def sentence(data: bytes) -> str:
    """What the user reads about this file; its refusal is one sentence."""
    with pytest.raises(UnreadableFile) as refused:
        from_bytes(data)
    words = str(refused.value)
    assert words.endswith(".")
    assert "\n" not in words
    return words


@given(folders())
@settings(max_examples=40)
def test_a_random_visit_comes_back_and_goes_out_as_the_same_bytes(folder: VisitFolder) -> None:
    data = to_bytes(folder, restricted=True)
    read = from_bytes(data)
    assert read.visit == folder.visit
    assert set(read.follow_ups) == set(folder.follow_ups)
    assert to_bytes(read, restricted=True) == data


@given(folders())
@settings(max_examples=40)
def test_no_restricted_field_leaves_unless_asked_for(folder: VisitFolder) -> None:
    read = from_bytes(to_bytes(folder, restricted=False))
    for row in rows_in(read):
        for field in declared(type(row)):
            assert not field.is_restricted or getattr(row, field.name) == field.default


def test_restricted_fields_are_in_the_file_when_asked_for() -> None:
    person = make_person("Natia Sharvadze", born_on=date(1980, 1, 2), passport_name="SHARVADZE")
    folder = make_folder(persons=(person,))
    assert from_bytes(to_bytes(folder, restricted=True)).persons == (person,)
    assert b"born_on" not in to_bytes(folder, restricted=False)


def test_the_file_is_unescaped_utf8_with_its_format_first() -> None:
    data = SAMPLE.read_bytes()
    assert json.loads(data)["format"] == FORMAT
    assert data.startswith(b'{\n  "format": 1,\n  "visit": {\n    "id"')
    assert "ნათია შარვაძე".encode() in data
    assert data.endswith(b"}\n")


def test_a_set_of_editions_has_one_order() -> None:
    plain = json.loads(SAMPLE.read_bytes())
    for item in plain["visit"]["programme"]:
        assert item["seen_by"] == sorted(item["seen_by"])


@pytest.mark.parametrize("name", FILES)
def test_a_sample_file_is_what_its_script_gives(name: str) -> None:
    data = resource("samples", f"{name}.visit.json").read_bytes()
    assert to_bytes(FILES[name](), restricted=False) == data
    assert to_bytes(from_bytes(data), restricted=False) == data


@pytest.mark.parametrize("name", FILES)
def test_a_sample_refers_only_to_rows_that_are_in_it(name: str) -> None:
    folder = FILES[name]()
    there = {row.id for row in rows_in(folder)}
    for row in rows_in(folder):
        assert all(reference.id in there for reference in references(row))
    data = resource("samples", f"{name}.visit.json").read_bytes()
    assert from_bytes(data) == folder
    assert folder.visit.is_sample


def test_the_samples_share_no_row() -> None:
    ids = [row.id for make in FILES.values() for row in rows_in(make())]
    assert len(ids) == len(set(ids))


def test_every_sample_is_offered_and_the_first_is_the_georgian_visit() -> None:
    held = {path.name.removesuffix(".visit.json") for path in resource("samples").iterdir()}
    assert set(SAMPLES) == set(FILES) == held
    assert from_bytes(SAMPLE.read_bytes()) == FILES[SAMPLES[0]]()


# What a desk officer would find open in these programmes, and nothing that is not.
@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("japan-europe-2006", {"ACT-02", "AGD-11", "PAX-09"}),
        ("central-asia-2023", {"AGD-11", "PAX-09"}),
    ],
)
def test_a_real_programme_has_findings_that_make_sense(name: str, codes: set[str]) -> None:
    folder = FILES[name]()
    before = folder.visit.starts_on - timedelta(days=7)
    found = findings(folder, before)
    assert {finding.code for finding in found} == codes
    assert all(f.level is Level.INFORMATION for f in found if f.code != "ACT-02")


def test_a_real_programme_holds_every_kind_of_gap() -> None:
    strasbourg, asia = FILES["japan-europe-2006"](), FILES["central-asia-2023"]()
    items = (*strasbourg.visit.programme, *asia.visit.programme)
    assert {item.when.kind for item in items} >= set(TimeKind) - {TimeKind.ALL_DAY}
    assert any(item.when.day is None for item in items)
    assert any(item.when.last_day != item.when.day for item in items)
    assert any(item.when.zone != item.when.end_zone != "" for item in items)
    assert any(not row.person_id for item in items for row in item.counterparts)
    assert len({item.group_ids for item in asia.visit.programme if item.group_ids}) == 2
    people = (*strasbourg.persons, *asia.persons)
    assert any(not person.given and person.family for person in people)


def test_the_sample_shows_what_a_visit_can_hold() -> None:
    folder = sample_folder()
    georgia, *_ = folder.visit.delegations
    named = [seat for seat in georgia.participations if seat.person_id]
    assert len({seat.institution_id for seat in georgia.participations}) == 5
    assert len(named) >= 6
    assert len(named) < len(georgia.participations) == 11
    hosts = [person for person in folder.persons if person.country == "UZB"]
    assert any("ʻ" in person.native["uz-Latn"] for person in hosts)
    assert all("uz-Cyrl" in person.native for person in hosts)
    kinds = {item.when.kind for item in folder.visit.programme}
    assert {"exact", "start_only", "window", "part_of_day", "tbc"} <= kinds
    assert any(not follow_up.timeframe for follow_up in folder.follow_ups)
    assert any(follow_up.timeframe for follow_up in folder.follow_ups)
    assert len(folder.visit.records[0].decisions) == 5


def test_rows_that_only_the_earlier_visit_needs_are_not_in_the_file() -> None:
    only_then = make_institution("Ministry of Health")
    earlier = make_follow_up(
        "25/01", "Send a list.", visit_id=make_id("then"), responsible_ids=(only_then.id,)
    )
    usual = make_folder()
    folder = make_folder(earlier=(earlier,), institutions=(*usual.institutions, only_then))
    assert to_bytes(folder, restricted=False) == to_bytes(usual, restricted=False)


def test_a_parent_institution_goes_along() -> None:
    parent = make_institution("Cabinet of Ministers")
    first, *others = make_folder().institutions
    child = replace(first, parent_id=parent.id)
    folder = make_folder(institutions=(child, *others, parent))
    assert parent in from_bytes(to_bytes(folder, restricted=False)).institutions


def test_text_is_cleaned_at_the_door() -> None:
    def change(plain: Any) -> None:
        plain["visit"]["title"]["en"] = "Visit\u202e of\r\nnobody\u0007 e\u0301"

    assert from_bytes(changed(change)).visit.title == Text(en="Visit of\nnobody é")


def test_a_field_that_is_missing_has_its_usual_value() -> None:
    def change(plain: Any) -> None:
        del plain["visit"]["remarks"], plain["venues"]

    assert from_bytes(changed(change)).visit.remarks == ""


def _set(path: str, value: Any) -> Callable[[Any], None]:
    """A change that puts a value at `visit/programme/0/when`."""

    def change(plain: Any) -> None:
        *way, last = path.split("/")
        at = plain
        for step in way:
            at = at[int(step) if isinstance(at, list) else step]
        at[last] = value

    return change


def _doubled_child(plain: Any) -> None:
    items = plain["visit"]["programme"]
    items[1]["id"] = items[0]["id"]


def _doubled_root(plain: Any) -> None:
    plain["persons"].append(plain["persons"][0])


def _foreign_follow_up(plain: Any) -> None:
    plain["follow_ups"] = [{"id": str(make_id("f")), "visit_id": str(make_id("another"))}]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "cut short"),
        (SAMPLE.read_bytes()[:-200], "cut short"),
        (SAMPLE.read_bytes()[:1], "cut short"),
        (b"\x00\x01PDF", "not a visit file"),
        ("{}".encode("utf-16"), "not a visit file"),
        (b'{"format": 1, "visit": "\xff"}', "not a visit file"),
        (b"[" * 100_000 + b"]" * 100_000, "nested without end"),
        (b"[" * 100_000, "nested without end"),
        (b'{"format":1,"visit":' + b'{"a":' * 100_000, "nested without end"),
        (b"[" * 400 + b"]" * 400, "does not say its format|nested"),
        (b"[]", "does not say its format"),
        (b'{"visit": {}}', "does not say its format"),
        (b'{"format": "1"}', "does not say its format"),
        (b'{"format": true}', "does not say its format"),
        (b'{"format": 0}', "does not say its format"),
        (b'{"format": 2, "whatever": 1}', "format 2 and this version reads up to 1"),
        (b'{"format": 1}', "“visit”"),
        (changed(_set("visit/colour", "red")), "“visit.colour”"),
        (changed(_set("visit/programme/0/when/moon", 1)), "“visit.programme[0].when.moon”"),
        (changed(_set("passengers", [])), "“passengers”"),
        (changed(_set("earlier", [])), "“earlier”"),
        (changed(_set("earlier_visit", None)), "“earlier_visit”"),
        (changed(_set("visit/programme/0/when/day", "29 June")), "programme[0].when.day”"),
        (changed(_set("visit/programme/0/when/day", "2026-02-30")), "programme[0].when.day”"),
        (changed(_set("visit/programme", {})), "“visit.programme”"),
        (changed(_set("visit/programme/0/kind", "dance")), "programme[0].kind”"),
        (changed(_set("visit/id", "not an id")), "“visit.id”"),
        (changed(_set("visit/title", "a text")), "“visit.title”"),
        (changed(_set("visit/title", {"en": 3})), "“visit.title”"),
        (changed(_set("visit/title", {"not a tag!": "x"})), "“visit.title”"),
        (changed(_set("visit/version", "three")), "“visit.version”"),
        (changed(_set("visit/version", 1.5)), "“visit.version”"),
        (changed(_set("visit/version", 10**30)), "the field “version”"),
        (changed(_set("visit/programme/0/when/starts", "09:00:00+05:00")), "the field “when”"),
        (changed(_set("visit", None)), "“visit”"),
        (changed(_doubled_child), "for two different rows"),
        (changed(_doubled_root), "for two different rows"),
        (changed(_foreign_follow_up), "of another visit"),
        (
            changed(_set("persons/0/display", "x")).replace(
                b'"display": "x"', b'"display": "\\ud800"'
            ),
            "not a visit file, or it is damaged",
        ),
    ],
)
def test_a_bad_file_is_refused_in_one_sentence(data: bytes, words: str) -> None:
    assert any(part in sentence(data) for part in words.split("|"))


def test_a_file_larger_than_any_visit_is_refused_before_it_is_read() -> None:
    assert "at most 10 MB" in sentence(b" " * (LARGEST + 1))


def test_the_schema_in_the_documentation_is_up_to_date() -> None:
    assert Path(SCHEMA).read_text(encoding="utf-8") == words()


def test_the_schema_says_of_every_field_who_may_see_it() -> None:
    parts = schema()["$defs"]
    nouns = {type(row) for row in rows_in(sample_folder())}
    for noun in nouns:
        for field in declared(noun):
            said = parts[noun.__name__]["properties"][field.name]
            assert said["x-seen-by"] == [e.value for e in Edition if field.is_seen_in(e)]
            assert said.get("x-restricted", False) == field.is_restricted
        assert all("x-seen-by" in said for said in parts[noun.__name__]["properties"].values())


def test_the_schema_names_what_the_file_holds() -> None:
    plain = json.loads(to_bytes(sample_folder(), restricted=True))
    assert set(schema()["properties"]) == set(plain)
    visit = schema()["$defs"]["Visit"]["properties"]
    assert list(visit) == list(plain["visit"])
    assert len(list(places(sample_folder().visit))) > 100


def test_the_sample_has_georgian_words_but_for_three_texts_that_show_the_mark() -> None:
    lacking = {
        text["en"]
        for row in rows_in(sample_folder())
        for field in fields(row)
        if isinstance(text := getattr(row, field.name), Text)
        if "en" in text and "ka" not in text
    }
    assert lacking == {
        "Evaluation forms.",
        "Names, cases, and anything from a file.\nComparisons between the systems.",
        "The meeting noted that the principles are not a treaty and create no obligation under"
        " international law.",
    }
