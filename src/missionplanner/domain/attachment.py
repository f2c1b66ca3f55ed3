"""Files that belong to a visit: scans, photographs, what came by e-mail."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from missionplanner.domain.ids import AttachmentId
from missionplanner.domain.marks import INSIDE, Edition, Findable, Working
from missionplanner.domain.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """One file. `about_id` is the row of the visit it belongs to; without one it is the visit's.

    `media` is the type found in the bytes, `size` in bytes, `digest` the SHA-256 of the contents in
    hexadecimal: the store keeps contents by it, once, and outside the journal.
    """

    id: AttachmentId
    seen_by: frozenset[Edition] = INSIDE
    name: Working[Findable[str]] = ""
    media: Working[str] = ""
    size: Working[int] = 0
    digest: str = ""
    about_id: UUID | None = None
    caption: Working[Findable[Text]] = Text()
