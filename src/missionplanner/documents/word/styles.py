"""The house's styles for Word, from the measures that all papers have."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from missionplanner.documents.blocks import Size
from missionplanner.documents.house_style import COVER_TITLE, SCALE, TITLE, Type
from missionplanner.documents.word.elements import twips, w
from missionplanner.documents.word.paragraphs import STYLES
from missionplanner.documents.word.runs import tag_of

FAMILY = "Visit Sans"
# The family of Office with Latin, Cyrillic, Georgian, Armenian and Arabic letters.
INSTEAD = "Segoe UI"
_CHINESE = "Microsoft YaHei"
_HEADINGS = (TITLE, SCALE[Size.HEAD], SCALE[Size.HEAD])
_NAMES = {Size.HEAD: "Visit Lead", Size.DETAIL: "Visit Detail", Size.NOTE: "Visit Note"}


def half_points(type_: Type) -> int:
    """The size as Word knows it, the nearest one; of two equally near the larger."""
    return int(2 * type_.size + 0.5)


@dataclass(frozen=True, slots=True)
class Style:
    """A style of paragraphs: its name in Word's own list, its type; a heading has a level."""

    key: str
    name: str
    type_: Type
    level: int = 0
    is_strong: bool = False


_STYLES = (
    *(Style(STYLES[size], name, SCALE[size]) for size, name in _NAMES.items()),
    *(Style(f"Heading{n}", f"heading {n}", type_, n, True) for n, type_ in enumerate(_HEADINGS, 1)),
    Style("Title", "Title", COVER_TITLE, is_strong=True),
    Style("Subtitle", "Subtitle", TITLE),
    Style("Header", "header", SCALE[Size.NOTE]),
    Style("Footer", "footer", SCALE[Size.NOTE]),
)


def styles(language: str) -> Element:
    """All styles of a paper in this language."""
    of_normal = {"type": "paragraph", "styleId": "Normal", "default": 1}
    normal = w("style", w("name", val="Normal"), w("qFormat"), **of_normal)
    return w("styles", _defaults(language), normal, *map(_style, _STYLES))


def fonts() -> Element:
    """The family, and what Word takes where it is not installed."""
    return w(
        "fonts",
        w(
            "font",
            w("altName", val=INSTEAD),
            w("charset", val="00"),
            w("family", val="swiss"),
            w("pitch", val="variable"),
            name=FAMILY,
        ),
    )


def _defaults(language: str) -> Element:
    return w(
        "docDefaults",
        w(
            "rPrDefault",
            w(
                "rPr",
                w("rFonts", ascii=FAMILY, hAnsi=FAMILY, eastAsia=_CHINESE, cs=FAMILY),
                *_size(SCALE[Size.TEXT]),
                w("lang", val=tag_of(language) or "en-GB", eastAsia="zh-CN", bidi="ar-SA"),
            ),
        ),
        w("pPrDefault", w("pPr", _leading(SCALE[Size.TEXT]))),
    )


def _style(style: Style) -> Element:
    is_head = bool(style.level)
    return w(
        "style",
        w("name", val=style.name),
        w("basedOn", val="Normal"),
        w("next", val="Normal") if is_head else None,
        w("qFormat"),
        w(
            "pPr",
            *((w("keepNext"), w("keepLines")) if is_head else ()),
            _leading(style.type_),
            w("outlineLvl", val=style.level - 1) if is_head else None,
        ),
        w("rPr", *((w("b"), w("bCs")) if style.is_strong else ()), *_size(style.type_)),
        type="paragraph",
        styleId=style.key,
    )


def _size(type_: Type) -> tuple[Element, Element]:
    size = half_points(type_)
    return w("sz", val=size), w("szCs", val=size)


def _leading(type_: Type) -> Element:
    return w("spacing", before=0, after=0, line=twips(type_.leading), lineRule="atLeast")
