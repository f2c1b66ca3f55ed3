"""Files of a visit: brought in by their bytes, seen by whom they are for, given out, undone."""

import io
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from missionplanner.domain.attachment import Attachment
from missionplanner.domain.marks import INSIDE, PARTIES, Edition
from missionplanner.errors import InvalidInput, NotFound, PlannerError, UnreadableFile
from missionplanner.operations.attachments import LARGEST
from missionplanner.planning.disclose import disclose

PNG = b"\x89PNG\r\n\x1a\n picture"


@pytest.fixture
def visit(office):
    return office.visits.create("Visit to Tashkent", date(2026, 6, 29))


@pytest.fixture
def scan(tmp_path):
    path = tmp_path / "Letter 14.exe"
    path.write_bytes(PNG)
    return path


def pdf(pages=1, wide=595, high=842):
    made = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        made.new_page(wide, high)
    out = io.BytesIO()
    made.save(out)
    made.close()
    return out.getvalue()


def test_a_file_is_kept_with_the_visit_and_is_ours_alone(office, visit, scan):
    office.attachments.add(visit, scan)
    (row,) = office.attachments.of(visit)
    assert (row.name, row.media, row.size) == ("Letter 14.exe.png", "image/png", len(PNG))
    assert row.seen_by == INSIDE
    assert office.attachments.contents(row) == PNG


def test_a_file_belongs_to_the_row_it_was_added_to(office, visit, scan):
    brief = office.briefs.add(visit)
    office.attachments.add(visit, scan, brief)
    assert not office.attachments.of(visit)
    assert [row.about_id for row in office.attachments.of(visit, brief)] == [brief]


def test_several_files_are_one_change(office, visit, scan):
    brought = [office.attachments.bring_in(scan)] * 3
    office.attachments.attach(visit, brought)
    assert str(office.undo_label()) == "3 files added"
    office.undo()
    assert not office.attachments.of(visit)


def test_undo_brings_a_removed_file_back_with_its_contents(office, visit, scan):
    office.attachments.add(visit, scan)
    (row,) = office.attachments.of(visit)
    office.attachments.remove(row)
    assert not office.attachments.of(visit)
    office.undo()
    assert office.attachments.contents(office.attachments.of(visit)[0]) == PNG


def test_an_edition_sees_the_files_that_are_for_it(office, visit, scan):
    office.attachments.add(visit, scan)
    (row,) = office.attachments.of(visit)

    def shown(edition):
        return disclose(office.visits.folder(visit), edition).folder.visit.attachments

    assert not shown(Edition.DELEGATION)
    office.attachments.show_to(row, PARTIES)
    assert shown(Edition.DELEGATION)
    office.attachments.show_to(row, [])
    assert office.attachments.of(visit)[0].seen_by == INSIDE


def test_a_copy_never_overwrites_what_lies_there(office, visit, scan, tmp_path):
    office.attachments.add(visit, scan)
    (row,) = office.attachments.of(visit)
    folder = tmp_path / "out"
    folder.mkdir()
    names = [office.attachments.give_out(row, folder).name for _ in range(3)]
    assert names == ["Letter 14.exe.png", "Letter 14.exe (2).png", "Letter 14.exe (3).png"]
    assert (folder / names[2]).read_bytes() == PNG


def test_a_name_keeps_its_ending(office, visit, scan):
    office.attachments.add(visit, scan)
    office.attachments.rename(office.attachments.of(visit)[0], "Invitation")
    assert office.attachments.of(visit)[0].name == "Invitation.png"
    with pytest.raises(InvalidInput):
        office.attachments.rename(office.attachments.of(visit)[0], " ")


@pytest.mark.parametrize(
    "name",
    [
        *("../../up.png", "/tmp/root.png", "..\\up.png", "C:\\up.png", "CON.png", "run.bat", ".."),
        *("nul", "a\x00b.png", "ა" * 300 + ".png", "x\u202egnp.exe", "~/.profile", "a\nb.png"),
    ],
)
def test_a_name_from_a_visit_file_leads_nowhere_and_runs_nothing(
    office, visit, scan, tmp_path, name
):
    office.attachments.add(visit, scan)
    (row,) = office.attachments.of(visit)
    folder = tmp_path / "inner" / "chosen"
    folder.mkdir(parents=True)
    before = {each for each in tmp_path.rglob("*")}
    path = office.attachments.give_out(replace(row, name=name), folder)
    assert {each for each in tmp_path.rglob("*")} - before == {path}
    assert path.parent == folder
    assert path.suffix == ".png"
    assert path.stem.casefold() not in ("con", "nul")


def test_a_typed_name_has_nothing_that_a_disk_refuses(office, visit, scan):
    office.attachments.add(visit, scan)
    (row,) = office.attachments.of(visit)
    office.attachments.rename(row, "../Letter: 15/2?.png")
    assert office.attachments.of(visit)[0].name == "_Letter_ 15_2_.png"


def test_what_is_no_file_to_keep_is_refused_and_nothing_changes(office, visit, tmp_path):
    program = tmp_path / "letter.pdf"
    program.write_bytes(b"MZ\x90")
    large = tmp_path / "film.mp4"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    for path in (program, large, tmp_path / "gone.pdf"):
        with pytest.raises(UnreadableFile):
            office.attachments.add(visit, path)
    with pytest.raises(InvalidInput, match="folder"):
        office.attachments.add(visit, tmp_path)
    assert not office.attachments.of(visit)


def test_contents_that_never_came_are_told(office, visit, scan):
    office.attachments.add(visit, scan)
    lost = replace(office.attachments.of(visit)[0], digest="0" * 64)
    with pytest.raises(NotFound, match="not in this store"):
        office.attachments.contents(lost)


def test_the_first_page_of_a_pdf_fits(office, visit, tmp_path):
    path = tmp_path / "poster.pdf"
    path.write_bytes(pdf(2, wide=10_000, high=5_000))
    office.attachments.add(visit, path)
    page = office.attachments.first_page(office.attachments.of(visit)[0], 300)
    assert (page.width, page.height) == (300, 150)
    assert len(page.pixels) == 300 * 150 * 3


def test_a_damaged_pdf_is_a_sentence(office, visit, tmp_path):
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.7\n rubbish")
    office.attachments.add(visit, path)
    with pytest.raises(PlannerError, match="damaged or locked"):
        office.attachments.first_page(office.attachments.of(visit)[0], 300)
    assert isinstance(office.attachments.of(visit)[0], Attachment)


def test_a_file_beside_a_row_that_an_edition_may_not_see_is_withheld_with_it(office, scan):
    visit = office.files.sample().visit_id
    item = next(each for each in office.visits.get(visit).programme if each.seen_by == INSIDE)
    office.attachments.add(visit, scan, item.id)
    office.attachments.show_to(office.attachments.of(visit, item.id)[0], PARTIES)
    disclosed = disclose(office.visits.folder(visit), Edition.DELEGATION).folder.visit
    assert item.id not in {each.id for each in disclosed.programme}
    assert not disclosed.attachments
