"""Messages: values stay data, every sentence can be collected, English needs no catalogue."""

from __future__ import annotations

import ast
import gettext
import json
import re
from datetime import date, datetime, time
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from missionplanner.domain.text import Text
from missionplanner.messages import LANGUAGES, Message, Wording, pseudo, wording

SOURCE = Path(__file__).resolve().parent.parent / "src" / "missionplanner"
# Here a sentence is passed on or declared, and collected another way.
PASS_ON = {"messages.py", "planning/labels.py", "documents/reading.py"}

WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
VALUES = st.one_of(WORDS, st.integers(), st.dates(), st.times(), st.datetimes(), st.booleans())
NAMES = st.sampled_from(["who", "what", "day", "n"])
FLAT = st.builds(
    lambda key, plural, context, args: Message(key, plural=plural, context=context, **args),
    WORDS,
    WORDS,
    WORDS,
    st.dictionaries(NAMES, VALUES),
)
NESTED = st.builds(
    lambda key, inner, args: Message(key, inner=inner, **args),
    WORDS,
    FLAT,
    st.dictionaries(NAMES, VALUES),
)


@given(FLAT | NESTED)
def test_a_message_comes_back_from_json(message):
    again = Message.from_plain(json.loads(json.dumps(message.plain())))
    assert again == message
    assert hash(again) == hash(message)
    assert str(again) == str(message)


@given(WORDS, WORDS)
def test_braces_in_values_are_data(first, second):
    message = Message("{a}, then {b}", a=first + "{b}", b=second + "{a}{0}{")
    assert str(message) == first + "{b}, then " + second + "{a}{0}{"


def test_a_place_without_a_value_stays_as_it_is():
    assert str(Message("{who} and {what}", who="X")) == "X and {what}"


def test_a_message_in_a_message_is_worded_with_it():
    inner = Message("{n} seat", plural="{n} seats", n=3)
    assert str(Message("{what} changed", what=inner)) == "3 seats changed"


def test_a_text_in_languages_is_said_in_the_language_of_the_wording():
    message = Message("Off to {place}", place=Text(en="Tbilisi", ka="თბილისი"))
    assert Wording("ka").word(message) == "Off to თბილისი"
    assert str(Message.from_plain(json.loads(json.dumps(message.plain())))) == "Off to Tbilisi"


@pytest.mark.parametrize(("count", "words"), [(0, "0 days"), (1, "1 day"), (2, "2 days")])
def test_the_plural_goes_by_n(count, words):
    assert str(Message("{n} day", plural="{n} days", n=count)) == words


def test_days_and_times_are_said_without_the_machines_locale():
    values = {"d": date(2026, 6, 29), "t": time(9, 5), "m": datetime(2026, 7, 1, 0, 20)}
    assert str(Message("{d} {t} {m}", **values)) == "29 Jun 2026 09:05 1 Jul 2026, 00:20"
    assert Wording().day(date(2026, 6, 29), "yMMMMEEEEd") == "Monday, 29 June 2026"


# By CLDR: medium, long, full, and the long names in a pattern that CLDR has for short ones alone.
DAYS = {
    "en": ("29 Jun 2026", "29 June 2026", "Monday, 29 June 2026", "Monday, 29 June"),
    "ka": ("29 ივნ. 2026", "29 ივნისი, 2026", "ორშაბათი, 29 ივნისი, 2026", "ორშაბათი, 29 ივნისი"),
    "ru": (
        "29 июн. 2026\u202fг.",
        "29 июня 2026\u202fг.",
        "понедельник, 29 июня 2026\u202fг.",
        "понедельник, 29 июня",
    ),
    "uz-Latn": ("29‑iyn, 2026", "29‑iyun, 2026", "dushanba, 29‑iyun, 2026", "dushanba, 29‑iyun"),
    "uz-Cyrl": ("29 июн, 2026", "29 июн, 2026", "душанба, 29 июн, 2026", "душанба, 29 июн"),
}
SKELETONS = ("yMMMd", "yMMMMd", "yMMMMEEEEd", "MMMMEEEEd")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_days_of_a_language_are_its_own(language):
    said = [Wording(language).day(date(2026, 6, 29), skeleton) for skeleton in SKELETONS]
    assert said == list(DAYS[language])


@pytest.mark.parametrize(
    ("language", "within_a_month", "within_a_year", "beyond"),
    [
        (
            "en",
            "29–30 June 2026",
            "29 June – 2 July 2026",
            "29 December 2026 – 2 January 2027",
        ),
        (
            "ka",
            "29–30 ივნისი, 2026",
            "29 ივნისი – 02 ივლისი 2026",
            "29 დეკემბერი 2026 – 2 იანვარი 2027",
        ),
        (
            "ru",
            "29–30 июня 2026\u202fг.",
            "29 июня – 2 июля 2026\u202fг.",
            "29 декабря 2026\u202fг. – 2 января 2027\u202fг.",
        ),
        (
            "uz-Latn",
            "29\u2009–\u200930‑iyun, 2026",
            "29‑iyun\u2009–\u20092‑iyul, 2026",
            "29‑dekabr, 2026\u2009–\u20092‑yanvar, 2027",
        ),
        (
            "uz-Cyrl",
            "29 – 30 июн, 2026",
            "29 июн – 2 июл, 2026",
            "29 декабр, 2026 – 2 январ, 2027",
        ),
    ],
)
def test_days_on_end_say_once_what_they_share(language, within_a_month, within_a_year, beyond):
    words = Wording(language)
    assert words.days(date(2026, 6, 29), date(2026, 6, 30)) == within_a_month
    assert words.days(date(2026, 6, 29), date(2026, 7, 2)) == within_a_year
    assert words.days(date(2026, 12, 29), date(2027, 1, 2)) == beyond


def test_a_message_does_not_change():
    message = Message("{who}", who="X")
    with pytest.raises(AttributeError):
        message.key = "other"
    with pytest.raises(TypeError):
        message.args["who"] = "Y"


def test_messages_differ_by_context_and_values():
    assert Message("From", context="Leg") != Message("From", context="Visit")
    assert Message("{n} day", n=1) != Message("{n} day", n=2)
    assert Message("From") != "From"


def test_the_pseudo_language_accents_the_sentence_and_leaves_the_values():
    words = wording("pseudo").word(Message("Saved by {who}", who="Nana"))
    assert words.endswith("Nana")
    assert "Saved" not in words
    assert len(pseudo("Delegation")) == 14


def test_a_catalogue_words_plurals_and_contexts(tmp_path, monkeypatch):
    messages = tmp_path / "translations" / "ru" / "LC_MESSAGES"
    messages.mkdir(parents=True)
    catalogue = tmp_path / "ru.po"
    catalogue.write_text(RUSSIAN, encoding="utf-8")
    with catalogue.open("rb") as source, (messages / "missionplanner.mo").open("wb") as target:
        write_mo(target, read_po(source, locale="ru"))
    monkeypatch.setattr(
        "missionplanner.messages.resource", lambda *parts: tmp_path.joinpath(*parts)
    )
    monkeypatch.setattr(gettext, "_translations", {})
    russian = Wording("ru")
    days = [russian.word(Message("{n} day", plural="{n} days", n=n)) for n in (1, 2, 5)]
    assert days == ["1 день", "2 дня", "5 дней"]
    assert russian.word(Message("From", context="Visit")) == "Откуда"
    assert russian.word(Message("From", context="Leg")) == "From"
    assert russian.word(Message("Not there")) == "Not there"


RUSSIAN = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n} день"
msgstr[1] "{n} дня"
msgstr[2] "{n} дней"

msgctxt "Visit"
msgid "From"
msgstr "Откуда"
"""  # noqa: E501


def calls():
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                yield path.relative_to(SOURCE).as_posix(), node


def message_calls():
    return [(file, node) for file, node in calls() if node.func.id == "Message"]


def test_every_message_is_a_literal_sentence():
    loose = [
        f"{file}:{node.lineno}"
        for file, node in message_calls()
        if file not in PASS_ON
        and not (isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str))
    ]
    assert not loose


def test_every_place_of_a_sentence_has_its_value_and_every_value_its_place():
    wrong = []
    for file, node in message_calls():
        named = {keyword.arg: keyword.value for keyword in node.keywords}
        if file in PASS_ON or None in named:
            continue
        texts = [node.args[0], named.pop("plural", None)]
        named.pop("context", None)
        words = [text.value for text in texts if isinstance(text, ast.Constant)]
        places = {place for sentence in words for place in re.findall(r"\{(\w+)\}", sentence)}
        if not places <= set(named) or not set(named) - {"n"} <= places:
            wrong.append(f"{file}:{node.lineno}")
    assert not wrong


def test_every_plural_has_its_count():
    for file, node in message_calls():
        named = {keyword.arg for keyword in node.keywords}
        assert "plural" not in named or "n" in named or file in PASS_ON, f"{file}:{node.lineno}"


def test_errors_are_raised_with_a_message():
    """No error for the user carries a bare string."""
    errors = {"PlannerError", "InvalidInput", "NotFound", "UnreadableFile", "Withheld"} | {
        "StoreProblem", "StoreDamaged", "StoreInUse", "StoreTooNew"
    }  # fmt: skip
    bare = [
        f"{file}:{node.lineno}"
        for file, node in calls()
        if node.func.id in errors
        and node.args
        and isinstance(node.args[0], ast.Constant | ast.JoinedStr)
    ]
    assert not bare


SHOWN_BY = {
    *("setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName"),
    *("setAccessibleDescription", "setStatusTip", "setTitle", "setInformativeText", "addAction"),
    *("addItem", "addTab", "addMenu", "insertItem", "showMessage", "setHtml", "setPlainText"),
    *("QLabel", "QPushButton", "QToolButton", "QAction", "QMenu", "QGroupBox", "QCheckBox"),
    *("QRadioButton", "QMessageBox", "drawText"),
}


def test_no_bare_words_are_shown_in_the_window():
    bare = [
        f"{path.relative_to(SOURCE)}:{node.lineno}"
        for path in [SOURCE / "app.py", *sorted((SOURCE / "ui").rglob("*.py"))]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) in SHOWN_BY
        and any(has_words(argument) for argument in node.args)
    ]
    assert not bare


def has_words(node):
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return any(
        isinstance(part, ast.Constant)
        and isinstance(part.value, str)
        and re.search(r"[^\W\d_]{2}", part.value)
        for part in parts
    )
