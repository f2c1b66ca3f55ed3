"""What a user can do with files that belong to a visit: bring one in, see it, give it out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

from missionplanner.domain.amend import insert
from missionplanner.domain.attachment import Attachment
from missionplanner.domain.ids import AttachmentId
from missionplanner.domain.marks import INSIDE, Edition
from missionplanner.domain.visit import Visit
from missionplanner.errors import InvalidInput, NotFound
from missionplanner.exchange.file_kinds import kept_name, kept_stem, kind_of
from missionplanner.exchange.parcel import pack, unpack
from missionplanner.messages import Message
from missionplanner.operations.paper_job import PagePicture
from missionplanner.operations.picture_job import FirstPage
from missionplanner.operations.saving import read, save
from missionplanner.operations.worker import Worker
from missionplanner.store.store import Store

LARGEST = 50_000_000
PDF = "application/pdf"
_FIRST_PAGE = "missionplanner.operations.picture_job:first_page_packed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A file whose contents the store has, and that belongs to nothing yet."""

    name: str
    media: str
    size: int
    digest: str


class Attachments:
    """The files of visits. Their contents are kept once, outside the journal."""

    def __init__(self, store: Store, worker: Worker) -> None:
        self._store = store
        self._worker = worker

    def of(self, visit_id: UUID, about_id: UUID | None = None) -> tuple[Attachment, ...]:
        """The files of a row of the visit, or of the visit itself, in the order they came."""
        rows = self._store.get(Visit, visit_id).attachments
        return tuple(row for row in rows if row.about_id == about_id)

    def bring_in(self, path: Path) -> Brought:
        """Read and check a file and keep its contents; it may take a while."""
        if path.is_dir():
            raise InvalidInput(
                Message("“{file}” is a folder; choose the files in it.", file=path.name)
            )
        data = read(path, at_most=LARGEST)
        kind = kind_of(data, path.name)
        return Brought(
            name=kept_name(path.name, kind),
            media=kind.media,
            size=len(data),
            digest=self._store.contents.keep(data),
        )

    def attach(
        self, visit_id: UUID, brought: Collection[Brought], about_id: UUID | None = None
    ) -> tuple[AttachmentId, ...]:
        """Files that were brought in belong to a row of the visit, in one change; ours alone."""
        rows = tuple(
            Attachment(
                id=AttachmentId(uuid4()),
                seen_by=INSIDE,
                name=each.name,
                media=each.media,
                size=each.size,
                digest=each.digest,
                about_id=about_id,
            )
            for each in brought
        )
        label = Message("{n} file added", plural="{n} files added", n=len(rows))
        with self._store.change(label) as tx:
            visit = tx.get(Visit, visit_id)
            for row in rows:
                visit = insert(visit, visit_id, "attachments", row)
            tx.put(visit)
        return tuple(row.id for row in rows)

    def add(self, visit_id: UUID, path: Path, about_id: UUID | None = None) -> AttachmentId:
        """Bring a file in and attach it, here and now; for scripts."""
        (added,) = self.attach(visit_id, [self.bring_in(path)], about_id)
        return added

    def show_to(self, attachment: Attachment, editions: Collection[Edition]) -> None:
        """Who may see the file; the office always does."""
        label = Message("Who sees “{file}” changed", file=attachment.name)
        with self._store.change(label) as tx:
            tx.set(Attachment, attachment.id, seen_by=frozenset(editions) | INSIDE)

    def rename(self, attachment: Attachment, name: str) -> None:
        """Another name; its ending stays."""
        ending = Path(attachment.name).suffix
        given = name.strip().removesuffix(ending)
        if not given:
            raise InvalidInput(Message("A file needs a name."), field="name")
        with self._store.change(Message("“{file}” renamed", file=attachment.name)) as tx:
            tx.set(Attachment, attachment.id, name=f"{kept_stem(given)}{ending}")

    def remove(self, attachment: Attachment) -> None:
        """Take the file away; undo brings it back."""
        with self._store.change(Message("“{file}” removed", file=attachment.name)) as tx:
            tx.delete(Attachment, attachment.id)

    def contents(self, attachment: Attachment) -> bytes:
        """The bytes of a file."""
        data = self._store.contents.read(attachment.digest)
        if data is None:
            raise NotFound(
                Message(
                    "What “{file}” contains is not in this store; ask who added it for the file.",
                    file=attachment.name,
                )
            )
        return data

    def give_out(self, attachment: Attachment, folder: Path) -> Path:
        """A copy in a folder, under a name that is not taken there.

        The row may have come in a visit file: its name leads nowhere else and runs nothing.
        """
        data = self.contents(attachment)
        wanted = folder / kept_name(attachment.name, kind_of(data, attachment.name))
        path, count = wanted, 1
        while path.exists():
            count += 1
            path = wanted.with_name(f"{wanted.stem} ({count}){wanted.suffix}")
        save(path, data)
        return path

    def first_page(self, attachment: Attachment, within: int) -> PagePicture:
        """The first page of a PDF within so many pixels; not from the window's own thread."""
        order = FirstPage(pdf=self.contents(attachment), within=within)
        return unpack(self._worker.call(_FIRST_PAGE, pack(order)), PagePicture)
