"""What the papers of real and large visits say, page by page, against files that a person has read.

One more visit, or one more paper of it, is one more line in `VISITS`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tools.sample.files import FILES

from missionplanner.documents.pages import page_texts
from missionplanner.documents.papers import Order, compose, paper_kind
from missionplanner.documents.pdf.render import render
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import Edition
from missionplanner.planning.disclose import disclose
from tests.made.visit import folder as made

# Kind, edition and languages of each paper, as they stand in the names of the accepted files.
VISITS: dict[str, tuple[Callable[[], VisitFolder], date, tuple[str, ...]]] = {
    "japan-europe-2006": (
        FILES["japan-europe-2006"],
        date(2006, 10, 10),
        (
            "briefing-pack delegation en",
            "briefing-pack internal en",
            "minutes host en",
            "minutes internal en",
        ),
    ),
    "central-asia-2023": (
        FILES["central-asia-2023"],
        date(2023, 5, 10),
        (
            "briefing-pack delegation ru-en",
            "briefing-pack lead en",
            "briefing-pack internal en",
            "minutes internal en",
        ),
    ),
    "made": (made, date(2026, 8, 24), ("briefing-pack delegation en", "minutes internal en")),
}


@pytest.mark.parametrize(
    ("visit", "paper"),
    [(name, paper) for name, (_, _, papers) in VISITS.items() for paper in papers],
)
def test_a_paper_reads_as_accepted(visit, paper, accepted):
    make, on, _ = VISITS[visit]
    kind, edition, languages = paper.split()
    first, _, second = languages.partition("-")
    order = Order(Edition(edition), first, on, second=second)
    composed = compose(paper_kind(kind), disclose(make(), Edition(edition)), order)
    pages = enumerate(page_texts(render(composed).pdf), start=1)
    text = "".join(f"=== page {number}\n{page.strip()}\n" for number, page in pages)
    accepted(f"{visit}/{paper.replace(' ', '-')}", text)
