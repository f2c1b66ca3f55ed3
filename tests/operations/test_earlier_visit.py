"""What was agreed at an earlier visit, as the pack of the next one may show it."""

from dataclasses import replace
from uuid import uuid4

import pytest

from missionplanner.domain.ids import VisitId
from missionplanner.domain.marks import INSIDE, Edition
from missionplanner.domain.record import Point
from missionplanner.domain.text import Text
from missionplanner.domain.visit import Visit
from missionplanner.messages import Message
from missionplanner.operations.office import Office
from missionplanner.planning.disclose import disclose
from tests.make import make_follow_up, make_full_folder, make_id

HIDDEN_POINT = Point(id=make_id("hidden point"), seen_by=INSIDE, text=Text(en="Among ourselves"))


def wordings(folder, edition: Edition) -> set[str]:
    return {row.wording.in_("en") for row in disclose(folder, edition).folder.earlier}


def folder_of_the_next_visit(office: Office, *, item_is_hidden: bool):
    folder = make_full_folder(earlier=())
    record = folder.visit.records[0]
    first, *others = folder.visit.programme
    if item_is_hidden:
        first = replace(first, seen_by=INSIDE)
    earlier = replace(
        folder.visit,
        programme=(first, *others),
        records=(replace(record, points=(*record.points, HIDDEN_POINT)),),
    )
    follow_ups = (
        make_follow_up("26/01", "Send the names.", record_id=record.id),
        make_follow_up("26/02", "Keep it quiet.", record_id=record.id, point_id=HIDDEN_POINT.id),
        make_follow_up("26/03", "Meet again."),
    )
    following = Visit(id=VisitId(uuid4()), code="NEXT", earlier_visit_id=earlier.id)
    with office.store.change(Message("Visit added")) as tx:
        for row in (earlier, following, *(replace(f, visit_id=earlier.id) for f in follow_ups)):
            tx.put(row)
    return office.visits.folder(following.id)


@pytest.mark.parametrize("edition", [Edition.DELEGATION, Edition.LEAD, Edition.HOST])
def test_a_follow_up_of_a_point_that_is_not_seen_is_not_seen_in_the_next_pack(office, edition):
    folder = folder_of_the_next_visit(office, item_is_hidden=False)
    assert wordings(folder, edition) == {"Send the names.", "Meet again."}
    assert wordings(folder, Edition.INTERNAL) == {
        "Send the names.",
        "Keep it quiet.",
        "Meet again.",
    }


def test_nor_is_one_of_a_meeting_that_is_not_seen(office):
    folder = folder_of_the_next_visit(office, item_is_hidden=True)
    assert wordings(folder, Edition.DELEGATION) == {"Meet again."}
    assert len(wordings(folder, Edition.INTERNAL)) == 3


def test_of_the_earlier_visit_itself_no_word_comes_along(office):
    folder = folder_of_the_next_visit(office, item_is_hidden=False)
    assert "Among ourselves" not in repr(folder)
    assert "Wrap-up meeting" not in repr(folder)
