"""Colours that can be read, icons that are there, one look for all."""

import re
from pathlib import Path

import pytest

from missionplanner.paths import resource
from missionplanner.ui.theme import fonts, icons, look
from missionplanner.ui.theme.tokens import DARK, LIGHT, tokens

UI = Path(look.__file__).parent.parent
TEXTS = [
    *(("text", ground, 7) for ground in ("surface", "sunken", "rail", "accent_soft", "hover")),
    *(("text2", ground, 4.5) for ground in ("surface", "sunken", "rail", "quiet_soft")),
    *(("text3", ground, 4.5) for ground in ("surface", "sunken", "rail", "quiet_soft")),
    ("text3", "accent_soft", 4.5),
    ("accent_text", "surface", 4.5),
    ("accent_text", "accent_soft", 4.5),
    ("on_accent", "accent", 4.5),
    ("ok", "ok_soft", 4.5),
    ("warn", "warn_soft", 4.5),
    ("bad", "bad_soft", 4.5),
    ("on_toast", "toast", 4.5),
    ("toast_link", "toast", 4.5),
    ("field", "sunken", 3),
    ("accent", "surface", 3),
]


def brightness(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((brightness(one), brightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("chosen", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground", "least"), TEXTS)
def test_texts_can_be_read_on_their_ground(chosen, text, ground, least):
    assert contrast(chosen.colour(text), chosen.colour(ground)) >= least


def test_every_word_of_the_style_sheet_that_names_a_token_is_one(qapp):
    for chosen in (LIGHT, DARK):
        assert "@" not in re.sub(r"/\*.*?\*/", "", look.sheet(chosen), flags=re.DOTALL)


def test_every_icon_that_is_named_is_there(qapp):
    named = set()
    for source in UI.rglob("*.py"):
        named |= set(re.findall(r'"([a-z]+(?:-[a-z0-9]+)+)"', source.read_text(encoding="utf-8")))
    files = {path.stem for path in resource("icons").glob("*.svg")}
    almost = {"uz-Latn", "uz-Cyrl"}
    for name in sorted(named & files - almost):
        assert not icons.pixmap(name).isNull()
    assert {"circle-alert", "triangle-alert", "calendar-days"} <= named & files


def test_an_icon_is_drawn_once_for_each_colour_and_size(qapp):
    assert icons.pixmap("check").cacheKey() == icons.pixmap("check").cacheKey()
    assert icons.pixmap("check", "ok").cacheKey() != icons.pixmap("check", "bad").cacheKey()


def test_the_look_is_swapped_as_a_whole(qapp, window):
    look.apply(qapp, "dark")
    assert tokens() is DARK
    assert qapp.palette().window().color().name().upper() == DARK.surface
    assert DARK.rail in qapp.styleSheet()
    look.apply(qapp, "light")
    assert tokens() is LIGHT


def test_the_programs_own_family_is_loaded(qapp):
    assert "Visit Sans" in fonts.families()[-1]
    assert fonts.font("section").pixelSize() == 15
