"""Words as runs of Word: each with its face, its language, and its direction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from missionplanner.documents.blocks import Face, Words
from missionplanner.documents.word.elements import w, words_of
from missionplanner.documents.words import runs_of
from missionplanner.domain.text import clean

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
# From the first letter of a script from right to left to its last, digits and spaces between.
_FROM_RIGHT = re.compile(rf"[{_RTL}](?:[^A-Za-z\u00c0-\u058f\u0900-\u1fff]*[{_RTL}])?")
_CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
# Word checks spelling by the language of a country.
_OF_A_COUNTRY = {
    "en": "en-GB",
    "ka": "ka-GE",
    "ru": "ru-RU",
    "uz-Latn": "uz-Latn-UZ",
    "uz-Cyrl": "uz-Cyrl-UZ",
    "hy": "hy-AM",
    "zh": "zh-CN",
    "ar": "ar-SA",
}
# What Word has elements for; it seldom finds the hyphen that does not break in a font.
_ELEMENTS = {"\n": "br", "\u2011": "noBreakHyphen"}
_SIGNS = re.compile("([\n\u2011])")
_STRONG = (Face.MEDIUM, Face.SEMIBOLD)


def tag_of(language: str) -> str:
    """The language as Word writes it; nothing where it is no language."""
    known = _OF_A_COUNTRY.get(language, language)
    return known if _TAG.fullmatch(known) else ""


def runs(
    words: Words, face: Face = Face.REGULAR, language: str = "", half_points: int = 0
) -> Iterator[Element]:
    """Words in runs; `half_points` is a size of their own."""
    for run in runs_of(words):
        set_to = (run.face or face, run.language or language, half_points)
        for text, from_right in _by_direction(clean(run.text)):
            yield w("r", _properties(text, set_to, from_right), *_letters(text))


def tab() -> Element:
    """To the next tab stop."""
    return w("r", w("tab"))


def field(code: str, face: Face, language: str, half_points: int = 0) -> Element:
    """What Word counts itself: PAGE, NUMPAGES."""
    return w("fldSimple", *runs("1", face, language, half_points), instr=code)


def boxed(words: Words, face: Face, language: str) -> Iterator[Element]:
    """Words in a ruled box."""
    for run in runs_of(words):
        set_to = (face, run.language or language, 0)
        for text, from_right in _by_direction(f"\u00a0{clean(run.text)}\u00a0"):
            yield w("r", _properties(text, set_to, from_right, boxed=True), *_letters(text))


def _properties(
    text: str, set_to: tuple[Face, str, int], from_right: bool, *, boxed: bool = False
) -> Element:
    face, language, half_points = set_to
    strong, italic = face in _STRONG, face is Face.ITALIC
    return w(
        "rPr",
        *((w("b"), w("bCs")) if strong else ()),
        *((w("i"), w("iCs")) if italic else ()),
        *((w("sz", val=half_points), w("szCs", val=half_points)) if half_points else ()),
        w("bdr", val="single", sz=8, space=2, color="000000") if boxed else None,
        w("rtl") if from_right else None,
        _language(text, tag_of(language), from_right),
    )


def _language(text: str, tag: str, from_right: bool) -> Element | None:
    said: dict[str, str] = {}
    if from_right:
        said["bidi"] = tag if tag[:2] in ("ar", "he", "fa", "ur") else "ar-SA"
    elif _CHINESE.search(text):
        said["eastAsia"] = tag if tag[:2] in ("zh", "ja", "ko") else "zh-CN"
    if tag:
        said = {"val": tag, **said}
    return w("lang", **said) if said else None


def _by_direction(text: str) -> Iterator[tuple[str, bool]]:
    begun = 0
    for match in _FROM_RIGHT.finditer(text):
        if match.start() > begun:
            yield text[begun : match.start()], False
        yield match[0], True
        begun = match.end()
    if begun < len(text):
        yield text[begun:], False


def _letters(text: str) -> Iterator[Element]:
    for part in _SIGNS.split(text):
        if part in _ELEMENTS:
            yield w(_ELEMENTS[part])
        elif part:
            yield words_of(part)
