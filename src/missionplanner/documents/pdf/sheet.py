"""A drawn page: its operators, and what lies over it."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from typing import NamedTuple

from missionplanner.documents.house_style import PAGE_HEIGHT, PAGE_WIDTH
from missionplanner.documents.pdf.lasting import text_string
from missionplanner.documents.pdf.object_file import EFFORT

_PRINTED = 4  # the flag of what is printed with its page


class Link(NamedTuple):
    """What lies between these corners leads to a bookmark; `key` finds the link's element."""

    corners: tuple[float, float, float, float]
    says: str
    bookmark: str
    key: int

    def written(self, place: str) -> str:
        """The link as an object of the file; `place` is where it leads."""
        corners = " ".join([f"{corner:.2f}" for corner in self.corners])
        return (
            f"<</Type/Annot/Subtype/Link/Rect[{corners}]/Border[0 0 0]/F {_PRINTED}"
            f"/Contents {text_string(self.says)}/Dest{place}/StructParent {self.key}>>"
        )


@dataclass(slots=True)
class Sheet:
    """A page of the file; `key` finds the elements of its marked contents."""

    key: int
    packed: bytes = b""
    links: list[Link] = field(default_factory=list)

    def finish(self, code: list[str]) -> None:
        """Keep what was drawn."""
        self.packed = zlib.compress("\n".join(code).encode("latin-1"), EFFORT)

    def written(self, tree: int, content: int, fonts: int, first_link: int) -> str:
        """The page as an object of the file, by the numbers of what it refers to."""
        links = " ".join([f"{first_link + at} 0 R" for at, _ in enumerate(self.links)])
        annotations = f"/Annots[{links}]" if links else ""
        return (
            f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {PAGE_WIDTH:.2f} {PAGE_HEIGHT:.2f}]"
            f"/Resources<</Font {fonts} 0 R>>/Contents {content} 0 R{annotations}"
            f"/StructParents {self.key}/Tabs/S>>"
        )
