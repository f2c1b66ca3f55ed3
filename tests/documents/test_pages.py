"""Pages as pictures and as text."""

import pytest

from missionplanner.documents.pages import page_count, page_picture, page_pictures, page_texts
from missionplanner.documents.pdf.render import render
from missionplanner.domain.marks import Edition
from tests.documents.paper_making import composed
from tests.make import make_folder

WHITE = b"\xff\xff\xff"


@pytest.fixture(scope="module")
def pdf():
    return render(composed("briefing-pack", make_folder(), Edition.INTERNAL)).pdf


def test_every_page_has_its_text(pdf):
    texts = page_texts(pdf)
    assert len(texts) == page_count(pdf)
    assert "Briefing pack" in texts[0]
    assert "Contents" in texts[1]
    assert not any("\r" in text or "\ufffe" in text for text in texts)


def test_a_picture_has_the_pages_size_and_its_red_edge(pdf):
    picture = page_picture(pdf, 0, dpi=72)
    assert (picture.width, picture.height) == (595, 842) or (picture.width, picture.height) == (
        596,
        842,
    )
    assert len(picture.pixels) == picture.width * picture.height * 3
    rows = [picture.pixels[: picture.width * 3], picture.pixels[-picture.width * 3 :]]
    for row in rows:
        red, green, blue = row[-24 * 3 : -23 * 3]
        assert red > 150
        assert green < 60
        assert blue < 60
        assert row[:3] == WHITE


def test_pages_come_in_turn(pdf):
    pictures = list(page_pictures(pdf, dpi=20))
    assert len(pictures) == page_count(pdf)
    assert pictures[1] == page_picture(pdf, 1, dpi=20)
    assert len({picture.pixels for picture in pictures}) == len(pictures)
