"""The last net: a bug is an apology and a log line, an expected error is its sentence."""

import sys

import pytest

from missionplanner import log
from missionplanner.errors import InvalidInput
from missionplanner.messages import Message
from missionplanner.ui import notify


@pytest.fixture
def said(monkeypatch):
    said = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    notify.catch_all(lambda sentence, details: said.append((str(sentence), details)))
    return said


def throw(error):
    try:
        raise error
    except type(error) as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_a_bug_is_said_logged_and_tells_no_value(said):
    throw(ValueError("Natia Sharvadze"))
    ((sentence, details),) = said
    assert sentence.startswith("Sorry, something went wrong")
    assert str(log.log_file()) in sentence
    assert "ValueError" in details
    assert "Natia" not in details + log.log_file().read_text(encoding="utf-8")


def test_an_expected_error_is_only_its_sentence(said):
    throw(InvalidInput(Message("A visit needs a title.")))
    assert said == [("A visit needs a title.", "")]
    assert not log.log_file().exists()
