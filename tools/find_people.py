"""Find people by misspelt names: `find_people.py PEOPLE.csv QUERIES.txt`, one line of numbers each.

PEOPLE.csv has the columns no, family, given, position, institution and “name in original script”;
QUERIES.txt one query a line. The people go into a store of their own and are searched as in the
window, so that the search can be scored on lists of names from elsewhere.
"""

from __future__ import annotations

import csv
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from missionplanner.domain.ids import PersonId
from missionplanner.domain.person import Person
from missionplanner.domain.text import Text
from missionplanner.messages import Message
from missionplanner.store.store import Store


def people(file: Path) -> Iterator[Person]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            yield Person(
                id=PersonId(UUID(int=int(row["no"]))),
                display=f"{row['given']} {row['family']}",
                family=row["family"],
                given=row["given"],
                native=Text(und=row["name in original script"]),
                position=Text(en=row["position"]),
            )


def main(people_file: Path, queries_file: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(
            Path(folder, "people.mission"), actor="score", now=lambda: datetime.now(UTC)
        )
        with closing(store):
            with store.change(Message("People added")) as tx:
                for person in people(people_file):
                    tx.put(person)
            for query in queries_file.read_text(encoding="utf-8").splitlines():
                found = store.search(query, limit=10)
                sys.stdout.write(" ".join(str(each.row.int) for each in found) + "\n")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main(Path(sys.argv[1]), Path(sys.argv[2]))
