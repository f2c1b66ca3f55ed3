"""Every command, in this process on a real store."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID
from zipfile import ZipFile

import pytest

from missionplanner.cli import main
from missionplanner.domain.person import Person
from missionplanner.domain.visit import Visit
from missionplanner.operations.office import Office
from missionplanner.paths import resource

SAMPLE = resource("samples", "georgia-uzbekistan-2026.visit.json")
CODE = "GEO-UZB-2026-01"


def edit(store: Path, code: str, **fields: object) -> None:
    office = Office.open(store, actor="Nino Alavidze")
    office.edit(Visit, office.visits.resolve(code), **fields)
    office.close()


def test_sample_prints_the_code_alone_on_the_last_line_each_time(run):
    assert run("sample").out == f"{CODE}\n"
    again = run("sample")
    assert again.code == 0
    assert again.lines == ["The sample visit is in the store already.", CODE]


def test_another_sample_comes_by_name(run):
    run("sample")
    assert run("sample", "central-asia-2023").lines == ["GBR-UZB-2023-01"]
    again = run("sample", "central-asia-2023").lines
    assert again == ["The sample visit is in the store already.", "GBR-UZB-2023-01"]
    refused = run("sample", "atlantis")
    assert refused.code == 1
    assert "There is no sample “atlantis”; there are: georgia-uzbekistan-2026" in refused.err
    assert len(run("visits", "--json").document) == 2


def test_visits_of_a_store_that_is_not_there_yet_are_none(run, store):
    assert run("visits", "--json").document == []
    assert run("visits").out == "There is no visit yet.\n"
    assert not store.exists()


def test_visits_lists_them(run, sample):
    (visit,) = run("visits", "--json").document
    assert visit["code"] == sample
    assert visit["starts_on"] == "2026-06-29"
    assert visit["is_sample"] is True
    (line,) = run("visits").lines
    assert line.startswith(f"{CODE}  2026-06-29  2026-06-30  Official visit of a delegation")


def test_show_prints_the_whole_visit(run, sample):
    shown = run("show", sample.lower()).out
    for words in (
        "Title: Official visit of a delegation",
        "Led by: Ministry of Justice",
        "Natia Sharvadze",
        "Opening meeting",
        "23:40–02:10",
        "To be confirmed",
        "Afternoon",
        "between 17:00 and 17:15",
        "26/07",
    ):
        assert words in shown


def test_show_names_the_earlier_visit_by_its_id(run, sample, tmp_path):
    earlier = run("visits", "--json").document[0]["id"]
    visit = {"id": "00000000-0000-4000-8000-000000000004", "earlier_visit_id": earlier}
    file = tmp_path / "next.visit.json"
    file.write_text(json.dumps({"format": 1, "visit": visit | {"code": "NEXT"}}), encoding="utf-8")
    run("import", file)
    assert f"Earlier visit: {earlier}" in run("show", "NEXT").lines
    assert run("export", "NEXT", "-o", tmp_path / "again.visit.json").code == 0


def test_show_as_json_prints_the_bytes_of_the_visit_file(run, sample, tmp_path):
    shown = run("show", sample, "--json").out
    assert shown.encode() == SAMPLE.read_bytes()
    exported = tmp_path / "out.visit.json"
    assert run("export", sample, "-o", exported).out == f"{exported}\n"
    assert exported.read_bytes() == SAMPLE.read_bytes()


def test_a_visit_is_found_by_its_id_too(run, sample):
    (visit,) = run("visits", "--json").document
    assert run("show", visit["id"]).code == 0


def test_export_import_export_gives_the_same_bytes(run, sample, tmp_path, capfd):
    first, second = tmp_path / "first.visit.json", tmp_path / "second.visit.json"
    run("export", sample, "-o", first)
    other = str(tmp_path / "other.mpdb")
    assert main(["--store", other, "import", str(first)]) == 0
    assert capfd.readouterr().out.splitlines()[-1] == CODE
    assert main(["--store", other, "export", CODE, "-o", str(second)]) == 0
    assert first.read_bytes() == second.read_bytes()


def test_import_as_json_is_one_document(run):
    added = run("import", SAMPLE, "--json").document
    assert added["code"] == CODE
    assert added["added"]["Visit"] == 1
    assert added["added"]["FollowUp"] == 7


def test_a_dry_run_stores_nothing(run):
    answer = run("import", SAMPLE, "--dry-run")
    assert answer.lines[-1] == CODE
    assert answer.lines[0] == "Nothing was stored: this is what an import would add."
    assert run("visits", "--json").document == []
    assert run("import", SAMPLE, "--dry-run", "--json").document["dry_run"] is True


def test_a_visit_that_is_there_is_refused(run, sample):
    answer = run("import", SAMPLE)
    assert answer.code == 1
    assert answer.err == f"The visit {CODE} is here already, so the file was not taken in.\n"
    assert answer.out == ""


def test_a_shared_row_that_is_there_stays_and_the_difference_is_told(run, sample, tmp_path):
    plain = json.loads(SAMPLE.read_bytes())
    run("undo")
    other = tmp_path / "other.visit.json"
    run("redo")
    plain["visit"]["id"] = "00000000-0000-4000-8000-000000000001"
    for part in ("objectives", "legs", "groups", "delegations", "programme", "briefs", "records"):
        plain["visit"][part] = []
    plain["visit"]["code"] = "GEO-UZB-2026-02"
    plain["follow_ups"] = []
    plain["donor"]["acknowledgement"] = {"en": "Another line."}
    other.write_text(json.dumps(plain), encoding="utf-8")
    answer = run("import", other)
    assert answer.code == 0
    assert any("stays as it is here" in line for line in answer.lines)
    assert run("show", CODE).code == 0


@pytest.mark.parametrize("code", ["", "GEO\nUZB", " "])
def test_a_visit_whose_code_is_no_line_of_its_own_is_named_by_its_id(run, tmp_path, code):
    visit_id = "00000000-0000-4000-8000-000000000003"
    file = tmp_path / "odd.visit.json"
    file.write_text(
        json.dumps({"format": 1, "visit": {"id": visit_id, "code": code}}), encoding="utf-8"
    )
    assert run("import", file).lines[-1] == visit_id
    assert run("show", visit_id).code == 0


def test_a_dry_run_leaves_no_store_behind(run, store):
    assert run("import", SAMPLE, "--dry-run").lines[-1] == CODE
    assert not store.exists()


def test_a_code_that_two_visits_have_is_not_guessed(run, sample, tmp_path):
    plain = json.loads(SAMPLE.read_bytes())
    plain["visit"] = {"id": "00000000-0000-4000-8000-000000000002", "code": CODE}
    plain["follow_ups"] = []
    file = tmp_path / "twin.visit.json"
    file.write_text(json.dumps(plain), encoding="utf-8")
    assert run("import", file).code == 0
    answer = run("show", CODE)
    assert answer.code == 1
    assert "Several visits have the code" in answer.err
    assert run("show", plain["visit"]["id"]).code == 0


@pytest.mark.parametrize("kind", ["programme", "participants", "follow-ups", "actions"])
def test_what_cannot_be_imported_yet_is_a_sentence(run, kind):
    answer = run("import", SAMPLE, "--as", kind)
    assert answer.code == 1
    assert answer.err == (
        "Only a whole visit can be imported yet, from a file that ends in .visit.json.\n"
    )


@pytest.mark.parametrize("suffix", [".ics", ".xlsx", ".vcf", ".csv", ".pdf", ""])
def test_a_kind_of_file_that_cannot_be_written_yet_is_a_sentence(run, sample, tmp_path, suffix):
    target = tmp_path / f"visit{suffix}"
    answer = run("export", sample, "-o", target)
    assert answer.code == 1
    assert "end the name in .visit.json" in answer.err
    assert not target.exists()


def test_restricted_fields_leave_only_when_asked_for_and_that_is_noted(run, sample, tmp_path):
    target = tmp_path / "all.visit.json"
    run("export", sample, "-o", target)
    assert "born_on" not in target.read_text(encoding="utf-8")
    assert run("export", sample, "-o", target, "--restricted").code == 0
    assert "born_on" in target.read_text(encoding="utf-8")
    assert run("history", "--json").document[0]["label"] == "Restricted data exported"


def test_papers_lists_kinds_editions_languages_and_formats(run):
    pack, minutes, *_ = run("papers", "--json").document
    assert pack["kind"] == "briefing-pack"
    assert pack["editions"] == ["delegation", "lead", "internal"]
    assert minutes["languages"] == ["en", "ka", "ru", "uz-Latn", "uz-Cyrl"]
    assert (pack["formats"], minutes["formats"]) == (["pdf"], ["pdf", "docx"])
    assert run("papers").lines[0].startswith("briefing-pack  Briefing pack")


@pytest.mark.parametrize("kind", ["briefing-pack", "minutes"])
def test_paper_writes_a_pdf_and_tells_what_is_left_out(run, sample, tmp_path, kind):
    target = tmp_path / "paper.pdf"
    answer = run("paper", kind, sample, "-o", target)
    assert answer.code == 0
    assert answer.out == f"{target}\n"
    assert target.read_bytes().startswith(b"%PDF-")
    left_out, issued = answer.err.splitlines()
    assert left_out.startswith("Left out of this edition: ")
    assert "Brief, Background, not to be disclosed: 2" in left_out
    assert issued == "Issued with 2 open points."


def test_a_draft_is_not_issued(run, sample, tmp_path):
    target = tmp_path / "paper.pdf"
    answer = run(
        "paper", "minutes", sample, "-o", target, "--draft", "--edition", "internal",
        "--date", "2026-07-01",
    )  # fmt: skip
    assert answer.code == 0
    assert "Issued" not in answer.err


def test_a_paper_of_the_same_day_has_the_same_bytes(run, sample, tmp_path):
    files = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for file in files:
        run("paper", "minutes", sample, "-o", file, "--date", "2026-07-01")
    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("place-cards", CODE), "There is no paper “place-cards”"),
        (("minutes", "NOPE-01"), "There is no visit “NOPE-01” here"),
        (("minutes", CODE, "--edition", "everybody"), "There is no edition “everybody”"),
        (("minutes", CODE, "--edition", "press"), "There is no edition “Press” of this paper"),
        (("minutes", CODE, "--language", "en,kk"), "not there in “kk” yet"),
        (("minutes", CODE, "--language", "ka,ka"), "“ka” is named twice"),
        (("minutes", CODE, "--language", "en,ka,ru"), "“en,ka,ru” is not one language"),
        (("minutes", CODE, "--language", "en,"), "“en,” is not one language"),
        (("minutes", CODE, "--format", "docx"), "“paper.pdf”; end the name in one of: .docx."),
    ],
)
def test_a_paper_that_there_is_not_is_a_sentence(run, sample, tmp_path, words, sentence):
    target = tmp_path / "paper.pdf"
    answer = run("paper", *words, "-o", target)
    assert answer.code == 1
    assert sentence in answer.err
    assert answer.err.count("\n") == 1
    assert not target.exists()


@pytest.mark.parametrize("asked", [(), ("--format", "docx")])
def test_paper_writes_a_word_file_where_the_name_ends_so(run, sample, tmp_path, asked):
    target = tmp_path / "minutes.DOCX"
    answer = run("paper", "minutes", sample, "-o", target, *asked)
    assert answer.code == 0
    with ZipFile(target) as package:
        assert "word/document.xml" in package.namelist()


@pytest.mark.parametrize(
    ("kind", "name", "sentence"),
    [
        ("minutes", "minutes.odt", "cannot be written as “minutes.odt”; end the name in one of:"),
        (
            "minutes",
            "minutes",
            "cannot be written as “minutes”; end the name in one of: .pdf, .doc",
        ),
        ("briefing-pack", "pack.docx", "This paper is not made as docx; there are: pdf."),
    ],
)
def test_a_paper_of_another_format_is_a_sentence(run, sample, tmp_path, kind, name, sentence):
    answer = run("paper", kind, sample, "-o", tmp_path / name)
    assert answer.code == 1
    assert sentence in answer.err
    assert not (tmp_path / name).exists()


def test_two_languages_stand_side_by_side(run, sample, tmp_path):
    for name in ("minutes.pdf", "minutes.docx"):
        answer = run("paper", "minutes", sample, "-o", tmp_path / name, "--language", "ka,en")
        assert answer.code == 0
        assert (tmp_path / name).exists()


def test_a_pack_for_nobody_in_the_visit_is_a_sentence(run, sample, tmp_path):
    nobody = "00000000-0000-4000-8000-000000000000"
    answer = run("paper", "briefing-pack", sample, "-o", tmp_path / "p.pdf", "--for", nobody)
    assert answer.code == 1
    assert "Nobody in this edition of the visit has this id" in answer.err
    assert answer.err.count("\n") == 1
    assert not (tmp_path / "p.pdf").exists()


def test_a_paper_that_cannot_be_written_leaves_the_old_file(run, sample, tmp_path):
    answer = run("paper", "minutes", sample, "-o", tmp_path / "no such folder" / "paper.pdf")
    assert answer.code == 1
    assert "cannot be written" in answer.err


def test_check_tells_findings_and_exits_with_0(run, sample):
    answer = run("check", sample)
    assert answer.code == 0
    assert any(line.startswith("W ACT-01  ") for line in answer.lines)
    found = run("check", sample, "--json").document
    assert {"code", "level", "sentence", "where"} <= set(found[0])
    assert {"noun", "row", "field"} == set(found[0]["where"])


def test_undo_redo_and_history_go_by_name(run, sample, store):
    edit(store, sample, remarks="Called the embassy.")
    assert run("undo").out == "Undone: Remarks changed\n"
    assert "Called the embassy." not in run("show", sample).out
    assert run("redo").out == "Redone: Remarks changed\n"
    assert "Called the embassy." in run("show", sample).out
    kinds = [change["kind"] for change in run("history", "--json").document]
    assert kinds == ["redo", "undo", "do", "do"]
    changed = run("history", sample, "--json").document[2]
    assert changed["actor"] == "Nino Alavidze"
    (entry,) = changed["entries"]
    assert (entry["noun"], entry["field"]) == ("Visit", "remarks")
    assert run("history").lines[-1].endswith(f"Visit {CODE} brought in")


def test_history_holds_no_restricted_value(run, store, tmp_path):
    plain = json.loads(SAMPLE.read_bytes())
    plain["persons"][0] |= {"passport_name": "SECRET NAME", "born_on": "1977-07-07"}
    file = tmp_path / "restricted.visit.json"
    file.write_text(json.dumps(plain), encoding="utf-8")
    run("import", file)
    office = Office.open(store, actor="Nino Alavidze")
    office.edit(Person, UUID(plain["persons"][0]["id"]), passport_name="SECRET AGAIN")
    office.remove(Person, UUID(plain["persons"][0]["id"]))
    office.close()
    answer = run("history", "--json")
    assert [entry["field"] for entry in answer.document[1]["entries"]] == ["passport_name"]
    assert "SECRET" not in answer.out
    assert "1977" not in answer.out
    assert "Natia Sharvadze" in answer.out


def test_history_leaves_nothing_out(run, sample, store):
    office = Office.open(store, actor="Nino Alavidze")
    for number in range(210):
        office.edit(Visit, office.visits.resolve(sample), remarks=f"call {number}")
    office.close()
    assert len(run("history", sample, "--json").document) == 211


def test_who_did_it_is_one_clean_line_in_the_history(run, store):
    office = Office.open(store, actor="Nino\n\x00\ud800\u202e Alavidze")
    office.visits.create("A visit", date(2026, 6, 29))
    office.close()
    assert run("history", "--json").document[0]["actor"] == "Nino Alavidze"


def test_days_read_as_english_in_a_language_that_is_not_known(run, sample, monkeypatch):
    monkeypatch.setenv("MISSIONPLANNER_LANGUAGE", "not a language")
    assert run("history").code == 0


@pytest.mark.parametrize("command", ["visits", "sample", "history"])
@pytest.mark.parametrize("folder", ["", ".", "tests"])
def test_a_folder_named_as_store_is_one_sentence(capfd, command, folder):
    assert main([f"--store={folder}", command]) == 1
    out, err = capfd.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "is a folder; name a file" in err


def test_undo_of_nothing_says_so(run, sample):
    run("undo")
    answer = run("undo")
    assert (answer.code, answer.out) == (0, "There is nothing to undo.\n")
    run("redo")
    assert run("redo").out == "There is nothing to redo.\n"


@pytest.mark.parametrize("words", ["Шарвадзе", "შარვაძე", "sharvadze", "G'ofurov", "Ғофуров"])
def test_search_finds_across_scripts(run, sample, words):
    found = run("search", words, "--json").document
    assert found[0]["noun"] == "Person"
    assert run("search", words).lines[0].startswith("Person")


def test_search_takes_several_words_and_finds_nothing_without_fuss(run, sample):
    assert run("search", "labour", "migrants").lines
    assert run("search", '"; VACUUM xylophone', "--json").document == []
    assert run("search", "xylophone").out == "Nothing was found.\n"


def test_a_writing_command_leaves_at_most_one_backup_an_hour(run, sample, store):
    run("undo")
    run("redo")
    assert len(list(store.with_name(f"{store.name}.backups").iterdir())) == 1


def test_store_info_check_backup_and_restore(run, sample, store, tmp_path):
    info = run("store", "info").out
    assert "Persons: 18" in info
    assert "Backups: 1" in info
    assert run("store", "check").code == 0
    copy = tmp_path / "copy.mpdb"
    assert run("store", "backup", copy).out == f"{copy}\n"
    run("undo")
    assert run("visits", "--json").document == []
    restored = run("store", "restore", copy)
    assert restored.code == 0
    assert "is kept as" in restored.lines[1]
    assert len(run("visits", "--json").document) == 1


def test_store_restore_wants_a_backup(run, sample):
    answer = run("store", "restore")
    assert answer.code == 2
    assert "Name the backup to restore" in answer.err


@pytest.mark.parametrize(
    "words",
    [
        ("show",),
        ("show", "one", "two"),
        ("paper", "minutes", CODE),
        ("paper", "minutes", CODE, "-o", "x.pdf", "--date", "30 June"),
        ("paper", "minutes", CODE, "-o", "x.pdf", "--for", "me"),
        ("visits", "--js"),
        ("store",),
        ("store", "burn"),
        ("import", "x", "--as", "poem"),
        ("dance",),
        ("--loud",),
        ("--store",),
    ],
)
def test_wrong_usage_is_one_sentence_and_2(run, words):
    answer = run(*words)
    assert answer.code == 2
    assert answer.out == ""
    assert answer.err.count("\n") == 1


def test_help_names_every_command(run):
    out = run("--help").out
    for name in ("sample", "visits", "paper KIND VISIT -o FILE", "store info | check"):
        assert f"missionplanner [--store PATH] {name}" in out
    assert run("paper", "--help").lines[0].startswith("missionplanner [--store PATH] paper KIND")
    assert main([]) == 0


def test_the_store_may_be_named_after_the_command_too(store, capfd):
    assert main(["sample", "--store", str(store)]) == 0
    assert main([f"--store={store}", "visits", "--json"]) == 0
    assert CODE in capfd.readouterr().out


def test_reads_work_beside_a_writer_and_writes_are_refused(run, sample, store):
    office = Office.open(store, actor="window", now=lambda: datetime(2026, 6, 1, tzinfo=UTC))
    try:
        assert run("show", sample).code == 0
        assert run("visits").code == 0
        answer = run("undo")
        assert answer.code == 1
        assert answer.err.count("\n") == 1
    finally:
        office.close()
    assert run("undo").code == 0
