"""The tool that draws every paper of the sample."""

from __future__ import annotations

from pathlib import Path

from tools.pages import write_pages

from missionplanner.operations.papers import KINDS


def test_every_paper_is_drawn_in_every_edition(tmp_path: Path) -> None:
    write_pages(tmp_path, dpi=20)
    assert len(list(tmp_path.glob("*.pdf"))) == sum(len(kind.editions) for kind in KINDS)
    for kind in KINDS:
        for edition in kind.editions:
            assert (tmp_path / f"{kind.name}_{edition}_p01.png").stat().st_size > 0
