from datetime import UTC, date, datetime
from hashlib import sha256

from missionplanner.domain.attachment import Attachment
from missionplanner.operations.office import Office


def office_at(path, *, read_only=False):
    def now():
        return datetime(2026, 6, 17, 8, 0, tzinfo=UTC)

    return Office.open(path, actor="N. Gelashvili", now=now, read_only=read_only)


def test_contents_are_found_by_their_digest_after_the_store_was_closed(tmp_path):
    path = tmp_path / "visits.mpdb"
    office = office_at(path)
    digest = office.store.contents.keep(b"a scan")
    assert digest == sha256(b"a scan").hexdigest()
    assert office.store.contents.keep(b"a scan") == digest
    office.close()
    again = office_at(path, read_only=True)
    assert again.store.contents.read(digest) == b"a scan"
    assert again.store.contents.read("0" * 64) is None
    again.close()
    assert b"a scan" not in path.read_bytes()


def test_a_file_that_is_erased_takes_its_contents_with_it_unless_another_has_them(tmp_path):
    office = office_at(tmp_path / "visits.mpdb")
    visit = office.visits.create("Visit", date(2026, 6, 29))
    letter, scan = tmp_path / "letter.txt", tmp_path / "scan.txt"
    letter.write_text("to the ministry")
    scan.write_text("a passport")
    twice = [office.attachments.add(visit, letter) for _ in range(2)]
    office.attachments.add(visit, scan)
    shared, _, passport = office.attachments.of(visit)
    office.attachments.rename(passport, "Head")
    office.store.erase(Attachment, passport.id)
    office.store.erase(Attachment, twice[0])
    read = office.store.contents.read
    assert read(passport.digest) is None
    assert read(shared.digest) == b"to the ministry"
    office.store.erase(Attachment, twice[1])
    assert read(shared.digest) is None
    office.close()
