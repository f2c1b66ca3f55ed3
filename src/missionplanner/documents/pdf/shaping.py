"""Letters set by HarfBuzz: pairs brought closer, letters joined, marks put over their letters."""

from __future__ import annotations

import re
from collections.abc import Hashable
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from missionplanner.documents.pdf.font_file import Drawn, FontFile, Laid

if TYPE_CHECKING:
    import uharfbuzz

# Joined letters, marks over letters, and what joins or parts them without being seen.
SHAPED = re.compile(
    "[\u00ad\u0300-\u036f\u0483-\u0489\u0590-\u109f\u1780-\u18af\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u200b-\u200f\u2060-\u206f\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufb1d-\ufdff\ufe00-\ufe0f"
    "\ufe20-\ufe2f\ufe70-\ufeff\ufff9-\ufffb\U00010800-\U00010fff\U0001e800-\U0001efff"
    "\U000e0000-\U000e0fff]"
)
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]"
)
MISSING = "▯"  # what is drawn for a character that no font has
_MOST_KNOWN = 20_000
_MOST_MARKS = 12  # of the hundreds that somebody may put on a letter for fun
# One letter, one glyph, unless the script joins them itself.
_FEATURES = {"liga": False, "clig": False}


class Cluster(NamedTuple):
    """A letter with the marks on it, or several letters that became one.

    `width` is how far the next one stands. `missing` are the characters drawn as an empty box.
    """

    font: FontFile
    drawn: Drawn
    text: str
    width: int
    missing: str = ""


class Shaper:
    """Sets the letters of one font; HarfBuzz is loaded when the first is set."""

    def __init__(self, font: FontFile) -> None:
        self._font = font
        self._made: dict[Hashable, Cluster | None] = {}

    @cached_property
    def _letters(self) -> uharfbuzz.Font:
        import uharfbuzz

        return uharfbuzz.Font(uharfbuzz.Face(self._font.data))

    def kerning(self, pair: str) -> int:
        """By how much the second letter of a pair stands off further than the first is wide."""
        clusters = self.shaped(pair, turned=False)
        if len(clusters) != len(pair):
            return 0  # they are one, or not seen
        return clusters[0].width - clusters[0].drawn.width

    def shaped(self, text: str, *, turned: bool) -> list[Cluster]:
        """The text from left to right; `turned` is written from right to left.

        Programs that read a PDF turn such a run around letter by letter, so the letters of a
        cluster stand in the order of the page too.
        """
        import uharfbuzz

        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if turned else "ltr"
        uharfbuzz.shape(self._letters, buffer, _FEATURES)
        places: dict[int, list[tuple[int, ...]]] = {}
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            places.setdefault(info.cluster, []).append(
                (info.codepoint, place.x_advance, place.x_offset, place.y_offset)
            )
        ends = dict(pairwise((*sorted(places), len(text))))
        made = self._made
        clusters = []
        for begin, glyphs in places.items():
            key = (*glyphs, text[begin : ends[begin]], turned)
            if key not in made:
                if len(made) > _MOST_KNOWN:
                    made.clear()
                made[key] = self._cluster(glyphs, text[begin : ends[begin]], turned)
            if cluster := made[key]:
                clusters.append(cluster)
        return clusters

    def _cluster(self, glyphs: list[tuple[int, ...]], text: str, turned: bool) -> Cluster | None:
        """What is drawn for some letters; nothing for what is not seen."""
        seen = INVISIBLE.sub("", text)
        if not seen:
            return None
        font, missing = self._font, ""
        laid, width = [], 0
        for glyph, advance, right, up in glyphs:
            laid.append(Laid(glyph, width + right, up))
            width += advance
        if any(not each.glyph for each in laid):
            missing = "".join(c for c in seen if ord(c) not in font.glyph_of)
            box = font.glyph_of.get(ord(MISSING), 0)
            laid, width = [Laid(box)], font.widths[box]
        inked = [each for each in laid if font.outline(each.glyph)][:_MOST_MARKS] or laid[:1]
        drawn = Drawn(tuple(inked), width)
        if drawn.is_plain:
            drawn = Drawn(drawn.laid, font.widths[inked[0].glyph])
        return Cluster(font, drawn, text[::-1] if turned else text, width, missing)
