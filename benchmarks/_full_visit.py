"""One visit as full as visits get, in a store that is full: 300 seats, 300 items, 12 days."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from uuid import UUID

from benchmarks.start import filled

SEATS = ITEMS = 300
DAYS = 12


def full_store(folder: Path) -> tuple[Path, UUID]:
    """A store with 200 visits, 5,000 people and 20,000 follow-ups, and the full visit in it."""
    from tools.fill_visit import Filling, VisitMaker, institutions

    from missionplanner.exchange.visit_file import to_bytes
    from missionplanner.operations.office import Office

    store = folder / "full.mpdb"
    shutil.copy(filled(folder), store)
    filling = Filling(
        people=SEATS, follow_ups=100, first_number=20_001, days=DAYS, parallel=ITEMS // DAYS
    )
    file = folder / "full.visit.json"
    made = VisitMaker(200, institutions()).folder(filling)
    file.write_bytes(to_bytes(made, restricted=False))
    with closing(Office.open(store, actor="fill")) as office:
        office.files.bring_in(file)
    return store, made.visit.id
