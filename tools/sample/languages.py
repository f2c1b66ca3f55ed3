"""The words of the sample in other languages, from the catalogues in `words`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po

from missionplanner.domain.text import Text

_WORDS = Path(__file__).parent / "words"


def in_languages(value: Any) -> Any:
    """The same value; each English text also in the languages that have words for it."""
    if isinstance(value, Text):
        english = value.get("en", "")
        return Text({**_words().get(english, {}), **value})
    if isinstance(value, tuple):
        return tuple(in_languages(each) for each in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    names = (field.name for field in fields(value))
    return replace(value, **{name: in_languages(getattr(value, name)) for name in names})


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    words: dict[str, dict[str, str]] = {}
    for path in sorted(_WORDS.glob("*.po")):
        tag = path.stem.replace("_", "-")
        with path.open("rb") as file:
            for entry in read_po(file):
                if entry.id and entry.string:
                    words.setdefault(entry.id, {})[tag] = entry.string
    return words
