"""The letters that answer to what was typed."""

import pytest

from missionplanner.planning.found_letters import extract, marked, strangeness


def shown(text, words):
    return [text[first:last] for first, last in marked(text, words)]


@pytest.mark.parametrize(
    ("text", "words", "letters"),
    [
        ("Lela Kobakhidze", "кобах", ["Kobakh"]),
        ("ლელა კობახიძე", "kobakh", ["კობახ"]),
        ("Lela Kobakhidze", "kobahidze", ["Kobakhidze"]),
        ("Ministry of Justice", "minsitry", ["Ministry"]),
        ("Ministry of Justice", "just min", ["Min", "Just"]),
        ("Gʻayrat Oʻktamov", "gayrat o", ["Gʻayrat", "O"]),
        ("Lela Kobakhidze", "tashkent", []),
        ("Lela Kobakhidze", "", []),
    ],
)
def test_the_letters_found_are_marked_across_scripts(text, words, letters):
    assert shown(text, words) == letters


def test_what_has_all_words_whole_is_nearer_than_what_only_begins_so_or_is_misspelt():
    whole, begun, near = (strangeness("New visit", words) for words in ("new", "vis", "vistt"))
    assert whole < begun < near
    assert strangeness("New visit", "new paper") is None
    assert strangeness("New visit", "") is None


def test_an_extract_shows_what_was_found_in_a_long_text():
    text = "Arrival of the delegation. " * 8 + "Ask Kobakhidze for the form. " + "Then go. " * 8
    said = extract(text, "кобах")
    assert "Kobakhidze" in said
    assert said.startswith("…")
    assert len(said) < 80
    assert extract("Short", "кобах") == "Short"
