"""A visit out of one store and into another is the same visit, to the byte."""

from __future__ import annotations

import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings

from missionplanner.domain.folder import VisitFolder
from missionplanner.exchange.visit_file import to_bytes
from missionplanner.operations.office import Office
from tests.exchange.strategies import folders
from tests.make import make_folder, make_institution


def through_a_store(data: bytes) -> bytes:
    """The file of the visit after it was brought into an empty store."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "in.visit.json"
        file.write_bytes(data)
        with closing(Office.open(Path(name) / "office.mpdb", actor="test")) as office:
            brought = office.files.bring_in(file)
            return office.files.visit_bytes(brought.visit_id, restricted=True)


@given(folders())
@settings(max_examples=20)
def test_a_random_visit_exported_imported_and_exported_is_the_same_bytes(
    folder: VisitFolder,
) -> None:
    data = to_bytes(folder, restricted=True)
    assert through_a_store(data) == data


def test_an_institution_that_is_only_a_parent_goes_along() -> None:
    parent = make_institution("Cabinet of Ministers")
    between = make_institution("Ministry of Ministries", parent_id=parent.id)
    first, *others = make_folder().institutions
    child = replace(first, parent_id=between.id)
    data = to_bytes(make_folder(institutions=(child, *others, between, parent)), restricted=True)
    assert b"Cabinet of Ministers" in data
    assert through_a_store(data) == data
