"""The tool that draws the papers of a visit."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from tools.contact_sheet import contact_sheet
from tools.pages import Wanted, write_pages, write_sheets

from missionplanner.operations.papers import KINDS


def test_every_paper_is_drawn_in_every_edition(tmp_path: Path) -> None:
    write_pages(tmp_path, Wanted(), dpi=20)
    editions = sum(len(kind.editions) for kind in KINDS)
    assert len(list(tmp_path.glob("*.pdf"))) == editions
    assert len(list(tmp_path.glob("*_p01.png"))) == editions


def test_only_what_is_wanted_is_drawn(tmp_path: Path) -> None:
    wanted = Wanted(kinds=("minutes",), editions=("host",), languages=("ka",), draft=True)
    write_pages(tmp_path, wanted, dpi=20)
    (paper,) = tmp_path.glob("*.pdf")
    assert paper.name == "GEO-UZB-2026-01_minutes_host_ka_v3-draft_20260624.pdf"


def test_a_sheet_shows_the_papers_of_a_language(tmp_path: Path) -> None:
    write_sheets(tmp_path, Wanted(kinds=("minutes",), editions=("host",)))
    assert (tmp_path / "papers-en.png").stat().st_size > 0


def test_a_sheet_begins_a_row_for_each_paper_and_where_one_is_full() -> None:
    page = Image.new("RGB", (210, 297), "white")
    one, two = contact_sheet([("a", [page])]), contact_sheet([("a", [page] * 9)])
    assert two.width == one.width
    assert two.height > contact_sheet([("a", [page] * 8)]).height == one.height
