"""The encrypted file: opened with the published key, and checked page by page.

The key is no secret. It makes every page carry a checksum, so that damage never reads as data;
a passphrase will put a key of one's own in its place.
"""

from __future__ import annotations

from contextlib import closing
from enum import Enum
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from missionplanner.store.platform import make_private

_PUBLISHED_KEY = "4d697373696f6e20506c616e6e65722c207075626c6973686564206b65792031"
_SETTINGS = (
    "foreign_keys = ON",
    "secure_delete = ON",
    "busy_timeout = 5000",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
)


class Access(Enum):
    """How a file is opened; the values are SQLite's own words."""

    MAKE = "mode=rwc"
    WRITE = "mode=rw"
    READ = "mode=rw&"
    READ_IN_READ_ONLY_FOLDER = "mode=ro"
    READ_UNCHANGING = "mode=ro&immutable=1"


def open_file(path: Path, access: Access) -> driver.Connection:
    """A connection to the file, in the driver's autocommit; raises the driver's errors."""
    if access is Access.MAKE:
        make_private(path)
    address = f"{path.absolute().as_uri()}?{access.value}"
    connection = driver.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    try:
        # Before anything is read: a damaged page floods the error output otherwise.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{_PUBLISHED_KEY}'\"")
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if access in (Access.MAKE, Access.WRITE):
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
        else:
            connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def faults_in(path: Path) -> tuple[str, ...]:
    """What is wrong with a file that nobody writes to; nothing when every page is sound."""
    try:
        with closing(open_file(path, Access.READ_UNCHANGING)) as connection:
            return page_faults(connection)
    except driver.DatabaseError as error:
        return (str(error),)


def page_faults(connection: driver.Connection) -> tuple[str, ...]:
    """What is wrong with the pages that this connection sees."""
    try:
        rows = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        faults = [str(row[0]) for row in rows]
        rows = connection.execute("PRAGMA quick_check(20)").fetchall()
        faults += [str(row[0]) for row in rows if row[0] != "ok"]
    except driver.DatabaseError as error:
        return (str(error),)
    return tuple(faults)
