"""Words as papers hold them: in a face, a size and a language; never read as markup."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from missionplanner.messages import Message, wording


class Face(StrEnum):
    """The four styles of the one family."""

    REGULAR = "regular"
    ITALIC = "italic"
    MEDIUM = "medium"
    SEMIBOLD = "semibold"


class Size(StrEnum):
    """The steps of the type scale that running blocks use."""

    HEAD = "head"  # 11/14: sub-heads, day heads, table titles
    TEXT = "text"  # 9.5/13
    DETAIL = "detail"  # 8.5/11.5: tables, details
    NOTE = "note"  # 7.25/9.5: column heads, notes


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one face and language inside a line; without a face, the line's own."""

    text: str
    face: Face | None = None
    language: str = ""


Words = str | tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell, wrapped where it must be; an empty one is half a line of space.

    `bar` says that it is to be weighed; `scale` is its part of the size beside another language.
    """

    words: Words
    face: Face = Face.REGULAR
    size: Size = Size.DETAIL
    language: str = ""
    bar: bool = False
    scale: float = 1.0


Cell = str | Line | tuple[Line, ...]


def plain(words: Words) -> str:
    """The words without their faces."""
    return words if isinstance(words, str) else "".join([run.text for run in words])


def runs_of(words: Words) -> tuple[Run, ...]:
    """The words as runs."""
    return (Run(words),) if isinstance(words, str) else words


def lines_of(words: Words) -> list[Words]:
    """Words that hold newlines, line by line: of fixed words in two languages, each language."""
    if isinstance(words, str):
        return [line for line in words.split("\n") if line]
    lines: list[list[Run]] = [[]]
    for run in words:
        first, *others = run.text.split("\n")
        lines[-1].append(Run(first, run.face, run.language))
        lines += [[Run(text, run.face, run.language)] for text in others]
    kept = (tuple(run for run in line if run.text) for line in lines)
    return [line for line in kept if line]


def on_one_line(words: Words, between: str) -> Words:
    """Words that hold newlines with something else between their lines."""
    if isinstance(words, str):
        return words if "\n" not in words else between.join(words.split("\n"))
    joined: list[Run] = []
    for line in lines_of(words):
        joined += [Run(between)] if joined else []
        joined += runs_of(line)
    return tuple(joined)


def stacked(first: Words, second: Words, language: str) -> Words:
    """Fixed words in two languages on a line each; the second ones only where they differ."""
    if not second or plain(first) == plain(second):
        return first
    below = tuple(Run(run.text, run.face, run.language or language) for run in runs_of(second))
    return (*runs_of(first), Run("\n"), *below) if first else below


def in_languages(message: Message, language: str, second: str = "") -> Words:
    """The message in one language or, stacked, in two."""
    first = wording(language).word(message)
    return stacked(first, wording(second).word(message), second) if second else first


def signed(sign: str, title: Words) -> Words:
    """A title behind its sign, in each of its languages."""
    if not sign or isinstance(title, str):
        return f"{sign} {title}".strip()
    lines: list[Run] = []
    for line in lines_of(title):
        lines += [Run("\n")] if lines else []
        lines += [Run(f"{sign} "), *runs_of(line)]
    return tuple(lines)
