"""The office itself, as its letters and papers name it."""

from __future__ import annotations

from dataclasses import dataclass

from missionplanner.domain.ids import OfficeDataId
from missionplanner.domain.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeData:
    """What letters and papers of this office carry; one row in a store.

    `number_series` is the pattern of letter numbers, as "NV 014/{n}/{year}"; `domains` are the
    office's own e-mail domains, by which what stays inside is told from what goes out.
    """

    id: OfficeDataId
    name: Text = Text()
    letterhead: Text = Text()
    number_series: str = ""
    domains: tuple[str, ...] = ()
