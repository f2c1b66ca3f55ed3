"""An office program opens what we write, and finds every word on its pages."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from missionplanner.documents.pages import page_texts
from missionplanner.documents.word.write import write
from missionplanner.domain.marks import Edition
from tests.documents.paper_making import composed, tight
from tests.documents.word.reading import opened, texts

HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u00ad"), "-")
OFFICE = shutil.which("soffice")


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="no LibreOffice here")
@pytest.mark.parametrize("language", ["en", "ka"])
def test_libreoffice_lays_out_every_word_of_the_minutes(sample, tmp_path, language):
    paper = composed("minutes", sample, Edition.INTERNAL, language=language)
    (tmp_path / "minutes.docx").write_bytes(write(paper))
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    command = [OFFICE, home, "--headless", "--convert-to", "pdf", "--outdir", tmp_path]
    subprocess.run(
        [*command, tmp_path / "minutes.docx"], check=True, capture_output=True, timeout=120
    )
    pages = page_texts((tmp_path / "minutes.pdf").read_bytes())
    assert 2 <= len(pages) <= 6
    shown = tight("".join(pages)).translate(HYPHENS)
    lost = [
        part
        for words in texts(opened(paper))
        for part in words.split("\t")
        if tight(part).translate(HYPHENS) not in shown
    ]
    assert len(lost) <= len(texts(opened(paper))) // 50, lost
    for number, page in enumerate(pages, 1):
        assert "INTERNAL" in page or language != "en"
        assert f"{number}" in page
