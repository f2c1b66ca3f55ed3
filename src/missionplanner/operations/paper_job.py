"""One paper made from a visit's folder: the work of the worker process, bytes in, bytes out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from missionplanner.documents.coverage import uncovered
from missionplanner.documents.making import Format
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import Edition
from missionplanner.exchange.parcel import pack, unpack
from missionplanner.planning.disclose import LeftOut, disclose
from missionplanner.planning.findings import Finding, findings

if TYPE_CHECKING:
    from missionplanner.documents import reading


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOrder:
    """What paper is wanted: of which kind, for whom, in which language, of which day.

    `second` is the other language where two stand side by side. `for_id` names the record, person
    or institution where the kind has several. A draft says so on each page, with the time
    `printed_at`.
    """

    kind: str
    edition: Edition = Edition.DELEGATION
    language: str = "en"
    second: str = ""
    format: Format = Format.PDF
    on: date
    printed_at: datetime | None = None
    draft: bool = False
    for_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A folder with the paper that is wanted of it."""

    folder: VisitFolder
    order: PaperOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A paper as a file, with what is open in it and what its edition leaves out.

    A Word file has no pages before Word opens it.
    """

    file: bytes
    pages: int
    file_name: str
    findings: tuple[Finding, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A paper that was made of a job, to be proven before it goes out."""

    job: Job
    file: bytes
    file_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureJob:
    """A page of a PDF to draw, counted from zero."""

    pdf: bytes
    page: int
    dpi: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """A page as pixels, three bytes each, red first, rows from the top."""

    width: int
    height: int
    pixels: bytes


def build(job: Job) -> Built:
    """Make the paper, and refuse it where it shows what its edition must not."""
    built = draw(job)
    prove(Proof(job=job, file=built.file, file_name=built.file_name))
    return built


def draw(job: Job) -> Built:
    """Make the paper to look at; before it goes out it must pass `prove`."""
    # The engine is loaded where papers are made, not with the program.
    from missionplanner.documents import making, papers

    order = job.order
    kind = papers.paper_kind(order.kind)
    disclosed = disclose(job.folder, order.edition)
    wanted = _composers_order(order)
    made = making.make(papers.compose(kind, disclosed, wanted), order.format)
    return Built(
        file=made.file,
        pages=made.pages,
        file_name=papers.file_name(kind, disclosed, wanted, order.format),
        findings=findings(job.folder, order.on, missing=uncovered),
        left_out=disclosed.left_out,
    )


def prove(proof: Proof) -> None:
    """Refuse the paper where it shows what its edition must not."""
    from missionplanner.documents import gate, papers

    job, order = proof.job, proof.job.order
    kind, wanted = papers.paper_kind(order.kind), _composers_order(order)
    gate.refuse_leaks(proof.file, proof.file_name, job.folder, kind, wanted, order.format)


def _composers_order(order: PaperOrder) -> reading.Order:
    from missionplanner.documents import reading

    return reading.Order(
        edition=order.edition,
        language=order.language,
        second=order.second,
        on=order.on,
        printed_at=order.printed_at,
        draft=order.draft,
        for_id=order.for_id,
    )


def build_packed(data: bytes) -> bytes:
    """`build` for the worker process."""
    return pack(build(unpack(data, Job)))


def draw_packed(data: bytes) -> bytes:
    """`draw` for the worker process."""
    return pack(draw(unpack(data, Job)))


def prove_packed(data: bytes) -> bytes:
    """`prove` for the worker process."""
    prove(unpack(data, Proof))
    return b""


def picture_packed(data: bytes) -> bytes:
    """A page drawn for the screen or the printer, for the worker process."""
    from missionplanner.documents.pages import page_picture

    job = unpack(data, PictureJob)
    drawn = page_picture(job.pdf, job.page, dpi=job.dpi)
    return pack(PagePicture(width=drawn.width, height=drawn.height, pixels=drawn.pixels))
