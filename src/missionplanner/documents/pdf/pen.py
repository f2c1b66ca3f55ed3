"""The pen: words and rules written as PDF operators on one page after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from reportlab.pdfgen.canvas import Canvas

from missionplanner.documents.blocks import Face, Words
from missionplanner.documents.house_style import Type
from missionplanner.documents.pdf.fonts import NO_FONT
from missionplanner.documents.pdf.lines import SetLine, set_on_line, spaced, width_of
from missionplanner.documents.pdf.outline import Bookmark
from missionplanner.documents.pdf.sheet import Link, Sheet
from missionplanner.documents.pdf.tags import ARTIFACT, END, Element, Tags
from missionplanner.documents.pdf.text_run import TextRuns
from missionplanner.domain.text import clean

# A line in its place: the beginning of its baseline, the line, its size.
Placed = tuple[float, float, SetLine, float]
PlacedCell = tuple[Element, Sequence[Placed]]


class Pen:
    """Writes on the canvas; y grows upwards from the foot of the page, as in PDF."""

    def __init__(self, language: str) -> None:
        self.canvas = Canvas(None, invariant=1, initialFontName=NO_FONT)
        self._runs = TextRuns(self.canvas._doc)
        self.tags = Tags(language)
        self.sheets: list[Sheet] = []
        self.bookmarks: dict[str, Bookmark] = {}
        self._element: Element | None = None  # what is drawn now is read as its words
        self._is_artifact = False

    @property
    def missing(self) -> tuple[str, ...]:
        """The characters written so far for which there was no glyph."""
        return tuple(self._runs.missing)

    @contextmanager
    def page(self) -> Iterator[None]:
        """What is drawn meanwhile stands on one page."""
        self.sheets.append(Sheet(self.tags.begin_page()))
        yield
        code, self.canvas._code = self.canvas._code, []
        self.sheets[-1].finish(code)

    def inside(self, element: Element) -> _Inside:
        """What is drawn meanwhile is read as words of the element, under what is open now."""
        return _Inside(self, element)

    @contextmanager
    def marked(self) -> Iterator[None]:
        """What others draw on the canvas meanwhile is read as words of the open element."""
        self.canvas._code.append(self.tags.mark(self._element) if self._element else ARTIFACT)
        yield
        self.canvas._code.append(END)

    @contextmanager
    def artifact(self, kind: str = "") -> Iterator[None]:
        """What is drawn meanwhile is not read: it stands around the text or repeats it."""
        outer = self._element, self._is_artifact
        if not self._is_artifact:
            kept = f"/Artifact<</Type/Pagination/Subtype/{kind}>>BDC" if kind else ARTIFACT
            self.canvas._code.append(kept)
        self._element, self._is_artifact = None, True
        try:
            yield
        finally:
            self._element, self._is_artifact = outer
            if not self._is_artifact:
                self.canvas._code.append(END)

    def lines(self, x: float, y: float, lines: Iterable[SetLine], type_: Type) -> None:
        """Lines one below another, the first with its baseline at `y`, as one text object."""
        self.text(
            [(x, y - row * type_.leading, line, type_.size) for row, line in enumerate(lines)]
        )

    def text(self, placed: Iterable[Placed]) -> None:
        """Lines with their baselines' beginnings and sizes, as one text object."""
        code = ["BT"]
        if self._show(code, list(placed), "", self._element):
            code.append("ET")
            self._add("\n".join(code), marked=bool(self._element))

    def rows(self, rows: Iterable[tuple[Element, Iterable[PlacedCell]]]) -> None:
        """Rows of a table as one text object; a cell without words is a cell all the same."""
        if self._is_artifact:
            self.text(place for _, cells in rows for _, placed in cells for place in placed)
            return
        join = self.tags.join
        table = self._element or self.tags.document
        code = ["BT"]
        current = ""
        for row, cells in rows:
            join(row, table)
            for cell, placed in cells:
                join(cell, row)
                current = self._show(code, placed, current, cell)
        if current:
            code.append("ET")
            self._add("\n".join(code), marked=True)

    def _show(
        self, code: list[str], placed: Sequence[Placed], current: str, element: Element | None
    ) -> str:
        """Add the operators that show lines of an element; says which font is set after them."""
        last = len(placed) - 1
        spoken: str | None = None  # what is marked now: words in a language, or a line as heard
        for at, (x, y, line, size) in enumerate(placed):
            code.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
            for language, shown, heard in self._runs.of(spaced(line) if at < last else line):
                if element and (heard or language != spoken):
                    if spoken is not None:
                        code.append(END)
                    code.append(self.tags.mark(element, language, heard))
                    spoken = heard or language
                for name, written in shown:
                    font = f"{name} {size:g} Tf"
                    if font != current:
                        code.append(font)
                        current = font
                    code.append(f"[<{written}>]TJ")
        if spoken is not None:
            code.append(END)
        return current

    def words(self, x: float, y: float, words: Words, face: Face, size: float) -> None:
        """One line."""
        if words:
            self.text([(x, y, set_on_line(words, face), size)])

    def words_to(self, right: float, y: float, words: Words, face: Face, size: float) -> float:
        """One line that ends at `right`; says where it begins."""
        x = right - width_of(words, face, size)
        self.text([(x, y, set_on_line(words, face), size)])
        return x

    def rules(
        self, width: float, ends: Iterable[tuple[float, float, float]], dash: str = ""
    ) -> None:
        """Level rules of one width, each from x to x at y."""
        paths = [f"{left:.2f} {y:.2f} m {right:.2f} {y:.2f} l" for left, right, y in ends]
        if paths:
            self._stroke(width, paths, dash)

    def box(
        self, rectangle: tuple[float, float, float, float], width: float, dash: str = ""
    ) -> None:
        """An empty box: left, foot, width, height."""
        x, y, wide, high = rectangle
        self._stroke(width, [f"{x:.2f} {y:.2f} {wide:.2f} {high:.2f} re"], dash)

    def block(
        self,
        rectangle: tuple[float, float, float, float],
        colour: tuple[float, float, float] = (0, 0, 0),
    ) -> None:
        """A filled box: left, foot, width, height."""
        x, y, wide, high = rectangle
        red, green, blue = colour
        self._add(
            f"q {red:.4g} {green:.4g} {blue:.4g} rg {x:.2f} {y:.2f} {wide:.2f} {high:.2f} re f Q"
        )

    def link(self, key: str, corners: tuple[float, float, float, float], says: str) -> None:
        """What lies between these corners leads to a bookmark, whose words it says."""
        found = self.tags.annotate(self._element or self.tags.document)
        self.sheets[-1].links.append(Link(corners, _on_one_line(says), key, found))

    def bookmark(self, key: str, title: str, level: int, y: float) -> None:
        """A bookmark at this height of the page."""
        page = len(self.sheets) - 1
        self.bookmarks[key] = Bookmark(_on_one_line(title), level, page, y)

    def _stroke(self, width: float, paths: list[str], dash: str) -> None:
        pattern = f"[{dash}] 0 d " if dash else ""
        self._add(f"q {width:g} w {pattern}{' '.join(paths)} S Q")

    def _add(self, code: str, *, marked: bool = False) -> None:
        """Add operators to the page; what belongs to no element is an artifact."""
        if marked or self._is_artifact:
            self.canvas._code.append(code)
        else:
            self.canvas._code.append(f"{ARTIFACT}\n{code}\n{END}")


class _Inside:
    """An element that is open; entered some thousand times a paper, so it is not a generator."""

    __slots__ = ("_element", "_outer", "_pen")

    def __init__(self, pen: Pen, element: Element) -> None:
        self._pen, self._element = pen, element
        self._outer: Element | None = None

    def __enter__(self) -> None:
        pen = self._pen
        self._outer = pen._element
        if not pen._is_artifact:
            pen.tags.put_under(self._element, self._outer or pen.tags.document)
            pen._element = self._element

    def __exit__(self, *raised: object) -> None:
        self._pen._element = self._outer


def _on_one_line(text: str) -> str:
    return clean(text).replace("\n", " ")
