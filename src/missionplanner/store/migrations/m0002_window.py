"""Version 2: stages of a visit, attachments with their contents, the office's own data."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as driver


def apply(connection: driver.Connection) -> None:
    """Add the tables and the column."""
    for statement in _STEPS.split(";"):
        if statement.strip():
            connection.execute(statement)


_STEPS = """
CREATE TABLE stage_date (id TEXT NOT NULL, root_ TEXT NOT NULL, parent_ TEXT NOT NULL,
    place_ TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, stage TEXT, due_on TEXT, done_on
    TEXT, PRIMARY KEY (id)) STRICT;
CREATE INDEX stage_date_root ON stage_date (root_);
CREATE TABLE attachment (id TEXT NOT NULL, root_ TEXT NOT NULL, parent_ TEXT NOT NULL,
    place_ TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, seen_by TEXT, name TEXT, media
    TEXT, size INTEGER, digest TEXT, about_id TEXT, caption TEXT, PRIMARY KEY (id)) STRICT;
CREATE INDEX attachment_root ON attachment (root_);
CREATE TABLE office_data (id TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, name TEXT,
    letterhead TEXT, number_series TEXT, domains TEXT, PRIMARY KEY (id)) STRICT;
CREATE TABLE content (digest TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (digest)) STRICT;
ALTER TABLE programme_item ADD COLUMN is_fixed INTEGER;
UPDATE programme_item SET is_fixed = 0;
"""
