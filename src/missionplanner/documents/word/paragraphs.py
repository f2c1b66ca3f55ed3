"""Paragraphs of Word: where they begin, the space around them, their rules and bars."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from missionplanner.documents.blocks import Size
from missionplanner.documents.house_style import (
    ASCENT,
    BAR,
    BAR_INDENT,
    COVER_TITLE,
    DESCENT,
    MEDIUM_RULE,
    SCALE,
    TITLE,
    Type,
)
from missionplanner.documents.word.elements import border, twips, w

STYLES = {
    Size.HEAD: "VisitLead",
    Size.TEXT: "Normal",
    Size.DETAIL: "VisitDetail",
    Size.NOTE: "VisitNote",
}
_TYPES = {style: SCALE[size] for size, style in STYLES.items()} | {
    "Title": COVER_TITLE,
    "Subtitle": TITLE,
    "Header": SCALE[Size.NOTE],
    "Footer": SCALE[Size.NOTE],
    "Heading1": TITLE,
    "Heading2": SCALE[Size.HEAD],
    "Heading3": SCALE[Size.HEAD],
}
_SIDES = ("top", "left", "bottom", "right")
_BOX_SPACE = 3  # points from a box to the text
_BAR_SPACE = 9  # points from the bar to the text


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set; lengths are points from the left edge of its room.

    `hangs` is how far the first line begins before `begins`; `stops` are tab stops, those with a
    minus end what they align.
    """

    style: str = "Normal"
    above: float = 0.0
    below: float = 0.0
    begins: float = 0.0
    hangs: float = 0.0
    stops: tuple[float, ...] = ()
    rule: float = 0.0  # above it
    bar: bool = False
    keeps: bool = False  # with the next one
    breaks: bool = False  # begins a page
    to_right: bool = False
    box: bool = False  # around it and those next to it that have one


def paragraph(setting: Setting, runs: Iterable[Element]) -> Element:
    """A paragraph of runs."""
    return w("p", _properties(setting), *runs)


def gap(points: float, *, breaks: bool = False, keeps: bool = False) -> Element:
    """An empty paragraph: tables that touch would become one, and cells must end with one."""
    mark = w("rPr", w("sz", val=2), w("szCs", val=2))
    return w(
        "p",
        w(
            "pPr",
            w("keepNext") if keeps else None,
            w("pageBreakBefore") if breaks else None,
            w("spacing", before=0, after=0, line=max(twips(points), 20), lineRule="exact"),
            mark,
        ),
    )


def between(above: float, style: str) -> float:
    """Space from letters to letters as space between lines, which stand higher than letters."""
    type_ = _TYPES.get(style, SCALE[Size.TEXT])
    return max(above - _beyond_letters(type_), 0.0)


def _beyond_letters(type_: Type) -> float:
    return type_.leading - (ASCENT + DESCENT) * type_.size


def _properties(setting: Setting) -> Element:
    borders = [
        *([border("top", setting.rule, space=4)] if setting.rule else ()),
        *([border("left", BAR, space=_BAR_SPACE)] if setting.bar else ()),
    ]
    if setting.box:
        borders = [border(side, MEDIUM_RULE, _BOX_SPACE) for side in _SIDES]
    begins = setting.begins + (BAR_INDENT if setting.bar else 0.0)
    style = setting.style
    return w(
        "pPr",
        w("pStyle", val=style) if style != "Normal" else None,
        w("keepNext") if setting.keeps else None,
        w("pageBreakBefore") if setting.breaks else None,
        w("pBdr", *borders) if borders else None,
        w("tabs", *map(_stop, setting.stops)) if setting.stops else None,
        w(
            "spacing",
            before=twips(between(setting.above, style)),
            after=twips(setting.below),
        ),
        w(
            "ind",
            left=twips(begins + (_BOX_SPACE if setting.box else 0.0)),
            right=twips(_BOX_SPACE if setting.box else 0.0),
            hanging=twips(setting.hangs),
        ),
        w("jc", val="right") if setting.to_right else None,
    )


def _stop(at: float) -> Element:
    return w("tab", val="right" if at < 0 else "left", pos=twips(abs(at)))
