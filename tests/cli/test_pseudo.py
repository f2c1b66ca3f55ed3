"""Every command in the pseudo-language: what stays unaccented is data."""

from __future__ import annotations

import pytest
from tools.sample.folder import folder

from missionplanner.cli.commands import COMMANDS
from missionplanner.domain.marks import Edition
from missionplanner.exchange.visit_file import to_bytes
from missionplanner.paths import resource
from tests.unaccented import in_georgian_letters, unaccented, words_of

SAMPLE = resource("samples", "georgia-uzbekistan-2026.visit.json")
_CODES = (
    "GEO UZB USA DNK Asia Tashkent Tbilisi en ka uz-Latn uz-Cyrl ru JOINT ACTION root kB",
    "AGD ACT PAX DEL DOC REF briefing-pack minutes .visit.json",
    tuple(Edition),
)
# How commands are written is typed as it stands, in every language.
_SYNTAX = words_of(
    *(command.usage for command in COMMANDS), "missionplanner --store PATH help visits"
)


@pytest.fixture
def pseudo(run, tmp_path, monkeypatch):
    """Commands in the pseudo-language, on a visit whose words have no Latin letter."""
    file = tmp_path / "in-georgian.visit.json"
    file.write_bytes(to_bytes(in_georgian_letters(folder()), restricted=False))
    run("import", file)
    monkeypatch.setenv("MISSIONPLANNER_LANGUAGE", "pseudo")
    return run


@pytest.mark.parametrize(
    "words",
    [
        ("sample",),
        ("visits",),
        ("show", "GEO-UZB-2026-01"),
        ("papers",),
        ("check", "GEO-UZB-2026-01"),
        ("search", "შარვაძე"),
        ("search", "xylophone"),
        ("undo",),
        ("redo",),
        ("history",),
        ("import", SAMPLE),
        ("import", SAMPLE, "--as", "programme"),
        ("import", "nothing.visit.json"),
        ("export", "GEO-UZB-2026-01", "-o", "visit.ics"),
        ("export", "NOPE", "-o", "visit.ics"),
        ("store", "info"),
        ("store", "check"),
        ("store", "restore"),
        ("store", "restore", "nothing.mpdb"),
        ("paper", "poem", "GEO-UZB-2026-01", "-o", "poem.pdf"),
        ("paper", "minutes", "GEO-UZB-2026-01", "-o", "poem.pdf", "--edition", "all"),
        ("paper", "minutes", "GEO-UZB-2026-01", "-o", "poem.pdf", "--edition", "press"),
        ("dance",),
        ("show",),
        ("--help",),
        ("paper", "--help"),
    ],
)
def test_no_word_of_the_program_escapes_the_catalogue(pseudo, store, words):
    answer = pseudo(*words)
    said = answer.out + answer.err
    assert said
    assert unaccented(said, words, store, f"{store.name}.backups T Z backup", _CODES, _SYNTAX) == ()


def test_what_a_paper_leaves_out_is_worded_too(pseudo, tmp_path):
    answer = pseudo("paper", "minutes", "GEO-UZB-2026-01", "-o", tmp_path / "m.pdf")
    assert answer.code == 0
    assert unaccented(answer.err) == ()


def test_the_check_finds_a_word_that_escaped():
    assert unaccented("Šåλé~ the visit 3 Jun", "visit") == ("the",)
