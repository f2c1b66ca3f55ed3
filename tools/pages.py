"""Write the papers of a visit as files and as one PNG a page, or as one sheet of small pages.

python tools/pages.py OUT [--visit FILE] [--language ka,en] [--kind minutes] [--edition lead]
                          [--draft] [--dpi 110] [--sheet]

Options may be repeated; without them every paper of the first sample in English, in every edition.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tools.contact_sheet import Row, contact_sheet

from missionplanner.documents.pages import page_pictures
from missionplanner.domain.marks import Edition
from missionplanner.exchange.visit_file import from_bytes
from missionplanner.operations.paper_job import Built, Job, PaperOrder, build
from missionplanner.operations.papers import KINDS
from missionplanner.paths import resource

_SAMPLE = resource("samples", "georgia-uzbekistan-2026.visit.json")
_PRINTED_ON, _PRINTED_AT = date(2026, 6, 24), time(16, 40)
_SHEET_DPI = 75


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which papers are wanted; nothing means all, of languages English alone."""

    kinds: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("en",)
    draft: bool = False
    on: date = _PRINTED_ON

    def orders(self) -> Iterator[PaperOrder]:
        """Each paper that is wanted."""
        for kind in KINDS:
            for spec in self.languages:
                language, _, second = spec.partition(",")
                for edition in kind.editions:
                    if self._has(kind.name, edition):
                        yield PaperOrder(
                            kind=kind.name,
                            edition=edition,
                            language=language,
                            second=second,
                            on=self.on,
                            printed_at=datetime.combine(self.on, _PRINTED_AT),
                            draft=self.draft,
                        )

    def _has(self, kind: str, edition: Edition) -> bool:
        return (not self.kinds or kind in self.kinds) and (
            not self.editions or edition in self.editions
        )


def built(visit: Path, wanted: Wanted) -> Iterator[tuple[PaperOrder, Built]]:
    """The papers of the visit in this file, one after the other."""
    folder = from_bytes(visit.read_bytes())
    for order in wanted.orders():
        yield order, build(Job(folder=folder, order=order))


def pictures(pdf: bytes, dpi: float) -> Iterator[Image.Image]:
    """Each page as a picture."""
    for drawn in page_pictures(pdf, dpi=dpi):
        yield Image.frombytes("RGB", (drawn.width, drawn.height), drawn.pixels)


def write_pages(out: Path, wanted: Wanted, dpi: float, visits: Iterable[Path] = (_SAMPLE,)) -> None:
    """A file for each paper, and one for each of its pages."""
    out.mkdir(parents=True, exist_ok=True)
    for visit in visits:
        for _, paper in built(visit, wanted):
            path = out / paper.file_name
            path.write_bytes(paper.file)
            for number, picture in enumerate(pictures(paper.file, dpi), 1):
                page = path.with_name(f"{path.stem}_p{number:02}.png")
                picture.save(page)
                print(page)


def write_sheets(out: Path, wanted: Wanted, visits: Iterable[Path] = (_SAMPLE,)) -> None:
    """A sheet for each language, with a row or more for each paper."""
    out.mkdir(parents=True, exist_ok=True)
    sheets: dict[str, list[Row]] = {}
    for visit in visits:
        for order, paper in built(visit, wanted):
            name = "-".join(filter(None, (order.language, order.second)))
            row = (f"{order.kind}, {order.edition}, {name}", [*pictures(paper.file, _SHEET_DPI)])
            sheets.setdefault(name, []).append(row)
    for name, rows in sheets.items():
        path = out / f"papers-{name}.png"
        contact_sheet(rows).save(path, optimize=True)
        print(path, f"{path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--visit", type=Path, action="append", default=[])
    parser.add_argument("--language", action="append", default=[])
    parser.add_argument("--kind", action="append", default=[])
    parser.add_argument("--edition", action="append", default=[])
    parser.add_argument("--date", type=date.fromisoformat, default=_PRINTED_ON)
    parser.add_argument("--draft", action="store_true")
    parser.add_argument("--dpi", type=float, default=110)
    parser.add_argument("--sheet", action="store_true")
    given = parser.parse_args()
    papers = Wanted(
        tuple(given.kind),
        tuple(given.edition),
        tuple(given.language) or ("en",),
        given.draft,
        given.date,
    )
    chosen = tuple(given.visit) or (_SAMPLE,)
    if given.sheet:
        write_sheets(given.out, papers, chosen)
    else:
        write_pages(given.out, papers, given.dpi, chosen)
