"""Longer texts as papers print them: marked words in their faces, lines of lists with signs."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from missionplanner.documents.blocks import Block, Face, Paragraph, Point, Points, Run, Size, Words
from missionplanner.documents.words import plain, runs_of
from missionplanner.planning.text_marks import Emphasis, read_line, read_stretches

_FACES = {Emphasis.ITALIC: Face.ITALIC, Emphasis.BOLD: Face.SEMIBOLD}
_DASH = "–"

# The sign of a list before a line, or none, and the words of the line.
_Item = tuple[str, Words]


def marked(words: Words) -> Words:
    """Words with what is marked in its own face, without the marks."""
    if "*" not in plain(words):
        return words
    return tuple(
        Run(part.words, _FACES.get(part.emphasis, run.face), run.language)
        for run in runs_of(words)
        for part in read_stretches(run.text)
    )


def listed(lines: Iterable[Words], size: Size = Size.TEXT) -> tuple[Block, ...]:
    """A paragraph for each line; lines of a list, one after the other, are a list."""
    blocks: list[Block] = []
    for sign, items in groupby(map(_item, lines), key=lambda item: bool(item[0])):
        if sign:
            points = tuple(Point(words, sign=sign) for sign, words in items)
            blocks.append(Points(points, size=size))
        else:
            blocks += (Paragraph(words, size=size) for _, words in items)
    return tuple(blocks)


def dashed(lines: Iterable[Words]) -> tuple[Block, ...]:
    """The lines as one list with dashes, or with the signs of their own; a single line is text."""
    items = tuple(map(_item, lines))
    if len(items) == 1 and not items[0][0]:
        return (Paragraph(items[0][1]),)
    points = tuple(Point(words, sign=sign or _DASH) for sign, words in items)
    return (Points(points),) if points else ()


def numbered(lines: Iterable[Words]) -> tuple[Block, ...]:
    """The lines as one numbered list; one with a sign of its own has that and is not counted."""
    points: list[Point] = []
    count = 0
    for sign, words in map(_item, lines):
        count += not sign
        points.append(Point(words, sign=sign or f"{count}."))
    return (Points(tuple(points)),) if points else ()


def _item(line: Words) -> _Item:
    sign, words = sign_of(line)
    return sign, marked(words)


def sign_of(line: Words) -> tuple[str, Words]:
    """The sign of a list before a line as it prints, or none, and the rest of the line."""
    first, *others = runs_of(line)
    typed = read_line(first.text).sign
    if not typed:
        return "", line
    rest = first.text.removeprefix(typed)
    sign = _DASH if typed == "- " else typed.strip()
    if others or first.face or first.language:
        return sign, (Run(rest, first.face, first.language), *others)
    return sign, rest
