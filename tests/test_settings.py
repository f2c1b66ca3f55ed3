"""The settings' record and its file."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missionplanner import settings
from missionplanner.errors import PlannerError
from missionplanner.settings import Settings, Theme

WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)


@given(
    st.builds(
        Settings,
        language=WORDS,
        theme=st.sampled_from(Theme),
        actor=WORDS,
        papers_folder=WORDS,
    )
)
def test_what_is_written_is_read_again(wanted):
    settings.write(wanted)
    assert settings.read() == (wanted, None)


def test_without_a_file_everything_is_as_usual():
    assert settings.read() == (Settings(), None)
    assert not settings.settings_file().exists()


@pytest.mark.parametrize("damaged", [b"", b"{", b"[]", b"\xff\xfe", b'"dark"', b"[" * 100_000])
def test_a_damaged_file_gives_the_usual_and_a_sentence(damaged):
    save_bytes(damaged)
    found = settings.read()
    assert found.settings == Settings()
    assert "could not be read" in str(found.problem)


def test_one_bad_value_leaves_the_others_alone():
    save_bytes(json.dumps({"theme": "pink", "actor": "Nana Example", "language": 7}).encode())
    found = settings.read()
    assert found.settings == Settings(actor="Nana Example")
    assert found.problem is not None


def test_a_newer_versions_settings_are_read_past():
    save_bytes(b'{"actor": "Nana Example", "telepathy": true}')
    assert settings.read() == (Settings(actor="Nana Example"), None)


def test_a_folder_that_cannot_be_written_is_one_sentence():
    settings.settings_file().parent.parent.mkdir(parents=True)
    settings.settings_file().parent.write_text("a file where the folder should be")
    with pytest.raises(PlannerError, match="could not be saved"):
        settings.write(Settings())


def test_a_write_that_fails_keeps_the_old_file(monkeypatch):
    settings.write(Settings(actor="before"))
    monkeypatch.setattr("pathlib.Path.replace", refuse)
    with pytest.raises(PlannerError):
        settings.write(Settings(actor="after"))
    assert settings.read().settings.actor == "before"
    assert [path.name for path in settings.settings_file().parent.iterdir()] == ["settings.json"]


def test_the_actor_is_the_name_set_else_the_login(monkeypatch):
    monkeypatch.setenv("LOGNAME", "nexample")
    assert Settings().actor_name() == "nexample"
    assert Settings(actor="Nana Example").actor_name() == "Nana Example"


def test_a_computer_without_a_login_gives_no_name(monkeypatch):
    monkeypatch.setattr("getpass.getuser", refuse)
    assert Settings().actor_name() == ""


def test_the_environment_outranks_the_language_set(monkeypatch):
    assert Settings().spoken().language == "en"
    assert Settings(language="ka").spoken().language == "ka"
    monkeypatch.setenv("MISSIONPLANNER_LANGUAGE", "pseudo")
    assert Settings(language="ka").spoken().language == "pseudo"


def save_bytes(data):
    settings.settings_file().parent.mkdir(parents=True)
    settings.settings_file().write_bytes(data)


def refuse(*_):
    raise OSError("no")
