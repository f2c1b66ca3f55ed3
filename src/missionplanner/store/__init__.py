"""One open store: change, journal, undo, search, backups."""
