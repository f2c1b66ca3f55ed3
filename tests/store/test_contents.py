from datetime import UTC, datetime
from hashlib import sha256

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
