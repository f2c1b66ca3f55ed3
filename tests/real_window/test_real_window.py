"""The program in a real window, by keyboard and pointer; the command line beside it is witness."""

from __future__ import annotations

import json
import shutil
import time

import pypdfium2
import pytest

from tests.real_window.hands import SAMPLE, Desk, screen, wait_until

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")),
        reason="Xvfb or xdotool is not there; tools/setup.sh test installs them",
    ),
]
# Where things stand in the window of 1366×768.
DOOR_TO_THE_SAMPLE = (777, 526)
ROOM_OF_VISITS = (90, 64)
TAB_PROGRAMME = (405, 67)
FACT_PLACE = (500, 305)
ONLY_LOOK = (825, 420)
# A draft is kept within a second.
KEPT_S = 1.2


@pytest.fixture(scope="module")
def display():
    with screen() as name:
        yield name


@pytest.fixture
def empty(display, tmp_path):
    """A desk whose store does not exist yet."""
    desk = Desk(display, tmp_path, tmp_path / "folder" / "visits.mpdb")
    yield desk
    desk.close()
    assert desk.complaints() == ""


@pytest.fixture(scope="module")
def store_with_sample(display, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample")
    desk = Desk(display, folder, folder / "sample.mpdb")
    assert desk.run("sample").returncode == 0
    return desk.store


@pytest.fixture
def desk(display, tmp_path, store_with_sample):
    """A desk with the sample visit in its store."""
    store = tmp_path / "visits.mpdb"
    shutil.copyfile(store_with_sample, store)
    desk = Desk(display, tmp_path, store)
    yield desk
    desk.close()
    assert desk.complaints() == ""


def test_from_an_empty_folder_to_a_changed_fact_by_pointer(empty):
    window = empty.open()
    window.click(*DOOR_TO_THE_SAMPLE)
    wait_until(lambda: SAMPLE in empty.visits(), "the sample visit")
    window.click(*FACT_PLACE)
    window.press("ctrl+a")
    window.type("Tashkent and Samarkand")
    window.press("Return")
    wait_until(lambda: empty.sample()["place"]["en"] == "Tashkent and Samarkand", "the place")
    window.press("ctrl+z")
    wait_until(lambda: empty.sample()["place"]["en"] == "Tashkent", "the place taken back")


def test_a_name_typed_into_an_empty_seat_moves_up_in_precedence(desk):
    window = desk.open()
    window.press("Return", "alt+2")
    window.type("Ana Lomidze")
    window.press("Return")
    before = wait_until(lambda: with_ana(named(desk)), "a seat named")
    window.press("Up", "alt+Up")
    wait_until(lambda: place_of_ana(named(desk)) == place_of_ana(before) - 1, "the seat moved")


def test_a_choice_taken_from_those_offered_is_stored(desk):
    window = desk.open()
    window.press("Return", "alt+2", "Tab", "Tab", "Tab")
    window.type("decl")
    window.press("Down", "Return", "Return")
    wait_until(lambda: "declined" in nominations(desk), "the nomination")


def test_an_item_from_one_line_moves_to_another_day_and_back_by_undo(desk):
    window = desk.open()
    window.press("Return")
    window.click(*TAB_PROGRAMME)
    window.press("ctrl+Return")
    window.type("0930-1045 Talks @Ministry of Justice")
    window.press("Return")
    item = wait_until(lambda: talks(desk), "the item")
    assert item["when"]["starts"] == "09:30:00"
    assert item["when"]["ends"] == "10:45:00"
    assert item["venue_id"]
    window.press("Tab", "alt+Next")
    wait_until(lambda: talks(desk)["when"]["day"] == "2026-06-30", "the item moved")
    window.press("ctrl+z")
    wait_until(lambda: talks(desk)["when"]["day"] == "2026-06-29", "the move taken back")
    window.press("ctrl+y")
    wait_until(lambda: talks(desk)["when"]["day"] == "2026-06-30", "the move brought back")


def test_the_pack_saved_from_the_window_is_the_delegations(desk, tmp_path):
    inner = desk.sample()["briefs"][0]["background_closed"]["en"]
    window = desk.open()
    window.press("Return", "alt+8")
    wait_until(lambda: asks_where_to_save(window), "the dialog")
    target = tmp_path / "pack"
    window.take_keyboard("Save the paper")
    window.type(str(target))
    window.press("Return")
    saved = target.with_suffix(".pdf")
    wait_until(saved.exists, "the saved paper")
    words = words_of(saved)
    assert "SAMPLE" in words
    assert "Natia Sharvadze" in words
    assert "ნათია შარვაძე" in words
    assert inner not in words


def test_killed_while_typing_it_comes_back_with_all_that_was_stored_and_the_draft(desk):
    window = desk.open()
    window.press("Return", "alt+5", "End")
    window.type(", first stored")
    window.press("Tab")
    wait_until(lambda: subject(desk).endswith(", first stored"), "the first change")
    stored = desk.show()
    window.press("shift+Tab", "End")
    window.type(", then drafted")
    time.sleep(KEPT_S)
    window.kill()
    assert desk.show() == stored
    again = desk.open()
    again.press("Return", "alt+5", "Tab")
    wait_until(lambda: subject(desk).endswith(", first stored, then drafted"), "the draft")


def test_while_a_window_is_open_others_only_look(desk):
    desk.open()
    refused = desk.run("undo")
    assert refused.returncode == 1
    assert "is open by" in refused.stderr
    before = desk.show()
    second = desk.start()
    wait_until(lambda: looks_at_the_papers(second), "the papers in the second window")
    second.take_keyboard("Save the paper")
    second.press("Escape")
    second.take_keyboard()
    second.press("alt+2")
    second.type("Ana Lomidze")
    second.press("Return", "alt+8")
    wait_until(lambda: asks_where_to_save(second), "the dialog, after all that was typed")
    assert desk.show() == before


def test_a_line_of_the_minutes_that_begins_with_f_is_a_follow_up(desk):
    window = desk.open()
    window.press("Return", "alt+6")
    window.type("F Send the list of contact points")
    window.press("Return")
    agreed = "Send the list of contact points"
    wait_until(lambda: agreed in wordings(desk), "the follow-up")
    window.press("alt+7", "ctrl+z")
    wait_until(lambda: agreed not in wordings(desk), "the follow-up taken back")


def test_the_window_is_no_larger_than_the_screen(tmp_path):
    with screen("1280x690") as display:
        desk = Desk(display, tmp_path, tmp_path / "visits.mpdb")
        width, height = desk.open().size()
        desk.close()
    assert width <= 1280
    assert height <= 690


def test_a_visit_in_one_line_is_deleted_and_comes_back(desk):
    window = desk.open()
    window.press("ctrl+n")
    window.type("Round table")
    window.press("Tab")
    window.type("3 March 2027")
    window.press("Tab", "Tab")
    window.type("GEO")
    window.press("Tab")
    window.type("MDA")
    window.press("Return")
    wait_until(lambda: desk.visits().get("GEO-MDA-2027-01") == "Round table", "the new visit")
    window.click(*ROOM_OF_VISITS)
    window.press("ctrl+f")
    window.type("Round")
    window.press("Return", "shift+space", "Delete")
    wait_until(lambda: list(desk.visits()) == [SAMPLE], "the visit deleted")
    window.press("ctrl+z")
    wait_until(lambda: "GEO-MDA-2027-01" in desk.visits(), "the visit brought back")


def asks_where_to_save(window):
    """Once the pages are there, Ctrl+S asks."""
    window.press("ctrl+s")
    return window.has_dialog("Save the paper")


def looks_at_the_papers(window):
    """Once it is known that somebody else writes, one may look."""
    window.click(*ONLY_LOOK)
    window.press("Return", "alt+8")
    return asks_where_to_save(window)


def wordings(desk):
    """What was agreed to be done."""
    return [row["wording"].get("en") for row in json.loads(desk.show())["follow_ups"]]


def nominations(desk):
    """How far the nominations of the visiting delegation are."""
    return [seat["nomination"] for seat in desk.sample()["delegations"][0]["participations"]]


def named(desk):
    """Who has a seat in the visiting delegation, in order of precedence."""
    file = json.loads(desk.show())
    persons = {person["id"]: person["display"] for person in file["persons"]}
    seats = file["visit"]["delegations"][0]["participations"]
    return [persons[seat["person_id"]] for seat in seats if seat["person_id"]]


def with_ana(names):
    return names if "Ana Lomidze" in names else None


def place_of_ana(names):
    return names.index("Ana Lomidze")


def talks(desk):
    items = desk.sample()["programme"]
    return next((item for item in items if item["title"].get("en") == "Talks"), None)


def subject(desk):
    return desk.sample()["briefs"][0]["subject"]["en"]


def words_of(pdf):
    document = pypdfium2.PdfDocument(pdf)
    words = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return words
