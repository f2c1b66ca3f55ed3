"""What a user can do with papers: choose one, see what it leaves out, have it made."""

from __future__ import annotations

from uuid import UUID

from missionplanner.documents.papers import KINDS, Format, PaperKind, paper_kind
from missionplanner.domain.marks import Edition
from missionplanner.errors import InvalidInput
from missionplanner.exchange.parcel import pack, unpack
from missionplanner.messages import Message
from missionplanner.operations.paper_job import (
    Built,
    Job,
    PagePicture,
    PaperOrder,
    PictureJob,
    Proof,
    build,
)
from missionplanner.operations.visits import Visits
from missionplanner.operations.worker import Worker
from missionplanner.planning.disclose import LeftOut, disclose
from missionplanner.planning.labels import value_label

__all__ = ["KINDS", "Built", "Format", "PagePicture", "PaperKind", "PaperOrder", "Papers"]

_BUILD = "missionplanner.operations.paper_job:build_packed"
_DRAW = "missionplanner.operations.paper_job:draw_packed"
_PROVE = "missionplanner.operations.paper_job:prove_packed"
_PICTURE = "missionplanner.operations.paper_job:picture_packed"


class Papers:
    """The papers of visits. What takes long runs in a process of its own."""

    def __init__(self, visits: Visits, worker: Worker) -> None:
        self._visits = visits
        self._worker = worker

    @property
    def kinds(self) -> tuple[PaperKind, ...]:
        """The kinds of paper there are."""
        return KINDS

    def left_out(self, visit_id: UUID, edition: Edition) -> tuple[LeftOut, ...]:
        """What an edition does not show of a visit."""
        return disclose(self._visits.folder(visit_id), edition).left_out

    def make(self, visit_id: UUID, order: PaperOrder) -> Built:
        """Make a paper here and now; for scripts."""
        return build(self.job(visit_id, order))

    def job(self, visit_id: UUID, order: PaperOrder) -> Job:
        """The visit as it is now, with the paper wanted of it; refuses what there is not."""
        kind = paper_kind(order.kind)
        if order.edition not in kind.editions:
            raise InvalidInput(
                Message(
                    "There is no edition “{edition}” of this paper; there are: {known}.",
                    edition=value_label(order.edition),
                    known=", ".join(edition.value for edition in kind.editions),
                )
            )
        _check_languages(kind, order)
        if order.format not in kind.formats:
            raise InvalidInput(
                Message(
                    "This paper is not made as {format}; there are: {known}.",
                    format=order.format.value,
                    known=", ".join(kind.formats),
                )
            )
        return Job(folder=self._visits.folder(visit_id), order=order)

    def make_in_background(self, job: Job) -> Built:
        """Make a paper in the worker process; not from the window's own thread."""
        return unpack(self._worker.call(_BUILD, pack(job)), Built)

    def preview(self, job: Job) -> Built:
        """A paper to look at, from the worker process; before it goes out it must be proven."""
        return unpack(self._worker.call(_DRAW, pack(job)), Built)

    def prove(self, job: Job, built: Built) -> None:
        """Refuse, in the worker process, a paper that shows what its edition must not."""
        proof = Proof(job=job, file=built.file, file_name=built.file_name)
        self._worker.call(_PROVE, pack(proof))

    def picture(self, pdf: bytes, page: int, dpi: float) -> PagePicture:
        """A page as pixels, drawn in the worker process; not from the window's own thread."""
        data = pack(PictureJob(pdf=pdf, page=page, dpi=dpi))
        return unpack(self._worker.call(_PICTURE, data), PagePicture)

    def warm_up(self) -> None:
        """Start the worker process, so that the first paper comes soon."""
        self._worker.warm_up()

    def close(self) -> None:
        """Give up what is being made, and make nothing more."""
        self._worker.close()


def _check_languages(kind: PaperKind, order: PaperOrder) -> None:
    for language in (order.language, order.second) if order.second else (order.language,):
        if language not in kind.languages:
            raise InvalidInput(
                Message(
                    "This paper is not there in “{language}” yet; there are: {known}.",
                    language=language,
                    known=", ".join(kind.languages),
                )
            )
    if order.second == order.language:
        raise InvalidInput(
            Message(
                "Two languages side by side must differ; “{language}” is named twice.",
                language=order.language,
            )
        )
