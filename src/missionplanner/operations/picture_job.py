"""The first page of a PDF from outside as a picture: the work of the worker process."""

from __future__ import annotations

from dataclasses import dataclass

from missionplanner.exchange.parcel import pack, unpack
from missionplanner.operations.paper_job import PagePicture


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstPage:
    """A PDF, and how many pixels wide and high its first page may be."""

    pdf: bytes
    within: int


def first_page_packed(data: bytes) -> bytes:
    """The first page drawn."""
    from missionplanner.documents.pages import first_page

    order = unpack(data, FirstPage)
    drawn = first_page(order.pdf, within=order.within)
    return pack(PagePicture(width=drawn.width, height=drawn.height, pixels=drawn.pixels))
