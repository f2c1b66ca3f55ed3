"""Every paper in the pseudo-language: what stays unaccented is data, or a word that escaped us."""

from datetime import date, datetime

import pytest

from missionplanner.documents.pages import page_texts
from missionplanner.documents.papers import KINDS, Order, compose
from missionplanner.documents.pdf.render import render
from missionplanner.exchange.visit_file import from_bytes
from missionplanner.messages import PSEUDO
from missionplanner.paths import resource
from missionplanner.planning.disclose import disclose
from tests.make import make_full_folder
from tests.unaccented import in_georgian_letters, unaccented

SAMPLE = "georgia-uzbekistan-2026.visit.json"
PAPERS = [(kind, edition) for kind in KINDS for edition in kind.editions]


def folders():
    yield from_bytes(resource("samples", SAMPLE).read_bytes())
    yield make_full_folder()


@pytest.mark.parametrize("draft", [False, True])
@pytest.mark.parametrize(("kind", "edition"), PAPERS, ids=lambda each: getattr(each, "name", each))
def test_no_word_of_a_paper_escapes_the_catalogue(kind, edition, draft):
    printed_at = datetime(2026, 6, 24, 16, 40) if draft else None
    order = Order(edition, PSEUDO, date(2026, 6, 24), printed_at=printed_at, draft=draft)
    for folder in folders():
        paper = compose(kind, disclose(in_georgian_letters(folder), edition), order)
        visit = folder.visit
        # Names of countries and of zones are CLDR's and IANA's own, as days are the calendar's.
        known = (visit.code, "Georgia", "Uzbekistan", "Tbilisi", "Tashkent")
        for text in page_texts(render(paper).pdf):
            assert unaccented(text, *known) == ()
