"""Write every paper of the sample visit, in every edition, as PDF and as one PNG a page.

python tools/pages.py OUT [--dpi 110]
"""

from __future__ import annotations

import argparse
import tempfile
from datetime import date
from pathlib import Path

from PIL import Image

from missionplanner.operations.office import Office
from missionplanner.operations.papers import KINDS, PaperOrder

_PRINTED_ON = date(2026, 6, 24)


def write_pages(out: Path, dpi: float) -> None:
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        office = Office.open(Path(folder) / "sample.mpdb", actor="Nino Alavidze")
        try:
            for kind in KINDS:
                for edition in kind.editions:
                    _write_paper(office, kind.name, edition, out, dpi)
        finally:
            office.close()


def _write_paper(office: Office, kind: str, edition: str, out: Path, dpi: float) -> None:
    office.files.sample()
    (visit, *_) = office.visits.rows()
    built = office.papers.make(visit.id, PaperOrder(kind=kind, edition=edition, on=_PRINTED_ON))
    (out / built.file_name).write_bytes(built.pdf)
    for number in range(built.pages):
        drawn = office.papers.picture(built.pdf, number, dpi)
        picture = Image.frombytes("RGB", (drawn.width, drawn.height), drawn.pixels)
        path = out / f"{kind}_{edition}_p{number + 1:02}.png"
        picture.save(path)
        print(path)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--dpi", type=float, default=110)
    given = parser.parse_args()
    write_pages(given.out, given.dpi)
