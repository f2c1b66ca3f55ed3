"""Whatever a visit holds, it can be checked, shown and printed in every edition."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings

from missionplanner.cli.folder_lines import folder_lines
from missionplanner.domain.folder import VisitFolder
from missionplanner.errors import NotFound
from missionplanner.messages import wording
from missionplanner.operations.paper_job import Job, PaperOrder, build
from missionplanner.operations.papers import KINDS
from missionplanner.planning.findings import findings
from tests.exchange.strategies import folders

TODAY = date(2026, 6, 24)


@given(folders())
@settings(max_examples=10)
def test_a_random_visit_is_checked_shown_and_printed(folder: VisitFolder) -> None:
    assert all(str(finding.message) for finding in findings(folder, TODAY))
    for language in ("en", "pseudo"):
        assert list(folder_lines(folder, wording(language)))
    for kind in KINDS:
        for edition in kind.editions:
            order = PaperOrder(kind=kind.name, edition=edition, on=TODAY)
            try:
                assert build(Job(folder=folder, order=order)).file.startswith(b"%PDF-")
            except NotFound:  # no meeting was recorded
                assert kind.name == "minutes"
