"""Pages as small pictures on one sheet, for looking at many papers at once."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageFont

from missionplanner.paths import resource

_ACROSS = 8  # pages in a row
_WIDE, _HIGH = 236, 334  # of a small page, in pixels
_GAP, _LABEL = 10, 24
_DESK = (216, 216, 216)
# Greys for the letters, and the red edge, sharp and soft: few colours make a small file.
_COLOURS = (*((step, step, step) for step in range(0, 256, 24)), (255, 255, 255), _DESK)
_REDS = ((179, 18, 29), (217, 136, 142))

Row = tuple[str, list[Image.Image]]


def contact_sheet(rows: list[Row]) -> Image.Image:
    """A label and the pages below it for each paper, in few colours."""
    lines = [(label, part) for label, pages in rows for label, part in _lines(label, pages)]
    heights = [(_LABEL if label else 0) + _HIGH + _GAP for label, _ in lines]
    size = (_GAP + _ACROSS * (_WIDE + _GAP), _GAP + sum(heights))
    sheet = Image.new("RGB", size, _DESK)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(str(resource("fonts", "VisitSans-Medium.ttf")), 15)
    y = _GAP
    for (label, pages), height in zip(lines, heights, strict=True):
        if label:
            draw.text((_GAP, y), label, "black", font)
        for index, page in enumerate(pages):
            at = (_GAP + index * (_WIDE + _GAP), y + height - _GAP - _HIGH)
            sheet.paste(page.resize((_WIDE, _HIGH), Image.Resampling.LANCZOS), at)
        y += height
    return sheet.quantize(palette=_palette(), dither=Image.Dither.NONE)


def _palette() -> Image.Image:
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in (*_COLOURS, *_REDS) for part in colour])
    return palette


def _lines(label: str, pages: list[Image.Image]) -> list[Row]:
    starts = range(0, len(pages), _ACROSS)
    return [("" if start else label, pages[start : start + _ACROSS]) for start in starts]
