"""Making a paper in a test, and reading it."""

from __future__ import annotations

import re
from datetime import date, datetime

from missionplanner.documents.blocks import Paper
from missionplanner.documents.pages import page_texts
from missionplanner.documents.papers import Order, compose, paper_kind
from missionplanner.documents.pdf.render import render
from missionplanner.domain.folder import VisitFolder
from missionplanner.domain.marks import Edition
from missionplanner.planning.disclose import disclose

ON = date(2026, 6, 24)
AT = datetime(2026, 6, 24, 16, 40)


def composed(
    kind: str, folder: VisitFolder, edition: Edition = Edition.DELEGATION, **order
) -> Paper:
    wanted = Order(**{"edition": edition, "language": "en", "on": ON, **order})
    return compose(paper_kind(kind), disclose(folder, edition), wanted)


def read(kind: str, folder: VisitFolder, edition: Edition = Edition.DELEGATION, **order):
    """The text of each page."""
    return page_texts(render(composed(kind, folder, edition, **order)).pdf)


def spoken(texts) -> str:
    """All pages as running text, with simple spaces."""
    return re.sub(r"\s+", " ", " ".join(texts).replace("\u00a0", " "))


def tight(words: str) -> str:
    """Without any space, as a narrow cell may break words."""
    return re.sub(r"\s+", "", words)
