"""Somebody who has seen only the first screen has a pack and minutes before the coffee is cold."""

from __future__ import annotations

import json
import shutil
import time

import pypdfium2
import pytest

from tests.real_window.evening import MINUTES, PEOPLE, PROGRAMME, VISIT, Evening
from tests.real_window.hands import Desk, screen

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")),
        reason="Xvfb or xdotool is not there; tools/setup.sh test installs them",
    ),
]
MOST_KEYS, MOST_CLICKS, MOST_S = 620, 20, 600


def test_from_an_empty_store_to_a_pack_and_minutes(tmp_path):
    began = time.monotonic()
    with screen() as display:
        desk = Desk(display, tmp_path, tmp_path / "visits.mpdb")
        window = desk.open()
        time.sleep(1)
        evening = Evening(window, tmp_path)
        evening.begin()
        evening.name_people()
        evening.plan()
        pack = words_of(evening.save_pack())
        keys_to_the_pack = window.keys
        minutes = words_of(evening.take_minutes())
        file = json.loads(desk.run("show", VISIT, "--json").stdout)
        desk.close()
    assert desk.complaints() == ""

    persons = {row["id"]: row["display"] for row in file["persons"]}
    seats = file["visit"]["delegations"][0]["participations"]
    named = [name for people in PEOPLE.values() for name, _ in people]
    assert [persons[seat["person_id"]] for seat in seats] == named
    assert len(file["visit"]["programme"]) == len(PROGRAMME)
    for words in (*named, *PEOPLE, "Opening talks", "Wrap-up", "National Commission"):
        assert words in pack, words
    for line in MINUTES:
        assert line.removeprefix("D ").removeprefix("F ") in minutes
    assert keys_to_the_pack < MOST_KEYS
    assert window.clicks <= MOST_CLICKS
    assert time.monotonic() - began < MOST_S


def words_of(pdf):
    """The words of a paper, on one line."""
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(texts).split())
