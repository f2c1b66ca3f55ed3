"""Words broken into lines: greedy, over cached widths."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from unicodedata import combining

from missionplanner.documents.pdf.breaks import WIDE, parts_of
from missionplanner.documents.pdf.direction import TURNED, begun_like, is_turned
from missionplanner.documents.pdf.fonts import Measure, Word, measure
from missionplanner.documents.words import Face, Run, Words, lines_of, plain, runs_of

# A piece of a line in one face and language; language "" is the paper's own.
Piece = tuple[Face, str, str]
# A line that breaks off within a word ends with a piece without text.
SetLine = tuple[Piece, ...]

_TOKENS = re.compile(r"\n| +|[^ \n]+")
_SPACES = str.maketrans(dict.fromkeys("\t\v\f\u2028\u2029\x85", " ") | {"\r": None})
_BREAK_AFTER = frozenset("-/–—_@.,;\u00a0")
_LONGEST_LINE = 600  # characters that one line of a page may have at the very most
_LONGEST_TITLE = 2_000
_LITTLE = 3  # letters of a word that does not end a line of a title
_SHORT = 9  # letters of a last word that is not left alone


def width_of(words: Words, face: Face, size: float) -> float:
    """How wide the words are on one line."""
    if isinstance(words, str):
        return measure(face)[words].width * size / 1000
    return sum(measure(run.face or face)[run.text].width for run in words) * size / 1000


def spaced(line: SetLine) -> SetLine:
    """The line with the space, where it had one, that parts it from the next when read aloud."""
    if not line or not line[-1][2]:
        return line
    face, language, text = line[-1]
    return (*line[:-1], (face, language, f"{text} "))


def broken(
    words: Words, face: Face, size: float, width: float, language: str = ""
) -> list[SetLine]:
    """The words as lines not wider than `width` points."""
    limit = max(width / size * 1000, 1)
    text = plain(words)
    if text.isascii() or not TURNED.search(text):
        return _broken(words, face, limit, language)
    paragraphs = words.split("\n") if isinstance(words, str) else [words]
    return [
        line
        for paragraph in paragraphs
        for line in _directed(_broken(paragraph, face, limit, language), plain(paragraph))
    ]


def _broken(words: Words, face: Face, limit: float, language: str) -> list[SetLine]:
    if not isinstance(words, str):
        return _broken_runs(words, face, limit, language)
    if not words.isascii() and WIDE.search(words):
        return _broken_runs((Run(words),), face, limit, language)
    return _broken_text(words, face, limit, language)


def _directed(lines: list[SetLine], paragraph: str) -> list[SetLine]:
    """The lines, each with a mark where its own letters would have it read the other way."""
    if "\n" in paragraph:
        return lines
    turned = is_turned(paragraph)
    directed: list[SetLine] = []
    for line in lines:
        mark = begun_like("".join(text for _, _, text in line), turned)
        begin = [(line[0][0], line[0][1], mark + line[0][2])] if line else []
        directed.append((*begin, *line[1:]))
    return directed


def by_sense(title: Words, face: Face, size: float, width: float) -> list[SetLine]:
    """A title as lines that do not end with a little word: "of" goes with what it is of."""
    lines: list[SetLine] = []
    for part in lines_of(title):
        language = "" if isinstance(part, str) else part[0].language
        words = [word for word in plain(part)[:_LONGEST_TITLE].split(" ") if word]
        while words:
            first, *others = broken(" ".join(words), face, size, width, language)
            taken = "".join(text for _, _, text in first).split(" ")
            if not others or len(taken) == 1:
                lines += [first, *others]
                break
            held = _without_little_words(taken)
            lines.append(((face, language, " ".join(taken[:held])),))
            words = words[held:]
    return lines


def _without_little_words(words: list[str]) -> int:
    """How many of the words there are up to the last that may end a line; at least one."""
    held = len(words)
    while held > 1 and words[held - 1].isalpha() and len(words[held - 1]) <= _LITTLE:
        held -= 1
    return held


def pulled(lines: list[SetLine]) -> list[SetLine]:
    """Lines whose last is not one short word: it gets company from the line before."""
    if len(lines) < 2 or len(lines[-1]) != 1 or not lines[-2]:
        return lines
    *left, (face, language, before) = lines[-2]
    ((its_face, its_language, last),) = lines[-1]
    if len(last) >= _SHORT or " " in last or before.count(" ") < 2:
        return lines
    before, _, word = before.rpartition(" ")
    pieces: list[Piece] = [(face, language, f"{word} "), (its_face, its_language, last)]
    return [*lines[:-2], (*left, (face, language, before)), _joined(pieces)]


def limited(lines: list[SetLine], most: int) -> list[SetLine]:
    """No more lines than that; an ellipsis says that there were."""
    if len(lines) <= most:
        return lines
    *others, last = lines[:most]
    face, language, _ = last[-1] if last else (Face.REGULAR, "", "")
    return [*others, (*last, (face, language, "…"))]


def cut_to(words: Words, face: Face, size: float, width: float) -> Words:
    """The words on one line, shortened with an ellipsis where they are too long."""
    if isinstance(words, str):
        return _cut_text(words, face, size, width)
    kept: list[Run] = []
    for run in words:
        its_face = run.face or face
        shown = _cut_text(run.text.replace("\n", " "), its_face, size, max(width, 0.0))
        kept.append(Run(shown, its_face, run.language))
        width -= width_of(shown, its_face, size)
        if shown.endswith("…") and not run.text.endswith("…"):
            break
    return tuple(kept)


def set_on_line(words: Words, face: Face) -> SetLine:
    """The words as one line, however long."""
    return tuple(
        (its_face, run.language, measure(its_face)[run.text].text)
        for run in runs_of(words)
        for its_face in (run.face or face,)
        if run.text
    )


def _cut_text(text: str, face: Face, size: float, width: float) -> str:
    words = measure(face)
    shown, wide = words[text[:_LONGEST_LINE]]
    limit = width / size * 1000
    if wide <= limit and len(text) <= _LONGEST_LINE:
        return shown
    room = limit - words.character("…")
    fits = bisect_right(range(len(shown)), room, key=lambda last: words[shown[: last + 1]].width)
    while 0 < fits < len(shown) and combining(shown[fits]):
        fits -= 1
    return shown[:fits].rstrip(" ,;:·") + "…"


def _broken_text(text: str, face: Face, limit: float, language: str) -> list[SetLine]:
    words = measure(face)
    space = words.space
    lines: list[SetLine] = []
    # Looking for what is to be replaced costs a tenth of replacing it.
    flat = text if text.isprintable() else text.translate(_SPACES)
    for paragraph in flat.split("\n"):
        found = [words[raw] for raw in paragraph.split(" ") if raw]
        # Where each word ends, with a space before it, if all stood on one line.
        ends = list(accumulate([space + wide for _, wide in found]))
        begin, used = 0, 0.0
        while begin < len(found):
            end = bisect_right(ends, used + space + limit, begin)
            if end == begin:
                *full, rest = _chunks(found[begin].text, words, limit)
                broken_off = (face, language, "")
                lines.extend(((face, language, part.text), broken_off) for part in full)
                found[begin], used = rest, ends[begin] - space - rest.width
                end = max(bisect_right(ends, used + space + limit, begin), begin + 1)
            line = " ".join([shown for shown, _ in found[begin:end]])
            lines.append(((face, language, line),))
            begin, used = end, ends[end - 1]
        if not found:
            lines.append(((face, language, ""),))
    return lines


def _chunks(text: str, words: Measure, limit: float) -> Iterator[Word]:
    """A word too long for a line, cut where it can be, else anywhere."""
    begin, used, stop = 0, 0.0, 0
    at = 0
    kerned = [0, *words.kerned(text)]
    while at < len(text):
        wide = words.character(text[at]) + (kerned[at] if at > begin else 0)
        if used + wide > limit and at > begin and not combining(text[at]):
            cut = stop if stop > begin else at
            yield words[text[begin:cut]]
            begin = at = cut
            used, stop = 0.0, 0
            continue
        used += wide
        at += 1
        if text[at - 1] in _BREAK_AFTER:
            stop = at
    yield words[text[begin:]]


def _broken_runs(runs: tuple[Run, ...], face: Face, limit: float, language: str) -> list[SetLine]:
    lines = _Lines(limit)
    for run in runs:
        its_face, its_language = run.face or face, run.language or language
        for token in _TOKENS.findall(run.text.translate(_SPACES)):
            if token == "\n":
                lines.end_line()
            elif token[0] == " ":
                lines.space(measure(its_face).space)
            else:
                for index, part in enumerate(parts_of(token)):
                    if index:
                        lines.space(0.0)
                    lines.word(its_face, its_language, part)
    lines.end_line()
    return lines.done


class _Lines:
    """Lines of several faces in the making: a word may change its face within."""

    def __init__(self, limit: float) -> None:
        self.done: list[SetLine] = []
        self._limit = limit
        self._line: list[Piece] = []
        self._used = 0.0
        self._word: list[Piece] = []
        self._wide = 0.0
        self._gap = 0.0

    def word(self, face: Face, language: str, text: str) -> None:
        """A word, or what goes on the word before."""
        words = measure(face)
        for part in _chunks(words[text].text, words, self._limit):
            if self._word and self._wide + part.width > self._limit:
                self.space(0.0)
            self._word.append((face, language, part.text))
            self._wide += part.width

    def space(self, wide: float) -> None:
        """The word is complete: it takes its place, here or on the next line."""
        if self._word:
            if self._line and self._used + self._gap + self._wide > self._limit:
                self._next_line(breaks_off=not self._gap)
            if self._line and self._gap:
                self._line.append((*self._line[-1][:2], " "))
                self._used += self._gap
            self._line += self._word
            self._used += self._wide
            self._word, self._wide = [], 0.0
        self._gap = wide

    def end_line(self) -> None:
        """The line ends here, whether it is full or not."""
        self.space(0.0)
        self._next_line()

    def _next_line(self, *, breaks_off: bool = False) -> None:
        end = ((*self._line[-1][:2], ""),) if breaks_off else ()
        self.done.append(_joined(self._line) + end)
        self._line, self._used = [], 0.0


def _joined(pieces: list[Piece]) -> SetLine:
    """Neighbours of one face and language made one."""
    joined: list[Piece] = []
    for face, language, text in pieces:
        if joined and joined[-1][:2] == (face, language):
            joined[-1] = (face, language, joined[-1][2] + text)
        else:
            joined.append((face, language, text))
    return tuple(joined)
