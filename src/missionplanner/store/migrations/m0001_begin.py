"""Version 1: every table of a new store. Released, this text never changes."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as driver


def apply(connection: driver.Connection) -> None:
    """Make the tables."""
    for statement in _TABLES.split(";"):
        if statement.strip():
            connection.execute(statement)


_TABLES = """
CREATE TABLE donor (id TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, name TEXT,
    short_name TEXT, acknowledgement TEXT, disclaimer TEXT, has_zero_visibility INTEGER, PRIMARY
    KEY (id)) STRICT;
CREATE TABLE project (id TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, code TEXT, title
    TEXT, donor_id TEXT, award_number TEXT, PRIMARY KEY (id)) STRICT;
CREATE TABLE institution (id TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, name TEXT,
    short_name TEXT, kind TEXT, country TEXT, parent_id TEXT, address TEXT, former_names TEXT,
    remarks TEXT, PRIMARY KEY (id)) STRICT;
CREATE TABLE person (id TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, display TEXT,
    native TEXT, family TEXT, given TEXT, aliases TEXT, is_spelling_checked INTEGER, honorific
    TEXT, sex TEXT, position TEXT, institution_id TEXT, country TEXT, phone TEXT, email TEXT,
    remarks TEXT, passport_name TEXT, born_on TEXT, PRIMARY KEY (id)) STRICT;
CREATE TABLE venue (id TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, seen_by TEXT, name
    TEXT, address TEXT, city TEXT, zone TEXT, entrance TEXT, remarks TEXT, PRIMARY KEY (id))
    STRICT;
CREATE TABLE visit (id TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, code TEXT,
    is_sample INTEGER, title TEXT, type TEXT, status TEXT, starts_on TEXT, ends_on TEXT, place
    TEXT, from_country TEXT, to_country TEXT, home_zone TEXT, purpose TEXT, desired_outcomes
    TEXT, project_id TEXT, sponsor_id TEXT, organiser_ids TEXT, host_id TEXT, led_by_id TEXT,
    earlier_visit_id TEXT, languages TEXT, marking TEXT, version INTEGER, nominations_due_on
    TEXT, focal_points TEXT, remarks TEXT, PRIMARY KEY (id)) STRICT;
CREATE TABLE objective (id TEXT NOT NULL, root_ TEXT NOT NULL, parent_ TEXT NOT NULL, place_
    TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, text TEXT, PRIMARY KEY (id)) STRICT;
CREATE INDEX objective_root ON objective (root_);
CREATE TABLE leg (id TEXT NOT NULL, root_ TEXT NOT NULL, parent_ TEXT NOT NULL, place_ TEXT
    NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, city TEXT, country TEXT, zone TEXT, starts_on
    TEXT, ends_on TEXT, hotel_id TEXT, PRIMARY KEY (id)) STRICT;
CREATE INDEX leg_root ON leg (root_);
CREATE TABLE "group" (id TEXT NOT NULL, root_ TEXT NOT NULL, parent_ TEXT NOT NULL, place_
    TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, letter TEXT, name TEXT, PRIMARY KEY (id))
    STRICT;
CREATE INDEX group_root ON "group" (root_);
CREATE TABLE delegation (id TEXT NOT NULL, root_ TEXT NOT NULL, parent_ TEXT NOT NULL,
    place_ TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, side TEXT, country TEXT, name
    TEXT, led_by_id TEXT, PRIMARY KEY (id)) STRICT;
CREATE INDEX delegation_root ON delegation (root_);
CREATE TABLE participation (id TEXT NOT NULL, root_ TEXT NOT NULL, parent_ TEXT NOT NULL,
    place_ TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, person_id TEXT, institution_id
    TEXT, role TEXT, position TEXT, nomination TEXT, nominated_on TEXT, group_ids TEXT, remarks
    TEXT, diet_and_access TEXT, PRIMARY KEY (id)) STRICT;
CREATE INDEX participation_root ON participation (root_);
CREATE TABLE programme_item (id TEXT NOT NULL, root_ TEXT NOT NULL, parent_ TEXT NOT NULL,
    place_ TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, seen_by TEXT, "when" TEXT, title
    TEXT, kind TEXT, status TEXT, venue_id TEXT, room TEXT, host_ids TEXT, group_ids TEXT,
    led_by_id TEXT, detail TEXT, interpretation TEXT, interpreters TEXT, dress TEXT,
    objective_ids TEXT, private_note TEXT, PRIMARY KEY (id)) STRICT;
CREATE INDEX programme_item_root ON programme_item (root_);
CREATE TABLE counterpart (id TEXT NOT NULL, root_ TEXT NOT NULL, parent_ TEXT NOT NULL,
    place_ TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, person_id TEXT, institution_id
    TEXT, position TEXT, is_confirmed INTEGER, PRIMARY KEY (id)) STRICT;
CREATE INDEX counterpart_root ON counterpart (root_);
CREATE TABLE brief (id TEXT NOT NULL, root_ TEXT NOT NULL, parent_ TEXT NOT NULL, place_
    TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, item_id TEXT, subject TEXT, wanted TEXT,
    points_to_take TEXT, defensive_points TEXT, avoid TEXT, background_open TEXT,
    background_closed TEXT, papers_on_table TEXT, PRIMARY KEY (id)) STRICT;
CREATE INDEX brief_root ON brief (root_);
CREATE TABLE meeting_record (id TEXT NOT NULL, root_ TEXT NOT NULL, parent_ TEXT NOT NULL,
    place_ TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, item_id TEXT, title TEXT, kind
    TEXT, agreement TEXT, status TEXT, agreed_on TEXT, "when" TEXT, place TEXT, note_taker TEXT,
    languages TEXT, next_meeting TEXT, remarks TEXT, PRIMARY KEY (id)) STRICT;
CREATE INDEX meeting_record_root ON meeting_record (root_);
CREATE TABLE attendance (id TEXT NOT NULL, root_ TEXT NOT NULL, parent_ TEXT NOT NULL,
    place_ TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, person_id TEXT, name TEXT,
    institution_id TEXT, side TEXT, presence TEXT, represented_by TEXT, is_remote INTEGER,
    is_chair INTEGER, PRIMARY KEY (id)) STRICT;
CREATE INDEX attendance_root ON attendance (root_);
CREATE TABLE point (id TEXT NOT NULL, root_ TEXT NOT NULL, parent_ TEXT NOT NULL, place_
    TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, seen_by TEXT, kind TEXT, level INTEGER,
    text TEXT, private_note TEXT, PRIMARY KEY (id)) STRICT;
CREATE INDEX point_root ON point (root_);
CREATE TABLE decision (id TEXT NOT NULL, root_ TEXT NOT NULL, parent_ TEXT NOT NULL, place_
    TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, point_id TEXT, number INTEGER, wording
    TEXT, PRIMARY KEY (id)) STRICT;
CREATE INDEX decision_root ON decision (root_);
CREATE TABLE follow_up (id TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, visit_id TEXT,
    record_id TEXT, point_id TEXT, number TEXT, wording TEXT, responsible_ids TEXT, timeframe
    TEXT, is_closed INTEGER, locked_on TEXT, superseded_by_id TEXT, person_ids TEXT, office_id
    TEXT, next_step TEXT, review_on TEXT, status TEXT, evidence TEXT, remarks TEXT, PRIMARY KEY
    (id)) STRICT;
CREATE INDEX follow_up_visit_id ON follow_up (visit_id);
CREATE INDEX follow_up_due ON follow_up (coalesce(timeframe ->> 'due_on', '9999-12-31'), number,
    id) WHERE gone_ = 0;
CREATE TABLE status_change (id TEXT NOT NULL, root_ TEXT NOT NULL, parent_ TEXT NOT NULL,
    place_ TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, "on" TEXT, status TEXT, "by" TEXT,
    remark TEXT, PRIMARY KEY (id)) STRICT;
CREATE INDEX status_change_root ON status_change (root_);
CREATE TABLE transfer (id TEXT NOT NULL, gone_ INTEGER DEFAULT '0' NOT NULL, visit_id TEXT,
    day TEXT, fields TEXT, given_as TEXT, "to" TEXT, reason TEXT, PRIMARY KEY (id)) STRICT;
CREATE TABLE tx (seq INTEGER NOT NULL, id TEXT NOT NULL, replica TEXT NOT NULL, actor TEXT
    NOT NULL, at INTEGER NOT NULL, label TEXT NOT NULL, kind TEXT NOT NULL, undoes TEXT, PRIMARY
    KEY (seq), UNIQUE (id)) STRICT;
CREATE INDEX tx_undoes ON tx (undoes);
CREATE TABLE entry (seq INTEGER NOT NULL, id TEXT NOT NULL, tx TEXT NOT NULL, space TEXT NOT
    NULL, noun TEXT NOT NULL, "row" TEXT NOT NULL, field TEXT NOT NULL, old TEXT, new TEXT,
    PRIMARY KEY (seq), UNIQUE (id)) STRICT;
CREATE INDEX entry_row ON entry ("row", field);
CREATE INDEX entry_space ON entry (space);
CREATE INDEX entry_tx ON entry (tx);
CREATE TABLE replaced (entry TEXT NOT NULL, "by" TEXT NOT NULL, PRIMARY KEY (entry, "by"))
    WITHOUT ROWID, STRICT;
CREATE INDEX replaced_by ON replaced ("by");
CREATE TABLE head ("row" TEXT NOT NULL, field TEXT NOT NULL, entry TEXT NOT NULL, PRIMARY
    KEY ("row", field, entry)) WITHOUT ROWID, STRICT;
CREATE TABLE erased (entry TEXT NOT NULL, part TEXT NOT NULL, PRIMARY KEY (entry, part))
    WITHOUT ROWID, STRICT;
CREATE TABLE about (name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (name)) STRICT;
CREATE TABLE draft ("row" TEXT NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL, at INTEGER
    NOT NULL, PRIMARY KEY ("row", field)) STRICT, WITHOUT ROWID;
CREATE TABLE found (doc INTEGER NOT NULL, "row" TEXT NOT NULL, root TEXT NOT NULL, noun TEXT
    NOT NULL, text TEXT NOT NULL, PRIMARY KEY (doc), UNIQUE ("row")) STRICT;
CREATE VIRTUAL TABLE words USING fts5(folded, tokenize='unicode61 remove_diacritics 0');
INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, 'row');
"""
