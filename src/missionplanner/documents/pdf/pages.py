"""Pieces laid on pages: what keeps together stays together, what is too long is cut."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from missionplanner.documents.pdf.pieces import Piece
from missionplanner.documents.words import Words

_SLACK = 0.01  # points that rounding may cost


@dataclass(slots=True)
class Page:
    """The pieces of one page with the distance of each from the first line."""

    placed: list[tuple[float, Piece]] = field(default_factory=list)
    section: Words = ""
    repeated: int = 0  # how many pieces stand at its head because they stood on the page before

    @property
    def is_fresh(self) -> bool:
        """Whether nothing new stands on it yet."""
        return len(self.placed) == self.repeated

    @property
    def used(self) -> float:
        """How far the page is filled."""
        if not self.placed:
            return 0.0
        top, piece = self.placed[-1]
        return top + piece.height

    def place(self, piece: Piece) -> None:
        """Put the piece below what is there."""
        self.placed.append((self.used + piece.above if self.placed else 0.0, piece))


def paginate(pieces: Iterable[Piece], room: float) -> list[Page]:
    """Lay the pieces on pages of so much room."""
    layout = _Layout(room)
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.keeps:
            layout.add(group)
            group = []
    layout.add(group)
    return layout.pages


class _Layout:
    """Pages in the making."""

    def __init__(self, room: float) -> None:
        self.pages = [Page()]
        self._room = room
        self._section: Words = ""
        self._whole: Piece | None = None  # the head of what should end on its page

    def add(self, group: list[Piece]) -> None:
        """Lay a piece with the heads that stay with it."""
        if not group:
            return
        if group[0].begins_page or any(piece.section is not None for piece in group):
            self._whole = None
        if group[0].begins_page:
            self._new_page()
        if not self._page.is_fresh and not self._begins_here(group):
            taken = self._take_back() if any(piece.joins for piece in group) else []
            self._new_page()
            for piece in taken:
                self._lay(piece)
        for piece in group:
            self._lay(piece)

    @property
    def _page(self) -> Page:
        return self.pages[-1]

    def _free(self, above: float) -> float:
        page = self._page
        return self._room - page.used - (above if page.placed else 0.0) + _SLACK

    def _begins_here(self, group: list[Piece]) -> bool:
        heads = sum(piece.height + piece.above for piece in group) - group[0].above
        return heads - group[-1].height + group[-1].least <= self._free(group[0].above)

    def _new_page(self) -> None:
        if self._page.is_fresh:
            return
        self.pages.append(Page(section=self._section))
        if self._whole and (head := self._whole.again()):
            self._page.place(head)
            self._page.repeated = 1

    def _lay(self, piece: Piece) -> None:
        while True:
            if piece.height <= self._free(piece.above):
                break
            parts = _in_two(piece, self._free(piece.above), forced=self._page.is_fresh)
            if parts is None:
                if self._page.is_fresh:
                    break  # taller than a page and not to be cut: it runs out of the page
                self._new_page()
                continue
            self._put(parts[0])
            self._new_page()
            piece = parts[1]
        self._put(piece)

    def _put(self, piece: Piece) -> None:
        if piece.section is not None:
            self._section = piece.section
            if self._page.is_fresh:
                self._page.section = piece.section
        self._page.place(piece)
        if piece.is_whole:
            self._whole = piece

    def _take_back(self) -> list[Piece]:
        """The end of the page, so that what joins it is not alone on the next one."""
        _, last = self._page.placed.pop()
        taken = [last]
        while not self._page.is_fresh and self._page.placed[-1][1].keeps:
            taken.insert(0, self._page.placed.pop()[1])
        if not self._page.is_fresh:
            return taken
        parts = _in_two(last, last.height - 1)
        if parts is None:
            return taken
        for piece in (*taken[:-1], parts[0]):
            self._page.place(piece)
        return [parts[1]]


def _in_two(piece: Piece, room: float, *, forced: bool = False) -> tuple[Piece, Piece] | None:
    """A piece cut; what begins with it, as its line in the contents, begins with the first part."""
    parts = piece.split(room, forced)
    if parts:
        first, _ = parts
        first.section, first.listed, first.begins = piece.section, piece.listed, piece.begins
    return parts
