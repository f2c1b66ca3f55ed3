"""Light marks in longer texts: **bold**, *italic*, and lines that begin with "- " or "1. ".

A mark counts only where it is a pair around whole words of one line; every other asterisk is a
character like any other. `read_line` and `write_line` are each other's inverse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from missionplanner.domain.text import Text

_OPENS = r"\w(\[{<“„«‘'\"#§№$€£%+\-–—"
_CLOSES = r"\w)\]}>”“»’'\".,:;!?…%°$€£+\-–—"
_PAIR = re.compile(
    rf"(?<![\w*])(?P<sign>\*\*?)(?P<words>[{_OPENS}](?:[^*\n]*[{_CLOSES}])?)(?P=sign)(?![\w*])"
)
_SIGN = re.compile(r"(?:-|\d{1,2}\.) (?=\S)")
_WORD = re.compile(r"\w+")


class Emphasis(StrEnum):
    """How words stand out; the value is the mark around them."""

    NONE = ""
    ITALIC = "*"
    BOLD = "**"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one line that stand out in one way."""

    words: str
    emphasis: Emphasis = Emphasis.NONE


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """One line: the sign of a list before it ("- ", "12. ") or none, and its words."""

    sign: str
    stretches: tuple[Stretch, ...]

    @property
    def words(self) -> str:
        """The words without marks and sign."""
        return "".join(stretch.words for stretch in self.stretches)


# Where longer texts are typed and printed with their marks; elsewhere asterisks are asterisks.
MARKED = frozenset(
    {
        *(("Visit", field) for field in ("purpose", "desired_outcomes", "remarks")),
        *(("Brief", field) for field in ("wanted", "points_to_take", "defensive_points", "avoid")),
        *(("Brief", field) for field in ("background_open", "background_closed")),
        ("Brief", "papers_on_table"),
        ("Point", "text"),
        *((noun, "private_note") for noun in ("Point", "ProgrammeItem")),
        *((noun, "remarks") for noun in ("MeetingRecord", "FollowUp")),
    }
)


def has_marks(noun: str, field: str) -> bool:
    """Whether this field's text may have marks."""
    return (noun, field) in MARKED


def read_line(line: str) -> MarkedLine:
    """One line of a text; a line that stands alone may not hold a newline."""
    found = _SIGN.match(line)
    begin = found.end() if found else 0
    return MarkedLine(line[:begin], read_stretches(line[begin:]))


def read_stretches(words: str) -> tuple[Stretch, ...]:
    """Words without the sign of a list; without any words nothing."""
    if "*" not in words:
        return (Stretch(words),) if words else ()
    stretches: list[Stretch] = []
    at = 0
    for pair in _PAIR.finditer(words):
        if pair.start() > at:
            stretches.append(Stretch(words[at : pair.start()]))
        stretches.append(Stretch(pair["words"], Emphasis(pair["sign"])))
        at = pair.end()
    if at < len(words):
        stretches.append(Stretch(words[at:]))
    return tuple(stretches)


def write_line(line: MarkedLine) -> str:
    """The line with its marks, as it is stored."""
    return line.sign + "".join(
        f"{each.emphasis.value}{each.words}{each.emphasis.value}" for each in line.stretches
    )


def plain(text: str) -> str:
    """A text of any number of lines without marks and signs of lists."""
    return "\n".join(read_line(line).words for line in text.split("\n"))


def agreed(text: Text) -> Text:
    """A text as it goes out letter for letter: nothing stands out, and nothing else changes."""
    return Text(
        {
            tag: "\n".join(line.sign + line.words for line in map(read_line, words.split("\n")))
            for tag, words in text.items()
        }
    )


def fitted(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Stretches of a line as marks can say them: about whole words, one way of standing out each.

    Part of a word that stands out takes the rest of the word with it; space around the words does
    not stand out. What cannot be said at all, words with an asterisk, becomes plain.
    """
    given = [(letter, each.emphasis) for each in stretches for letter in each.words]
    words = "".join(letter for letter, _ in given)
    ways = [way for _, way in given]
    for word in _WORD.finditer(words):
        found = next((way for way in ways[word.start() : word.end()] if way), Emphasis.NONE)
        ways[word.start() : word.end()] = [found] * len(word[0])
    fit = tuple(part for each in _joined(words, ways) for part in _trimmed(each))
    merged = _merged(fit)
    said = read_stretches(write_line(MarkedLine("", merged)))
    return merged if said == merged else (Stretch(words),) if words else ()


def _joined(words: str, ways: list[Emphasis]) -> Iterable[Stretch]:
    begin = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or ways[at] != ways[begin]:
            yield Stretch(words[begin:at], ways[begin])
            begin = at


def _trimmed(stretch: Stretch) -> Iterable[Stretch]:
    """What can stand out of a stretch, with what stands before and after it."""
    words, way = stretch.words, stretch.emphasis
    inner = re.search(rf"[{_OPENS}](?:.*[{_CLOSES}])?", words) if way else None
    if inner is None or "*" in words:
        return (Stretch(words),)
    parts = (
        Stretch(words[: inner.start()]),
        Stretch(inner[0], way),
        Stretch(words[inner.end() :]),
    )
    return tuple(part for part in parts if part.words)


def _merged(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    merged: list[Stretch] = []
    for each in stretches:
        if merged and merged[-1].emphasis == each.emphasis:
            merged[-1] = Stretch(merged[-1].words + each.words, each.emphasis)
        else:
            merged.append(each)
    return tuple(merged)
