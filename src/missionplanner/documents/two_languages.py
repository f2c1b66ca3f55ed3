"""Two papers that say the same in two languages made into one that says it side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TypeVar

from missionplanner.documents.blocks import (
    Beside,
    Block,
    Contents,
    Cover,
    DayGrid,
    Entry,
    Facts,
    Footer,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Point,
    Points,
    Section,
    SignatureBlock,
    Table,
)
from missionplanner.documents.stacking import Stacking, UnequalShapeError, in_pairs
from missionplanner.documents.words import plain

_Of = TypeVar("_Of")
_Made = TypeVar("_Made")


def beside(first: Paper, second: Paper) -> Paper:
    """One paper of two of equal shape; what is the same in both stands once."""
    return _Beside(first, second).paper()


class _Beside:
    """The making of one paper."""

    def __init__(self, first: Paper, second: Paper) -> None:
        self._first, self._second = first, second
        self._stack = Stacking(first.language, second.language)

    def paper(self) -> Paper:
        """Both papers as one."""
        first, second, words = self._first, self._second, self._stack.words
        titles = dict.fromkeys((first.title, second.title))
        return replace(
            first,
            kind=words(first.kind, second.kind),
            title=" · ".join(title for title in titles if title),
            sections=_each(self._section, first.sections, second.sections, "sections"),
            edition=words(first.edition, second.edition),
            running=words(first.running, second.running),
            marking=words(first.marking, second.marking),
            footer=self._footer(first.footer, second.footer),
            cover=self._cover(first.cover, second.cover),
            contents=self._contents(first.contents, second.contents),
            second=second.language,
        )

    def _footer(self, first: Footer, second: Footer) -> Footer:
        words = self._stack.words
        return Footer(
            donor_line=words(first.donor_line, second.donor_line),
            state=words(first.state, second.state),
            parts=_each(words, first.parts, second.parts, "parts"),
            holder=(
                words(first.holder[0], second.holder[0]),
                words(first.holder[1], second.holder[1]),
            ),
        )

    def _cover(self, first: Cover | None, second: Cover | None) -> Cover | None:
        if first is None or second is None:
            return first
        words = self._stack.words
        return Cover(
            organisation=words(first.organisation, second.organisation),
            kind=words(first.kind, second.kind),
            title=words(first.title, second.title),
            place_and_dates=words(first.place_and_dates, second.place_and_dates),
            edition=words(first.edition, second.edition),
            facts=_each(self._stack.fact, first.facts, second.facts, "facts"),
            note=words(first.note, second.note),
            copy=words(first.copy, second.copy),
        )

    def _contents(self, first: Contents | None, second: Contents | None) -> Contents | None:
        if first is None or second is None:
            return first
        words = self._stack.words
        section, title, note, page = map(words, first.heads, second.heads)
        return Contents(
            words(first.title, second.title),
            (section, title, note, page),
            self._blocks(first.blocks, second.blocks),
        )

    def _section(self, first: Section, second: Section) -> Section:
        words = self._stack.words
        return replace(
            first,
            title=words(first.title, second.title),
            blocks=self._blocks(first.blocks, second.blocks),
            note=words(first.note, second.note),
        )

    def _blocks(self, first: Sequence[Block], second: Sequence[Block]) -> tuple[Block, ...]:
        if len(first) != len(second):
            first, second = _padded(first, second), _padded(second, first)
        blocks: list[Block] = []
        for one, other in zip(first, second, strict=True):
            if _is_blank(one) and _is_blank(other):
                continue
            if isinstance(one, DayGrid) and isinstance(other, DayGrid) and one != other:
                # Its boxes hold the words of one language: each has a page of its own.
                blocks += (one, self._stack.spoken_grid(other))
            else:
                blocks.append(self._block(one, other))
        return tuple(blocks)

    def _block(self, first: Block, second: Block) -> Block:
        match first, second:
            case Paragraph(), Paragraph():
                return self._paragraph(first, second)
            case Points() | Paragraph(), Points() | Paragraph():
                return self._points(first, second)
            case Heading(), Heading():
                return self._heading(first, second)
            case Entry(), Entry():
                return self._entry(first, second)
            case Facts(), Facts():
                return Facts(_each(self._stack.fact, first.rows, second.rows, "rows"))
            case Table(), Table():
                return self._table(first, second)
            case SignatureBlock(), SignatureBlock():
                return self._signature(first, second)
            case (PageBreak(), PageBreak()) | (DayGrid(), DayGrid()):
                return first
        raise UnequalShapeError(f"{type(first).__name__} beside {type(second).__name__}")

    def _paragraph(self, first: Paragraph, second: Paragraph) -> Block:
        if plain(first.words) == plain(second.words):
            return first
        if first.wide:
            words = self._stack.words(first.words, second.words)
            return replace(first, words=words, bar=first.bar or second.bar)
        return Beside(first, second, self._second.language)

    def _points(self, first: Points | Paragraph, second: Points | Paragraph) -> Block:
        ours, others = _as_points(first, second), _as_points(second, first)
        nothing = Point("", sign="")
        rows = list(zip_longest(ours.items, others.items, fillvalue=nothing))
        if all(plain(one.words) == plain(other.words) for one, other in rows):
            return ours
        if ours.outside:
            # Numbers stand once, in column 1.
            stack = self._stack.words
            rows = [
                (replace(one, sign=stack(one.sign, other.sign)), replace(other, sign=""))
                for one, other in rows
            ]
        left, right = zip(*rows, strict=True)
        sides = replace(ours, items=left), replace(others, items=right)
        return Beside(*sides, self._second.language)

    def _heading(self, first: Heading, second: Heading) -> Heading:
        words = self._stack.words
        return replace(
            first,
            second="" if plain(first.title) == plain(second.title) else second.title,
            aside=words(first.aside, second.aside),
            note=words(first.note, second.note),
        )

    def _entry(self, first: Entry, second: Entry) -> Entry:
        words = self._stack.words
        return replace(
            first,
            label=words(first.label, second.label),
            blocks=self._blocks(first.blocks, second.blocks),
            note=words(first.note, second.note),
        )

    def _table(self, first: Table, second: Table) -> Table:
        rows = in_pairs(first.rows, second.rows, "rows")
        in_pairs(first.columns, second.columns, "columns")
        if self._stack.is_day(first):
            return self._stack.day(first, second, rows)
        return self._stack.table(first, second, rows)

    def _signature(self, first: SignatureBlock, second: SignatureBlock) -> SignatureBlock:
        words = self._stack.words
        return SignatureBlock(
            head=_each(words, first.head, second.head, "head"),
            rows=_each(self._stack.signature_row, first.rows, second.rows, "rows"),
            note=words(first.note, second.note),
        )


def _each(
    join: Callable[[_Of, _Of], _Made], first: Sequence[_Of], second: Sequence[_Of], what: str
) -> tuple[_Made, ...]:
    return tuple(join(one, other) for one, other in in_pairs(first, second, what))


def _padded(blocks: Sequence[Block], to: Sequence[Block]) -> Sequence[Block]:
    """Paragraphs, or points, as many as the other language has."""
    if not all(isinstance(block, Paragraph | Points) for block in (*blocks, *to)):
        raise UnequalShapeError(f"{len(blocks)} and {len(to)} blocks")
    return (*blocks, *(_empty(block) for block in to[len(blocks) :]))


def _empty(block: Block) -> Block:
    return Points(()) if isinstance(block, Points) else Paragraph("")


def _is_blank(block: Block) -> bool:
    """A paragraph that only fills the place of a line of the other language."""
    return isinstance(block, Paragraph) and not plain(block.words)


def _as_points(block: Points | Paragraph, other: Points | Paragraph) -> Points:
    """A single paragraph beside a list is a list of one."""
    if isinstance(block, Points):
        return block
    assert isinstance(other, Points)
    if _is_blank(block):
        return replace(other, items=())
    sign = other.items[0].sign if other.items else ""
    point = Point(block.words, sign, block.language, block.bar)
    return replace(other, items=(point,))
