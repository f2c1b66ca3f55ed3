"""Fill a store with invented visits, through the operations; the same numbers, the same store.

python -m tools.fill --store big.mpdb --visits 200 --people 5000 --follow-ups 20000
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tools.fill_visit import Filling, VisitMaker, institutions

from missionplanner.exchange.visit_file import to_bytes
from missionplanner.operations.office import Office


def fill(store: Path, *, visits: int, people: int, follow_ups: int) -> None:
    """Bring so many visits into the store, with so many people and follow-ups altogether."""
    shared = institutions()
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Office.open(store, actor="fill")) as office,
    ):
        file = Path(folder) / "visit.visit.json"
        for number in range(visits):
            filling = Filling(
                people=_share(people, visits, number),
                follow_ups=_share(follow_ups, visits, number),
                first_number=sum(_share(follow_ups, visits, n) for n in range(number)) + 1,
            )
            visit = VisitMaker(number, shared).folder(filling)
            file.write_bytes(to_bytes(visit, restricted=False))
            office.files.bring_in(file)


def _share(all_of_them: int, parts: int, number: int) -> int:
    """The part of one visit, so that all parts together are `all_of_them`."""
    return all_of_them * (number + 1) // parts - all_of_them * number // parts


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--visits", type=int, default=200)
    parser.add_argument("--people", type=int, default=5000)
    parser.add_argument("--follow-ups", type=int, default=20000)
    given = parser.parse_args()
    fill(given.store, visits=given.visits, people=given.people, follow_ups=given.follow_ups)
    print(given.store)
