"""Bookmarks: the outline of a file, by which a reader goes from part to part."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from missionplanner.documents.pdf.lasting import text_string


class Bookmark(NamedTuple):
    """A title that leads to a height of a page; pages are counted from zero."""

    title: str
    level: int
    page: int
    y: float

    def place(self, pages: range) -> str:
        """Where it leads, as the file writes it, with the numbers of the pages' objects."""
        return f"[{pages[self.page]} 0 R/XYZ 0 {self.y:.2f} 0]"


@dataclass(slots=True)
class _Entry:
    """A bookmark in the tree: the places of those around it in the list of all, 0 for the root."""

    parent: int = 0
    before: int = 0
    after: int = 0
    kids: list[int] = field(default_factory=list)
    below: int = 0


def outline(bookmarks: list[Bookmark], first: int, pages: range) -> list[str]:
    """The outline as objects numbered from `first`, its root."""
    entries = _tree(bookmarks)
    bodies = []
    for entry, bookmark in zip(entries, (None, *bookmarks), strict=True):
        body = f"/Count {entry.below}" if entry.below else ""
        if entry.kids:
            body += f"/First {first + entry.kids[0]} 0 R/Last {first + entry.kids[-1]} 0 R"
        if bookmark:
            body += f"/Parent {first + entry.parent} 0 R/Title {text_string(bookmark.title)}"
            body += f"/Dest{bookmark.place(pages)}"
        for key, place in (("Prev", entry.before), ("Next", entry.after)):
            body += f"/{key} {first + place} 0 R" if place else ""
        bodies.append(f"<<{body}>>")
    return bodies


def _tree(bookmarks: list[Bookmark]) -> list[_Entry]:
    entries = [_Entry()]
    above = [0]  # the way from the root to the last entry
    for place, bookmark in enumerate(bookmarks, 1):
        del above[bookmark.level + 1 :]
        parent = entries[above[-1]]
        entry = _Entry(above[-1], parent.kids[-1] if parent.kids else 0)
        if entry.before:
            entries[entry.before].after = place
        parent.kids.append(place)
        for outer in above:
            entries[outer].below += 1
        entries.append(entry)
        above.append(place)
    return entries
