from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from missionplanner.store.drafts import Draft, Drafts
from missionplanner.store.engine import writer_engine
from missionplanner.store.migrations.run import bring_up_to_date

NOW = datetime(2026, 6, 29, 9, 30, tzinfo=UTC)
ITEM, PERSON = UUID(int=1), UUID(int=2)


@pytest.fixture
def engine(tmp_path):
    bring_up_to_date(tmp_path / "visits.mission", now=NOW)
    engine = writer_engine(tmp_path / "visits.mission")
    yield engine
    engine.dispose()


@pytest.fixture
def drafts(engine):
    clock = iter(NOW + timedelta(seconds=second) for second in range(100))
    return Drafts(engine, lambda: next(clock))


def test_the_last_text_of_an_editor_is_kept(drafts):
    drafts.keep(ITEM, "title.ka", "შეხვ")
    drafts.keep(PERSON, "display", "Nino")
    drafts.keep(ITEM, "title.ka", "შეხვედრა")
    assert drafts.all() == (Draft(PERSON, "display", "Nino"), Draft(ITEM, "title.ka", "შეხვედრა"))


def test_a_draft_is_still_there_when_the_store_is_opened_again(drafts, engine, tmp_path):
    drafts.keep(ITEM, "when", "29 Jun at ten-ish")
    engine.dispose()
    again = writer_engine(tmp_path / "visits.mission")
    assert Drafts(again, lambda: NOW).all() == (Draft(ITEM, "when", "29 Jun at ten-ish"),)
    again.dispose()


def test_what_was_stored_or_given_up_is_forgotten(drafts):
    drafts.keep(ITEM, "when", "noon")
    drafts.drop(ITEM, "when")
    drafts.drop(ITEM, "when")
    assert drafts.all() == ()


def test_text_that_no_file_can_hold_is_cleaned(drafts):
    drafts.keep(ITEM, "title", "ten\ud800 \x00o'clock")
    assert drafts.all() == (Draft(ITEM, "title", "ten o'clock"),)


def test_a_draft_leaves_no_line_in_the_journal(drafts, engine):
    drafts.keep(ITEM, "title", "x")
    with engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM tx").scalar_one() == 0
